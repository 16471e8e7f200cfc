import type { Ids } from '#base'
import type { Connection, PortRef } from '#model'
import { longestBranchM } from '#standards'
import { degrees, metres, type Sentences } from '../words'
import { Allotted } from './allotted'
import { type Circuit, circuitsOf, type LoopUse, nearestAnchor, purposeOf, usesFor } from './loops'
import type { LiquidEnd, Site } from './site'

const useNames: Readonly<Record<LoopUse, string>> = {
  rack: 'coolant loop for racks',
  plant: 'facility water',
  condenser: 'condenser water',
  dielectric: 'dielectric loop',
}

/** What joining found, for whoever tells it. */
export interface Joining {
  readonly connections: readonly Connection[]
  /** Ends that no loop suits. */
  readonly left: readonly LiquidEnd[]
}

/** Which side of a loop an end is on: it gives heat to the loop or takes heat out of it. */
const sideOf = ({ inventory }: Site, { row, port }: LiquidEnd): 'load' | 'plant' | undefined =>
  inventory.kindOf(row).ports.find(({ id }) => id === port)?.side

/** The warmest that an end takes its water, °C; undefined where nobody states it. */
const warmestC = (site: Site, { row, port }: LiquidEnd): number | undefined => {
  const { inventory } = site
  if (inventory.kindOf(row).cooling !== 'exchanger') {
    return inventory.numberOf(row, 'coolantSupplyMaxC') ?? inventory.numberOf(row, 'waterInC')
  }
  const approachK = inventory.numberOf(row, 'approachK')
  const own = site.cooling.loops.find(({ sinkRows }) => sinkRows.includes(row))
  const limits = (own?.sourceRows ?? []).flatMap(
    (source) => inventory.numberOf(source, 'coolantSupplyMaxC') ?? [],
  )
  return port === 'primary' && approachK !== undefined && limits.length > 0
    ? Math.min(...limits) - approachK
    : undefined
}

const isTooWarm = (site: Site, end: LiquidEnd, { supplyC }: Circuit): boolean => {
  const most = warmestC(site, end)
  return most !== undefined && supplyC !== undefined && supplyC > most + 0.01
}

/** Loops of its own kind come before those that carry other things; a loop in want before both. */
const rankOf = ({ inventory }: Site, end: LiquidEnd, side: string, circuit: Circuit): number => {
  const { kind } = inventory.equipment[end.row] ?? {}
  const isLike = (row: number) => inventory.equipment[row]?.kind === kind
  if (side === 'load') {
    return circuit.sourceRows.length === 0 || circuit.sourceRows.some(isLike) ? 0 : 1
  }
  if (circuit.sinkRows.length === 0) return circuit.sourceRows.length > 0 ? 0 : 3
  return circuit.sinkRows.some(isLike) ? 1 : 2
}

interface Choice {
  readonly circuit: Circuit
  readonly to: PortRef
  readonly lengthM: number
  readonly order: readonly (number | string)[]
}

const isBefore = (a: Choice, b: Choice): boolean => {
  for (let i = 0; i < a.order.length; i++) {
    const [own, other] = [a.order[i] as number, b.order[i] as number]
    if (own !== other) return own < other
  }
  return false
}

const isItself = ({ row }: LiquidEnd, { sourceRows, sinkRows }: Circuit): boolean =>
  sourceRows.includes(row) || sinkRows.includes(row)

/** What is known of how much more heat a loop takes, kW: endless where that is not known. */
const spareKw = ({ cooling }: Site, { id, sinkRows }: Circuit): number => {
  const loop = cooling.loops.find((one) => one.id === id)
  if (!loop || sinkRows.length === 0) return Number.POSITIVE_INFINITY
  const { capacityKw, heatKw } = loop
  return capacityKw.unknownCount > 0
    ? Number.POSITIVE_INFINITY
    : Math.max(0, capacityKw.value - heatKw.value)
}

/** What narrows the choice of a loop: one use alone, and the heat that is to go into it, kW. */
export interface Wanted {
  readonly only?: LoopUse
  readonly heatKw?: number
  /** Loops that take no more of it: they come last. */
  readonly isFull?: (circuit: Circuit) => boolean
}

