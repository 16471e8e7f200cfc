import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { type Scenario, scenariosOf } from '#engines'
import { createInventory, type Facility } from '#model'
import { parametersOf } from '#standards'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { hydroYard } from '../../../scripts/examples/hydro-yard/index'
import { immersionBuilding } from '../../../scripts/examples/immersion-building/index'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { scenarioTypes } from '../../../src/engines/resilience/scenarios'
import { facilityOf, inventoryOf, type Plan, rectangle } from '../../support/plan'

const ofPlan = (plan: Plan): readonly Scenario[] => {
  const inventory = inventoryOf(plan)
  return scenariosOf(inventory, parametersOf(inventory.facility.parameters))
}
const ofFacility = (facility: Facility): readonly Scenario[] =>
  scenariosOf(
    createInventory(facility, catalog.with(facility.products)),
    parametersOf(facility.parameters),
  )
const typesOf = (scenarios: readonly Scenario[]) => [...new Set(scenarios.map(({ type }) => type))]
const at = (id: string, kind: string, values: object = {}, more: object = {}) => ({
  id,
  kind,
  x: 5,
  y: 5,
  values,
  ...more,
})
const room = { id: 'hall', polygon: rectangle(0, 0, 10, 10), heightM: 4 }

describe('ready scenarios', () => {
  it.each([
    ['GB300 hall', gb300Hall],
    ['SuperPOD H100', superpodH100],
    ['hydro yard', hydroYard],
    ['immersion building', immersionBuilding],
  ])('of the %s name only what stands there', (_, example) => {
    const facility = example()
    const scenarios = ofFacility(facility)
    expect(typesOf(scenarios)).toEqual(expect.arrayContaining(['utility', 'heat-wave', 'carrier']))
    const known = new Set([...facility.equipment, ...facility.rooms].map(({ id }) => id))
    const compartments = new Set(facility.rooms.flatMap(({ fireCompartment }) => fireCompartment))
    for (const { contingency } of scenarios) {
      expect(contingency.ids.filter((id) => !known.has(id))).toEqual([])
      for (const name of contingency.compartments ?? []) expect(compartments).toContain(name)
      expect(contingency.mode).toBe('fault')
    }
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length)
    expect(new Set(scenarios.map(({ name }) => name.en)).size).toBe(scenarios.length)
    // In the order of the types, as the menu shows them.
    const order = scenarios.map(({ type }) => scenarioTypes.indexOf(type))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it('ask a mine, and only a mine, to wait', () => {
    const call = (facility: Facility) =>
      ofFacility(facility).find(({ type }) => type === 'grid-call')?.contingency.curtailKw
    expect(call(gb300Hall())).toBeUndefined()
    const total = hydroYard().equipment.filter(({ kind }) => kind === 'miner-container').length
    expect(total).toBe(8)
    expect(call(hydroYard())).toBeGreaterThan(8 * 1500)
  })

  it('of nothing are none', () => {
    expect(ofPlan({})).toEqual([])
  })
})

describe('a utility outage', () => {
  it('takes all feeds, and each by itself where there are several', () => {
    const one = ofPlan({ equipment: [at('U1', 'utility-feed')] })
    expect(one.map(({ id, contingency }) => [id, contingency.ids])).toEqual([['utility', ['U1']]])
    const two = ofPlan({ equipment: [at('U1', 'utility-feed'), at('U2', 'utility-feed')] })
    expect(two.map(({ id, contingency }) => [id, contingency.ids])).toEqual([
      ['utility', ['U1', 'U2']],
      ['feed:U1', ['U1']],
      ['feed:U2', ['U2']],
    ])
  })
})

describe('weather and water', () => {
  const cooler = at('D', 'dry-cooler')

  it('begin above the design day by the figure of the assumptions', () => {
    const plan: Plan = { site: { designDryBulbC: 32 }, equipment: [cooler] }
    expect(ofPlan(plan)).toMatchObject([{ id: 'heat-wave', contingency: { dryBulbC: 37 } }])
    const [own] = ofPlan({ ...plan, parameters: { 'resilience.heat-wave': 8 } })
    expect(own?.contingency).toEqual({ ids: [], mode: 'fault', dryBulbC: 40 })
  })

  it('invent no design day, and need something that the weather reaches', () => {
    expect(ofPlan({ equipment: [cooler] })).toEqual([])
    const indoors: Plan = {
      site: { designDryBulbC: 32 },
      rooms: [room],
      equipment: [at('R', 'rack'), at('C', 'crah')],
    }
    expect(typesOf(ofPlan(indoors))).toEqual(['fire'])
    const yard = { ...room, open: true, use: 'mining' }
    expect(typesOf(ofPlan({ ...indoors, rooms: [yard] }))).toEqual(['heat-wave'])
  })

  it('miss water only where something evaporates it', () => {
    const tower: Plan = { equipment: [at('T', 'cooling-tower')] }
    expect(ofPlan(tower)).toMatchObject([{ id: 'water', contingency: { isWithoutWater: true } }])
  })
})

describe('carriers and fires', () => {
  it('take a carrier with all of its entrances, and what names none by itself', () => {
    const plan: Plan = {
      equipment: [
        at('E1', 'entrance', { carrier: 'North' }),
        at('E2', 'entrance', { carrier: 'North' }),
        at('E3', 'entrance', { carrier: 'South' }),
        at('E4', 'entrance'),
      ],
    }
    expect(ofPlan(plan).map(({ id, contingency }) => [id, contingency.ids])).toEqual([
      ['carrier:North', ['E1', 'E2']],
      ['carrier:South', ['E3']],
      ['entrance:E1', ['E1']],
      ['entrance:E2', ['E2']],
      ['entrance:E4', ['E4']],
    ])
  })

  it('burn compartments once, rooms alone by themselves, and nothing empty or open', () => {
    const rooms = [
      { ...room, id: 'a', fireCompartment: 'F' },
      { ...room, id: 'b', fireCompartment: 'F', polygon: rectangle(10, 0, 10, 10) },
      { ...room, id: 'c', polygon: rectangle(20, 0, 10, 10) },
      { ...room, id: 'empty', polygon: rectangle(30, 0, 10, 10) },
      { ...room, id: 'yard', open: true, polygon: rectangle(40, 0, 10, 10) },
    ]
    const racks = [5, 15, 25, 45].map((x) => at(`R${x}`, 'storage-rack', {}, { x }))
    const found = ofPlan({ rooms, equipment: racks })
    expect(found.map(({ id, contingency }) => [id, contingency])).toEqual([
      ['fire:F', { ids: [], compartments: ['F'], mode: 'fault' }],
      ['fire:c', { ids: ['c'], mode: 'fault' }],
    ])
  })
})

describe('a grid call', () => {
  it('asks for what all miners draw, those of a stated frame once', () => {
    const plan: Plan = {
      equipment: [
        at('C', 'miner-container', { loadKw: 1000 }),
        at('M', 'miner', { loadKw: 3.5 }, { inside: { equipment: 'C' } }),
        at('T', 'immersion-tank'),
        at('N', 'miner', { loadKw: 5 }, { inside: { equipment: 'T' } }),
        at('S', 'miner', {}),
      ],
    }
    expect(ofPlan(plan)).toMatchObject([{ id: 'grid-call', contingency: { curtailKw: 1005 } }])
    expect(facilityOf(plan).equipment).toHaveLength(5)
  })
})
