import type { FacilityDocument } from '#document'
import type { Cascade, RowCourses } from '#engines'
import { stateAt, states } from './states'

/** Changes of rows in the order of time. Nothing of it changes while it is played. */
export interface Changes {
  readonly rowCount: number
  /** Seconds after the loss, ascending. */
  readonly atS: Float64Array
  readonly rows: Int32Array
  /** What a row goes over to, and what it leaves, by the numbers of the states. */
  readonly to: Uint8Array
  readonly from: Uint8Array
  /** The row that each row is mounted in; −1 of those that stand by themselves. */
  readonly hostOf: Int32Array
}

const unknown = stateAt('unknown')

/** Changes as they come, row by row: so many of them are told. */
interface Listed {
  readonly atS: Float64Array
  readonly rows: Int32Array
  readonly to: Uint8Array
  readonly from: Uint8Array
  readonly count: number
}

/**
 * The changes of all rows, row by row. What comes at a time that nobody can tell may come at once:
 * from the last change that is known the row is unknown, unless it is worse off already.
 */
const listed = ({ offsets, atS, state }: RowCourses, rowCount: number): Listed => {
  const most = atS.length
  const list = {
    atS: new Float64Array(most),
    rows: new Int32Array(most),
    to: new Uint8Array(most),
    from: new Uint8Array(most),
  }
  let count = 0
  for (let row = 0; row < Math.min(rowCount, offsets.length - 1); row++) {
    let from = 0
    let last = 0
    for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at++) {
      const time = atS[at] as number
      const isKnown = Number.isFinite(time)
      const to = isKnown ? (state[at] as number) : Math.max(from, unknown)
      if (isKnown) last = time
      if (to === from) continue
      list.atS[count] = last
      list.rows[count] = row
      list.to[count] = to
      list.from[count] = from
      count += 1
      from = to
    }
  }
  return { ...list, count }
}

/** How many of some ascending times come before one. */
const before = (times: Float64Array, time: number): number => {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] as number) < time) low = middle + 1
    else high = middle
  }
  return low
}

/** Brings the changes of all rows into the order of time; those of one moment stay in theirs. */
export const changesIn = (courses: RowCourses, hostOf: Int32Array): Changes => {
  const { count, ...list } = listed(courses, hostOf.length)
  // Bare numbers sort without asking anybody, which a sort of records does at every step.
  const atS = list.atS.slice(0, count).sort()
  const rows = new Int32Array(count)
  const to = new Uint8Array(count)
  const from = new Uint8Array(count)
  /** How many of a moment are placed already, by the place of its first. */
  const placed = new Int32Array(count)
  for (let n = 0; n < count; n++) {
    const first = before(atS, list.atS[n] as number)
    const at = first + (placed[first] as number)
    placed[first] = (placed[first] as number) + 1
    rows[at] = list.rows[n] as number
    to[at] = list.to[n] as number
    from[at] = list.from[n] as number
  }
  return { rowCount: hostOf.length, atS, rows, to, from, hostOf }
}

/** The row of each row's host, −1 where it stands by itself. */
const hostRows = (document: FacilityDocument, ids: readonly string[]): Int32Array => {
  const hosts = new Int32Array(ids.length).fill(-1)
  let rowOf: ReadonlyMap<string, number> | undefined
  ids.forEach((id, row) => {
    const host = document.get('equipment', id)?.inside?.equipment
    if (host === undefined) return
    rowOf ??= new Map(ids.map((one, n) => [one, n]))
    hosts[row] = rowOf.get(host) ?? -1
  })
  return hosts
}

const kept = new WeakMap<Cascade, Changes>()

/** The changes of a cascade, put in order once, for whoever plays it. */
export const changesOfCascade = (
  document: FacilityDocument,
  cascade: Cascade,
  ids: readonly string[],
): Changes => {
  let changes = kept.get(cascade)
  if (!changes) {
    changes = changesIn(cascade.courses, hostRows(document, ids))
    kept.set(cascade, changes)
  }
  return changes
}

/** Files may nest wrongly, even in a ring; nothing real nests deeper. */
const deepestNest = 8
const stateCount = states.length

/**
 * Where every row stands at a moment. It goes from change to change either way, so that a frame costs
 * what has changed since the last one and not what there is.
 */
export class CourseCursor {
  /** What each row shows: its own state or the gravest of what is mounted in it. */
  readonly shown: Uint8Array
  /** How many rows show each state. */
  readonly counts: number[]
  readonly #changes: Changes
  readonly #own: Uint8Array
  /** How many of the pieces mounted in a host are in each state, by the host's row. */
  readonly #inside = new Map<number, Int32Array>()
  /** How many changes have happened. */
  #at = 0

  constructor(changes: Changes) {
    this.#changes = changes
    this.#own = new Uint8Array(changes.rowCount)
    this.shown = new Uint8Array(changes.rowCount)
    this.counts = states.map((_, n) => (n === 0 ? changes.rowCount : 0))
  }

  /**
   * Goes to a moment and tells each row that shows another state from then on. At most so many changes
   * at a time; answers whether it has arrived.
   */
  moveTo(
    atS: number,
    changed: (row: number) => void,
    most: number = Number.POSITIVE_INFINITY,
  ): boolean {
    const { atS: times, rows, to, from } = this.#changes
    let left = most
    while (this.#at < times.length && (times[this.#at] as number) <= atS) {
      if (left-- <= 0) return false
      this.#put(rows[this.#at] as number, to[this.#at] as number, changed)
      this.#at += 1
    }
    while (this.#at > 0 && (times[this.#at - 1] as number) > atS) {
      if (left-- <= 0) return false
      this.#at -= 1
      this.#put(rows[this.#at] as number, from[this.#at] as number, changed)
    }
    return true
  }

  #put(row: number, state: number, changed: (row: number) => void): void {
    const before = this.#own[row] as number
    this.#own[row] = state
    this.#show(row, changed)
    let host = this.#changes.hostOf[row] as number
    for (let depth = 0; host >= 0 && depth < deepestNest; depth++) {
      let inside = this.#inside.get(host)
      if (!inside) {
        inside = new Int32Array(stateCount)
        this.#inside.set(host, inside)
      }
      if (before > 0) inside[before] = (inside[before] as number) - 1
      if (state > 0) inside[state] = (inside[state] as number) + 1
      this.#show(host, changed)
      host = this.#changes.hostOf[host] as number
    }
  }

  #show(row: number, changed: (row: number) => void): void {
    let state = this.#own[row] as number
    const inside = this.#inside.get(row)
    if (inside) {
      for (let graver = stateCount - 1; graver > state; graver--) {
        if ((inside[graver] as number) > 0) state = graver
      }
    }
    const before = this.shown[row] as number
    if (state === before) return
    this.shown[row] = state
    this.counts[before] = (this.counts[before] ?? 0) - 1
    this.counts[state] = (this.counts[state] ?? 0) + 1
    changed(row)
  }
}
