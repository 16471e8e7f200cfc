import type { CoolingYear } from '#engines'

/** What each view of the tab is made of. */
export interface YearProps {
  readonly found: CoolingYear
  /** Ids of the equipment, by the rows that the year speaks of. */
  readonly ids: readonly string[]
  /** Whether a newer year has been awaited for a while. */
  readonly isWorking: boolean
}