const choose = (
  site: Site,
  end: LiquidEnd,
  circuits: readonly Circuit[],
  { only, heatKw = 0, isFull }: Wanted = {},
): Choice | string => {
  const uses = only ? [only] : usesFor(site, end)
  const side = sideOf(site, end) ?? 'load'
  const mostM = site.parameters(longestBranchM)
  let best: Choice | undefined
  let nearestM = Number.POSITIVE_INFINITY
  let warm: Circuit | undefined
  for (const circuit of circuits) {
    const use = purposeOf(site, circuit)
    const at = use ? uses.indexOf(use) : uses.length
    if (at < 0 || isItself(end, circuit)) continue
    const found = nearestAnchor(site, end.row, circuit)
    if (!found) continue
    nearestM = Math.min(nearestM, found.lengthM)
    if (found.lengthM > mostM) continue
    if (side === 'load' && isTooWarm(site, end, circuit)) {
      warm = circuit
      continue
    }
    const rank = rankOf(site, end, side, circuit)
    // What serves other things is joined where it has the heat to spare.
    if (side === 'load' && rank > 0 && spareKw(site, circuit) < heatKw) continue
    const order = [isFull?.(circuit) ? 1 : 0, at, rank, found.lengthM, circuit.id]
    const choice = { circuit, to: found.anchor.ref, lengthM: found.lengthM, order }
    if (!best || isBefore(choice, best)) best = choice
  }
  if (best) return best
  if (warm) {
    return `${warm.name} supplies ${degrees(warm.supplyC ?? Number.NaN)}, and it takes at most ${degrees(warmestC(site, end) ?? Number.NaN)}.`
  }
  const wanted = useNames[uses[0] ?? 'plant']
  return Number.isFinite(nearestM)
    ? `the nearest ${wanted} is ${metres(nearestM)} away; planning lays branches of up to ${metres(mostM)}.`
    : `there is no ${wanted} to join. Draw a header for it, or plan the units that cool it first.`
}

/** A pipe pair from the port that gives heat to the one that takes it. */
const pipeBetween = (
  site: Site,
  id: string,
  end: LiquidEnd,
  to: PortRef,
  lengthM: number,
): Connection => {
  const own = { equipment: site.idOf(end.row), port: end.port }
  const isLoad = sideOf(site, end) === 'load'
  return {
    id,
    medium: 'liquid',
    from: isLoad ? own : to,
    to: isLoad ? to : own,
    count: 1,
    lengthM,
  }
}

/** Joins ends to one loop, each at its nearest place, however far that is. */
export const joinTo = (
  site: Site,
  ends: readonly LiquidEnd[],
  circuit: Circuit,
  ids: Ids,
): readonly Connection[] =>
  ends.flatMap((end) => {
    const found = nearestAnchor(site, end.row, circuit)
    return found ? [pipeBetween(site, ids(), end, found.anchor.ref, found.lengthM)] : []
  })

/** The loop that suits an end best, or why none does. */
export const circuitFor = (site: Site, end: LiquidEnd, wanted?: Wanted): Circuit | string => {
  const choice = choose(site, end, circuitsOf(site), wanted)
  return typeof choice === 'string' ? choice : choice.circuit
}

/**
 * Joins each end to the loop that suits it best: of the right use, cool enough, in reach, of its
 * own kind, the nearest. Tells why where none does.
 */
export const joinEnds = (
  site: Site,
  ends: readonly LiquidEnd[],
  ids: Ids,
  refusals: Sentences,
  only?: LoopUse,
): Joining => {
  const circuits = circuitsOf(site)
  const allotted = new Allotted(site)
  const connections: Connection[] = []
  const left: LiquidEnd[] = []
  for (const end of ends) {
    const isFull = (circuit: Circuit) => allotted.isFull(end, circuit)
    const choice = choose(site, end, circuits, only ? { only, isFull } : { isFull })
    if (typeof choice === 'string') {
      left.push(end)
      refusals.add(site.tagOf(end.row), choice)
      continue
    }
    allotted.give(end, choice.circuit)
    connections.push(pipeBetween(site, ids(), end, choice.to, choice.lengthM))
  }
  return { connections, left }
}
