import { type ClassLoads, classifyLoads, type LoadClasses, sumClasses } from './classes'
import { dispatch, dispatchPart } from './dispatch'
import { type LossMemory, Notes } from './loss-memory'
import type { NodeRole, PowerNetwork } from './network'
import { createPlant, type Plant } from './plant'
import { createFillJoined, type FillJoined, nodeLoads } from './sections'
import { standInsOf } from './series'
import { type State, soleNode, supplyCode } from './state'
import { createTrials, type Trials } from './trial'

/** A component that carries more than its rating. */
interface NodeOverload {
  readonly node: number
  readonly loadKw: number
}

/** What a loss does, by classes of loads. Only what it makes worse is listed. */
export interface Outcome {
  readonly dropped: readonly number[]
  readonly unprotected: readonly number[]
  readonly unknown: readonly number[]
  readonly overloads: readonly NodeOverload[]
  /**
   * Where survivors are overloaded: UPS, breakers and generators that may go out with the lost
   * component so that the other cords of their loads carry on and nothing is overloaded or dropped.
   */
  readonly shed?: readonly number[]
}

/** A network with its classes and its normal state, from which losses are judged. */
export interface Baseline {
  readonly network: PowerNetwork
  readonly classes: LoadClasses
  readonly loads: ClassLoads
  readonly plant: Plant
  readonly state: State
  /** Real power through each component in this state. */
  readonly nodeKw: Float64Array
  /** What is out from the start; each of these stands alone. */
  readonly lost: readonly number[]
}

/**
 * Dispatches a network with nothing lost. A plant made of a network with other loads or ratings, but
 * the same components, edges and cords, may be used again; so may a settled state of it where
 * the ratings are the same as well.
 */
export const createBaseline = (
  network: PowerNetwork,
  classes: LoadClasses = classifyLoads(network),
  planned = false,
  made: Plant = createPlant(network, classes),
  settled?: State,
): Baseline => {
  const loads = sumClasses(classes, network.loadKw)
  const plant = { ...made, network }
  const state = dispatch(plant, loads, planned, [], settled)
  return { network, classes, loads, plant, state, nodeKw: nodeLoads(state), lost: [] }
}

/** The state after a loss as one to judge further losses from. What is lost must stand alone. */
export const createBaselineWithout = (base: Baseline, nodes: readonly number[]): Baseline => {
  const lost = [...base.lost, ...nodes]
  const vertices = lost.map((node) => base.plant.vertexOf[node] as number)
  if (vertices.some((vertex) => soleNode(base.plant, vertex) < 0)) {
    throw new Error('Joined sections fall apart when lost')
  }
  const state = dispatch(base.plant, base.loads, base.state.planned, vertices)
  return { ...base, state, nodeKw: nodeLoads(state), lost }
}

/** Room for the rounding of sums; far below anything that a meter shows. */
const slack = 1 + 1e-9

/** Whether a load is beyond a rating; an unknown on either side says no. */
export const isOver = (loadKw: number, ratingKw: number): boolean => loadKw > ratingKw * slack

const isHarmless = ({ dropped, unprotected, unknown, overloads }: Outcome): boolean =>
  dropped.length + unprotected.length + unknown.length + overloads.length === 0

const sortSupplies = (groups: ArrayLike<number>, before: Uint8Array, after: Uint8Array) => {
  const dropped: number[] = []
  const unprotected: number[] = []
  const unknown: number[] = []
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at] as number
    const was = before[group] as number
    const is = after[group] as number
    if (was === is || was === supplyCode.dropped) continue
    if (is === supplyCode.dropped) dropped.push(group)
    else if (is === supplyCode.unknown) unknown.push(group)
    else if (is === supplyCode.unprotected && was === supplyCode.ok) unprotected.push(group)
  }
  return { dropped, unprotected, unknown }
}

