import { greatestOf } from '#base'
import type { Answer } from '#workspace'

/** What the solution says of one part. NaN: not known. Undefined: not asked, or no answer yet. */
export interface Reading {
  /** What flows through; of loads, what they draw together. */
  readonly loadKw: number | undefined
  /** Of how many members the load is not known, and how many there are. */
  readonly unknownCount: number
  readonly count: number
  /** The rating of one; undefined where several differ. */
  readonly ratingKw: number | undefined
  /** The highest share of a rating among the members. */
  readonly utilisation: number | undefined
  /** Whether power is on: all of it, none of it, or some. */
  readonly live: 'live' | 'dead' | 'partly' | undefined
}

/** Looks up what the last answer says about equipment. */
export interface Readings {
  of(ids: readonly string[]): Reading
}

const rowsOfIds = new WeakMap<readonly string[], ReadonlyMap<string, number>>()

/** Where equipment stands in the columns: answers share one list of ids while the rows stay. */
const rowsOf = (ids: readonly string[]): ReadonlyMap<string, number> => {
  let rows = rowsOfIds.get(ids)
  if (!rows) {
    rows = new Map(ids.map((id, row) => [id, row]))
    rowsOfIds.set(ids, rows)
  }
  return rows
}

const nothing = (count: number): Reading => ({
  loadKw: undefined,
  unknownCount: 0,
  count,
  ratingKw: undefined,
  utilisation: undefined,
  live: undefined,
})

const liveOf = (values: readonly number[]): Reading['live'] => {
  const known = values.filter((value) => !Number.isNaN(value))
  if (known.length === 0) return undefined
  if (known.every((value) => value > 0)) return 'live'
  return known.some((value) => value > 0) ? 'partly' : 'dead'
}

const highest = (values: readonly number[]): number | undefined => {
  const known = values.filter((value) => !Number.isNaN(value))
  return known.length === 0 ? undefined : greatestOf(known)
}

const common = (values: readonly number[]): number | undefined => {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : undefined
}

/** Reads an answer part by part; without an answer nothing is known. */
export const readingsOf = (answer: Pick<Answer, 'ids' | 'columns'> | undefined): Readings => {
  if (!answer) return { of: (ids) => nothing(ids.length) }
  const rows = rowsOf(answer.ids)
  const columns = new Map(answer.columns.map(({ name, values }) => [name, values]))
  return {
    of: (ids) => {
      const own = ids.flatMap((id) => rows.get(id) ?? [])
      if (own.length === 0) return nothing(ids.length)
      const read = (name: string) => {
        const values = columns.get(name)
        return values ? own.map((row) => values[row] ?? Number.NaN) : []
      }
      const loads = read('loadKw')
      const known = loads.filter((load) => !Number.isNaN(load))
      return {
        loadKw: known.length === 0 ? Number.NaN : known.reduce((sum, load) => sum + load, 0),
        unknownCount: loads.length - known.length,
        count: ids.length,
        ratingKw: common(read('ratingKw')),
        utilisation: highest(read('utilisation')),
        live: liveOf(read('live')),
      }
    },
  }
}
