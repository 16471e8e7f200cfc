import { describe, expect, it } from 'vitest'
import type { Upright } from '#workspace'
import { placeFloats, Rows, writePlace } from '../../../src/scene/batch/rows'
import { flags } from '../../../src/scene/batch/state'
import type { Shape } from '../../../src/scene/shape/shapes'
import { buildSolidMesh } from '../../../src/scene/shape/solid-mesh'

const mesh = buildSolidMesh([])
const shape: Shape = {
  key: 'box',
  size: { widthM: 1, depthM: 2, heightM: 3 },
  surface: 4,
  triangles: 12,
  mesh,
}

const at = (x: number, y = 0): Upright => ({
  x,
  y,
  z: 0,
  rotationDeg: 0,
  widthM: 1,
  depthM: 2,
  heightM: 3,
})

describe('places', () => {
  it('are written with their turn, anticlockwise, and their size', () => {
    const into = new Float32Array(2 * placeFloats)
    const size = { widthM: 2, depthM: 3, heightM: 4 }
    writePlace(into, 1, { ...at(5, 6), z: 7, rotationDeg: 90 }, size)
    const [x, y, z, cos, width, depth, height, sin] = into.slice(placeFloats)
    expect([x, y, z, width, depth, height]).toEqual([5, 6, 7, 2, 3, 4])
    expect(cos).toBeCloseTo(0)
    expect(sin).toBe(1)
  })
})

describe('rows', () => {
  it('touch one row for one edit', () => {
    const rows = new Rows(10)
    for (let n = 0; n < 8; n++) rows.put(`e${n}`, at(n), shape, 0)
    rows.dirtyPlaces.take(rows.end)
    rows.dirtyStates.take(rows.end)
    rows.put('e5', at(50), shape, 0)
    expect(rows.dirtyPlaces.take(rows.end)).toEqual([{ start: 5, count: 1 }])
    expect(rows.placing[5 * placeFloats]).toBe(50)
  })

  it('grow past their capacity and keep what they hold', () => {
    const rows = new Rows(1)
    for (let n = 0; n < 3000; n++) rows.put(`e${n}`, at(n), shape, 0)
    expect(rows.size).toBe(3000)
    expect(rows.placing.length).toBeGreaterThanOrEqual(3000 * placeFloats)
    expect(rows.placing[700 * placeFloats]).toBe(700)
    expect(rows.triangles).toBe(36_000)
  })

  it('hide a removed row, and use it again without its old state', () => {
    const rows = new Rows(4)
    rows.put('a', at(1), shape, 0)
    rows.put('b', at(2), shape, 0)
    rows.setFlags(0, flags.selected | flags.failing, 0)
    rows.remove('a')
    expect(rows.flagsOf(0)).toBe(flags.hidden)
    expect(rows.rowOf('a')).toBeUndefined()
    expect(rows.triangles).toBe(12)
    rows.put('c', at(9), shape, 0)
    expect(rows.rowOf('c')).toBe(0)
    expect(rows.flagsOf(0)).toBe(0)
    expect(rows.end).toBe(2)
  })

  it('write nothing where nothing changes', () => {
    const rows = new Rows(4)
    rows.put('a', at(1), shape, 0)
    rows.dirtyStates.take(1)
    rows.setFlags(0, 0, flags.hovered)
    expect(rows.dirtyStates.take(1)).toEqual([])
    rows.setFlags(0, flags.hovered, 0)
    expect(rows.dirtyStates.take(1)).toEqual([{ start: 0, count: 1 }])
    rows.setOverlay(0, 0)
    expect(rows.dirtyStates.take(1)).toEqual([])
    rows.setOverlay(0, 7)
    expect(rows.dirtyStates.take(1)).toEqual([{ start: 0, count: 1 }])
  })
})
