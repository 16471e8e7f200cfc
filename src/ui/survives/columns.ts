import type { GridColumn } from '../kit/grid/columns'
import { namedColumns } from '../kit/grid/named'
import { words } from '../text/text'
import type { DowntimeLine } from './availability'
import type { LossLine } from './losses'
import type { PairLine } from './pairs'
import type { DiversityLine, FeederLine, PointLine, TransferLine } from './topology'

const { columns, columnHelp } = words.survives

const named = namedColumns(columns, columnHelp)

/** The columns of the list of losses. A mine speaks of the blast radius. */
export const lossColumns = (isMining: boolean): readonly GridColumn<LossLine>[] => [
  named('lost', 190, ({ name }) => name),
  named('what', 150, ({ what }) => what),
  named(isMining ? 'blast' : 'dark', isMining ? 142 : 94, ({ loss }) => loss.droppedKw, 'kW'),
  named('darkCount', 104, ({ loss }) => loss.dropped.length, 'count'),
  named('unsaid', 124, ({ unknownCount }) => unknownCount, 'count'),
  named('interrupted', 106, ({ loss }) => loss.interrupted.length, 'count'),
  named('unprotected', 110, ({ loss }) => loss.unprotected.length, 'count'),
  named('overloaded', 106, ({ loss }) => loss.overloads.length, 'count'),
  { ...named<LossLine>('worst', 128, ({ worst }) => worst, 'ratio'), alarmAbove: 1 },
  named('darkIt', 108, ({ loss }) => loss.droppedItKw, 'kW'),
  named('inside', 112, ({ inside }) => inside, 'count'),
  named('path', 60, ({ path }) => path ?? null),
]

/** The columns of the single points of failure. */
export const pointColumns: readonly GridColumn<PointLine>[] = [
  named('point', 150, ({ name }) => name),
  named('kind', 150, ({ what }) => what),
  named('fed', 164, ({ point }) => point.fed.kw, 'kW'),
  named('fedCount', 104, ({ point }) => point.fed.loads, 'count'),
  named('protected', 208, ({ point }) => point.protected.kw, 'kW'),
  named('protectedCount', 148, ({ point }) => point.protected.loads, 'count'),
  named('path', 60, ({ path }) => path ?? null),
]

/** The columns of what the cords of loads have in common. */
export const diversityColumns: readonly GridColumn<DiversityLine>[] = [
  named('loads', 190, ({ name }) => name),
  named('count', 76, ({ rows }) => rows.length, 'count'),
  named('draw', 100, ({ kw }) => kw, 'kW'),
  named('cords', 76, ({ cords }) => cords, 'count'),
  named('needed', 86, ({ needed }) => needed, 'count'),
  named('sharedAfter', 226, ({ after }) => after),
  named('sharedBefore', 220, ({ before }) => before),
]

/** The columns of the transfer switches. */
export const transferColumns: readonly GridColumn<TransferLine>[] = [
  named('switch', 110, ({ name }) => name),
  named('kind', 190, ({ what }) => what),
  named('transfer', 148, ({ transferMs }) => transferMs, 'ms'),
  named('buffer', 120, ({ buffer }) => buffer),
  named('rideThrough', 152, ({ rideThroughMs }) => rideThroughMs, 'ms'),
  named('path', 60, ({ path }) => path ?? null),
]

/** The columns of the feeders that may be curtailed. */
export const feederColumns: readonly GridColumn<FeederLine>[] = [
  named('feeder', 150, ({ name }) => name),
  named('kind', 160, ({ what }) => what),
  named('sheds', 110, ({ kw }) => kw, 'kW'),
  named('shedsIt', 116, ({ itKw }) => itKw, 'kW'),
  named('within', 100, ({ shedS }) => shedS, 's'),
  named('path', 60, ({ path }) => path ?? null),
]

/** The columns of the pairs of losses. */
export const pairColumns = (isPlanned: boolean): readonly GridColumn<PairLine>[] => [
  named(isPlanned ? 'atWork' : 'first', 150, ({ first }) => first),
  named(isPlanned ? 'failing' : 'second', 150, ({ second }) => second),
  named('like', 88, ({ pair }) => pair.count, 'count'),
  named('alsoDark', 130, ({ pair }) => pair.droppedKw, 'kW'),
  named('darkCount', 104, ({ pair }) => pair.dropped, 'count'),
  named('unsaid', 124, ({ pair }) => pair.unknown, 'count'),
  named('unprotected', 110, ({ pair }) => pair.unprotected, 'count'),
  {
    ...named<PairLine>(
      'worst',
      128,
      ({ pair }) => pair.worstOverload?.utilisation ?? null,
      'ratio',
    ),
    alarmAbove: 1,
  },
  named('worstOn', 130, ({ worstOn }) => worstOn ?? null),
  named('darkIt', 108, ({ pair }) => pair.droppedItKw, 'kW'),
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