/** Components pushed beyond their rating, or further beyond it, against the normal state. */
const newOverloads = (
  base: Baseline,
  nodes: readonly number[],
  loadKw: (node: number, at: number) => number,
): NodeOverload[] => {
  const found: NodeOverload[] = []
  nodes.forEach((node, at) => {
    const load = loadKw(node, at)
    if (!isOver(load, base.network.ratingKw[node] as number)) return
    const before = base.nodeKw[node] as number
    if (load > Math.max(before, 0) * slack || Number.isNaN(before))
      found.push({ node, loadKw: load })
  })
  return found.sort((a, b) => a.node - b.node)
}

const none: NodeOverload[] = []

const trialOverloads = (
  base: Baseline,
  trials: Trials,
  fillJoined: FillJoined,
  see: See | undefined,
): NodeOverload[] => {
  const { ratingKw } = base.network
  const { state, vertices } = trials
  const { sole } = state.plant
  const suspects: number[] = []
  const loads: number[] = []
  const look = (node: number, kw: number) => {
    see?.(node, kw)
    if (!isOver(kw, ratingKw[node] as number)) return
    suspects.push(node)
    loads.push(kw)
  }
  for (let at = 0; at < vertices.length; at++) {
    const vertex = vertices[at] as number
    const node = sole[vertex] as number
    if (node >= 0) look(node, state.loadKw[vertex] as number)
    // The flow over a tie may change although the sections' sum does not.
    else if (!state.lost[vertex]) fillJoined(vertex, look, trials.originOf(vertex))
  }
  return suspects.length === 0 ? none : newOverloads(base, suspects, (_, at) => loads[at] as number)
}

/** Dispatches without some components; joined sections fall apart, so they are joined anew. */
export const dispatchWithout = (
  { network, classes, loads, plant, state, lost }: Baseline,
  more: readonly number[],
): State => {
  const nodes = [...lost, ...more]
  const vertices = nodes.map((node) => plant.vertexOf[node] as number)
  if (vertices.every((vertex) => soleNode(plant, vertex) >= 0)) {
    return dispatchPart(state, vertices, plant, loads)
  }
  const removed = new Uint8Array(network.nodeCount)
  for (const node of nodes) removed[node] = 1
  return dispatch(createPlant(network, classes, removed), loads, state.planned)
}

/** What another state of the same network makes worse than the normal one. */
const compareWith = (base: Baseline, after: State): Outcome => {
  const { network, classes, state } = base
  const kw = nodeLoads(after)
  const all = (count: number) => Array.from({ length: count }, (_, i) => i)
  return {
    ...sortSupplies(all(classes.count), state.supply, after.supply),
    overloads: newOverloads(base, all(network.nodeCount), (node) => kw[node] as number),
  }
}

/** Real power through each component once some are out. */
export const nodeKwWithout = (base: Baseline, nodes: readonly number[]): Float64Array =>
  nodeLoads(dispatchWithout(base, nodes))

/** The outcome of losing several components at once, by a dispatch of the whole network. */
export const loseNodes = (base: Baseline, nodes: readonly number[]): Outcome =>
  compareWith(base, dispatchWithout(base, nodes))

/** Components that go off by themselves when they are overloaded, or can be switched off. */
const trips: ReadonlySet<NodeRole> = new Set<NodeRole>(['ups', 'breaker', 'generator'])
const mostRounds = 4

/**
 * The outcome of a loss and, where it overloads survivors, which of them may go out as well so that
 * all loads stay on without an overload: the rest of a block whose loads hang on other blocks too.
 */
export const withShedding = (
  network: PowerNetwork,
  lost: readonly number[],
  lose: (nodes: readonly number[]) => Outcome,
): Outcome => {
  const first = lose(lost)
  const shed: number[] = []
  let now = first
  for (let round = 0; round < mostRounds; round++) {
    if (now.overloads.length === 0 || now.dropped.length + now.unprotected.length > 0) break
    if (!now.overloads.every(({ node }) => trips.has(network.roles[node] as NodeRole))) break
    shed.push(...now.overloads.map(({ node }) => node))
    now = lose([...lost, ...shed])
  }
  const holds = now.overloads.length + now.dropped.length + now.unprotected.length === 0
  return shed.length > 0 && holds ? { ...first, unknown: now.unknown, shed } : first
}

