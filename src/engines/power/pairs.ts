import { type Fabric, lookFrom, type Partition, refine } from './likeness'
import {
  type Baseline,
  createBaselineWithout,
  createLoser,
  type Loser,
  loseEach,
  type Outcome,
  withShedding,
} from './losses'
import { findRelated, type Related } from './related'
import { soleNode } from './state'

/** What only both of two losses together do, by classes of loads and by component. */
export type Beyond = Pick<Outcome, 'dropped' | 'unprotected' | 'unknown' | 'overloads'>

/** Two losses that do more together than each alone, standing for all pairs like it. */
export interface PairOutcome extends Beyond {
  readonly first: number
  readonly second: number
  /** How many pairs are like this one. */
  readonly count: number
}

export interface Pairs {
  /** Classes of components that structure does not tell apart. */
  readonly classes: number
  /** Pairs that were worked out. */
  readonly tried: number
  /** Pairs that they, and those that have nothing in common, stand for. */
  readonly stoodFor: number
  readonly harmful: readonly PairOutcome[]
  /** Classes that were not reached before the limit; 0 when all were. */
  readonly classesLeft: number
}

const slack = 1 + 1e-9

const harmless: Outcome = { dropped: [], unprotected: [], unknown: [], overloads: [] }

/** What both losses do together beyond what either does alone. */
export const beyondBoth = (both: Outcome, alone: readonly Outcome[]): Beyond => {
  const fallen = new Set(alone.flatMap(({ dropped }) => dropped))
  const bare = new Set(alone.flatMap(({ unprotected }) => unprotected))
  const open = new Set(alone.flatMap(({ unknown }) => unknown))
  const over = new Map<number, number>()
  for (const { overloads } of alone) {
    for (const { node, loadKw } of overloads) over.set(node, Math.max(over.get(node) ?? 0, loadKw))
  }
  return {
    dropped: both.dropped.filter((group) => !fallen.has(group)),
    unprotected: both.unprotected.filter((group) => !fallen.has(group) && !bare.has(group)),
    unknown: both.unknown.filter((group) => !open.has(group)),
    // Where the rest of a block may go out as well, nothing stays overloaded.
    overloads: both.shed
      ? []
      : both.overloads.filter(({ node, loadKw }) => loadKw > (over.get(node) ?? 0) * slack),
  }
}

const isNothing = (beyond: Beyond): boolean =>
  beyond.dropped.length +
    beyond.unprotected.length +
    beyond.unknown.length +
    beyond.overloads.length ===
  0

/** Components sorted into classes: alike in colour, and in how the rest looks from them. */
export interface Kin {
  readonly fabric: Fabric
  readonly partition: Partition
  /** By item: components first, then classes of loads. */
  readonly classOf: Int32Array
  /** Components of each class, ascending; none where the class is one of loads. */
  readonly members: readonly (readonly number[])[]
}

/** Sorts components into classes. Pauses every so often. */
export function* findKin(fabric: Fabric): Generator<undefined, Kin, undefined> {
  const partition = refine(fabric)
  const known = new Map<string, number>()
  const members: number[][] = []
  const classOf = new Int32Array(fabric.itemCount)
  for (let node = 0; node < fabric.itemCount; node++) {
    const key = `${partition.of[node]}|${lookFrom(fabric, partition, node).profile}`
    let own = known.get(key)
    if (own === undefined) {
      own = known.size
      known.set(key, own)
      if (node < fabric.nodeCount) members.push([])
    }
    classOf[node] = own
    if (node < fabric.nodeCount) members[own]?.push(node)
    if (node % 64 === 63) yield
  }
  return { fabric, partition, classOf, members }
}

export interface Batch {
  readonly first: number
  /** Representatives of the pairs, with how many each stands for. */
  readonly seconds: readonly { readonly node: number; readonly count: number }[]
}

/** The pairs of one class with all of its rank and below, each kind of pair once. */
const batchOf = (kin: Kin, related: Related, rank: Int32Array, own: number): Batch => {
  const { fabric, partition, classOf, members } = kin
  const mates = members[own] ?? []
  const first = mates[0] as number
  const outlook = lookFrom(fabric, partition, first)
  const seconds = new Map<string, { node: number; count: number }>()
  for (const node of related.to(first)) {
    const other = classOf[node] as number
    if ((rank[other] as number) < (rank[own] as number)) continue
    const key = `${other} ${outlook.cell(node)}`
    // Within a class each pair is seen from both of its ends.
    const weight = other === own ? mates.length / 2 : mates.length
    const found = seconds.get(key)
    if (found) found.count += weight
    else seconds.set(key, { node, count: weight })
  }
  return { first, seconds: [...seconds.values()] }
}

/** Loses both of each pair of a batch; tells only what does more than each alone. */
export const tryBatch = (
  { network }: Baseline,
  { lose }: Loser,
  { first, seconds }: Batch,
  alone: (node: number) => Outcome,
  lostTogether: (node: number) => readonly number[] = (node) => [first, node],
): PairOutcome[] =>
  seconds.flatMap(({ node, count }): PairOutcome[] => {
    const outcome = withShedding(network, lostTogether(node), (lost) => lose(lost))
    const beyond = beyondBoth(outcome, [alone(first), alone(node)])
    return isNothing(beyond) ? [] : [{ first, second: node, count, ...beyond }]
  })

/** Classes by how much the loss of a member moves, the most first. */
const byWeight = ({ members }: Kin, { moved }: Related): number[] => {
  const weight = (own: number) => moved[members[own]?.[0] as number] as number
  return [...members.keys()].sort((a, b) => weight(b) - weight(a) || a - b)
}

/** A loss that moves more vertices than this is worked out once, and the others on top of it. */
const heavyFrom = 2000

/**
 * Loses two components at once, for every two of a network: each kind of pair once, by classes of
 * components that structure does not tell apart. Pairs within a block and across blocks are kinds
 * of their own. Stops before the class with which more than `most` pairs would have been worked out.
 * Pauses every so often.
 */
export function* losePairs(
  base: Baseline,
  kin: Kin,
  most: number,
  heavy: number = heavyFrom,
): Generator<undefined, Pairs, undefined> {
  const singles = new Map<number, Outcome>()
  loseEach(base, (node, outcome) => singles.set(node, outcome))
  yield
  const related = yield* findRelated(base)
  const alone = (node: number) => singles.get(node) ?? harmless
  const loser = createLoser(base)
  const order = byWeight(kin, related)
  const rank = new Int32Array(order.length)
  order.forEach((own, at) => {
    rank[own] = at
  })
  const classes = order.length
  const harmful: PairOutcome[] = []
  let tried = 0
  let stoodFor = 0
  let behind = 0
  for (const [at, own] of order.entries()) {
    const mates = (kin.members[own] ?? []).length
    const batch = batchOf(kin, related, rank, own)
    tried += batch.seconds.length
    if (tried > most) {
      tried -= batch.seconds.length
      return { classes, tried, stoodFor, harmful, classesLeft: classes - at }
    }
    const { first } = batch
    const vertex = base.plant.vertexOf[first] as number
    if ((related.moved[first] as number) > heavy && soleNode(base.plant, vertex) >= 0) {
      const after = createLoser(createBaselineWithout(base, [first]))
      harmful.push(...tryBatch(base, after, batch, alone, (node) => [node]))
    } else harmful.push(...tryBatch(base, loser, batch, alone))
    behind += mates
    stoodFor += mates * (base.network.nodeCount - behind) + (mates * (mates - 1)) / 2
    yield
  }
  return { classes, tried, stoodFor, harmful, classesLeft: 0 }
}
