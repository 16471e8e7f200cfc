import type { Total } from '../quantities'
import type { LoadBook } from './book'
import type { CascadeFigures } from './cascade'
import type { Fate } from './outcomes'
import { byTime } from './spells'

const totalOf = (rows: readonly number[], amountOf: (row: number) => number): Total => {
  let [value, unknownCount] = [0, 0]
  for (const row of rows) {
    const own = amountOf(row)
    if (Number.isNaN(own)) unknownCount += 1
    else value += own
  }
  return { value, unknownCount }
}

/** Racks that stop whole: loads themselves, or frames of which every load stops. */
const racksAmong = (book: LoadBook, rows: readonly number[]): number => {
  const stopped = new Set(rows)
  const racks = new Set(rows.map((row) => book.rackOf(row)).filter((rack) => rack >= 0))
  return [...racks].filter((rack) => {
    const loads = book.isLoad[rack] ? [rack] : book.loadsIn(rack)
    return loads.every((row) => stopped.has(row))
  }).length
}

/** What a cascade takes away, from how each load fares. */
export const figuresOf = (book: LoadBook, fates: ReadonlyMap<number, Fate>): CascadeFigures => {
  const lost: number[] = []
  const forGood: number[] = []
  const times: number[] = []
  let [degraded, unknown, unprotected] = [0, 0, 0]
  for (const [row, { state, lostS, effects }] of fates) {
    if (lostS !== undefined) {
      lost.push(row)
      times.push(lostS)
      if (state === 'lost') forGood.push(row)
    } else if (state === 'degraded') degraded += 1
    if (state === 'unknown') unknown += 1
    if (effects.includes('unprotected')) unprotected += 1
  }
  times.sort(byTime)
  const kwOf = (row: number) => book.kw[row] as number
  return {
    itKwLost: totalOf(lost, kwOf),
    itKwLostForGood: totalOf(forGood, kwOf),
    loadsLost: lost.length,
    loadsDegraded: degraded,
    loadsUnknown: unknown,
    racksLost: racksAmong(book, lost),
    gpusLost: lost.reduce((sum, row) => sum + book.gpusOf(row), 0),
    thPerSLost: totalOf(lost, book.thPerSOf),
    loadsUnprotected: unprotected,
    firstLostS: times[0],
    lastLostS: times.at(-1),
  }
}
