import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { createResilience, scenariosOf, solve } from '#engines'
import { createInventory, type Facility } from '#model'
import { parametersOf } from '#standards'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { hydroYard } from '../../../scripts/examples/hydro-yard/index'
import { immersionBuilding } from '../../../scripts/examples/immersion-building/index'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'

const runsOf = (facility: Facility) => {
  const inventory = createInventory(facility, catalog.with(facility.products))
  const parameters = parametersOf(facility.parameters)
  const solution = solve(inventory, parameters)
  const resilience = createResilience(inventory, parameters, solution)
  const found = scenariosOf(inventory, parameters).map((scenario) => ({
    scenario,
    cascade: resilience.run(scenario.contingency),
  }))
  return { found, solution, inventory }
}

describe('ready scenarios, run', () => {
  it.each([
    ['GB300 hall', gb300Hall],
    ['SuperPOD H100', superpodH100],
    ['hydro yard', hydroYard],
    ['immersion building', immersionBuilding],
  ])('through the %s take out what they name', (_, example) => {
    const { found, inventory } = runsOf(example())
    expect(found.length).toBeGreaterThan(2)
    for (const { scenario, cascade } of found) {
      const { ids, compartments = [] } = scenario.contingency
      const isWeather = ids.length + compartments.length === 0
      expect(cascade.rowsOut.length > 0, scenario.id).toBe(!isWeather)
      const out = new Set(cascade.rowsOut.map((row) => inventory.equipment[row]?.id))
      for (const id of ids) if (inventory.rowOf.has(id)) expect(out).toContain(id)
    }
  })

  it('darken a mine with its utility and shed it on a call of the grid', () => {
    const { found, solution } = runsOf(hydroYard())
    const of = (id: string) => found.find(({ scenario }) => scenario.id === id)
    const itKw = solution.power.itLoadKw.value
    expect(of('utility')?.cascade.figures.itKwLost.value).toBeCloseTo(itKw, 6)
    const call = of('grid-call')
    const asked = call?.scenario.contingency.curtailKw ?? Number.NaN
    expect(asked).toBe(Math.round(8 * 1512))
    expect(call?.cascade.figures.itKwLost.value).toBeGreaterThan(0.99 * asked)
    expect(call?.cascade.events.some(({ type }) => type === 'curtailed')).toBe(true)
  })

  it.each([
    ['the coolant of the GB300 hall', gb300Hall, 'TCS'],
    ['the air of the SuperPOD hall', superpodH100, 'hall'],
  ])('reach the limit of %s when the rules say so', (_, example, id) => {
    const { found, solution } = runsOf(example())
    const { events = [] } = found.find(({ scenario }) => scenario.id === 'utility')?.cascade ?? {}
    const over = events.find(({ type, place }) => type === 'over-limit' && place?.id === id)
    const place = solution.resilience.places.find((one) => one.id === id)
    // F11: the mass of what stands still over its heat, in the rules and in the cascade alike.
    expect(over?.atS).toBeCloseTo(place?.pause?.secondsToLimit ?? Number.NaN, 3)
    expect(place?.pause?.untilS).toBeGreaterThan(over?.atS ?? Number.POSITIVE_INFINITY)
  })

  it('leave an AI hall on when one of two carriers is lost', () => {
    const { found } = runsOf(superpodH100())
    const carriers = found.filter(({ scenario }) => scenario.type === 'carrier')
    expect(carriers).toHaveLength(2)
    for (const { cascade } of carriers) expect(cascade.figures.itKwLost.value).toBe(0)
  })
})
