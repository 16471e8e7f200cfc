import type { Solver } from '#workspace'

/** A solver that never answers: files, sessions, tools and the bench do without one. */
export const silentSolver = (): Solver => ({
  open: () => {},
  change: () => {},
  ask: () => {},
  inquire: () => new Promise(() => {}),
  setAirEvidence: () => {},
  subscribe: () => () => {},
  onFault: () => () => {},
  close: () => {},
})
