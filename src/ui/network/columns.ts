import type { GridColumn } from '../kit/grid/columns'
import { namedColumns } from '../kit/grid/named'
import { networkWords } from '../text/network'
import type { CableLine, FabricLine } from './lines'

const { columns, columnHelp } = networkWords

const named = namedColumns(columns, columnHelp)

const summed = { isSummed: true }

/** What is not known of one cable is at least something, of all cables of a line so much more. */
const together = (metres: number | undefined, count: number): number | undefined =>
  metres === undefined ? undefined : metres * count

/** The cable schedule. */
export const cableColumns: readonly GridColumn<CableLine>[] = [
  named('label', 240, ({ label }) => label),
  named('medium', 200, ({ medium }) => medium),
  named('count', 62, ({ count }) => count, 'count', summed),
  named('lengthM', 78, ({ lengthM }) => lengthM, 'm', { atLeast: ({ atLeastM }) => atLeastM }),
  named('orderM', 86, ({ orderM }) => orderM, 'm'),
  named('reachM', 74, ({ reachM }) => reachM, 'm'),
  named('allM', 100, ({ lengthM, count }) => together(lengthM, count), 'm', {
    isSummed: true,
    atLeast: ({ atLeastM, count }) => atLeastM * count,
  }),
  named('status', 130, ({ status }) => status),
  named('fabric', 92, ({ fabric }) => fabric),
  named('from', 96, ({ from }) => from),
  named('fromPort', 84, ({ fromPort }) => fromPort),
  named('to', 96, ({ to }) => to),
  named('toPort', 84, ({ toPort }) => toPort),
]

const whole = (line: FabricLine): number | undefined =>
  line.needed === undefined ? undefined : Math.max(0, line.needed - line.placed)

/** Fabrics: what the rule asks for against what stands there. */
export const fabricColumns: readonly GridColumn<FabricLine>[] = [
  named('cluster', 160, ({ cluster }) => cluster),
  named('fabric', 120, ({ fabric }) => fabric),
  named('part', 200, ({ part }) => part),
  named('needed', 90, ({ needed }) => needed, 'count'),
  named('placed', 90, ({ placed }) => placed, 'count'),
  named('missing', 90, whole, 'count', { alarmAbove: 0 }),
]
