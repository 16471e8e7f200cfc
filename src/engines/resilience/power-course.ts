import type { Inventory } from '#model'
import { type Parameters, powerSupplyHoldUpMs } from '#standards'
import { createBreakFinder, standsBefore } from '../power/breaks'
import { loadsByRow, setInsideApart } from '../power/compartment-losses'
import { expand, toLossState } from '../power/loss-states'
import { type Baseline, createBaseline, createLoser, type Outcome } from '../power/losses'
import { revisit } from '../power/revisit'
import { rideThroughOf } from '../power/ride-through'
import type { PowerSolution } from '../power/solution'
import { openBounds, type Timing } from '../power/spans'
import { dead, supplyCode } from '../power/state'
import { timingOf } from '../power/timing'
import { createTrials, type Trials } from '../power/trial'
import type { Wired } from '../power/wired'
import type { LoadFeed, PowerAsk, PowerCourse, PowerStep } from './power-ask'

/** One network with what its losses are told from. */
interface Bench {
  readonly base: Baseline
  readonly trials: Trials
  readonly lose: (nodes: readonly number[]) => Outcome
}

export interface PreparedPower {
  readonly wired: Wired
  readonly benchOf: (mode: 'fault' | 'planned') => Bench
  readonly timing: () => Timing
  readonly find: () => ReturnType<typeof createBreakFinder>
}

const once = <T>(make: () => T): (() => T) => {
  let known: { readonly value: T } | undefined
  return () => {
    known ??= { value: make() }
    return known.value
  }
}

const benchOf = (base: Baseline): Bench => ({
  base,
  trials: createTrials(base.state),
  lose: createLoser(base).lose,
})

/** Reads what courses of a solution share. */
export const preparePowerCourse = (
  inventory: Inventory,
  parameters: Parameters,
  power: Pick<PowerSolution, 'columns'>,
): PreparedPower => {
  const { wired, base } = revisit(inventory, parameters, power)
  const fault = once(() => benchOf(base))
  const planned = once(() => benchOf(createBaseline(base.network, base.classes, true, base.plant)))
  const timing = once(() =>
    timingOf(
      wired.wiring,
      base,
      wired.faults.durations,
      rideThroughOf(wired.wiring, base),
      parameters(powerSupplyHoldUpMs),
    ),
  )
  return {
    wired,
    benchOf: (mode) => (mode === 'fault' ? fault() : planned()),
    timing,
    find: once(() => {
      const before = standsBefore(base.state, timing())
      return createBreakFinder(before, timing(), openBounds(base.network.nodeCount))
    }),
  }
}

/** How long each vertex that is dead in the end stays live on the batteries above it, s. */
const liveUntil = ({ plant, state }: Baseline, after: Trials['state'], timing: Timing) => {
  const known = new Map<number, number>()
  const at = (vertex: number): number => {
    const found = known.get(vertex)
    if (found !== undefined) return found
    if (after.lost[vertex] === 1) return 0
    if (after.rank[vertex] !== dead) return Number.POSITIVE_INFINITY
    known.set(vertex, 0)
    const node = plant.sole[vertex] as number
    let until = 0
    if (node >= 0 && timing.bridges[node] === 1) until = (timing.rideMs[node] as number) / 1000
    else {
      const end = plant.inOffsets[vertex + 1] as number
      for (let arc = plant.inOffsets[vertex] as number; arc < end; arc++) {
        if ((state.share[arc] as number) > 0)
          until = Math.max(until, at(plant.arcFrom[arc] as number))
      }
    }
    known.set(vertex, until)
    return until
  }
  return at
}

/** When a class of loads has too few live cords left. */
const darkAt = (
  { classes, plant }: Baseline,
  group: number,
  until: (vertex: number) => number,
): number => {
  const cords: { readonly count: number; readonly untilS: number }[] = []
  const end = classes.offsets[group + 1] as number
  for (let entry = classes.offsets[group] as number; entry < end; entry++) {
    const vertex = plant.vertexOf[classes.entryNode[entry] as number] as number
    cords.push({
      count: classes.entryCords[entry] as number,
      untilS: vertex < 0 ? 0 : until(vertex),
    })
  }
  if (cords.some(({ untilS }) => Number.isNaN(untilS))) return Number.NaN
  cords.sort((a, b) => b.untilS - a.untilS)
  let live = 0
  const needed = classes.needed[group] as number
  for (const { count, untilS } of cords) {
    live += count
    if (live >= needed) return untilS
  }
  return 0
}

const named = {
  [supplyCode.ok]: 'ok',
  [supplyCode.unprotected]: 'unprotected',
  [supplyCode.dropped]: 'dropped',
  [supplyCode.unknown]: 'unknown',
} as const

/** Sorts numbers by a time; those of one time together. */
const byTime = (items: Iterable<number>, timeOf: (item: number) => number) => {
  const groups = new Map<number, number[]>()
  for (const item of items) {
    const atS = timeOf(item)
    const own = groups.get(atS)
    if (own) own.push(item)
    else groups.set(atS, [item])
  }
  return [...groups].sort(([a], [b]) => (Number.isNaN(a) ? 1 : Number.isNaN(b) ? -1 : a - b))
}

