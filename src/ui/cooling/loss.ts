import { leastOf, toDisplay, type Unit, type UnitSystem, unitSymbol } from '#base'
import { type CoolingChange, type CoolingLoss, roomFallsShort } from '#engines'
import type { Room } from '#model'
import { fallsShort } from '#workspace'
import type { GridColumn } from '../kit/grid/columns'
import { words } from '../text/text'

const { loss: text } = words.cooling

/** Names of what a loss speaks of, by its rows. */
interface Names {
  readonly id: (row: number) => string
  readonly tag: (row: number) => string
  readonly loop: (id: string) => string
  readonly room: (row: number) => Pick<Room, 'id' | 'name'> | undefined
}

/** An intake before and after. */
export interface ChangeLine {
  readonly key: string
  readonly ids: readonly string[]
  readonly name: string
  readonly before: number
  readonly after: number
  readonly limit: number
}

/** Something that a loop or the coolers of a room have to spare, before and after. */
export interface MarginLine {
  readonly key: string
  readonly ids: readonly string[]
  readonly name: string
  /** What is spare, with its unit. */
  readonly what: string
  readonly before: number
  readonly after: number
}

const riseOf = ({ before, after }: ChangeLine): number =>
  Number.isNaN(after - before) ? Number.POSITIVE_INFINITY : after - before

/** Every intake, those over their limit first, then those that warm most. */
export const intakeLines = ({ intakes }: CoolingLoss, names: Names): readonly ChangeLine[] =>
  intakes
    .map(({ row, intakeC, maxC }) => ({
      key: names.id(row),
      ids: [names.id(row)],
      name: names.tag(row),
      before: intakeC.before,
      after: intakeC.after,
      limit: maxC,
    }))
    .sort((a, b) => Number(b.after > b.limit) - Number(a.after > a.limit) || riseOf(b) - riseOf(a))

const marginUnits: Readonly<Record<keyof typeof text.margins, Unit>> = {
  capacityMarginKw: 'kW',
  flowMarginLPerMin: 'L/min',
  headMarginKpa: 'kPa',
  supplyC: 'C',
}

type Margin = keyof typeof marginUnits

const isKnown = ({ before, after }: CoolingChange): boolean =>
  !Number.isNaN(before) || !Number.isNaN(after)

/** Every loop's supply, capacity, flow and head, and the capacity of every room’s coolers. */
export const marginLines = (
  { loops, rooms }: CoolingLoss,
  names: Names,
  units: UnitSystem,
): readonly MarginLine[] => {
  const line = (
    key: string,
    ids: readonly string[],
    name: string,
    margin: Margin,
    change: CoolingChange,
  ): MarginLine => {
    const unit = marginUnits[margin]
    return {
      key: `${key} ${margin}`,
      ids,
      name,
      what: `${text.margins[margin]}, ${unitSymbol(unit, units)}`,
      before: toDisplay(change.before, unit, units),
      after: toDisplay(change.after, unit, units),
    }
  }
  return [
    ...loops.flatMap((loop) =>
      (['capacityMarginKw', 'flowMarginLPerMin', 'headMarginKpa', 'supplyC'] as const)
        // Head and flow of a loop that states nothing of them are told once, as its capacity.
        .filter((margin) => margin === 'capacityMarginKw' || isKnown(loop[margin]))
        .map((margin) =>
          line(loop.id, [names.id(loop.subjectRow)], names.loop(loop.id), margin, loop[margin]),
        ),
    ),
    ...rooms.flatMap(({ roomRow, capacityMarginKw }) => {
      const room = names.room(roomRow)
      return room ? line(room.id, [room.id], room.name, 'capacityMarginKw', capacityMarginKw) : []
    }),
  ]
}

const { columns } = text

const figure = <R>(
  id: keyof typeof columns,
  unit: Unit,
  widthPx: number,
  value: (row: R) => number,
): GridColumn<R> => ({ id, label: columns[id], unit, widthPx, value })

/** The columns of the intakes. */
export const intakeColumns: readonly GridColumn<ChangeLine>[] = [
  { id: 'intake', label: columns.intake, widthPx: 88, value: ({ name }) => name },
  figure('before', 'C', 88, ({ before }) => before),
  figure('after', 'C', 80, ({ after }) => after),
  figure('limit', 'C', 92, ({ limit }) => limit),
]

/** The columns of what is spare; each line has its unit beside its name. */
export const marginColumns: readonly GridColumn<MarginLine>[] = [
  { id: 'loop', label: columns.loop, widthPx: 112, value: ({ name }) => name },
  { id: 'what', label: columns.what, widthPx: 92, value: ({ what }) => what },
  figure('before', 'factor', 72, ({ before }) => before),
  { ...figure<MarginLine>('after', 'factor', 72, ({ after }) => after), alarmBelow: 0 },
]

const loopsUnsaid = ({ loops }: CoolingLoss): number =>
  loops.filter((loop) => !fallsShort(loop) && Number.isNaN(loop.capacityMarginKw.after)).length

const intakesUnsaid = ({ intakes }: CoolingLoss): number =>
  intakes.filter(({ intakeC, maxC }) => Number.isNaN(intakeC.after - maxC)).length

/** One sentence: what the loss brings beyond its limits, and of what that cannot be said. */
export const lossSentence = (loss: CoolingLoss): string => {
  const { sentence } = text
  const over = loss.intakes.filter(({ intakeC, maxC }) => intakeC.after > maxC).length
  const short = loss.loops.filter(fallsShort).length
  const rooms = loss.rooms.filter(roomFallsShort).length
  const unsaid = sentence.unsaid(intakesUnsaid(loss), loopsUnsaid(loss))
  const harm = [
    loss.withoutCoolant.length > 0 ? sentence.dry(loss.withoutCoolant.length) : '',
    over > 0 ? sentence.over(over) : '',
    short > 0 ? sentence.short(short) : '',
    rooms > 0 ? sentence.rooms(rooms) : '',
  ].filter(Boolean)
  const doubt = unsaid === '' ? '' : ` ${sentence.doubt(unsaid)}`
  if (harm.length > 0) return `${harm.join(', ')}.${doubt}`
  return unsaid === '' ? `${sentence.none}.` : doubt.trim()
}

/** Until the first limit is reached, as far as it is known. */
export const secondsIn = ({ loops, rooms }: CoolingLoss): number | undefined => {
  const all = [...loops, ...rooms].flatMap(({ secondsToLimit }) => secondsToLimit ?? [])
  return all.length === 0 ? undefined : leastOf(all)
}
