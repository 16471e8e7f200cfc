import type { RowState } from '#engines'

const numbers: Readonly<Record<RowState, number>> = {
  running: 0,
  'at-risk': 1,
  degraded: 2,
  unknown: 3,
  down: 4,
  out: 5,
}

/** The states of a row by the numbers that a cascade writes them as; the graver, the later. */
export const states = (Object.keys(numbers) as RowState[]).sort((a, b) => numbers[a] - numbers[b])

/** The number of a state. */
export const stateAt = (state: RowState): number => numbers[state]
