import type { RoutedPlace } from './ends'

/** The trays that a link may use: those of these paths and of none; any, where it has no path. */
export interface Permit {
  /** Named paths, sorted and joined; empty for any. */
  readonly key: string
  readonly paths: readonly string[]
  /** Index of the pathway that it has to go over; −1 for none. */
  readonly pin: number
}

/** Records that one search serves: all from one place, over the same trays. */
export interface Group {
  readonly source: number
  readonly permit: number
  /** Places that its cables go to, each once. */
  readonly targets: Int32Array
  /** Positions of records, and which of the targets each goes to. */
  readonly records: Int32Array
  readonly slots: Int32Array
}

/** Collects permits, each once. */
export class Permits {
  readonly list: Permit[] = []
  readonly #known = new Map<string, number>()
  /** The permit of ends without a path and without a pin, which is that of most. */
  #open = -1

  of(pathA: string | undefined, pathB: string | undefined, pin: number): number {
    if (pathA !== undefined || pathB !== undefined || pin >= 0) return this.#find(pathA, pathB, pin)
    if (this.#open < 0) this.#open = this.#find(pathA, pathB, pin)
    return this.#open
  }

  #find(pathA: string | undefined, pathB: string | undefined, pin: number): number {
    const first = pathA ?? pathB
    const second = pathB ?? first
    const key =
      first === undefined ? '' : first === second ? first : [first, second].sort().join('+')
    const full = pin < 0 ? key : `${key}|${pin}`
    let at = this.#known.get(full)
    if (at === undefined) {
      at = this.list.length
      const paths =
        first === undefined ? [] : first === second ? [first] : [first, second as string]
      this.list.push({ key, paths, pin })
      this.#known.set(full, at)
    }
    return at
  }
}

/** Ways to be found: record by record, the two places and the permit. */
export class WayList {
  readonly records: Int32Array
  readonly placeA: Int32Array
  readonly placeB: Int32Array
  readonly permit: Int32Array
  count = 0

  constructor(most: number) {
    this.records = new Int32Array(most)
    this.placeA = new Int32Array(most)
    this.placeB = new Int32Array(most)
    this.permit = new Int32Array(most)
  }

  add(record: number, a: number, b: number, permit: number): void {
    const at = this.count++
    this.records[at] = record
    this.placeA[at] = a
    this.placeB[at] = b
    this.permit[at] = permit
  }
}

/** Sources with their permits, numbered as they are met. */
class Sources {
  readonly source: number[] = []
  readonly permit: number[] = []
  readonly size: number[] = []
  /** By place, the first group that starts there; by group, the next one from the same place. */
  readonly #first: Int32Array
  readonly #next: number[] = []

  constructor(places: number) {
    this.#first = new Int32Array(places).fill(-1)
  }

  /** Counts one more way of a group; answers which it is. */
  take(source: number, permit: number): number {
    let group = this.#first[source] as number
    while (group >= 0 && this.permit[group] !== permit) group = this.#next[group] as number
    if (group < 0) {
      group = this.source.push(source) - 1
      this.permit.push(permit)
      this.size.push(0)
      this.#next.push(this.#first[source] as number)
      this.#first[source] = group
    }
    this.size[group] = (this.size[group] as number) + 1
    return group
  }
}

const degreesOf = ({ count, placeA, placeB }: WayList, places: number): Int32Array => {
  const degree = new Int32Array(places)
  for (let i = 0; i < count; i++) {
    const [a, b] = [placeA[i] as number, placeB[i] as number]
    degree[a] = (degree[a] as number) + 1
    degree[b] = (degree[b] as number) + 1
  }
  return degree
}

/** Turns the places that a group's ways go to into slots; answers the places, each once. */
const numbered = (slots: Int32Array, slotOf: Int32Array): Int32Array => {
  const targets: number[] = []
  for (let i = 0; i < slots.length; i++) {
    const place = slots[i] as number
    if ((slotOf[place] as number) < 0) slotOf[place] = targets.push(place) - 1
    slots[i] = slotOf[place] as number
  }
  // Left as it was found: −1 all over.
  for (const place of targets) slotOf[place] = -1
  return Int32Array.from(targets)
}

/**
 * Sorts links into groups by the end that has more of them, which is the switch as a rule: few
 * searches then serve all. Groups come in an order that the order of the file has no part in.
 */
export const groupsOf = (
  ways: WayList,
  places: readonly RoutedPlace[],
  ranks: Int32Array,
  permits: readonly Permit[],
): readonly Group[] => {
  const { count, placeA, placeB, permit } = ways
  const degree = degreesOf(ways, places.length)
  const sources = new Sources(places.length)
  const groupAt = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const [a, b] = [placeA[i] as number, placeB[i] as number]
    const more = (degree[a] as number) - (degree[b] as number)
    const fromA = more > 0 || (more === 0 && (ranks[a] as number) < (ranks[b] as number))
    groupAt[i] = sources.take(fromA ? a : b, permit[i] as number)
  }
  const all = filled(ways, sources, groupAt, places.length)
  return all.sort((p, q) => {
    const rank = (ranks[p.source] as number) - (ranks[q.source] as number)
    if (rank !== 0) return rank
    const [one, other] = [permits[p.permit] as Permit, permits[q.permit] as Permit]
    return one.key === other.key ? one.pin - other.pin : one.key < other.key ? -1 : 1
  })
}

/** Lays the ways of every group side by side, in the order in which they came. */
const filled = (
  { count, records, placeA, placeB }: WayList,
  { source, permit, size }: Sources,
  groupAt: Int32Array,
  places: number,
): Group[] => {
  const next = new Int32Array(source.length + 1)
  size.forEach((own, group) => {
    next[group + 1] = (next[group] as number) + own
  })
  const first = next.slice()
  const [links, slots] = [new Int32Array(count), new Int32Array(count)]
  for (let i = 0; i < count; i++) {
    const group = groupAt[i] as number
    const at = next[group] as number
    next[group] = at + 1
    links[at] = records[i] as number
    slots[at] = (source[group] === placeA[i] ? placeB[i] : placeA[i]) as number
  }
  const slotOf = new Int32Array(places).fill(-1)
  return source.map((from, group) => {
    const [start, end] = [first[group] as number, first[group + 1] as number]
    const own = slots.subarray(start, end)
    return {
      source: from,
      permit: permit[group] as number,
      targets: numbered(own, slotOf),
      records: links.subarray(start, end),
      slots: own,
    }
  })
}
