import type { CascadeEvent, WarmthTrace } from '#engines'
import { breakWords } from '../text/breakPanel'

/** A room, loop, route, compartment or bath. */
interface Place {
  readonly type: NonNullable<CascadeEvent['place']>['type'] | WarmthTrace['type']
  readonly id: string
}

/** What things are called that a cascade speaks of by row or id. */
export interface BreakNames {
  readonly id: (row: number) => string
  readonly tag: (row: number) => string
  readonly place: (place: Place) => string
  /** The label of a field of a row's kind. */
  readonly field: (row: number, field: string) => string
}

const { events } = breakWords

/** So many are named one by one. */
const mostNamed = 2

/** Some rows by name: one or two, else the first and how many more. */
export const rowsText = (rows: readonly number[], names: Pick<BreakNames, 'tag'>): string => {
  if (rows.length <= mostNamed) return rows.map(names.tag).join(', ')
  return `${names.tag(rows[0] as number)} ${events.others(rows.length - 1)}`
}
