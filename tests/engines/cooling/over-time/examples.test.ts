import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import {
  type CoolingAsk,
  type CoolingState,
  coolingCourse,
  loseCooling,
  prepareCoolingCourse,
  solve,
} from '#engines'
import { createInventory, type Facility } from '#model'
import { parametersOf } from '#standards'
import { examples } from '../../../../scripts/examples/index'

const stateOf = (facility: Facility): CoolingState => {
  const inventory = createInventory(facility, catalog)
  const parameters = parametersOf(facility.parameters)
  const { cooling, power } = solve(inventory, parameters)
  const electricalLossKw = power.columns.find(({ name }) => name === 'lossKw')?.values
  if (!electricalLossKw) throw new Error('no losses')
  return { inventory, parameters, cooling, electricalLossKw }
}

const named = examples.map(({ build }) => {
  const facility = build()
  return [facility.name, facility] as const
})
const roles = ['air-cooler', 'exchanger', 'rejection', 'pump']
const calm: CoolingAsk = { off: [], heat: [], horizonS: 86_400 }

describe.each(named)('cooling over time in %s', (_, facility) => {
  const state = stateOf(facility)
  const prepared = prepareCoolingCourse(state)
  const { inventory } = state
  const plant = facility.equipment.flatMap(({ id }) => {
    const row = inventory.rowOf.get(id) ?? -1
    return roles.includes(inventory.kindOf(row).cooling ?? '') ? [row] : []
  })
  const out = (rows: readonly number[]): CoolingAsk => ({
    ...calm,
    off: rows.map((row, because) => ({
      row,
      fromS: 0,
      toS: Number.POSITIVE_INFINITY,
      because,
    })),
  })

  it('changes nothing where nothing happens', () => {
    expect(coolingCourse(prepared, calm)).toEqual({ plant: [], masses: [], loads: [] })
  })

  it('says what is missing wherever it cannot say when', () => {
    const asks = [
      out(plant),
      { ...calm, dryBulbC: 45, wetBulbC: 28 },
      { ...calm, isWithoutWater: true },
      ...plant.map((row) => out([row])),
    ]
    let unknown = 0
    for (const ask of asks) {
      for (const { throttledS, stopS, gaps } of coolingCourse(prepared, ask).loads) {
        if (!Number.isNaN(throttledS ?? 0) && !Number.isNaN(stopS ?? 0)) continue
        expect(gaps.length).toBeGreaterThan(0)
        unknown += 1
      }
    }
    expect(unknown).toBeGreaterThan(0)
  })

  it('tells the same time to a loop’s limit as the loss of one unit does', () => {
    for (const row of plant) {
      const { masses, loads } = coolingCourse(prepared, out([row]))
      const loss = loseCooling(state, { ids: [inventory.equipment[row]?.id ?? ''] })
      for (const { id, secondsToLimit, flowMarginLPerMin } of loss.loops) {
        // A loop that lacks flow as well is told of by its flow only here.
        if (secondsToLimit === undefined || !(flowMarginLPerMin.after >= 0)) continue
        const mass = masses.findIndex((one) => one.id === id)
        const first = loads.find(({ by }) => by.type === 'coolant' && by.mass === mass)
        expect(first?.throttledS).toBeCloseTo(secondsToLimit, 3)
      }
    }
  }, 60_000)
})
