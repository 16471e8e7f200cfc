import type { Unit } from '#base'
import type { ScheduleRow } from '#engines'
import type { Cell, GridColumn } from '../kit/grid/columns'
import { words } from '../text/text'
import type { ScheduleLine } from './lines'

type Column = GridColumn<ScheduleLine>
type Figure = {
  [K in keyof ScheduleRow]: ScheduleRow[K] extends number | undefined ? K : never
}[keyof ScheduleRow]

const { columns, columnHelp } = words.schedule

const text = (
  id: 'tag' | 'kind' | 'path' | 'board' | 'worstBy',
  widthPx: number,
  value: (line: ScheduleLine) => Cell = (line) => line[id] ?? null,
): Column => ({ id, label: columns[id], widthPx, value })

const figure = (id: Figure & keyof typeof columns, unit: Unit, widthPx: number): Column => ({
  id,
  label: columns[id],
  help: columnHelp[id],
  unit,
  widthPx,
  value: ({ figures }) => figures[id],
})

/** A figure that loads have none of: there it does not apply. */
const ofComponents = (column: Column): Column => ({
  ...column,
  value: (line) => column.value(line) ?? (line.figures.isLoad ? null : undefined),
})

/** A rating in amperes, of what is rated in them. */
const ampereRating: Column = {
  ...figure('ratingA', 'A', 86),
  value: ({ figures, isRatedInA }) => figures.ratingA ?? (isRatedInA ? undefined : null),
}

const share = (id: Figure & keyof typeof columns, widthPx: number): Column =>
  ofComponents({ ...figure(id, 'ratio', widthPx), alarmAbove: 1 })

/** The columns of the load schedule. */
export const scheduleColumns: readonly Column[] = [
  text('tag', 124),
  text('kind', 156),
  text('path', 50),
  figure('connectedKw', 'kW', 130),
  figure('demandKw', 'kW', 118),
  ofComponents(figure('ratingKw', 'kW', 104)),
  share('utilisation', 104),
  ofComponents(figure('worstKw', 'kW', 134)),
  share('worstUtilisation', 132),
  text('worstBy', 110),
  ofComponents(figure('headroomKw', 'kW', 126)),
  figure('loadKva', 'kVA', 114),
  figure('loadA', 'A', 92),
  figure('loadL1A', 'A', 66),
  figure('loadL2A', 'A', 66),
  figure('loadL3A', 'A', 66),
  figure('imbalance', 'ratio', 106),
  ampereRating,
  text('board', 180),
]
