import type { AirEngine } from '#workspace'

/** An air engine that never answers: whoever does not look at the air does without one. */
export const silentAir = (): AirEngine => ({
  estimate: () => new Promise(() => {}),
  start: () => {},
  cancel: () => {},
  close: () => {},
})
