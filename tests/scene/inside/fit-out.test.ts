import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { blankEquipment, type Equipment } from '#model'
import { FitOuts, machinesIn } from '../../../src/scene/inside/fit-out'
import { Shapes } from '../../../src/scene/shape/shapes'
import { devicesIn, fullCampus } from '../../support/campus/full'

const item = (kind: Equipment['kind'], values: Equipment['values'] = {}): Equipment => ({
  id: 'e',
  tag: 'E',
  kind,
  ...blankEquipment,
  x: 0,
  y: 0,
  values,
})

describe('the machines inside a piece', () => {
  it('are those that its figures count; a slot serves where no miners are stated', () => {
    expect(machinesIn(item('miner-container', { miners: 210 }), catalog)).toBe(210)
    expect(machinesIn(item('miner-container', { slots: 308 }), catalog)).toBe(308)
    expect(machinesIn(item('immersion-tank', { miners: 24 }), catalog)).toBe(24)
    const rack = { loadKw: 12, slotsU: 48 }
    expect(machinesIn(item('rack', rack), catalog)).toBe(48)
  })

  it('are none where nobody says so: an empty frame, a bare container, another kind', () => {
    expect(machinesIn(item('rack', { slotsU: 48 }), catalog)).toBe(0)
    expect(machinesIn(item('rack', { loadKw: 12 }), catalog)).toBe(0)
    expect(machinesIn(item('miner-container'), catalog)).toBe(0)
    expect(machinesIn(item('miner-container', { miners: 0 }), catalog)).toBe(0)
    expect(machinesIn(item('chiller', { miners: 9 }), catalog)).toBe(0)
  })

  it('of the campus of 500 MW are a million, none of which has a record', () => {
    const campus = fullCampus()
    const library = catalog.with(campus.products)
    let machines = 0
    let placed = 0
    for (const one of campus.equipment) {
      machines += machinesIn(one, library)
      placed += devicesIn(one, library)
    }
    expect(campus.equipment).toHaveLength(100_000)
    expect(machines).toBeGreaterThanOrEqual(1_000_000)
    expect(machines).toBeLessThanOrEqual(placed)
  })
})

describe('a fit-out', () => {
  const shapes = new Shapes(catalog)
  const sizes = {
    rack: { widthM: 0.6, depthM: 1.2, heightM: 2.3 },
    'miner-container': { widthM: 12.192, depthM: 2.438, heightM: 2.896 },
    'immersion-tank': { widthM: 1.5, depthM: 0.8, heightM: 1.3 },
  } as const

  it.each([
    ['rack', 48],
    ['miner-container', 210],
    ['immersion-tank', 24],
    ['immersion-tank', 1],
    ['miner-container', 1],
  ] as const)('of a %s with %i machines keeps all of them within its walls', (kind, count) => {
    const size = sizes[kind]
    const { grid, machine, triangles } =
      new FitOuts().of(kind, shapes.shapeOf(kind, size), count) ?? expect.fail('No fit-out')
    const { counts, first, pitch } = grid
    expect(counts[0] * counts[1] * counts[2]).toBeGreaterThanOrEqual(count)
    expect(triangles).toBe((machine.index.length / 3) * count)
    const half = [size.widthM / 2, size.depthM / 2] as const
    for (let slot = 0; slot < count; slot++) {
      // As the shader counts.
      const at = [
        slot % counts[0],
        Math.floor(slot / counts[0]) % counts[1],
        Math.floor(slot / (counts[0] * counts[1])),
      ]
      for (let corner = 0; corner < machine.position.length; corner += 3) {
        const [x, y, z] = [0, 1, 2].map(
          (axis) =>
            (first[axis] as number) +
            (at[axis] as number) * (pitch[axis] as number) +
            (machine.position[corner + axis] as number),
        ) as [number, number, number]
        expect(Math.abs(x)).toBeLessThanOrEqual(half[0])
        expect(Math.abs(y)).toBeLessThanOrEqual(half[1])
        expect(z).toBeGreaterThanOrEqual(0)
        expect(z).toBeLessThanOrEqual(size.heightM)
      }
    }
  })

  it('is one object for equal pieces, and another for another count', () => {
    const fitOuts = new FitOuts()
    const shape = shapes.shapeOf('rack', sizes.rack)
    expect(fitOuts.of('rack', shape, 48)).toBe(fitOuts.of('rack', shape, 48))
    expect(fitOuts.of('rack', shape, 42)).not.toBe(fitOuts.of('rack', shape, 48))
    expect(fitOuts.of('rack', shape, 0)).toBeUndefined()
  })
})
