import type { Solver } from '#workspace'

/** A solver that never answers: every figure on screen reads "unknown", which is the truth. */
export const silentSolver = (): Solver => ({
  open: () => {},
  change: () => {},
  ask: () => {},
  subscribe: () => () => {},
  onFault: () => () => {},
  close: () => {},
})