type See = (node: number, loadKw: number) => void

/** Takes components out of a baseline, one loss after another. */
export interface Loser {
  /**
   * The outcome of losing some components at once; costs what it changes, not the whole network.
   * Where notes are given, they take down what it rests on.
   */
  lose(nodes: readonly number[], notes?: Notes): Outcome
}

/** Prepares losses from a baseline; their outcomes are those of `loseNodes`. */
export const createLoser = (base: Baseline): Loser => {
  const trials = createTrials(base.state)
  const fillJoined = createFillJoined(trials.state, trials.addedArcs)
  return {
    lose: (nodes, notes) => {
      trials.take(nodes)
      const outcome = {
        ...sortSupplies(trials.groups, base.state.supply, trials.state.supply),
        overloads: trialOverloads(base, trials, fillJoined, notes?.see),
      }
      notes?.read(trials)
      trials.undo()
      return outcome
    },
  }
}

/** Answers outcomes by key: from the memory where they still hold, else by a trial. */
const createTrier = (
  base: Baseline,
  memory: LossMemory | undefined,
  adjust: (key: number, outcome: Outcome) => Outcome = (_, outcome) => outcome,
) => {
  const mustTry = memory?.turnTo(base)
  let loser: Loser | undefined
  return (key: number, nodes: readonly number[]): Outcome | undefined => {
    if (memory && mustTry && !mustTry(key)) return memory.outcomeOf(key)
    loser ??= createLoser(base)
    const { lose } = loser
    const notes = memory && new Notes(memory, base.network.ratingKw)
    const tried = withShedding(base.network, nodes, (lost) => adjust(key, lose(lost, notes)))
    const outcome = isHarmless(tried) ? undefined : tried
    if (notes) memory?.keep(key, outcome, notes)
    return outcome
  }
}

/**
 * Takes out sets of components, one set after another, and hands on each outcome that is not
 * harmless with the set's key. Only what a loss changes is computed. With a memory, only those
 * are tried again whose outcome may differ from the last one. `adjust` leaves out of a set's outcome
 * what is not to count. Answers how many sets there were.
 */
export const loseSets = (
  base: Baseline,
  found: (key: number, outcome: Outcome) => void,
  sets: Iterable<readonly [key: number, nodes: readonly number[]]>,
  memory?: LossMemory,
  adjust?: (key: number, outcome: Outcome) => Outcome,
): number => {
  const outcomeOf = createTrier(base, memory, adjust)
  let count = 0
  for (const [key, nodes] of sets) {
    count += 1
    const outcome = outcomeOf(key, nodes)
    if (outcome) found(key, outcome)
  }
  return count
}

/**
 * Takes out components one by one, as {@link loseSets} does sets of them; the keys are the nodes.
 * Components that carry the same power one after another are tried once and share their outcome.
 */
export const loseEach = (
  base: Baseline,
  found: (node: number, outcome: Outcome) => void,
  nodes: Iterable<number> = base.network.roles.keys(),
  memory?: LossMemory,
): number => {
  const outcomeOf = createTrier(base, memory)
  const standIn = standInsOf(base.plant)
  const known = new Map<number, Outcome | undefined>()
  let count = 0
  for (const node of nodes) {
    count += 1
    const tried = standIn[node] as number
    let outcome = known.get(tried)
    if (outcome === undefined && !known.has(tried)) {
      outcome = outcomeOf(tried, [tried])
      known.set(tried, outcome)
    }
    if (outcome) found(node, outcome)
  }
  return count
}