/** The steps of what stands dead in the end: batteries that carry for a while, and darkness. */
const darkSteps = (
  { wired }: PreparedPower,
  { base, trials }: Bench,
  until: (vertex: number) => number,
  steps: PowerStep[],
): ReadonlyMap<number, number> => {
  const { plant, state } = base
  const ups: number[] = []
  const others: number[] = []
  for (const vertex of trials.vertices) {
    const wasLive = vertex < plant.vertexCount && state.rank[vertex] !== dead
    if (!wasLive || trials.state.rank[vertex] !== dead || trials.state.lost[vertex]) continue
    const node = plant.sole[vertex] as number
    const isUps = node >= 0 && base.network.protects[node] === 1
    if (isUps && until(vertex) !== 0) ups.push(vertex)
    else others.push(vertex)
  }
  const rowsOf = (vertices: readonly number[]): number[] =>
    vertices
      .flatMap((vertex) => [
        ...plant.members.items.subarray(
          plant.members.offsets[vertex],
          plant.members.offsets[vertex + 1],
        ),
      ])
      .map((node) => wired.wiring.rowOfNode[node] as number)
      .sort((a, b) => a - b)
  const stepAt = new Map<number, number>()
  const dark = byTime(others, until)
  const first = dark.find(([atS]) => atS === 0)
  if (first) {
    stepAt.set(0, steps.length)
    steps.push({
      type: 'unpowered',
      atS: 0,
      rows: rowsOf(first[1]),
      causes: [0],
      rests: [],
      gaps: [],
    })
  }
  const why = stepAt.get(0) ?? 0
  for (const [untilS, vertices] of byTime(ups, until)) {
    const rows = rowsOf(vertices)
    const rests = rows.map((row) => ({ row, field: 'batteryMin' }))
    const gaps = Number.isNaN(untilS) ? rests : []
    const on = steps.length
    steps.push({ type: 'on-battery', atS: 0, rows, causes: [why], untilS, rests, gaps })
    stepAt.set(untilS, steps.length)
    steps.push({ type: 'battery-empty', atS: untilS, rows, causes: [on], rests, gaps })
  }
  for (const [atS, vertices] of dark) {
    if (atS === 0) continue
    const cause = stepAt.get(atS) ?? why
    const { rests, gaps } = steps[cause] as PowerStep
    steps.push({ type: 'unpowered', atS, rows: rowsOf(vertices), causes: [cause], rests, gaps })
  }
  return stepAt
}

const overloadSteps = ({ wired }: PreparedPower, { base }: Bench, { overloads }: Outcome) =>
  overloads.map(
    ({ node, loadKw }): PowerStep => ({
      type: 'overloaded',
      atS: 0,
      rows: [wired.wiring.rowOfNode[node] as number],
      causes: [0],
      value: loadKw,
      limit: base.network.ratingKw[node] as number,
      unit: 'kW',
      rests: [],
      gaps: [],
    }),
  )

/** How the power goes on once some rows are lost. Costs what the loss changes. */
export const powerCourse = (prepared: PreparedPower, ask: PowerAsk): PowerCourse => {
  const { wired } = prepared
  const { wiring } = wired
  const bench = prepared.benchOf(ask.orders ? 'planned' : ask.mode)
  const { base, trials } = bench
  const rows = [...new Set([...ask.rows, ...(ask.later ?? []).flatMap((one) => one.rows)])]
  const nodes = rows.map((row) => wiring.nodeOfRow[row] as number).filter((node) => node >= 0)
  const outcome = bench.lose(nodes)
  trials.take(nodes)
  const timing = prepared.timing()
  const until = liveUntil(base, trials.state, timing)
  const steps: PowerStep[] = [
    { type: 'out', atS: 0, rows: ask.rows, causes: [], rests: [], gaps: [] },
  ]
  const stepAt = darkSteps(prepared, bench, until, steps)
  const breaks =
    ask.mode === 'fault' && !ask.orders
      ? prepared.find()(trials.state, [...trials.vertices])
      : { interrupted: [], unknown: [] }
  const feeds: LoadFeed[] = []
  const told = (groups: readonly number[]) => expand(wiring, base, groups).rows
  for (const group of trials.groups) {
    const was = base.state.supply[group] as number
    const is = trials.state.supply[group] as number
    if (was === is || was === supplyCode.dropped) continue
    const atS = is === supplyCode.dropped ? darkAt(base, group, until) : 0
    const because = stepAt.get(atS) ?? 0
    const supply = named[is as keyof typeof named]
    feeds.push({ rows: told([group]), changes: [{ atS, supply, because }] })
  }
  for (const group of breaks.interrupted) {
    const back = { atS: Number.NaN, supply: 'ok', because: 0 } as const
    feeds.push({
      rows: told([group]),
      changes: [{ atS: 0, supply: 'dropped', because: stepAt.get(0) ?? 0 }, back],
    })
  }
  for (const group of breaks.unknown) {
    feeds.push({ rows: told([group]), changes: [{ atS: 0, supply: 'unknown', because: 0 }] })
  }
  trials.undo()
  steps.push(...overloadSteps(prepared, bench, outcome))
  const loadOf = loadsByRow(wiring)
  const inside = ask.rows.filter((row) => loadOf.has(row))
  const state = toLossState(wiring, base, 'selection', 'selection', outcome)
  return { steps, feeds, end: setInsideApart(wiring, base, state, inside, loadOf) }
}
