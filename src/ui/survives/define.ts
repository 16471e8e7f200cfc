import type { ReactNode } from 'react'
import type { PowerLosses } from '#engines'

/** The lists of the tab. */
export const survivesViews = ['fault', 'work', 'points', 'diversity', 'transfers'] as const
export type SurvivesView = (typeof survivesViews)[number]

/** What each list is made of. */
export interface ViewProps {
  readonly losses: PowerLosses
  /** Ids of the equipment, by the rows that the losses speak of. */
  readonly ids: readonly string[]
  /** The choice among the lists, which stands in the list's own bar. */
  readonly choice: ReactNode
}
