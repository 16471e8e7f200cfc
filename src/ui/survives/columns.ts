import type { GridColumn } from '../kit/grid/columns'
import { words } from '../text/text'
import type { LossLine } from './losses'

/** The columns of the list of losses. A mine speaks of the blast radius. */
export const lossColumns = (isMining: boolean): readonly GridColumn<LossLine>[] => {
  const { columns } = words.survives
  return [
    { id: 'lost', label: columns.lost, widthPx: 140, value: ({ name }) => name },
    { id: 'what', label: columns.what, widthPx: 118, value: ({ what }) => what },
    {
      id: 'dropped',
      label: isMining ? columns.droppedMining : columns.dropped,
      help: columns.droppedHelp,
      unit: 'kW',
      widthPx: isMining ? 130 : 96,
      value: ({ droppedKw }) => droppedKw,
    },
    {
      id: 'droppedCount',
      label: columns.droppedCount,
      unit: 'count',
      widthPx: 88,
      value: ({ droppedCount }) => droppedCount,
    },
    {
      id: 'unprotectedCount',
      label: columns.unprotectedCount,
      help: columns.unprotectedHelp,
      unit: 'count',
      widthPx: 92,
      value: ({ unprotectedCount }) => unprotectedCount,
    },
    {
      id: 'overloadCount',
      label: columns.overloadCount,
      help: columns.overloadHelp,
      unit: 'count',
      widthPx: 92,
      value: ({ overloadCount }) => overloadCount,
    },
    {
      id: 'worst',
      label: columns.worst,
      help: columns.worstHelp,
      unit: 'ratio',
      widthPx: 108,
      alarmAbove: 1,
      value: ({ worst }) => worst,
    },
    {
      id: 'unknownCount',
      label: columns.unknownCount,
      help: columns.unknownHelp,
      unit: 'count',
      widthPx: 108,
      value: ({ unknownCount }) => unknownCount,
    },
    {
      id: 'droppedIt',
      label: columns.droppedIt,
      help: columns.droppedItHelp,
      unit: 'kW',
      widthPx: 104,
      value: ({ droppedItKw }) => droppedItKw,
    },
    { id: 'path', label: columns.path, widthPx: 56, value: ({ path }) => path ?? null },
  ]
}
