import type { Cell, GridColumn } from '../kit/grid/columns'
import { namedColumns } from '../kit/grid/named'
import { networkWords } from '../text/network'
import type { CableLine, FabricLine, PortLine } from './lines'

const { columns, columnHelp } = networkWords

const named = namedColumns(columns, columnHelp)

const summed = { isSummed: true }

/** What is not known of one cable is at least something, of all cables of a line so much more. */
const together = (metres: number | undefined, count: number): number | undefined =>
  metres === undefined ? undefined : metres * count

/** The cable schedule; `trace` lights the way of a line. */
export const cableColumns = (
  trace: (line: CableLine) => void,
): readonly GridColumn<CableLine>[] => [
  named('label', 240, ({ label }) => label),
  {
    ...named<CableLine>('trace', 62, () => null),
    act: { label: () => networkWords.trace, run: trace },
  },
  named('medium', 200, ({ medium }) => medium),
  named('count', 76, ({ count }) => count, 'count', summed),
  named('links', 76, ({ links }) => links, 'count', summed),
  named('lengthM', 92, ({ lengthM }) => lengthM, 'm', { atLeast: ({ atLeastM }) => atLeastM }),
  named('orderM', 108, ({ orderM }) => orderM, 'm'),
  named('reachM', 92, ({ reachM }) => reachM, 'm'),
  named('allM', 118, ({ lengthM, count }) => together(lengthM, count), 'm', {
    isSummed: true,
    atLeast: ({ atLeastM, count }) => atLeastM * count,
  }),
  named('trays', 220, ({ trays }) => trays ?? null),
  named('status', 130, ({ status }) => status),
  named('fabric', 92, ({ fabric }) => fabric),
  named('from', 96, ({ from }) => from),
  named('fromPort', 84, ({ fromPort }) => fromPort),
  named('to', 96, ({ to }) => to),
  named('toPort', 84, ({ toPort }) => toPort),
]

const taken =
  (value: (line: PortLine) => Cell) =>
  (line: PortLine): Cell =>
    line.connection === undefined ? null : value(line)

/** The port map. */
export const portColumns: readonly GridColumn<PortLine>[] = [
  named('device', 120, ({ device }) => device),
  named('port', 80, ({ port }) => port),
  named('peer', 130, ({ peer, isClashing }) =>
    isClashing ? `${peer ?? ''} (${networkWords.clash})` : (peer ?? networkWords.free),
  ),
  named(
    'peerPort',
    90,
    taken(({ peerPort }) => peerPort),
  ),
  named('fabric', 100, ({ fabric }) => fabric),
  named(
    'medium',
    200,
    taken(({ medium }) => medium),
  ),
  named(
    'gbps',
    90,
    taken(({ gbps }) => gbps),
    'Gb/s',
  ),
  named(
    'transceiver',
    220,
    taken(({ transceiver }) => transceiver),
  ),
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
