import type { FacilityDocument } from '#document'
import type { SurveyPair } from '#engines'
import { nameOfAny } from '../findings/subjects'
import type { GridColumn } from '../kit/grid/columns'
import { namedColumns } from '../kit/grid/named'
import { surveyWords } from '../text/resilienceSurvey'

/** Two things that do more together than each alone. */
export interface EveryPairLine {
  readonly key: string
  readonly first: string
  readonly second: string
  readonly pair: SurveyPair
}

/** Pairs as lines, in the order that they come in: the gravest first. */
export const everyPairLines = (
  pairs: readonly SurveyPair[],
  document: FacilityDocument,
): readonly EveryPairLine[] =>
  pairs.map((pair) => ({
    key: `${pair.first} ${pair.second}`,
    first: nameOfAny(document, pair.first),
    second: nameOfAny(document, pair.second),
    pair,
  }))

const some = { alarmAbove: 0 }
const named = namedColumns(surveyWords.columns, surveyWords.columnHelp)<EveryPairLine>

/** The columns of the list of pairs. */
export const everyPairColumns = (isMining: boolean): readonly GridColumn<EveryPairLine>[] => [
  named('first1', 170, ({ first }) => first),
  named('second', 170, ({ second }) => second),
  named('like', 70, ({ pair }) => pair.count, 'count'),
  named(
    'more',
    150,
    ({ pair: { itKwBeyond } }) => (itKwBeyond.unknownCount > 0 ? undefined : itKwBeyond.value),
    'kW',
    { ...some, atLeast: ({ pair }) => pair.itKwBeyond.value },
  ),
  named('moreLoads', 142, ({ pair }) => pair.loadsBeyond, 'count', some),
  ...(isMining ? [] : [named('gpus', 84, ({ pair }) => pair.figures.gpusLost, 'count', some)]),
  named(
    'first',
    116,
    ({ pair: { figures } }) => (figures.loadsLost === 0 ? null : figures.firstLostS),
    's',
  ),
  named('unsaid', 118, ({ pair }) => pair.unknownBeyond, 'count'),
]
