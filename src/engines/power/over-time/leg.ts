import { batteryRecharge } from '#standards'
import { groupsAt, standsBefore } from '../breaks'
import { heldBy, islandsOf } from '../islands'
import { expand } from '../loss-states'
import type { Baseline } from '../losses'
import type { Plant } from '../plant'
import { rideThroughOf } from '../ride-through'
import type { Timing } from '../spans'
import { type State, soleNode, supplyCode } from '../state'
import type { Trials } from '../trial'
import type { FeedChange, LoadFeed, PowerStep } from './ask'
import { type Discharges, noteDischarges, timingAt } from './charge'
import {
  type Dark,
  type Darkness,
  darknessOf,
  lit,
  type SupplyNumber,
  supplyNames,
} from './darkness'
import { type Passages, passagesOf } from './gaps'
import { loadedIn } from './loaded'
import { type Delays, delaysOf, noDelays } from './pickup'
import { type PreparedPower, putRides } from './prepare'
import { type Story, tellPassages } from './story'

/** One loss on the way, from a settled state to the next. */
export interface Leg {
  readonly startS: number
  /** Everything that is out by then. */
  readonly nodes: readonly number[]
  /** Whether people work the manual devices. */
  readonly manual: boolean
  /** Whether it is planned work, that makes no break. */
  readonly isPlanned: boolean
  /** The step that it comes from. */
  readonly root: number
  /** The settled state before it; the normal one where undefined. */
  readonly from?: State
  /** What batteries gave in earlier legs; this one adds to it. */
  readonly discharges: Discharges
}

/** What a leg does to the classes of loads that it touches. */
export interface LegEnd {
  readonly changes: ReadonlyMap<number, readonly FeedChange[]>
  /** When components came to carry all that they carry in the end, s; those not named at once. */
  readonly loadedS: ReadonlyMap<number, number>
}

/** Nodes with a battery of their own whose load a trial may have changed. */
const batteriesIn = ({ state, vertices }: Trials, { protects }: Baseline['network']): number[] => {
  const { offsets, items } = state.plant.members
  const found: number[] = []
  for (const vertex of vertices) {
    const end = offsets[vertex + 1] as number
    for (let at = offsets[vertex] as number; at < end; at++) {
      const node = items[at] as number
      if (protects[node]) found.push(node)
    }
  }
  return found
}

/** The ride-throughs with what each battery carries once something is out. */
const timingWithout = (prepared: PreparedPower, nodes: readonly number[]): Timing => {
  const timing = prepared.timing()
  const { wiring } = prepared.wired
  const { base, trials, nodeKw, rideMs, sharesStores } = prepared.onBatteries()
  trials.take(nodes)
  const { state } = trials
  const found = batteriesIn(trials, base.network)
  let isOther = false
  for (const node of found) {
    const vertex = state.plant.vertexOf[node] as number
    if (soleNode(state.plant, vertex) !== node || state.lost[vertex]) continue
    const kw = state.loadKw[vertex] as number
    isOther ||= Math.abs(kw - (base.nodeKw[node] as number)) > 1e-9
    nodeKw[node] = kw
  }
  const asked = sharesStores
    ? undefined
    : new Set(found.map((node) => wiring.rowOfNode[node] as number))
  const minutes = isOther
    ? rideThroughOf(wiring, { ...base, plant: state.plant, state, nodeKw }, asked)
    : undefined
  trials.undo()
  for (const node of found) nodeKw[node] = base.nodeKw[node] as number
  return minutes ? { ...timing, rideMs: putRides(wiring, minutes, rideMs.slice()) } : timing
}

/**
 * Classes that a loss may touch: those fed anew, all of them where undefined, and those below what
 * goes dark for a while.
 */
const touched = (passages: Passages, fedAnew: Iterable<number> | undefined): Iterable<number> => {
  if (!fedAnew) return Array(passages.state.supply.length).keys()
  const groups = new Set(fedAnew)
  for (const { vertex, output } of passages.all) {
    if (output) for (const group of groupsAt(passages.state.plant, vertex)) groups.add(group)
  }
  return groups
}

interface Reading {
  readonly passages: Passages
  readonly darkness: ReadonlyMap<number, Darkness>
}

/** Reads a transition, and once more with what waits for its block of load where generators take over. */
const readTransition = (
  prepared: PreparedPower,
  before: ReturnType<typeof standsBefore>,
  state: State,
  timing: Timing,
  changed: Iterable<number> | undefined,
  fedAnew: Iterable<number> | undefined,
): Reading => {
  const read = ({ ofVertex, ofGroup }: Delays): Reading => {
    const passages = passagesOf(before, state, timing, changed, (at) => ofVertex.get(at) ?? 0)
    const darkness = new Map<number, Darkness>()
    for (const group of touched(passages, fedAnew)) {
      const dark = darknessOf(passages, group, timing.holdUpMs, ofGroup.get(group) ?? 0)
      // Nothing changes for what is never dark and fed as before.
      if (dark === lit && before.supply[group] === state.supply[group]) continue
      darkness.set(group, dark)
    }
    return { passages, darkness }
  }
  const first = read(noDelays)
  const bare = new Map<number, number>()
  for (const [group, { worst }] of first.darkness) {
    const back = worst.at(-1)?.firstBack ?? -1
    if (back >= 0) bare.set(group, back)
  }
  const delays = delaysOf(prepared.wired.wiring, first.passages, timing, bare, prepared.blocks)
  return delays.ofVertex.size + delays.ofGroup.size === 0 ? first : read(delays)
}

