import type { FacilityDocument } from '#document'
import type { NetworkItemType, NetworkSurvey, SurveyedNetworkLoss } from '#engines'
import { nameOfAny } from '../findings/subjects'
import type { GridColumn } from '../kit/grid/columns'
import { namedColumns } from '../kit/grid/named'
import { networkLossWords } from '../text/networkLoss'
import { words } from '../text/text'

const { survey, roles } = networkLossWords

/** The loss of one part of the network, or of any one that is like it. */
export interface NetworkLossLine {
  readonly key: string
  readonly name: string
  readonly what: string
  readonly loss: SurveyedNetworkLoss
}

const named = namedColumns(survey.columns, survey.columnHelp)<NetworkLossLine>

/** The losses of a survey as lines, in its order: the gravest first. */
export const networkLossLines = (
  { losses }: NetworkSurvey,
  document: FacilityDocument,
): readonly NetworkLossLine[] =>
  losses.map((loss) => {
    const { type, id } = loss.item
    const name = type === 'compartment' ? id : nameOfAny(document, id)
    const others = loss.like.length - 1
    return {
      key: `${type} ${id}`,
      name: others > 0 ? `${name} ${words.common.more(others)}` : name,
      what: survey.types[type],
      loss,
    }
  })

const isBelowOne = (share: number): boolean => share < 1 - 1e-9

/** Whether a loss takes anything away for certain. */
export const takesAway = (loss: SurveyedNetworkLoss): boolean =>
  isBelowOne(loss.bisection) ||
  isBelowOne(loss.otherBisection) ||
  [
    loss.nodesLost,
    loss.nodesDegraded,
    loss.minersLost,
    loss.storageLost,
    loss.cutOff,
    loss.unmanaged,
    loss.linksLost,
  ].some((count) => count > 0)

/** What there is to choose from, as far as the list has it. */
export const typesIn = (
  lines: readonly NetworkLossLine[],
): ReadonlyMap<NetworkItemType, number> => {
  const counts = new Map<NetworkItemType, number>()
  for (const { loss } of lines) {
    const { type } = loss.item
    counts.set(type, (counts.get(type) ?? 0) + loss.like.length)
  }
  return counts
}

const some = { alarmAbove: 0 }
const whole = { alarmBelow: 1 - 1e-9 }

/** The columns of the list of losses. A mine has no nodes to speak of, a hall of nodes no miners. */
export const networkLossColumns = (isMining: boolean): readonly GridColumn<NetworkLossLine>[] => [
  named('lost', 180, ({ name }) => name),
  named('kind', 112, ({ what }) => what),
  named('like', 70, ({ loss }) => loss.like.length, 'count'),
  ...(isMining
    ? [named('miners', 116, ({ loss }) => loss.minersLost, 'count', some)]
    : [
        named('left', 142, ({ loss }) => loss.bisection, 'ratio', whole),
        named('nodes', 88, ({ loss }) => loss.nodesLost, 'count', some),
        named('racks', 92, ({ loss }) => loss.racksLost, 'count', some),
        named('gpus', 88, ({ loss }) => loss.gpusLost, 'count', some),
        named('degraded', 112, ({ loss }) => loss.nodesDegraded, 'count'),
        named('cutOff', 108, ({ loss }) => loss.cutOff, 'count', some),
        named('storage', 96, ({ loss }) => loss.storageLost, 'count', some),
        named('other', 164, ({ loss }) => loss.otherBisection, 'ratio', whole),
        named('otherRole', 128, ({ loss }) =>
          loss.otherRole === undefined || !isBelowOne(loss.otherBisection)
            ? null
            : roles[loss.otherRole],
        ),
        named('unmanaged', 104, ({ loss }) => loss.unmanaged, 'count'),
      ]),
  named('entrances', 116, ({ loss }) => loss.entrancesLeft, 'count'),
  named('carriers', 106, ({ loss }) => loss.carriersLeft, 'count'),
  named(
    'capacity',
    138,
    ({ loss }) =>
      loss.unknownCapacityCount > 0 && loss.capacityGbpsLeft === 0
        ? undefined
        : loss.capacityGbpsLeft,
    'Gb/s',
  ),
  named('links', 86, ({ loss }) => loss.linksLost, 'count'),
  named('unsaid', 150, ({ loss }) => loss.linksUnsaid, 'count'),
]
