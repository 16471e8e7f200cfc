import type { Unit } from '#base'
import type { GridColumn } from '../kit/grid/columns'
import { words } from '../text/text'
import type { DowntimeLine } from './availability'
import type { LossLine } from './losses'
import type { PairLine } from './pairs'
import type { DiversityLine, FeederLine, PointLine, TransferLine } from './topology'

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

/** The columns of the feeders that may be curtailed. */
export const feederColumns: readonly GridColumn<FeederLine>[] = [
  named('feeder', 150, ({ name }) => name),
  named('kind', 160, ({ what }) => what),
  named('sheds', 110, ({ kw }) => kw, 'kW'),
  named('shedsIt', 110, ({ itKw }) => itKw, 'kW'),
  named('within', 100, ({ shedS }) => shedS, 's'),
  named('path', 60, ({ path }) => path ?? null),
]

/** The columns of the pairs of losses. */
export const pairColumns = (isPlanned: boolean): readonly GridColumn<PairLine>[] => [
  named(isPlanned ? 'atWork' : 'first', 140, ({ first }) => first),
  named(isPlanned ? 'failing' : 'second', 140, ({ second }) => second),
  named('like', 84, ({ pair }) => pair.count, 'count'),
  named('alsoDark', 104, ({ pair }) => pair.droppedKw, 'kW'),
  named('darkCount', 92, ({ pair }) => pair.dropped, 'count'),
  named('unsaid', 110, ({ pair }) => pair.unknown, 'count'),
  named('unprotected', 96, ({ pair }) => pair.unprotected, 'count'),
  {
    ...named<PairLine>(
      'worst',
      110,
      ({ pair }) => pair.worstOverload?.utilisation ?? null,
      'ratio',
    ),
    alarmAbove: 1,
  },
  named('worstOn', 130, ({ worstOn }) => worstOn ?? null),
  named('darkIt', 100, ({ pair }) => pair.droppedItKw, 'kW'),
]

const hours: GridColumn<DowntimeLine> = named('hours', 110, (line) => line.hoursPerYear, 'h')

/** The columns of what weighs most in the unavailability of IT. */
export const contributorColumns: readonly GridColumn<DowntimeLine>[] = [
  named('cause', 200, ({ name }) => name),
  named('like', 90, ({ count }) => count, 'count'),
  hours,
]

/** The columns of how long loads are dark. */
export const classColumns: readonly GridColumn<DowntimeLine>[] = [
  named('loads', 200, ({ name }) => name),
  named('count', 90, ({ count }) => count, 'count'),
  hours,
  named('times', 110, ({ perYear }) => perYear, 'factor'),
]
