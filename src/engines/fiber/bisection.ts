import type { FabricGraph, Joint, NetworkGraph } from './network-graph'

/** Which links still carry, and how many. */
type Live = (link: number) => boolean

/** A group of leaves with the spines that they share. */
interface Pod {
  readonly leaves: readonly number[]
  readonly spines: readonly number[]
  readonly joints: readonly Joint[]
}

/** A fabric in the shape that its bisection is counted from. */
export interface Bisection {
  /** Links from the leaves to the top tier with nothing lost. */
  readonly whole: number
  /** The same over what is still live. */
  left(isLive: Live): number
}

const sumBy = <K>(
  joints: readonly Joint[],
  key: (joint: Joint) => K,
  links: (joint: Joint) => number,
) => {
  const sums = new Map<K, number>()
  for (const joint of joints) {
    const own = links(joint)
    if (own > 0) sums.set(key(joint), (sums.get(key(joint)) ?? 0) + own)
  }
  return sums
}

/** Leaves and spines by whom they are linked to: fabrics of three tiers fall into pods. */
const podsOf = ({ leaves, spines, leafSpine }: FabricGraph): readonly Pod[] => {
  const root = new Map([...leaves, ...spines].map((row) => [row, row]))
  const find = (row: number): number => {
    let at = row
    for (let up = root.get(at) ?? at; up !== at; up = root.get(at) ?? at) {
      root.set(at, root.get(up) ?? up)
      at = up
    }
    return at
  }
  for (const { low, high } of leafSpine) root.set(find(low), find(high))
  const pods = new Map<number, { leaves: number[]; spines: number[]; joints: Joint[] }>()
  const podAt = (row: number) => {
    const key = find(row)
    const known = pods.get(key) ?? { leaves: [], spines: [], joints: [] }
    pods.set(key, known)
    return known
  }
  for (const row of leaves) podAt(row).leaves.push(row)
  for (const row of spines) podAt(row).spines.push(row)
  for (const joint of leafSpine) podAt(joint.low).joints.push(joint)
  return [...pods.values()]
}

const slack = 1e-9

/** One arc of a flow network, with its way back. */
interface Arc {
  readonly to: number
  left: number
  readonly back: Arc
}

/** The greatest flow through a small network, after Dinic. */
class Flow {
  readonly #arcs: Arc[][]

  constructor(count: number) {
    this.#arcs = Array.from({ length: count }, () => [])
  }

  join(from: number, to: number, capacity: number): void {
    const there = { to, left: capacity } as { to: number; left: number; back: Arc }
    const back = { to: from, left: 0, back: there as Arc }
    there.back = back
    this.#arcs[from]?.push(there)
    this.#arcs[to]?.push(back)
  }

  #levels(source: number): Int32Array {
    const level = new Int32Array(this.#arcs.length).fill(-1)
    level[source] = 0
    const queue = [source]
    for (const at of queue) {
      for (const { to, left } of this.#arcs[at] ?? []) {
        if (left <= slack || level[to] !== -1) continue
        level[to] = (level[at] as number) + 1
        queue.push(to)
      }
    }
    return level
  }

  #push(at: number, sink: number, most: number, level: Int32Array, next: Int32Array): number {
    if (at === sink) return most
    const arcs = this.#arcs[at] ?? []
    for (; (next[at] as number) < arcs.length; next[at] = (next[at] as number) + 1) {
      const arc = arcs[next[at] as number] as Arc
      if (arc.left <= slack || level[arc.to] !== (level[at] as number) + 1) continue
      const sent = this.#push(arc.to, sink, Math.min(most, arc.left), level, next)
      if (sent <= slack) continue
      arc.left -= sent
      arc.back.left += sent
      return sent
    }
    return 0
  }

  greatest(source: number, sink: number): number {
    let total = 0
    for (;;) {
      const level = this.#levels(source)
      if (level[sink] === -1) return total
      const next = new Int32Array(this.#arcs.length)
      for (;;) {
        const sent = this.#push(source, sink, Infinity, level, next)
        if (sent <= slack) break
        total += sent
      }
    }
  }
}

interface Caps {
  /** What a leaf takes in from its nodes. */
  readonly leaf: (row: number) => number
  /** What a leaf has straight to the top. */
  readonly straight: (row: number) => number
  /** What a spine has to the top: without limit where it is the top. */
  readonly spine: (row: number) => number
}

const podFlow = (pod: Pod, caps: Caps, linksOf: (joint: Joint) => number): number => {
  const [source, sink] = [0, 1]
  const at = new Map([...pod.leaves, ...pod.spines].map((row, index) => [row, index + 2]))
  const flow = new Flow(at.size + 2)
  for (const row of pod.leaves) {
    const leaf = at.get(row) as number
    flow.join(source, leaf, caps.leaf(row))
    if (caps.straight(row) > 0) flow.join(leaf, sink, caps.straight(row))
  }
  const pairs = new Map<number, number>()
  for (const joint of pod.joints) {
    const key = (at.get(joint.low) as number) * (at.size + 2) + (at.get(joint.high) as number)
    pairs.set(key, (pairs.get(key) ?? 0) + linksOf(joint))
  }
  for (const [key, links] of pairs) {
    if (links > 0) flow.join(Math.floor(key / (at.size + 2)), key % (at.size + 2), links)
  }
  for (const row of pod.spines) flow.join(at.get(row) as number, sink, caps.spine(row))
  return flow.greatest(source, sink)
}

/**
 * Counts a fabric's bisection: the most links' worth that its leaves can send up to its top tier at
 * once, over links that carry. A leaf sends what its links to live nodes bring; one with fewer links
 * to nodes than uplinks counts as full, so that empty ports do not hide a lost spine. Planes and
 * pods add up. Without spines the leaves are the top tier.
 */
export const bisectionOf = ({ links }: NetworkGraph, fabric: FabricGraph): Bisection => {
  const { leafSpine, toCore, access, leaves } = fabric
  const pods = podsOf(fabric)
  const countOf = ({ link }: Joint): number => links[link]?.count ?? 0
  const low = ({ low: row }: Joint) => row
  const uplinks = sumBy([...leafSpine, ...toCore], low, countOf)
  const served = sumBy(access, ({ high }) => high, countOf)
  const hasCores = toCore.length > 0
  const hasSpines = hasCores || leafSpine.length > 0
  const left = (isLive: Live): number => {
    const linksOf = (joint: Joint): number => (isLive(joint.link) ? countOf(joint) : 0)
    const taken = sumBy(access, ({ high }) => high, linksOf)
    const leaf = (row: number): number => {
      const full = Math.max(1, (uplinks.get(row) ?? 0) / (served.get(row) ?? Infinity))
      return (taken.get(row) ?? 0) * full
    }
    if (!hasSpines) return leaves.reduce((sum, row) => sum + (taken.get(row) ?? 0), 0)
    const toTop = sumBy(toCore, low, linksOf)
    const top = (row: number): number => toTop.get(row) ?? 0
    const caps = { leaf, straight: top, spine: hasCores ? top : () => Infinity }
    return pods.reduce((sum, pod) => sum + podFlow(pod, caps, linksOf), 0)
  }
  return { whole: left(() => true), left }
}
