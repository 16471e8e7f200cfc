import type { CableEnd, RoutedPlace } from './ends'

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

  of(a: CableEnd, b: CableEnd, pin: number): number {
    const first = a.path ?? b.path
    const second = b.path ?? first
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
  readonly records: number[] = []
  readonly placeA: number[] = []
  readonly placeB: number[] = []
  readonly permit: number[] = []

  add(record: number, a: number, b: number, permit: number): void {
    this.records.push(record)
    this.placeA.push(a)
    this.placeB.push(b)
    this.permit.push(permit)
  }
}

interface Growing {
  readonly source: number
  readonly permit: number
  readonly records: number[]
  readonly places: number[]
}

/** Numbers the places of a group; `slotOf` is scratch, −1 all over before and after. */
const grouped = ({ source, permit, records, places }: Growing, slotOf: Int32Array): Group => {
  const targets: number[] = []
  const slots = new Int32Array(places.length)
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number
    if ((slotOf[place] as number) < 0) slotOf[place] = targets.push(place) - 1
    slots[i] = slotOf[place] as number
  }
  for (const place of targets) slotOf[place] = -1
  return {
    source,
    permit,
    targets: Int32Array.from(targets),
    records: Int32Array.from(records),
    slots,
  }
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
  const degree = new Int32Array(places.length)
  const { records, placeA, placeB, permit } = ways
  const add = (place: number) => {
    degree[place] = (degree[place] as number) + 1
  }
  placeA.forEach(add)
  placeB.forEach(add)
  const groups = new Map<number, Growing>()
  for (let i = 0; i < records.length; i++) {
    const [a, b] = [placeA[i] as number, placeB[i] as number]
    const more = (degree[a] as number) - (degree[b] as number)
    const fromA = more > 0 || (more === 0 && (ranks[a] as number) < (ranks[b] as number))
    const source = fromA ? a : b
    const key = source * permits.length + (permit[i] as number)
    let group = groups.get(key)
    if (!group) {
      group = { source, permit: permit[i] as number, records: [], places: [] }
      groups.set(key, group)
    }
    group.records.push(records[i] as number)
    group.places.push(fromA ? b : a)
  }
  const slotOf = new Int32Array(places.length).fill(-1)
  const all = Array.from(groups.values(), (group) => grouped(group, slotOf))
  return all.sort((p, q) => {
    const rank = (ranks[p.source] as number) - (ranks[q.source] as number)
    if (rank !== 0) return rank
    const [one, other] = [permits[p.permit] as Permit, permits[q.permit] as Permit]
    return one.key === other.key ? one.pin - other.pin : one.key < other.key ? -1 : 1
  })
}
