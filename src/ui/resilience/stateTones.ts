import { type RowState, rowStates } from '#engines'
import type { Tone } from '#workspace'

/** The colours of states, those of the view. */
export const stateTones: Readonly<Record<RowState, Tone>> = {
  running: 'plain',
  'at-risk': 'unprotected',
  degraded: 'interrupted',
  unknown: 'unknown',
  down: 'dead',
  out: 'dropped',
}

/** The graver of two states. */
export const graver = (a: RowState, b: RowState): RowState =>
  rowStates.indexOf(b) > rowStates.indexOf(a) ? b : a

/** Whether nothing runs through a piece in such a state. */
export const isStill = (state: RowState): boolean => state === 'down' || state === 'out'
