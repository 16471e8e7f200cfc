import type { HeadChange, JournalBody, RowChange } from './journal'
import type { PlaceJumps } from './store'

type Json = Record<string, unknown>

/** The places that jumps stand for, of `count` rows. */
export const placesOf = (jumps: PlaceJumps | undefined, count: number): number[] => {
  const places: number[] = []
  let next = 0
  let place = 0
  for (let row = 0; row < count; row++) {
    const jump = jumps?.[next]
    if (jump?.[0] === row) {
      place = jump[1]
      next += 1
    }
    places.push(place)
    place += 1
  }
  return places
}

/** Where places do not count on by one; none for places from 0 on without a gap. */
export const jumpsOf = (places: readonly number[]): PlaceJumps => {
  const jumps: [number, number][] = []
  let expected = 0
  for (const [row, place] of places.entries()) {
    if (place !== expected) jumps.push([row, place])
    expected = place + 1
  }
  return jumps
}

/** The rows of one table with their places, for as long as the journal is played over them. */
class Rows {
  readonly #rows = new Map<string, { row: unknown; place: number }>()

  constructor(rows: readonly unknown[], jumps: PlaceJumps | undefined) {
    const places = placesOf(jumps, rows.length)
    for (const [index, row] of rows.entries()) {
      this.#rows.set((row as { id: string }).id, { row, place: places[index] as number })
    }
  }

  put({ id, after, order }: RowChange): void {
    if (after === undefined) this.#rows.delete(id)
    else this.#rows.set(id, { row: after, place: order })
  }

  renumber(): void {
    for (const [place, row] of this.#sorted().entries()) row.place = place
  }

  list(): unknown[] {
    return this.#sorted().map(({ row }) => row)
  }

  #sorted() {
    return [...this.#rows.values()].sort((a, b) => a.place - b.place)
  }
}

const changeHead = (json: Json, { set, unset }: HeadChange): void => {
  Object.assign(json, set)
  for (const field of unset ?? []) delete json[field]
}

const isHead = (change: RowChange | HeadChange): change is HeadChange => change.table === 'head'

/**
 * Plays journal records over a snapshot. It works on plain JSON and on whatever tables it finds, so
 * that a journal of an older version is played over a snapshot of the same version, and only the
 * result is migrated.
 */
export const replay = (
  snapshot: Readonly<Json>,
  places: Readonly<Record<string, PlaceJumps>>,
  bodies: readonly JournalBody[],
): Json => {
  const json = { ...snapshot }
  const tables = new Map<string, Rows>()
  let jumps = places
  const tableOf = (name: string): Rows => {
    const found = tables.get(name)
    if (found) return found
    const rows = json[name]
    const made = new Rows(Array.isArray(rows) ? rows : [], jumps[name])
    tables.set(name, made)
    return made
  }
  for (const { renumbered, operations } of bodies) {
    if (renumbered) {
      for (const rows of tables.values()) rows.renumber()
      jumps = {}
    }
    for (const change of operations) {
      if (isHead(change)) changeHead(json, change)
      else tableOf(change.table).put(change)
    }
  }
  for (const [name, rows] of tables) json[name] = rows.list()
  return json
}
