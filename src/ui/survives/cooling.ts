import type { CoolingSurvey, SurveyedLoss } from '#engines'
import type { GridColumn } from '../kit/grid/columns'
import { namedColumns } from '../kit/grid/named'
import { words } from '../text/text'
import type { Naming } from './naming'
import { itemOf } from './topology'

/** The loss of one cooling unit, or of any one that is like it. */
export interface CoolingLossLine {
  readonly key: string
  readonly name: string
  readonly what: string
  readonly worstOf: string | null
  readonly loss: SurveyedLoss
}

const { columns, columnHelp } = words.cooling.survey

/** The losses of a survey as lines, in its order: the gravest first. */
export const coolingLossLines = (
  { losses }: CoolingSurvey,
  ids: readonly string[],
  naming: Naming,
): readonly CoolingLossLine[] =>
  losses.map((loss) => {
    const { key, name, what } = itemOf(loss.row, ids, naming)
    const others = loss.like.length - 1
    return {
      key,
      name: others > 0 ? `${name} ${words.common.more(others)}` : name,
      what,
      worstOf: loss.worstRow < 0 ? null : itemOf(loss.worstRow, ids, naming).name,
      loss,
    }
  })

/** Whether a loss brings something beyond its limits for certain. */
export const doesHarm = (loss: SurveyedLoss): boolean =>
  [loss.overLimitRows, loss.withoutCoolant, loss.shortLoops, loss.shortRooms].some(
    (harmed) => harmed.length > 0,
  )

type Value = GridColumn<CoolingLossLine>['value']

const named = namedColumns(columns, columnHelp)<CoolingLossLine>

const some = { alarmAbove: 0 }
const used = { alarmBelow: 0 }

/** A figure of intakes, of which there may be none. */
const ofIntakes =
  (value: (loss: SurveyedLoss) => number): Value =>
  ({ loss, worstOf }) =>
    worstOf === null && loss.unknownIntakes === 0 ? null : value(loss)

/** The columns of the list of lost cooling units. */
export const coolingLossColumns: readonly GridColumn<CoolingLossLine>[] = [
  named('lost', 190, ({ name }) => name),
  named('kind', 176, ({ what }) => what),
  named('like', 74, ({ loss }) => loss.like.length, 'count'),
  named('dry', 120, ({ loss }) => loss.withoutCoolant.length, 'count', some),
  named('over', 120, ({ loss }) => loss.overLimitRows.length, 'count', some),
  named(
    'worst',
    158,
    ofIntakes(({ worstIntakeC }) => worstIntakeC),
    'C',
  ),
  named('worstOf', 100, ({ worstOf }) => worstOf),
  named(
    'rise',
    104,
    ofIntakes(({ worstIntakeC, worstBeforeC }) => worstIntakeC - worstBeforeC),
    'K',
  ),
  named('unsaid', 114, ({ loss }) => loss.unknownIntakes, 'count'),
  named('short', 150, ({ loss }) => loss.shortLoops.length + loss.shortRooms.length, 'count', some),
  named('capacity', 160, ({ loss }) => loss.capacityMarginKw, 'kW', used),
  named('flow', 154, ({ loss }) => loss.flowMarginLPerMin, 'L/min', used),
  named('head', 140, ({ loss }) => loss.headMarginKpa, 'kPa', used),
  named('seconds', 128, ({ loss }) => (doesHarm(loss) ? loss.secondsToLimit : null), 's'),
]
