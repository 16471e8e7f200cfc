import type { Unit } from '#base'
import type { GridColumn } from '../kit/grid/columns'
import { words } from '../text/text'
import type { LossLine } from './losses'
import type { DiversityLine, PointLine, TransferLine } from './topology'

const { columns, columnHelp } = words.survives

type Named = keyof typeof columns

const named = <R>(
  id: Named,
  widthPx: number,
  value: GridColumn<R>['value'],
  unit?: Unit,
): GridColumn<R> => ({
  id,
  label: columns[id],
  ...(id in columnHelp ? { help: columnHelp[id as keyof typeof columnHelp] } : {}),
  widthPx,
  value,
  ...(unit === undefined ? {} : { unit }),
})

/** The columns of the list of losses. A mine speaks of the blast radius. */
export const lossColumns = (isMining: boolean): readonly GridColumn<LossLine>[] => [
  named('lost', 140, ({ name }) => name),
  named('what', 122, ({ what }) => what),
  named(isMining ? 'blast' : 'dark', isMining ? 126 : 92, ({ loss }) => loss.droppedKw, 'kW'),
  named('darkCount', 86, ({ loss }) => loss.dropped.length, 'count'),
  named('unsaid', 106, ({ unknownCount }) => unknownCount, 'count'),
  named('interrupted', 88, ({ loss }) => loss.interrupted.length, 'count'),
  named('unprotected', 92, ({ loss }) => loss.unprotected.length, 'count'),
  named('overloaded', 90, ({ loss }) => loss.overloads.length, 'count'),
  { ...named<LossLine>('worst', 110, ({ worst }) => worst, 'ratio'), alarmAbove: 1 },
  named('darkIt', 96, ({ loss }) => loss.droppedItKw, 'kW'),
  named('inside', 92, ({ inside }) => inside, 'count'),
  named('path', 60, ({ path }) => path ?? null),
]

/** The columns of the single points of failure. */
export const pointColumns: readonly GridColumn<PointLine>[] = [
  named('point', 150, ({ name }) => name),
  named('kind', 150, ({ what }) => what),
  named('fed', 110, ({ point }) => point.fed.kw, 'kW'),
  named('fedCount', 90, ({ point }) => point.fed.loads, 'count'),
  named('protected', 150, ({ point }) => point.protected.kw, 'kW'),
  named('protectedCount', 130, ({ point }) => point.protected.loads, 'count'),
  named('path', 60, ({ path }) => path ?? null),
]

/** The columns of what the cords of loads have in common. */
export const diversityColumns: readonly GridColumn<DiversityLine>[] = [
  named('loads', 190, ({ name }) => name),
  named('count', 70, ({ rows }) => rows.length, 'count'),
  named('draw', 90, ({ kw }) => kw, 'kW'),
  named('cords', 70, ({ cords }) => cords, 'count'),
  named('needed', 80, ({ needed }) => needed, 'count'),
  named('sharedAfter', 220, ({ after }) => after),
  named('sharedBefore', 220, ({ before }) => before),
]

/** The columns of the transfer switches. */
export const transferColumns: readonly GridColumn<TransferLine>[] = [
  named('switch', 150, ({ name }) => name),
  named('kind', 160, ({ what }) => what),
  named('transfer', 120, ({ transferMs }) => transferMs, 'ms'),
  named('buffer', 150, ({ buffer }) => buffer),
  named('rideThrough', 140, ({ rideThroughMs }) => rideThroughMs, 'ms'),
  named('path', 60, ({ path }) => path ?? null),
]
