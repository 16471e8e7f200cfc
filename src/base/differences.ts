/** A condition on two figures: `x[to] − x[from] ≥ atLeast`. */
export interface Difference {
  readonly from: number
  readonly to: number
  readonly atLeast: number
  /** Who asks for it: named when it cannot hold. */
  readonly cause: string
}

/** Figures that hold all conditions, or the causes that contradict each other. */
export type Settled =
  | { readonly ok: true; readonly values: readonly number[] }
  | { readonly ok: false; readonly causes: readonly string[] }

/** Conditions missed by less than this are held: places are kept to a tenth of a millimetre. */
const slack = 1e-3

/** What is this near to where it may be stays where it is. */
const near = 1.5e-4

type Side = 'low' | 'high'

/** Bounds of each figure, as they follow from those that are settled. */
class Bounds {
  readonly low: number[]
  readonly high: number[]
  /** The condition that set a bound last. */
  readonly #why: {
    readonly low: (Difference | undefined)[]
    readonly high: (Difference | undefined)[]
  }
  readonly #out: Difference[][]
  readonly #in: Difference[][]

  constructor(count: number, differences: readonly Difference[]) {
    this.low = new Array<number>(count).fill(Number.NEGATIVE_INFINITY)
    this.high = new Array<number>(count).fill(Number.POSITIVE_INFINITY)
    this.#why = { low: new Array(count), high: new Array(count) }
    this.#out = Array.from({ length: count }, () => [])
    this.#in = Array.from({ length: count }, () => [])
    for (const one of differences) {
      this.#out[one.from]?.push(one)
      this.#in[one.to]?.push(one)
    }
  }

  /** Settles a figure. Answers the causes that contradict each other, or nothing. */
  settle(node: number, value: number): readonly string[] | undefined {
    const isBeyond =
      value < (this.low[node] as number) - slack || value > (this.high[node] as number) + slack
    if (isBeyond) return this.#causes(node)
    this.low[node] = value
    this.high[node] = value
    return this.#spread(node, 'low') ?? this.#spread(node, 'high')
  }

  #spread(start: number, side: Side): readonly string[] | undefined {
    const queue = [start]
    const steps = new Map<number, number>()
    while (queue.length > 0) {
      const node = queue.shift() as number
      const edges = (side === 'low' ? this.#out : this.#in)[node] ?? []
      for (const edge of edges) {
        const next = side === 'low' ? edge.to : edge.from
        const bound = (this[side][node] as number) + (side === 'low' ? edge.atLeast : -edge.atLeast)
        const old = this[side][next] as number
        if (side === 'low' ? bound <= old + 1e-9 : bound >= old - 1e-9) continue
        // A settled figure does not give way; a miss within the slack is none.
        const [low, high] = [this.low[next] as number, this.high[next] as number]
        const isSettled = low === high
        if (isSettled && Math.abs(bound - old) <= slack) continue
        this.#why[side][next] = edge
        const crossed = side === 'low' ? bound > high + slack : bound < low - slack
        if (crossed) return this.#causes(next)
        this[side][next] = bound
        const count = (steps.get(next) ?? 0) + 1
        steps.set(next, count)
        // A ring of conditions that asks for more each time round never ends. Without one each
        // condition on a figure raises it at most once for every figure on the way there.
        const asking = (side === 'low' ? this.#in : this.#out)[next]?.length ?? 0
        if (count > this.#out.length * asking) return this.#causes(next)
        queue.push(next)
      }
    }
    return undefined
  }

  #causes(node: number): readonly string[] {
    const causes = new Set<string>()
    for (const side of ['low', 'high'] as const) {
      let at = node
      for (let step = 0; step <= this.#out.length; step++) {
        const edge = this.#why[side][at]
        if (!edge) break
        causes.add(edge.cause)
        at = side === 'low' ? edge.from : edge.to
      }
    }
    return [...causes]
  }
}

/**
 * Settles figures so that all differences hold: the pinned ones stay, the others stay where they
 * can and else move as little as those settled before them allow, in the order given. Exact: what
 * it cannot settle contradicts itself, and the causes are named. (Difference constraints need no
 * going back: bounds that follow from settled figures leave room for the rest.)
 */
export const settleDifferences = (
  current: readonly number[],
  pinned: ReadonlySet<number>,
  differences: readonly Difference[],
  order: readonly number[] = [],
): Settled => {
  const bounds = new Bounds(current.length, differences)
  for (const node of pinned) {
    const value = current[node] as number
    const [low, high] = [bounds.low[node] as number, bounds.high[node] as number]
    if (low === high && Math.abs(low - value) <= slack) continue
    const causes = bounds.settle(node, value)
    if (causes) return { ok: false, causes }
  }
  const rest = new Set([...order, ...current.keys()])
  for (const node of rest) {
    if (pinned.has(node)) continue
    const value = current[node] as number
    const [low, high] = [bounds.low[node] as number, bounds.high[node] as number]
    const stays = value >= low - near && value <= high + near
    const causes = bounds.settle(node, stays ? value : Math.min(Math.max(value, low), high))
    if (causes) return { ok: false, causes }
  }
  return { ok: true, values: bounds.low }
}
