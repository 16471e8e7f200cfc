import { describe, expect, it } from 'vitest'
import { chillerRestartS, parametersOf } from '#standards'
import { isPlant, plantSpells } from '../../../../src/engines/cooling/over-time/plant'
import { item } from '../../../support/cooling/solve'
import { inventoryOf } from '../../../support/plan'

const inventory = inventoryOf({
  equipment: [
    item('CH', 'chiller', { capacityKw: 500 }),
    item('FAST', 'chiller', { capacityKw: 500, restartS: 45 }),
    item('R', 'rack', { loadKw: 10 }),
  ],
})
const rowOf = (id: string): number => inventory.rowOf.get(id) ?? -1
const spells = (...off: readonly (readonly [string, number, number])[]) =>
  plantSpells(
    inventory,
    parametersOf({}),
    off.map(([id, fromS, toS], because) => ({ row: rowOf(id), fromS, toS, because })),
  )

describe('plant that loses its power', () => {
  it('cools again after its power is back and its own restart', () => {
    const [unstated] = spells(['CH', 0, 12])
    expect(unstated).toMatchObject({ stopsS: 0, runsS: 12 + chillerRestartS.value, because: 0 })
    expect(unstated?.rests).toEqual([{ parameter: 'resilience.restart.chiller' }])
    const [stated] = spells(['FAST', 0, 12])
    expect(stated).toMatchObject({ stopsS: 0, runsS: 57 })
    expect(stated?.rests).toEqual([{ row: rowOf('FAST'), field: 'restartS' }])
  })

  it('stays off without power, and nobody can say when where nobody can say that of its power', () => {
    expect(spells(['CH', 3, Number.POSITIVE_INFINITY])[0]?.runsS).toBe(Number.POSITIVE_INFINITY)
    expect(spells(['CH', 3, Number.NaN])[0]?.runsS).toBeNaN()
  })

  it('starts once where its power goes again while it starts', () => {
    // Back at 10 s it would run at 55 s; gone again at 30 s and back at 40 s, it runs at 85 s.
    expect(spells(['FAST', 0, 10], ['FAST', 30, 40])).toMatchObject([{ stopsS: 0, runsS: 85 }])
    expect(spells(['FAST', 0, 10], ['FAST', 60, 70])).toMatchObject([
      { stopsS: 0, runsS: 55 },
      { stopsS: 60, runsS: 115 },
    ])
    expect(spells(['FAST', 60, 70], ['FAST', 0, 10]).length).toBe(2)
  })

  it('is plant: a spell of no length, or of a load, stops nothing', () => {
    expect(spells(['CH', 5, 5], ['R', 0, 10])).toEqual([])
    expect(isPlant(inventory, rowOf('R'))).toBe(false)
    expect(isPlant(inventory, rowOf('CH'))).toBe(true)
  })
})
