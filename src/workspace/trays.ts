import type { TrayUse } from '#engines'
import type { Answer } from './solver'

const known = new WeakMap<readonly TrayUse[], ReadonlyMap<string, TrayUse>>()

/** What lies in each route that carries data and in each placed tray, by its id. */
export const traysOf = (answer: Answer | undefined): ReadonlyMap<string, TrayUse> => {
  const trays = answer?.solution.fiber.trays ?? none
  let byId = known.get(trays)
  if (!byId) {
    byId = new Map(trays.map((tray) => [tray.id, tray]))
    known.set(trays, byId)
  }
  return byId
}

const none: readonly TrayUse[] = []