const exact = (one: number, other: number | undefined): number => (one === other ? one : Number.NaN)

/** The changes of one class: dark for a while, and then as the state after the loss feeds it. */
const changesOf = (
  { sure, worst }: Darkness,
  was: SupplyNumber,
  is: SupplyNumber,
  { startS, root, from }: Leg,
  story: Story,
): readonly FeedChange[] => {
  const supply = supplyNames[is]
  if (was === supplyCode.dropped) {
    return from && is !== was ? [{ atS: startS, supply, because: root }] : []
  }
  const told: FeedChange[] = []
  const at = (ms: number) => startS + ms / 1000
  const tell = (dark: Dark, like: Dark | undefined) => {
    told.push({
      atS: at(exact(dark.fromMs, like?.fromMs)),
      supply: 'dropped',
      because: story.darkBy(dark.lastLost),
    })
    if (dark.toMs === Number.POSITIVE_INFINITY || is === supplyCode.dropped) return
    const backMs = exact(dark.toMs, like?.toMs)
    told.push({ atS: at(backMs), supply, because: story.backBy(dark.firstBack) })
  }
  if (is === supplyCode.dropped && worst.length === 0) {
    return [{ atS: startS, supply: 'dropped', because: root }]
  }
  if (sure.length > 0 || is === supplyCode.dropped) {
    const all = sure.length > 0 ? sure : worst
    all.forEach((dark, i) => {
      tell(dark, (sure.length > 0 ? worst : sure)[i])
    })
  } else if (worst[0]) {
    const { fromMs, lastLost } = worst[0]
    told.push({ atS: at(fromMs), supply: 'unknown', because: story.darkBy(lastLost) })
  } else if (is !== was) told.push({ atS: startS, supply, because: root })
  return told
}

const isSole = (base: Baseline, node: number): boolean =>
  soleNode(base.plant, base.plant.vertexOf[node] as number) >= 0

/** What of a state may differ from the one before a leg: the islands of what is out; all where undefined. */
const changedIslands = (base: Baseline, { nodes, from }: Leg, before: Plant, state: State) => {
  const { plant, planned } = state
  const isOther = plant.arcFrom !== before.arcFrom || (from && from.planned !== planned)
  if (isOther) return { vertices: undefined, groups: undefined }
  const islands = islandsOf(plant)
  const hit = new Set(
    nodes.map((node) => islands.ofVertex[base.plant.vertexOf[node] as number] as number),
  )
  return { vertices: heldBy(islands.vertices, hit), groups: heldBy(islands.classes, hit) }
}

/** Works one leg out: its steps are added, what it does to the classes is answered. */
export const runLeg = (prepared: PreparedPower, leg: Leg, steps: PowerStep[]): LegEnd => {
  const { wiring } = prepared.wired
  const { base, trials, before } = prepared.benchOf(leg.manual)
  const full = leg.isPlanned ? prepared.timing() : timingWithout(prepared, leg.nodes)
  const recharge = prepared.parameters(batteryRecharge)
  const timing = timingAt(full, leg.discharges, leg.startS, recharge)
  const onTrials = !leg.from && leg.nodes.every((node) => isSole(base, node))
  if (onTrials) trials.take(leg.nodes)
  const state = onTrials ? trials.state : prepared.settledWithout(base, leg.nodes)
  const own = leg.from ? standsBefore(leg.from, timing) : before
  const { vertices: changed, groups: fedAnew } = onTrials
    ? trials
    : changedIslands(base, leg, own.plant, state)
  const { passages, darkness } = readTransition(prepared, own, state, timing, changed, fedAnew)
  const { startS, root } = leg
  noteDischarges(leg.discharges, passages, timing, startS)
  const story = tellPassages(
    { wiring, timing, generatorRests: prepared.generatorRests, startS, root, steps },
    passages,
  )
  const changes = new Map<number, readonly FeedChange[]>()
  for (const [group, dark] of darkness) {
    const was = own.supply[group] as SupplyNumber
    const is = state.supply[group] as SupplyNumber
    const found = leg.isPlanned ? plannedChange(was, is, leg) : changesOf(dark, was, is, leg, story)
    if (found.length > 0) changes.set(group, found)
  }
  const loadedS = leg.isPlanned ? new Map<number, number>() : loadedIn(passages, startS)
  if (onTrials) trials.undo()
  return { changes, loadedS }
}

/** Planned work is done without a break: only where nothing feeds them any more loads go dark. */
export const plannedChange = (
  was: SupplyNumber,
  is: SupplyNumber,
  { startS, root }: Pick<Leg, 'startS' | 'root'>,
): readonly FeedChange[] =>
  was === is || was === supplyCode.dropped
    ? []
    : [{ atS: startS, supply: supplyNames[is], because: root }]

/** The feeds of classes as those of rows. */
export const feedsOf = (
  { wiring }: PreparedPower['wired'],
  base: Baseline,
  changes: ReadonlyMap<number, readonly FeedChange[]>,
): readonly LoadFeed[] =>
  [...changes].map(([group, own]) => ({
    rows: expand(wiring, base, [group]).rows,
    changes: own,
  }))
