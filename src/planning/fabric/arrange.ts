/** Some switches that stay together in one rack. */
export interface Bundle {
  readonly heightU: number
  /** Bundles of the same name and another side never share a rack: what one loses, the other keeps. */
  readonly apart?: { readonly name: string; readonly side: number }
}

/** Links between a bundle and something that stands, or another bundle. */
export interface Tie {
  readonly bundle: number
  readonly to: { readonly bundle: number } | { readonly place: number }
  readonly links: number
  /** What sort of link it is: with a distance it gives what one costs. */
  readonly sort: number
}

/** A rack that bundles may go to. */
export interface Bin {
  readonly mostU: number
  /** Where it stands, or undefined for a new rack that may stand at any free candidate. */
  readonly candidate: number | undefined
}

/** What has to be arranged. Distances are between places: candidates first, then what stands. */
export interface Arrangement {
  readonly bundles: readonly Bundle[]
  readonly bins: readonly Bin[]
  readonly candidateCount: number
  readonly ties: readonly Tie[]
  /** What one link of a sort costs between a candidate and a place. */
  costOf(sort: number, candidate: number, place: number): number
}

/** Where everything goes: the bin of each bundle, and the candidate of each bin (−1 for an empty new one). */
export interface Arranged {
  readonly binOf: Int32Array
  readonly at: Int32Array
  readonly cost: number
}

const most = 24

/** More looks than this take longer than what they find is worth; where it ends is the same each time. */
const mostLooks = 15_000_000

interface Side {
  readonly other: number
  readonly place: number
  readonly links: number
  readonly sort: number
}

/** Bundles in bins and bins in places, with what moving them would cost. */
class State {
  readonly binOf: Int32Array
  readonly at: Int32Array
  readonly #task: Arrangement
  readonly #sides: readonly (readonly Side[])[]
  readonly #freeU: Float64Array
  readonly #taken: Uint8Array
  readonly #known: Float64Array
  readonly #knownAt: Int32Array
  #moves = 0
  /** By bin: bundles that are to be kept apart, by name and side. */
  readonly #apartIn: readonly Map<string, Map<number, number>>[]
  /** Links whose cost was looked up: what the work is counted by. */
  looks = 0

  constructor(task: Arrangement) {
    this.#task = task
    const { bundles, bins, candidateCount } = task
    this.binOf = new Int32Array(bundles.length).fill(-1)
    this.at = Int32Array.from(bins, ({ candidate }) => candidate ?? -1)
    this.#freeU = Float64Array.from(bins, ({ mostU }) => mostU)
    this.#taken = new Uint8Array(candidateCount)
    this.#known = new Float64Array(bundles.length)
    this.#knownAt = new Int32Array(bundles.length).fill(-1)
    this.#apartIn = bins.map(() => new Map())
    for (const { candidate } of bins) if (candidate !== undefined) this.#taken[candidate] = 1
    const sides: Side[][] = bundles.map(() => [])
    for (const { bundle, to, links, sort } of task.ties) {
      const other = 'bundle' in to ? to.bundle : -1
      sides[bundle]?.push({ other, place: 'place' in to ? to.place : -1, links, sort })
      if (other >= 0) sides[other]?.push({ other: bundle, place: -1, links, sort })
    }
    this.#sides = sides
  }

