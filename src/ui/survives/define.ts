import type { ReactNode } from 'react'
import type { PowerLosses, PowerSurvey } from '#engines'

/** The lists of the tab. */
export const survivesViews = [
  'everything',
  'everyPair',
  'maintainable',
  'fault',
  'work',
  'pairs',
  'workPairs',
  'points',
  'diversity',
  'transfers',
  'curtailment',
  'availability',
  'cooling',
  'network',
] as const
export type SurvivesView = (typeof survivesViews)[number]

/** Lists that need the survey, which takes a while. */
export const surveyViews: ReadonlySet<SurvivesView> = new Set([
  'pairs',
  'workPairs',
  'availability',
])

/** What each list is made of. */
export interface ViewProps {
  readonly losses: PowerLosses
  /** Ids of the equipment, by the rows that the losses speak of. */
  readonly ids: readonly string[]
  /** The choice among the lists, which stands in the list's own bar. */
  readonly choice: ReactNode
}

/** What the lists of the survey are made of; `losses` and `ids` are those that it was made with. */
export interface SurveyProps extends ViewProps {
  readonly survey: PowerSurvey
  /** Whether a newer survey is under way. */
  readonly isStale: boolean
}
