import { drawsFromOutside, loadsByRow, withoutLoads } from '../compartment-losses'
import { loseNodes, type Outcome, withShedding } from '../losses'
import type { NodeRole } from '../network'
import { overloadMinutes } from '../overload'
import { nodeLoads } from '../sections'
import { fuelHoursOf } from '../standby'
import type { State } from '../state'
import type { FeedChange, PowerAsk, PowerBasis, PowerStep } from './ask'
import type { Discharges } from './charge'
import type { PreparedPower } from './prepare'

/** Something that takes more out on the way. */
export interface Coming {
  readonly atS: number
  readonly type: 'tripped' | 'fuel-empty' | 'orders'
  readonly nodes: readonly number[]
  readonly causes: readonly number[]
  readonly gaps: readonly { readonly row: number; readonly field: string }[]
  /** It comes of an overload, and only as long as that stands. */
  readonly isBorne?: boolean
}

/** What goes off by itself when it is overloaded. */
const trips: ReadonlySet<NodeRole> = new Set<NodeRole>(['ups', 'breaker', 'generator'])

/** A course under way. */
export interface Journey {
  readonly prepared: PreparedPower
  readonly ask: PowerAsk
  readonly steps: PowerStep[]
  readonly changes: Map<number, FeedChange[]>
  /** Loads that are themselves taken out, by row. */
  readonly inside: readonly number[]
  nodes: readonly number[]
  manual: boolean
  state: State | undefined
  /** What batteries gave so far. */
  readonly discharges: Discharges
  /** Since when components are overloaded, s. */
  readonly overSince: Map<number, number>
  /** What is left of the fuel, 0–1, and since when it burns as it does, s. */
  fuel: { readonly left: number; readonly fromS: number; readonly hours: number }
}

export const rowsOf = ({ prepared }: Journey, nodes: readonly number[]): readonly number[] =>
  nodes.map((node) => prepared.wired.wiring.rowOfNode[node] as number).sort((a, b) => a - b)

/** What the loss of some components does in the end, with the loads that go along drawing nothing. */
export const outcomeOf = (journey: Journey): Outcome => {
  const { prepared, nodes, inside } = journey
  const { base, lose } = prepared.benchOf(journey.manual)
  const { wiring } = prepared.wired
  const outcome = withShedding(base.network, nodes, lose)
  if (outcome.overloads.length === 0 || inside.length === 0) return outcome
  const loadOf = loadsByRow(wiring)
  const loads = inside.map((row) => loadOf.get(row) as number)
  if (!drawsFromOutside(base, nodes, loads)) return outcome
  const less = withoutLoads(base, loads)
  return withShedding(base.network, nodes, (lost) => loseNodes(less, lost))
}

/** The step with which load comes over at a later moment of a leg; what begins the leg where none does. */
const causeAt = (
  steps: readonly PowerStep[],
  atS: number,
  startS: number,
  root: number,
): number => {
  if (atS === startS) return root
  const sorts: ReadonlySet<PowerStep['type']> = new Set([
    'battery-empty',
    'generator-carries',
    'switched',
    'powered',
  ])
  const at = steps.findLastIndex((step) => sorts.has(step.type) && step.atS === atS)
  return at < 0 ? root : at
}

/** Overloads as steps, and what goes off because of them. */
export const overloadsOf = (
  journey: Journey,
  { overloads }: Outcome,
  startS: number,
  root: number,
  loadedS: ReadonlyMap<number, number>,
): readonly Coming[] => {
  const { prepared, steps, ask, overSince } = journey
  const still = new Set(overloads.map(({ node }) => node))
  for (const node of [...overSince.keys()]) if (!still.has(node)) overSince.delete(node)
  const { inventory, rowOfNode } = prepared.wired.wiring
  const { network } = prepared.benchOf(journey.manual).base
  const known = new Set(
    steps.filter(({ type }) => type === 'overloaded').flatMap(({ rows }) => rows),
  )
  return overloads.flatMap(({ node, loadKw }): Coming[] => {
    const row = rowOfNode[node] as number
    const limit = network.ratingKw[node] as number
    const since = overSince.get(node)
    const atS = since ?? loadedS.get(node) ?? startS
    overSince.set(node, atS)
    if (!known.has(row)) {
      steps.push({
        type: 'overloaded',
        atS,
        rows: [row],
        causes: [causeAt(steps, atS, startS, root)],
        value: loadKw,
        limit,
        unit: 'kW',
        rests: [],
        gaps: [],
      })
    }
    if (ask.mode === 'planned' || !trips.has(network.roles[node] as NodeRole)) return []
    const borne = overloadMinutes(inventory, row, loadKw / limit)
    if (borne === Number.POSITIVE_INFINITY) return []
    const because = steps.findLastIndex(
      ({ type, rows }) => type === 'overloaded' && rows[0] === row,
    )
    const gaps = borne === undefined ? [{ row, field: 'overload10MinRatio' }] : []
    const tripsS = borne === undefined ? Number.NaN : Math.max(startS, atS + borne * 60)
    const type = 'tripped' as const
    return [{ atS: tripsS, type, nodes: [node], causes: [because], gaps, isBorne: true }]
  })
}

