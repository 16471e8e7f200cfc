import type { NetworkBill } from '#engines'
import { formatTotal } from '../format/figures'
import type { GridColumn } from '../kit/grid/columns'
import { namedColumns } from '../kit/grid/named'
import { networkWords } from '../text/network'

const { bill: text } = networkWords

/** A line of the bill: cables of one kind and length, or transceivers of one kind. */
export interface BillLine {
  readonly key: string
  readonly what: string
  /** Undefined where it is not known what links are made of. */
  readonly type: string | undefined
  readonly pieces: number
  /** Null for what has no length; undefined where it is not known. */
  readonly orderM: number | null | undefined
  readonly allM: number | null | undefined
  readonly inSwitches: number | null
  readonly inNodes: number | null
  readonly powerW: number | null | undefined
}

/** Cables by kind and length, then transceivers by kind. */
export const billLines = ({ cables, modules }: NetworkBill): readonly BillLine[] => [
  ...cables.map(
    (cable): BillLine => ({
      key: `cable ${cable.cable ?? ''} ${cable.orderM ?? ''}`,
      what: text.cable,
      type: cable.name,
      pieces: cable.count,
      orderM: cable.orderM,
      allM: cable.totalM,
      inSwitches: null,
      inNodes: null,
      powerW: null,
    }),
  ),
  ...modules.map(
    (module): BillLine => ({
      key: `module ${module.transceiver}`,
      what: text.transceiver,
      type: module.name,
      pieces: module.count,
      orderM: null,
      allM: null,
      inSwitches: module.inSwitches,
      inNodes: module.inNodes,
      powerW: module.watts,
    }),
  ),
]

const named = namedColumns(networkWords.columns, networkWords.columnHelp)
const summed = { isSummed: true }

/** The columns of the bill. */
export const billColumns: readonly GridColumn<BillLine>[] = [
  named('type', 320, ({ type }) => type),
  named('what', 110, ({ what }) => what),
  named('pieces', 90, ({ pieces }) => pieces, 'count'),
  named('orderM', 100, ({ orderM }) => orderM, 'm'),
  named('allM', 110, ({ allM }) => allM, 'm', summed),
  named('inSwitches', 110, ({ inSwitches }) => inSwitches, 'count', summed),
  named('inNodes', 110, ({ inNodes }) => inNodes, 'count', summed),
  named('powerW', 110, ({ powerW }) => powerW, 'W', summed),
]

/** What the bill comes to in a sentence; what is not known makes a figure "at least". */
export const billSummary = (bill: NetworkBill): string => {
  const { cableCount, moduleCount, fibres, watts, unknownLinks, unknownWatts } = bill
  return networkWords.summary.bill(
    cableCount,
    moduleCount,
    networkWords.summary.fibres(
      formatTotal({ value: fibres, unknownCount: unknownLinks }, 'count'),
    ),
    formatTotal({ value: watts, unknownCount: unknownWatts + unknownLinks }, 'W'),
  )
}