  /** Fills bins in order, new ones at the first candidates. False where not everything finds room. */
  fillInOrder(): boolean {
    return this.#task.bundles.every((_, bundle) => {
      const bin = this.#task.bins.findIndex((_, one) => this.takes(one, bundle))
      if (bin >= 0) this.put(bundle, bin)
      return bin >= 0
    })
  }

  takes(bin: number, bundle: number, instead = -1): boolean {
    const { bundles } = this.#task
    const one = bundles[bundle] as Bundle
    const back = instead < 0 ? 0 : (bundles[instead] as Bundle).heightU
    if (one.heightU > (this.#freeU[bin] as number) + back) return false
    const { apart } = one
    if (!apart) return true
    const gone = instead < 0 ? undefined : bundles[instead]?.apart
    const others = [...(this.#apartIn[bin]?.get(apart.name) ?? [])]
    return others.every(
      ([side, count]) =>
        side === apart.side || count === (gone?.name === apart.name && gone.side === side ? 1 : 0),
    )
  }

  /** Counts a bundle in or out of what keeps others away from a bin. */
  #count(bin: number, bundle: number, by: 1 | -1): void {
    const apart = this.#task.bundles[bundle]?.apart
    const held = this.#apartIn[bin]
    if (!apart || !held) return
    const sides = held.get(apart.name) ?? new Map<number, number>()
    const count = (sides.get(apart.side) ?? 0) + by
    if (count === 0) sides.delete(apart.side)
    else sides.set(apart.side, count)
    held.set(apart.name, sides)
  }

  /** What the links of a bundle cost where it is; kept until something moves. */
  ownCost(bundle: number): number {
    if (this.#knownAt[bundle] !== this.#moves) {
      this.#known[bundle] = this.costAt(bundle, this.placeOf(bundle))
      this.#knownAt[bundle] = this.#moves
    }
    return this.#known[bundle] as number
  }

  put(bundle: number, bin: number): void {
    this.#moves += 1
    const { heightU } = this.#task.bundles[bundle] as Bundle
    const before = this.binOf[bundle] as number
    if (before >= 0) {
      this.#freeU[before] = (this.#freeU[before] as number) + heightU
      this.#count(before, bundle, -1)
    }
    this.#count(bin, bundle, 1)
    this.#freeU[bin] = (this.#freeU[bin] as number) - heightU
    this.binOf[bundle] = bin
    if ((this.at[bin] as number) < 0) this.move(bin, this.#taken.indexOf(0))
  }

  /** Stands a new rack at a candidate. */
  move(bin: number, candidate: number): void {
    this.#moves += 1
    const before = this.at[bin] as number
    if (before >= 0) this.#taken[before] = 0
    this.at[bin] = candidate
    this.#taken[candidate] = 1
  }

  isFree(candidate: number): boolean {
    return this.#taken[candidate] === 0
  }

  /** What the links of a bundle cost with it at a candidate. */
  costAt(bundle: number, candidate: number, swapped = -1, swappedAt = -1): number {
    let cost = 0
    const sides = this.#sides[bundle] as readonly Side[]
    this.looks += sides.length
    for (const { other, place, links, sort } of sides) {
      const to =
        other < 0
          ? place
          : other === swapped
            ? swappedAt
            : (this.at[this.binOf[other] as number] ?? -1)
      if (to >= 0) cost += links * this.#task.costOf(sort, candidate, to)
    }
    return cost
  }

  total(): number {
    let cost = 0
    for (const { bundle, to, links, sort } of this.#task.ties) {
      const own = this.at[this.binOf[bundle] as number] as number
      const place = 'bundle' in to ? (this.at[this.binOf[to.bundle] as number] as number) : to.place
      cost += links * this.#task.costOf(sort, own, place)
    }
    return cost
  }

  placeOf(bundle: number): number {
    return this.at[this.binOf[bundle] as number] as number
  }
}

const gained = 1e-6

/** Moves one bundle to the bin where its links cost least. */
const moveBundles = (state: State, { bundles, bins }: Arrangement): boolean => {
  let moved = false
  bundles.forEach((_, bundle) => {
    if (state.looks > mostLooks) return
    const own = state.binOf[bundle] as number
    let best = own
    let least = state.ownCost(bundle) - gained
    bins.forEach((_, bin) => {
      const place = state.at[bin] as number
      if (bin === own || place < 0) return
      const cost = state.costAt(bundle, place)
      if (cost < least && state.takes(bin, bundle)) {
        best = bin
        least = cost
      }
    })
    if (best !== own) {
      state.put(bundle, best)
      moved = true
    }
  })
  return moved
}

/** Swaps two bundles of different racks where that costs less. */
const swapBundles = (state: State, { bundles }: Arrangement): boolean => {
  let moved = false
  for (let a = 0; a < bundles.length; a++) {
    if (state.looks > mostLooks) break
    for (let b = a + 1; b < bundles.length; b++) {
      const [binA, binB] = [state.binOf[a] as number, state.binOf[b] as number]
      if (binA === binB) continue
      const [placeA, placeB] = [state.placeOf(a), state.placeOf(b)]
      const before = state.ownCost(a) + state.ownCost(b)
      const after = state.costAt(a, placeB, b, placeA) + state.costAt(b, placeA, a, placeB)
      if (after >= before - gained) continue
      if (!state.takes(binB, a, b) || !state.takes(binA, b, a)) continue
      state.put(a, binB)
      state.put(b, binA)
      moved = true
    }
  }
  return moved
}

/** Moves whole new racks to the candidates where the links of all in them cost least. */
const moveBins = (state: State, { bins, bundles, candidateCount }: Arrangement): boolean => {
  let moved = false
  bins.forEach(({ candidate }, bin) => {
    if (candidate !== undefined || (state.at[bin] as number) < 0 || state.looks > mostLooks) return
    const own = bundles.flatMap((_, bundle) => (state.binOf[bundle] === bin ? [bundle] : []))
    const costAt = (place: number) => own.reduce((sum, one) => sum + state.costAt(one, place), 0)
    const from = state.at[bin] as number
    let best = from
    let least = costAt(from) - gained
    for (let place = 0; place < candidateCount; place++) {
      if (!state.isFree(place)) continue
      const cost = costAt(place)
      if (cost < least) {
        best = place
        least = cost
      }
    }
    if (best !== from) {
      state.move(bin, best)
      moved = true
    }
  })
  return moved
}

const arranged = (state: State): Arranged => ({
  binOf: state.binOf.slice(),
  at: state.at.slice(),
  cost: state.total(),
})

/**
 * Arranges bundles of switches in racks for the least cost of their links: begins with them in
 * order, stands each where the links that it has cost least (the 1-median of what it joins), then
 * swaps pairs and moves new racks until nothing is gained. Answers the naive arrangement and the
 * found one, or undefined where the racks have no room. Deterministic.
 */
export function* arrange(
  task: Arrangement,
): Generator<
  undefined,
  { readonly naive: Arranged; readonly found: Arranged } | undefined,
  undefined
> {
  const state = new State(task)
  if (!state.fillInOrder()) return undefined
  const naive = arranged(state)
  for (let round = 0; round < most; round++) {
    yield
    const moves = [moveBundles(state, task), moveBins(state, task)]
    yield
    moves.push(swapBundles(state, task))
    if (!moves.includes(true) || state.looks > mostLooks) break
  }
  const found = arranged(state)
  return { naive, found: found.cost < naive.cost ? found : naive }
}