/** How long the fuel of the generators that carry lasts, with what that rests on. */
interface Fuel {
  readonly nodes: readonly number[]
  /** NaN where it is not known. */
  readonly hours: number
  readonly rests: readonly Unstated[]
  readonly gaps: readonly Unstated[]
}

type Unstated = Coming['gaps'][number]

const knownSets = new WeakMap<readonly NodeRole[], readonly number[]>()

/** The generators of a chain; looked for once. */
const generatorsIn = (roles: readonly NodeRole[]): readonly number[] => {
  const known = knownSets.get(roles)
  if (known) return known
  const found = [...roles.keys()].filter((node) => roles[node] === 'generator')
  knownSets.set(roles, found)
  return found
}

const fuelIn = ({ prepared }: Journey, state: State): Fuel => {
  const { wiring } = prepared.wired
  const { inventory } = wiring
  const { roles } = state.plant.network
  const nodeKw = nodeLoads(state)
  const sets = generatorsIn(roles)
    .filter((node) => (nodeKw[node] as number) > 0)
    .map((node) => ({ node, row: wiring.rowOfNode[node] as number }))
  const tanks = inventory.rowsOf('fuel-tank')
  const hours =
    tanks.length > 0 ? fuelHoursOf(inventory, sets, nodeKw, prepared.parameters) : Number.NaN
  const rests = [
    ...sets.map(({ row }) => ({ row, field: 'fuelLPerHAtRated' })),
    ...tanks.map((row) => ({ row, field: 'volumeL' })),
    ...tanks.map((row) => ({ row, field: 'usableRatio' })),
  ]
  const gaps = rests.filter(({ row, field }) => inventory.numberOf(row, field) === undefined)
  return { nodes: sets.map(({ node }) => node), hours, rests, gaps }
}

/**
 * When the fuel of the generators that carry is used up, told with the step with which they begin to.
 * Where nobody can say, the loads stay as they are: fuel is brought, and rules ask for its hours.
 */
export const fuelOf = (journey: Journey, state: State, atS: number): readonly Coming[] => {
  const { steps } = journey
  const at = steps.findLastIndex(({ type }) => type === 'generator-carries')
  const carries = steps[at]
  if (!carries) return []
  const { nodes, hours, rests, gaps } = fuelIn(journey, state)
  if (nodes.length === 0) return []
  const fromS = carries.atS > atS ? carries.atS : atS
  journey.fuel = { ...journey.fuel, fromS, hours }
  const endsS = Number.isFinite(hours) ? fromS + hours * 3600 * journey.fuel.left : Number.NaN
  steps[at] = {
    ...carries,
    untilS: endsS,
    rests: [...carries.rests.filter((basis) => !isFuel(basis)), ...rests],
    gaps: [...carries.gaps.filter((basis) => !isFuel(basis)), ...gaps],
  }
  if (Number.isNaN(endsS)) return []
  return [{ atS: endsS, type: 'fuel-empty', nodes, causes: [at], gaps: [] }]
}

/** Takes off what was burnt until a moment. */
export const burn = (journey: Journey, untilS: number): void => {
  const { left, fromS, hours } = journey.fuel
  if (!(hours > 0) || untilS <= fromS) return
  const used = (untilS - fromS) / (hours * 3600)
  journey.fuel = { left: Math.max(0, left - used), fromS: untilS, hours: Number.NaN }
}

const fuelFields: ReadonlySet<string> = new Set(['fuelLPerHAtRated', 'volumeL', 'usableRatio'])

const isFuel = (basis: PowerBasis): boolean => 'field' in basis && fuelFields.has(basis.field)

/** What is known to come from outside: heat, and people. */
export const comingLater = ({ ask, prepared }: Journey): Coming[] => {
  const { nodeOfRow } = prepared.wired.wiring
  const later = (ask.later ?? []).map(
    ({ atS, rows }): Coming => ({
      atS,
      type: 'tripped',
      nodes: rows.map((row) => nodeOfRow[row] as number).filter((node) => node >= 0),
      causes: [],
      gaps: [],
    }),
  )
  const orders: Coming[] =
    ask.mode === 'fault' && ask.orders
      ? [{ atS: prepared.ordersS, type: 'orders', nodes: [], causes: [0], gaps: [] }]
      : []
  return [...later, ...orders]
}
