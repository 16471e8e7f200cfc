import { countingIds } from '#base'
import { catalog } from '#catalog'
import { type Solution, solve } from '#engines'
import { createInventory, type Facility, type Inventory } from '#model'
import {
  type PlanProposal,
  type PowerPlanRequest,
  planPower,
  type Redundancy,
  withPlan,
} from '#planning'
import { parametersOf } from '#standards'
import { facilityOf, type Plan, rectangle } from './plan'

type Loose = Readonly<Record<string, unknown>>

/** A power connection, written `from>to`, `from>to.port` or `from>to*2`. */
export const wire = (text: string): Loose => {
  const [, from = '', to = '', port = 'in', count = '1'] =
    /^([\w-]+)>([\w-]+)(?:\.(\w+))?(?:\*(\d+))?$/.exec(text) ?? []
  return {
    id: text,
    medium: 'power',
    from: { equipment: from, port: 'out' },
    to: { equipment: to, port },
    count: Number(count),
  }
}

export interface HallOptions {
  /** Named paths, each with a chain of its own from the utility to a busway. */
  readonly paths?: readonly string[]
  readonly racks?: number
  readonly rack?: Loose
  readonly busway?: Loose
  readonly ups?: Loose
  readonly wires?: readonly string[]
  readonly more?: readonly Loose[]
}

const voltageV = 415

const chain = (path: string, index: number, { busway, ups }: HallOptions): Loose[] => [
  {
    id: `TX-${path}`,
    kind: 'transformer',
    path,
    x: index * 8,
    y: 40,
    values: { ratingKva: 2000, primaryV: 22000, secondaryV: voltageV, efficiency: 0.99 },
  },
  {
    id: `LV-${path}`,
    kind: 'switchgear-bus',
    path,
    x: index * 8,
    y: 30,
    values: { ratingA: 3200, voltageV },
  },
  {
    id: `UPS-${path}-01`,
    kind: 'ups',
    path,
    x: index * 8,
    y: 25,
    values: { ratingKw: 1000, efficiency: 0.97, voltageV, batteryMin: 5, ...ups },
  },
  {
    id: `OUT-${path}`,
    kind: 'switchgear-bus',
    path,
    x: index * 8 + 4,
    y: 25,
    values: { ratingA: 3200, voltageV },
  },
  {
    id: `BW-${path}`,
    kind: 'busway',
    path,
    x: 6,
    y: 5 + index * 0.3,
    z: 3,
    values: { ratingA: 1200, voltageV, widthM: 12, depthM: 0.2, heightM: 0.2, ...busway },
  },
]

const chainWires = (path: string): string[] => [
  `UTIL>TX-${path}`,
  `TX-${path}>LV-${path}`,
  `LV-${path}>UPS-${path}-01`,
  `UPS-${path}-01>OUT-${path}`,
  `OUT-${path}>BW-${path}`,
]

/** A hall with a row of racks under one busway for each path, and the chains that feed those. */
export const hall = (options: HallOptions = {}): Plan => {
  const { paths = ['A', 'B'], racks = 4, rack = {}, wires = [], more = [] } = options
  return {
    rooms: [
      { id: 'hall', use: 'ai-training', polygon: rectangle(-2, 0, 40, 12) },
      { id: 'plant', use: 'electrical', polygon: rectangle(-10, 20, 60, 30) },
    ],
    equipment: [
      {
        id: 'UTIL',
        kind: 'utility-feed',
        x: 0,
        y: 60,
        values: { capacityKw: 50_000, voltageV: 22000 },
      },
      ...paths.flatMap((path, index) => chain(path, index, options)),
      ...Array.from({ length: racks }, (_, index) => ({
        id: rackId(index),
        kind: 'rack',
        x: 0.6 + index * 0.7,
        y: 5,
        values: { loadKw: 40, cords: 2, cordsNeeded: 1, voltageV, ...rack },
      })),
      ...more,
    ],
    connections: [...paths.flatMap(chainWires), ...wires].map(wire),
  }
}

export interface Planned {
  readonly facility: Facility
  readonly inventory: Inventory
  readonly solution: Solution
  readonly plan: PlanProposal
  /** The facility with the plan carried out, and what solving it says. */
  readonly after: { facility: Facility; inventory: Inventory; solution: Solution }
}

/** Plans a facility with the real catalog, carries the plan out and solves before and after. */
export const planFacility = (facility: Facility, request: PowerPlanRequest): Planned => {
  const parameters = parametersOf(facility.parameters)
  const inventory = createInventory(facility, catalog)
  const solution = solve(inventory, parameters)
  const plan = planPower(inventory, solution, parameters, request, countingIds('new-'))
  const planned = withPlan(facility, plan)
  const later = createInventory(planned, catalog)
  return {
    facility,
    inventory,
    solution,
    plan,
    after: { facility: planned, inventory: later, solution: solve(later, parameters) },
  }
}

export const planIn = (plan: Plan, request: PowerPlanRequest): Planned =>
  planFacility(facilityOf(plan), request)

/** The power connections into a piece of equipment, as `from*count`, sorted. */
export const feedsOf = ({ connections }: Facility, id: string): string[] =>
  connections
    .filter(({ medium, to }) => medium === 'power' && to.equipment === id)
    .map(({ from, count }) => `${from.equipment}*${count}`)
    .sort()

export const told = (texts: readonly { en: string }[]): string[] => texts.map(({ en }) => en)

export const make = (aim: Redundancy, ...ids: string[]): PowerPlanRequest => ({
  type: 'redundant',
  ids,
  aim,
})

/** The id of a rack of a hall, counted from 0. */
export const rackId = (index: number): string => `RK-${String(index + 1).padStart(2, '0')}`

/** A hall in which every rack has so many cords on each path. */
export const fed = (
  options: HallOptions & { readonly paths: readonly string[]; readonly racks: number },
  each = 1,
): Plan => {
  const { paths, racks } = options
  const wires = paths.flatMap((path) =>
    Array.from({ length: racks }, (_, index) => `BW-${path}>${rackId(index)}.cord*${each}`),
  )
  return hall({ ...options, wires })
}

/** Tags of the new equipment. */
export const tags = ({ plan }: Planned): string[] => plan.add.equipment.map(({ tag }) => tag)

/** Whether nothing overlaps after the plan. */
export const standsAlone = ({ after }: Planned): boolean =>
  after.solution.space.overlaps.length === 0
