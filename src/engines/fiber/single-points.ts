import { type Groups, groupBy } from '#base'

/** A network whose links and members share risks: a tray that many links lie in, a fire compartment. */
export interface RiskNetwork {
  readonly vertexCount: number
  /** Link i joins `a[i]` and `b[i]`. */
  readonly a: Int32Array
  readonly b: Int32Array
  /** 1 where a vertex carries the traffic of others; all others only end it. */
  readonly carries: Uint8Array
  /** Where every way has to lead. */
  readonly roots: readonly number[]
  readonly riskCount: number
  /** Risks of each link, as `risks.items` from `offsets[link]` on. */
  readonly linkRisks: Groups
  /** Risks of each vertex that takes it out. */
  readonly vertexRisks: Groups
}

/** The vertices that each risk cuts off, as numbers of risks that cut off any. */
export interface SinglePoints {
  /** 1 where a vertex reaches a root with nothing lost. */
  readonly reached: Uint8Array
  /** By risk: the vertices that lose every way to a root with it, itself not among them. */
  readonly cut: ReadonlyMap<number, readonly number[]>
}

const incident = ({ vertexCount, a, b }: RiskNetwork): Groups => {
  const ends = new Int32Array(a.length * 2)
  ends.set(a)
  ends.set(b, a.length)
  return groupBy(vertexCount, ends)
}

interface Tree {
  readonly order: readonly number[]
  readonly reached: Uint8Array
  /** The link that each vertex was first reached over, and the vertex before it; −1 at roots. */
  readonly link: Int32Array
  readonly before: Int32Array
}

/** One way from the roots to everything that they reach, over as few links as possible. */
const grow = (network: RiskNetwork, at: Groups): Tree => {
  const { vertexCount, a, b, carries, roots } = network
  const reached = new Uint8Array(vertexCount)
  const link = new Int32Array(vertexCount).fill(-1)
  const before = new Int32Array(vertexCount).fill(-1)
  const order: number[] = []
  for (const root of roots) {
    if (reached[root]) continue
    reached[root] = 1
    order.push(root)
  }
  for (let next = 0; next < order.length; next++) {
    const vertex = order[next] as number
    if (!carries[vertex]) continue
    const end = at.offsets[vertex + 1] as number
    for (let i = at.offsets[vertex] as number; i < end; i++) {
      const one = (at.items[i] as number) % a.length
      const other = (a[one] === vertex ? b[one] : a[one]) as number
      if (reached[other]) continue
      reached[other] = 1
      link[other] = one
      before[other] = vertex
      order.push(other)
    }
  }
  return { order, reached, link, before }
}

const has = ({ offsets, items }: Groups, owner: number, risk: number): boolean => {
  const end = offsets[owner + 1] as number
  for (let i = offsets[owner] as number; i < end; i++) if (items[i] === risk) return true
  return false
}

const each = ({ offsets, items }: Groups, owner: number, run: (risk: number) => void): void => {
  const end = offsets[owner + 1] as number
  for (let i = offsets[owner] as number; i < end; i++) run(items[i] as number)
}

/** For each risk the vertices whose way along the tree meets it, in the order of the tree. */
const endangered = (network: RiskNetwork, { order, link, before }: Tree) => {
  const found = new Map<number, number[]>()
  // The risks on the way to each vertex; a vertex that adds none shares the list of the one before.
  const risks: (readonly number[])[] = []
  const none: readonly number[] = []
  for (const vertex of order) {
    const above = before[vertex] as number
    const own: number[] = []
    const known = above < 0 ? none : (risks[above] as readonly number[])
    const add = (risk: number) => {
      if (!known.includes(risk) && !own.includes(risk)) own.push(risk)
    }
    each(network.vertexRisks, vertex, add)
    if ((link[vertex] as number) >= 0) each(network.linkRisks, link[vertex] as number, add)
    const all = own.length === 0 ? known : [...known, ...own]
    risks[vertex] = all
    for (const risk of all) {
      const list = found.get(risk)
      if (list) list.push(vertex)
      else found.set(risk, [vertex])
    }
  }
  return found
}

/** Those of the endangered vertices that no other way keeps: links of the risk carry nothing. */
const cutBy = (
  network: RiskNetwork,
  at: Groups,
  reached: Uint8Array,
  marks: Uint8Array,
  risk: number,
  vertices: readonly number[],
): readonly number[] => {
  const { a, b, carries, linkRisks, vertexRisks } = network
  for (const vertex of vertices) marks[vertex] = 1
  const saved: number[] = []
  const save = (vertex: number) => {
    marks[vertex] = 0
    saved.push(vertex)
  }
  const keeps = (vertex: number) => !has(vertexRisks, vertex, risk)
  for (const vertex of vertices) {
    if (marks[vertex] !== 1 || !keeps(vertex)) continue
    const end = at.offsets[vertex + 1] as number
    for (let i = at.offsets[vertex] as number; i < end; i++) {
      const one = (at.items[i] as number) % a.length
      const other = (a[one] === vertex ? b[one] : a[one]) as number
      if (marks[other] || !reached[other] || !carries[other] || !keeps(other)) continue
      if (has(linkRisks, one, risk)) continue
      save(vertex)
      break
    }
  }
  for (let next = 0; next < saved.length; next++) {
    const vertex = saved[next] as number
    if (!carries[vertex]) continue
    const end = at.offsets[vertex + 1] as number
    for (let i = at.offsets[vertex] as number; i < end; i++) {
      const one = (at.items[i] as number) % a.length
      const other = (a[one] === vertex ? b[one] : a[one]) as number
      if (!marks[other] || !keeps(other) || has(linkRisks, one, risk)) continue
      save(other)
    }
  }
  const cut: number[] = []
  for (const vertex of vertices) {
    if (marks[vertex] === 1 && keeps(vertex)) cut.push(vertex)
    marks[vertex] = 0
  }
  return cut
}

/** 1 where a vertex reaches a root with nothing lost. */
export const reachedFrom = (network: RiskNetwork): Uint8Array =>
  grow(network, incident(network)).reached

/**
 * What each single risk cuts off from all roots: it and everything that shares it is lost, and
 * traffic passes only vertices that carry. Only vertices whose one known way meets a risk are looked
 * at for it, so that the work grows with the lengths of ways and not with the number of risks.
 */
export const singlePoints = (network: RiskNetwork): SinglePoints => {
  const at = incident(network)
  const tree = grow(network, at)
  const marks = new Uint8Array(network.vertexCount)
  const cut = new Map<number, readonly number[]>()
  for (const [risk, vertices] of endangered(network, tree)) {
    const lost = cutBy(network, at, tree.reached, marks, risk, vertices)
    if (lost.length > 0) cut.set(risk, lost)
  }
  return { reached: tree.reached, cut }
}
