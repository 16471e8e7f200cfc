import type { Text } from '#base'
import type { Inventory, KindId } from '#model'
import { heatWaveK, type Parameters } from '#standards'
import type { Contingency } from './contingency'

export const scenarioTypes = [
  'utility',
  'feed',
  'heat-wave',
  'water',
  'carrier',
  'entrance',
  'fire',
  'grid-call',
] as const

type ScenarioType = (typeof scenarioTypes)[number]

/** A break that is ready to be looked at. */
export interface Scenario {
  /** Its type and, where a facility has several, what it is about: `fire:Hall A`. */
  readonly id: string
  readonly type: ScenarioType
  /** What fails, in a few words. */
  readonly name: Text
  readonly contingency: Contingency
}

const scenario = (
  type: ScenarioType,
  about: string | undefined,
  name: string,
  contingency: Partial<Contingency>,
): Scenario => ({
  id: about === undefined ? type : `${type}:${about}`,
  type,
  name: { en: name },
  contingency: { ids: [], mode: 'fault', ...contingency },
})

const idsOf = ({ equipment }: Inventory, rows: readonly number[]): readonly string[] =>
  rows.flatMap((row) => equipment[row]?.id ?? [])

const utilities = (inventory: Inventory): readonly Scenario[] => {
  const rows = inventory.rowsOf('utility-feed')
  if (rows.length === 0) return []
  const all = scenario('utility', undefined, 'Utility outage', { ids: idsOf(inventory, rows) })
  if (rows.length === 1) return [all]
  const single = rows.map((row) => {
    const [id = ''] = idsOf(inventory, [row])
    return scenario('feed', id, `Utility feed ${inventory.tagOf(row)} lost`, { ids: [id] })
  })
  return [all, ...single]
}

/** Whether the weather reaches anything: units outdoors, air from outside, IT in the open. */
const isExposed = (inventory: Inventory): boolean => {
  const { rooms } = inventory.facility
  for (let row = 0; row < inventory.count; row++) {
    const { id, cooling, it } = inventory.kindOf(row)
    if (cooling === 'rejection' || id === 'fan-wall') return true
    if (it && rooms[inventory.roomRow[row] as number]?.open !== false) return true
  }
  return false
}

/** Dry air alone: nobody knows how damp a heat wave is. Without a design day its warmth is to be told. */
const heatWaves = (inventory: Inventory, parameters: Parameters): readonly Scenario[] => {
  if (!isExposed(inventory)) return []
  const designC = inventory.facility.site.designDryBulbC
  if (designC === undefined) return []
  const dryBulbC = designC + parameters(heatWaveK)
  return [scenario('heat-wave', undefined, 'Heat wave', { dryBulbC })]
}

/** Only what evaporates misses its water. */
const droughts = (inventory: Inventory): readonly Scenario[] =>
  inventory.rowsOf('cooling-tower').length === 0
    ? []
    : [scenario('water', undefined, 'Make-up water lost', { isWithoutWater: true })]

/** Entrances by the carrier that they name. */
const byCarrier = (inventory: Inventory) => {
  const named = new Map<string, number[]>()
  const silent: number[] = []
  for (const row of inventory.rowsOf('entrance')) {
    const carrier = inventory.textOf(row, 'carrier')?.trim()
    if (!carrier) silent.push(row)
    else if (named.has(carrier)) named.get(carrier)?.push(row)
    else named.set(carrier, [row])
  }
  return { named, silent }
}

/** Each carrier with all of its entrances; entrances by themselves where that is not the same. */
const carriers = (inventory: Inventory): readonly Scenario[] => {
  const { named, silent } = byCarrier(inventory)
  const whole = [...named].map(([carrier, rows]) => {
    const called = /^carrier\b/i.test(carrier) ? carrier : `Carrier ${carrier}`
    return scenario('carrier', carrier, `${called} lost`, { ids: idsOf(inventory, rows) })
  })
  const parts = [...named.values()].filter((rows) => rows.length > 1).flat()
  const single = [...parts, ...silent]
    .sort((a, b) => a - b)
    .map((row) => {
      const [id = ''] = idsOf(inventory, [row])
      return scenario('entrance', id, `Entrance ${inventory.tagOf(row)} lost`, { ids: [id] })
    })
  return [...whole, ...single]
}

/** A fire in each compartment in which something stands; a closed room that names none is its own. */
const fires = ({ facility, roomRow }: Inventory): readonly Scenario[] => {
  const used = new Set(roomRow)
  const seen = new Set<string>()
  return facility.rooms.flatMap((room, at): Scenario[] => {
    const { id, name, open, fireCompartment } = room
    if (!used.has(at)) return []
    if (fireCompartment === undefined) {
      return open ? [] : [scenario('fire', id, `Fire in ${name}`, { ids: [id] })]
    }
    if (seen.has(fireCompartment)) return []
    seen.add(fireCompartment)
    return [
      scenario('fire', fireCompartment, `Fire in compartment ${fireCompartment}`, {
        compartments: [fireCompartment],
      }),
    ]
  })
}

const miningKinds: readonly KindId[] = ['miner-container', 'asic-rack', 'immersion-tank', 'miner']

/** Files may nest in circles; nothing real nests deeper. */
const deepest = 8

/** Load of all miners, as far as stated: of a frame that states none, what stands in it. */
const miningKw = (inventory: Inventory): number => {
  const loadKw = inventory.numbers('loadKw')
  const counts = new Uint8Array(inventory.count)
  let sum = 0
  for (const row of miningKinds.flatMap((kind) => inventory.rowsOf(kind))) {
    if (Number.isNaN(loadKw[row])) continue
    let host = inventory.hostRow[row] as number
    for (let step = 0; step < deepest && host >= 0 && !counts[host]; step++) {
      host = inventory.hostRow[host] as number
    }
    if (host >= 0) continue
    counts[row] = 1
    sum += (loadKw[row] as number) * (inventory.equipment[row]?.demandFactor ?? 1)
  }
  return sum
}

/** The wanted outage: all that the miners draw, unless somebody asks for less. */
const gridCalls = (inventory: Inventory): readonly Scenario[] => {
  const curtailKw = Math.round(miningKw(inventory))
  return curtailKw > 0
    ? [scenario('grid-call', undefined, 'Grid call: miners off', { curtailKw })]
    : []
}

/**
 * What usually goes wrong, as contingencies with names: only what this facility has. Figures in them
 * (the warmth of a heat wave, °C; the load that the grid wants off, kW) are where to begin, to be
 * changed by whoever asks.
 */
export const scenariosOf = (inventory: Inventory, parameters: Parameters): readonly Scenario[] => [
  ...utilities(inventory),
  ...heatWaves(inventory, parameters),
  ...droughts(inventory),
  ...carriers(inventory),
  ...fires(inventory),
  ...gridCalls(inventory),
]
