import { type DominatorTree, groupBy } from '#base'
import type { ClassLoads, LoadClasses } from './classes'

/** What the loss of each component takes from the loads, summed over the loads that hang on it. */
interface Lost {
  readonly kw: Float64Array
  /** Loads among them whose draw nobody stated. */
  readonly unknown: Int32Array
}

/**
 * Which loads hang on which single components. A load hangs on a component that dominates so many
 * of its cords that fewer than it needs are left; where nobody stated how many it needs, on one that
 * dominates all of them. Loads that lack cords already hang on nothing.
 */
export interface Dependence {
  /** By component: loads that hang on it. */
  readonly loads: Int32Array
  /** By component: what those loads draw. */
  lost(loads: ClassLoads): Lost
  /** Classes of loads that hang on a component, ascending. */
  groupsOf(node: number): number[]
  /** Components that each load of a class hangs on, ascending. */
  pointsOf(group: number): number[]
}

/** Where a tree of dominators meets the network. */
export interface Standing {
  readonly tree: DominatorTree
  /** The place whose being reached feeds a cord on the component, or −1. */
  placeOf(node: number): number
  /** The component at a place, or −1 where the place does not speak for one. */
  nodeAt(place: number): number
}

/** The lowest place from which power comes to both, or −1. */
const common = ({ parent, last }: DominatorTree, first: number, second: number): number => {
  let place = first
  while (place >= 0 && (second < place || second > (last[place] as number))) {
    place = parent[place] as number
  }
  return place
}

const enough = (left: number, needed: number): boolean =>
  Number.isNaN(needed) ? left > 0 : left >= needed

/** Finds, class by class, the lowest places whose loss leaves too few cords; all above them do too. */
const createFinder = ({ tree, placeOf }: Standing, classes: LoadClasses) => {
  const { parent, last } = tree
  const places: number[] = []
  const cords: number[] = []
  // Summed up in the order in which dispatch does, so that fractions of a cord are rounded alike.
  const leftWithout = (place: number): number => {
    const end = place < 0 ? -1 : (last[place] as number)
    let left = 0
    for (let i = 0; i < places.length; i++) {
      const own = places[i] as number
      if (own < place || own > end) left += cords[i] as number
    }
    return left
  }
  const ofMany = (needed: number): number[] => {
    const found: number[] = []
    for (const start of places) {
      let place = start
      while (place >= 0 && enough(leftWithout(place), needed)) place = parent[place] as number
      if (place >= 0 && !found.includes(place)) found.push(place)
    }
    found.sort((a, b) => a - b)
    return found.filter((place, i) => (found[i + 1] ?? Infinity) > (last[place] as number))
  }
  return (group: number, put: (place: number) => void): void => {
    places.length = 0
    cords.length = 0
    let live = 0
    const end = classes.offsets[group + 1] as number
    for (let entry = classes.offsets[group] as number; entry < end; entry++) {
      const place = placeOf(classes.entryNode[entry] as number)
      if (place < 0) continue
      const own = classes.entryCords[entry] as number
      places.push(place)
      cords.push(own)
      live += own
    }
    const needed = classes.needed[group] as number
    if (!enough(live, needed)) return
    if (places.length === 1) put(places[0] as number)
    // The common case: either of two cords will do.
    else if (
      places.length === 2 &&
      enough(Math.min(cords[0] as number, cords[1] as number), needed)
    ) {
      const place = common(tree, places[0] as number, places[1] as number)
      if (place >= 0) put(place)
    } else for (const place of ofMany(needed)) put(place)
  }
}

interface Lowest {
  readonly offsets: Int32Array
  readonly places: Int32Array
}

const lowestOf = (standing: Standing, classes: LoadClasses): Lowest => {
  const find = createFinder(standing, classes)
  const offsets = new Int32Array(classes.count + 1)
  const places: number[] = []
  const put = (place: number) => {
    places.push(place)
  }
  for (let group = 0; group < classes.count; group++) {
    find(group, put)
    offsets[group + 1] = places.length
  }
  return { offsets, places: Int32Array.from(places) }
}

