import type { CableSchedule } from '#engines'
import type { GridColumn } from '../kit/grid/columns'
import { namedColumns } from '../kit/grid/named'
import { networkWords } from '../text/network'
import type { NameOf } from './lines'

/** A pathway for data with what lies in it. What is not known is NaN. */
export interface TrayLine {
  readonly key: string
  readonly ids: readonly string[]
  readonly name: string
  readonly path: string | undefined
  readonly lengthM: number
  readonly cables: number
  readonly unknownCables: number
  readonly unknownMasses: number
  readonly fill: number
  readonly areaM2: number
  readonly capacityM2: number
  readonly kgPerM: number
  readonly loadLimitKgPerM: number
  readonly walls: number
}

/** Pathways as lines, in the order of the facility. */
export const trayLines = (trays: CableSchedule['trays'], nameOf: NameOf): readonly TrayLine[] =>
  trays.map((tray) => ({
    ...tray,
    key: tray.id,
    ids: [tray.id],
    name: nameOf(tray.id),
    walls: tray.penetrations.length,
  }))

const named = namedColumns(networkWords.columns, networkWords.columnHelp)

const mm2PerM2 = 1e6

/** Where the size of some cables is not known, what is there is so much at the least. */
const whole =
  (
    value: (tray: TrayLine) => number,
    unknown: 'unknownCables' | 'unknownMasses' = 'unknownCables',
  ) =>
  (tray: TrayLine): number | undefined =>
    tray[unknown] > 0 ? undefined : value(tray)

const area = ({ areaM2 }: TrayLine): number => areaM2 * mm2PerM2
const kgPerM = (tray: TrayLine): number => tray.kgPerM
const fill = (tray: TrayLine): number => tray.fill

/** The columns of the trays. */
export const trayColumns: readonly GridColumn<TrayLine>[] = [
  named('tray', 170, ({ name }) => name),
  named('path', 60, ({ path }) => path ?? null),
  named('lengthM', 84, ({ lengthM }) => lengthM, 'm', { isSummed: true }),
  named('count', 80, ({ cables }) => cables, 'count'),
  named('fill', 84, whole(fill), 'ratio', { atLeast: fill, alarmAbove: 1 }),
  named('areaMm2', 152, whole(area), 'mm2', { atLeast: area }),
  named('capacityMm2', 144, ({ capacityM2 }) => capacityM2 * mm2PerM2, 'mm2'),
  named('kgPerM', 116, whole(kgPerM, 'unknownMasses'), 'kg/m', { atLeast: kgPerM }),
  named('loadLimitKgPerM', 106, ({ loadLimitKgPerM }) => loadLimitKgPerM, 'kg/m'),
  named('walls', 84, ({ walls }) => walls, 'count'),
]
