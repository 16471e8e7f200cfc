import { type ClassLoads, classifyLoads, type LoadClasses, sumClasses } from './classes'
import { dispatch } from './dispatch'
import type { LossMemory, Rests } from './loss-memory'
import type { NodeRole, PowerNetwork } from './network'
import { createPlant, type Plant } from './plant'
import { fillJoined, nodeLoads } from './sections'
import { type State, soleNode, supplyCode } from './state'
import { createTrials, type Trial } from './trial'

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

const sortSupplies = (groups: Iterable<number>, before: Uint8Array, after: Uint8Array) => {
  const dropped: number[] = []
  const unprotected: number[] = []
  const unknown: number[] = []
  for (const group of groups) {
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
  nodes: Iterable<number>,
  loadKw: (node: number) => number,
): NodeOverload[] => {
  const found: NodeOverload[] = []
  for (const node of nodes) {
    const load = loadKw(node)
    if (!isOver(load, base.network.ratingKw[node] as number)) continue
    const before = base.nodeKw[node] as number
    if (load > Math.max(before, 0) * slack || Number.isNaN(before))
      found.push({ node, loadKw: load })
  }
  return found.sort((a, b) => a.node - b.node)
}

const trialOverloads = (base: Baseline, { vertices, loadBefore }: Trial): NodeOverload[] => {
  const { plant, state } = base
  const single: number[] = []
  const joined: number[] = []
  const joinedKw = new Map<number, number>()
  for (const vertex of vertices) {
    const node = soleNode(plant, vertex)
    if (node >= 0) {
      if (state.loadKw[vertex] !== loadBefore[vertex]) single.push(node)
      continue
    }
    // The flow over a tie may change although the sections' sum does not.
    fillJoined(state, vertex, (member, kw) => {
      joinedKw.set(member, kw)
      joined.push(member)
    })
  }
  const vertexKw = (node: number) => state.loadKw[plant.vertexOf[node] as number] as number
  return newOverloads(base, [...single, ...joined], (node) => joinedKw.get(node) ?? vertexKw(node))
}

/** Dispatches without some components; joined sections fall apart, so they are joined anew. */
export const dispatchWithout = (
  { network, classes, loads, plant, state, lost }: Baseline,
  more: readonly number[],
): State => {
  const nodes = [...lost, ...more]
  const vertices = nodes.map((node) => plant.vertexOf[node] as number)
  if (vertices.every((vertex) => soleNode(plant, vertex) >= 0)) {
    return dispatch(plant, loads, state.planned, vertices)
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

/** Takes components out of a state, one loss after another, and notes what each outcome rests on. */
const createLoser = (base: Baseline) => {
  const { plant, state } = base
  const trials = createTrials(state)
  const soleVertices = (nodes: readonly number[]): number[] | undefined => {
    const vertices = nodes.map((node) => plant.vertexOf[node] as number)
    return vertices.every((vertex) => soleNode(plant, vertex) >= 0) ? vertices : undefined
  }
  let groups: number[] = []
  let raised: number[] = []
  let whole = false
  const lose = (nodes: readonly number[]): Outcome => {
    const vertices = soleVertices(nodes)
    if (!vertices) {
      whole = true
      return loseNodes(base, nodes)
    }
    const trial = trials.take(...vertices)
    const outcome = {
      ...sortSupplies(trial.groups, trial.supplyBefore, state.supply),
      overloads: trialOverloads(base, trial),
    }
    groups.push(...trial.groups)
    raised.push(...trial.raised())
    trials.undo()
    return outcome
  }
  return {
    lose: (
      nodes: readonly number[],
    ): { outcome: Outcome | undefined; rests: Rests | undefined } => {
      groups = []
      raised = []
      whole = false
      const outcome = withShedding(base.network, nodes, lose)
      return {
        outcome: isHarmless(outcome) ? undefined : outcome,
        rests: whole ? undefined : { groups, raised },
      }
    },
  }
}

/**
 * Takes out sets of components, one set after another, and hands on each outcome that is not
 * harmless with the set's key. Where all of a set stand alone only what their loss changes is
 * computed; a section of several joined ones is dispatched anew, because the rest of it may fall
 * apart. With a memory, only those are tried again whose outcome may differ from the last one.
 * Answers how many sets there were.
 */
export const loseSets = (
  base: Baseline,
  found: (key: number, outcome: Outcome) => void,
  sets: Iterable<readonly [key: number, nodes: readonly number[]]>,
  memory?: LossMemory,
): number => {
  const mustTry = memory?.turnTo(base.loads, base.network.ratingKw, base.network.recharge)
  let loser: ReturnType<typeof createLoser> | undefined
  let count = 0
  for (const [key, nodes] of sets) {
    count += 1
    let outcome: Outcome | undefined
    if (mustTry?.(key) ?? true) {
      loser ??= createLoser(base)
      const tried = loser.lose(nodes)
      outcome = tried.outcome
      memory?.keep(key, outcome, tried.rests)
    } else outcome = memory?.outcomeOf(key)
    if (outcome) found(key, outcome)
  }
  return count
}

function* alone(nodes: Iterable<number>): Iterable<readonly [number, readonly number[]]> {
  for (const node of nodes) yield [node, [node]]
}

/** Takes out components one by one, as {@link loseSets} does sets of them; the keys are the nodes. */
export const loseEach = (
  base: Baseline,
  found: (node: number, outcome: Outcome) => void,
  nodes: Iterable<number> = base.network.roles.keys(),
  memory?: LossMemory,
): number => loseSets(base, found, alone(nodes), memory)
