import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Kind, kindIds, kinds, type Size, type Solid } from '#model'
import { flickers } from '../support/faces'

const folder = join(import.meta.dirname, '../../src/model/kinds')
const all = [...kinds.values()]

const defaultSize = (kind: Kind): Size => ({
  widthM: Number(kind.fields['widthM']?.default),
  depthM: Number(kind.fields['depthM']?.default),
  heightM: Number(kind.fields['heightM']?.default),
})

const pokesOut = (solid: Solid, size: Size): boolean => {
  const slack = 1e-6
  return (
    Math.abs(solid.x) + solid.widthM / 2 > size.widthM / 2 + slack ||
    Math.abs(solid.y) + solid.depthM / 2 > size.depthM / 2 + slack ||
    solid.z - solid.heightM / 2 < -slack ||
    solid.z + solid.heightM / 2 > size.heightM + slack
  )
}

const sizes = (kind: Kind): Size[] => {
  const size = defaultSize(kind)
  const scaled = (w: number, d: number, h: number): Size => ({
    widthM: size.widthM * w,
    depthM: size.depthM * d,
    heightM: size.heightM * h,
  })
  return [
    size,
    scaled(0.5, 1, 1),
    scaled(3, 1, 1),
    scaled(1, 0.5, 1),
    scaled(1, 3, 1),
    scaled(1, 1, 0.5),
    scaled(1, 1, 3),
  ]
}

describe('kinds', () => {
  it('have one file each, named by their id', () => {
    const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''))
    expect(files.sort()).toEqual([...kindIds].sort())
    expect([...kinds.keys()].sort()).toEqual([...kindIds].sort())
  })

  it.each(all.map((kind) => [kind.id, kind] as const))(
    '%s keeps its shape in its size',
    (_, kind) => {
      for (const size of sizes(kind)) {
        const solids = kind.solids(size)
        expect(solids.length).toBeGreaterThanOrEqual(6)
        expect(solids.length).toBeLessThanOrEqual(90)
        expect(solids.filter((solid) => pokesOut(solid, size))).toEqual([])
        for (const { widthM, depthM, heightM } of solids) {
          expect(Math.min(widthM, depthM, heightM)).toBeGreaterThan(0)
        }
        expect(solids.some((solid) => !solid.detail)).toBe(true)
      }
    },
  )

  it('stay inside whatever size somebody types', () => {
    const metres = fc.double({ min: 0.01, max: 200, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...all), metres, metres, metres, (kind, w, d, h) => {
        const size = { widthM: w, depthM: d, heightM: h }
        const solids = kind.solids(size)
        expect(solids.length).toBeGreaterThan(0)
        expect(solids.length).toBeLessThanOrEqual(90)
        expect(solids.filter((solid) => pokesOut(solid, size))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it.each(all.map((kind) => [kind.id, kind] as const))('%s fills its size', (_, kind) => {
    const size = defaultSize(kind)
    const solids = kind.solids(size)
    const reach = (edge: (solid: Solid) => number) => Math.max(...solids.map(edge))
    const x = reach((solid) => Math.abs(solid.x) + solid.widthM / 2) / (size.widthM / 2)
    const y = reach((solid) => Math.abs(solid.y) + solid.depthM / 2) / (size.depthM / 2)
    const z = reach((solid) => solid.z + solid.heightM / 2) / size.heightM
    expect(Math.min(x, y, z)).toBeGreaterThan(0.9)
  })

  it.each(all.map((kind) => [kind.id, kind] as const))('%s is drawn with few parts', (_, kind) => {
    expect(kind.solids(defaultSize(kind)).length).toBeLessThanOrEqual(44)
  })

  it.each(all.map((kind) => [kind.id, kind] as const))('%s does not flicker', (_, kind) => {
    expect(flickers(kind.solids(defaultSize(kind)), 5e-4)).toEqual([])
  })

  it.each(all.map((kind) => [kind.id, kind] as const))('%s has sound ports', (_, kind) => {
    expect(new Set(kind.ports.map((port) => port.id)).size).toBe(kind.ports.length)
    for (const port of kind.ports) {
      for (const field of [port.voltageField, port.countField]) {
        if (field !== undefined) expect(kind.fields[field]?.type).toBe('number')
      }
    }
  })
})
