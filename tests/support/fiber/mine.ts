import type { Plan } from '../plan'
import { entrance } from './plans'

type Loose = Record<string, unknown>

export const asMine = { lens: 'mining' } as const

/** A mine of one rack of miners with some entrances. */
export const mineWith = (miners: number | undefined, ...entrances: Loose[]): Plan => ({
  equipment: [{ id: 'r', kind: 'asic-rack', values: { miners, loadKw: 100 } }, ...entrances],
})

/** A mine of 1,000 miners with one entrance. */
export const mineOver = (values: Loose): Plan => mineWith(1000, entrance('a', values))