/** Adds up what hangs on each place: on its own, and on all that it dominates. */
const createSum = ({ tree, nodeAt }: Standing, { offsets, places }: Lowest, nodeCount: number) => {
  const { parent } = tree
  const count = parent.length
  // Between two lowest places of one class, those above both would be counted twice.
  const between = new Int32Array(places.length).fill(-1)
  for (let group = 0; group + 1 < offsets.length; group++) {
    for (let at = (offsets[group] as number) + 1; at < (offsets[group + 1] as number); at++) {
      between[at] = common(tree, places[at - 1] as number, places[at] as number)
    }
  }
  return <A extends Float64Array | Int32Array>(weights: ArrayLike<number>, sums: A): A => {
    const at = new Float64Array(count)
    for (let group = 0; group + 1 < offsets.length; group++) {
      const weight = weights[group] as number
      if (weight === 0) continue
      const start = offsets[group] as number
      for (let i = start; i < (offsets[group + 1] as number); i++) {
        const place = places[i] as number
        at[place] = (at[place] as number) + weight
        const shared = between[i] as number
        if (shared >= 0) at[shared] = (at[shared] as number) - weight
      }
    }
    for (let place = count - 1; place >= 0; place--) {
      const sum = at[place] as number
      const above = parent[place] as number
      if (above >= 0) at[above] = (at[above] as number) + sum
      const node = nodeAt(place)
      if (node >= 0 && node < nodeCount) sums[node] = sum
    }
    return sums
  }
}

const memberCounts = ({ members, count }: LoadClasses): Int32Array =>
  Int32Array.from(
    { length: count },
    (_, group) => (members.offsets[group + 1] as number) - (members.offsets[group] as number),
  )

/** Finds what hangs on each component of a tree of dominators. */
export const dependenceOf = (
  standing: Standing,
  classes: LoadClasses,
  nodeCount: number,
): Dependence => {
  const { tree, nodeAt } = standing
  const lowest = lowestOf(standing, classes)
  const sum = createSum(standing, lowest, nodeCount)
  const placeOfNode = new Int32Array(nodeCount).fill(-1)
  for (let place = 0; place < tree.parent.length; place++) {
    const node = nodeAt(place)
    if (node >= 0) placeOfNode[node] = place
  }
  let byPlace: { readonly offsets: Int32Array; readonly items: Int32Array } | undefined
  const groupAt = (at: number) => {
    let low = 0
    let high = classes.count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((lowest.offsets[middle + 1] as number) > at) high = middle
      else low = middle + 1
    }
    return low
  }
  const loads = sum(memberCounts(classes), new Int32Array(nodeCount))
  return {
    loads,
    lost: ({ kw, unknown }) => ({
      // What is added and taken away again may leave a trace of rounding behind.
      kw: sum(kw, new Float64Array(nodeCount)).map((sum, node) => (loads[node] === 0 ? 0 : sum)),
      unknown: sum(unknown, new Int32Array(nodeCount)),
    }),
    groupsOf: (node) => {
      const place = placeOfNode[node] as number
      if (place < 0) return []
      byPlace ??= groupBy(tree.parent.length, lowest.places)
      const end = byPlace.offsets[(tree.last[place] as number) + 1]
      const found = new Set<number>()
      for (const at of byPlace.items.subarray(byPlace.offsets[place], end)) found.add(groupAt(at))
      return [...found].sort((a, b) => a - b)
    },
    pointsOf: (group) => {
      const found = new Set<number>()
      for (
        let at = lowest.offsets[group] as number;
        at < (lowest.offsets[group + 1] as number);
        at++
      ) {
        for (
          let place = lowest.places[at] as number;
          place >= 0;
          place = tree.parent[place] as number
        ) {
          const node = nodeAt(place)
          if (node >= 0) found.add(node)
        }
      }
      return [...found].sort((a, b) => a - b)
    },
  }
}
