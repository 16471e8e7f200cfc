import { formatQuantity, type Unit } from '#base'
import type { Equipment, Kind, Library } from '#model'
import type { Part } from '../diagram/diagram'
import type { Position } from '../diagram/dressed'
import type { Words } from '../diagram/texts'
import { formatCount } from '../format/figures'
import { say, words } from '../text/text'
import type { Reading } from './readings'

/** What is written beside a symbol, from the top. */
export interface Caption {
  readonly title: string
  /** The first and last tag of several pieces; empty for one. */
  readonly span: string
  readonly rating: string
  readonly load: string
  /** Loaded beyond its rating. */
  readonly isOver: boolean
  readonly isUnknown: boolean
}

/** Fields that state how much a piece can carry, the first that is stated is written. */
const ratingFields: readonly (readonly [string, Unit])[] = [
  ['ratingKva', 'kVA'],
  ['ratingA', 'A'],
  ['ratingKw', 'kW'],
  ['capacityKw', 'kW'],
  ['energyKwh', 'kWh'],
]

type ValueOf = (field: string) => unknown

/** A voltage as drawings write it: 415 V, 13.8 kV. */
const formatVolts = (volts: number): string =>
  volts >= 1000 ? `${(volts / 1000).toLocaleString('en-US')} kV` : formatQuantity(volts, 'V')

const voltsOf = (stated: ValueOf): string => {
  const volts = ['primaryV', 'secondaryV', 'voltageV']
    .map(stated)
    .filter((value): value is number => typeof value === 'number')
  return volts.map(formatVolts).join('/')
}

/** The rating and voltage of a piece; what nobody stated is a question mark. Loads have none. */
const ratingOf = (kind: Kind, stated: ValueOf): string => {
  const fields = ratingFields.filter(([field]) => kind.fields[field] !== undefined)
  if (kind.power === 'load' || fields.length === 0) return voltsOf(stated)
  for (const [field, unit] of fields) {
    const value = stated(field)
    if (typeof value === 'number') {
      return [formatQuantity(value, unit), voltsOf(stated)].filter(Boolean).join(' · ')
    }
  }
  return [words.diagram.ratingUnknown, voltsOf(stated)].filter(Boolean).join(' · ')
}

const loadText = ({ loadKw, unknownCount }: Reading): string => {
  if (loadKw === undefined) return ''
  if (Number.isNaN(loadKw)) return `${words.diagram.unknownShort} kW`
  const known = formatQuantity(Math.round(loadKw * 10) / 10, 'kW')
  return unknownCount > 0 ? words.common.atLeast(known) : known
}

const shareText = ({ utilisation }: Reading): string =>
  utilisation === undefined ? '' : formatQuantity(Math.round(utilisation * 1000) / 1000, 'ratio')

const titleOf = (part: Part, kind: Kind): string =>
  part.ids.length === 1
    ? part.tag
    : words.diagram.many(formatCount(part.ids.length), say(kind.name))

const isOver = ({ utilisation }: Reading): boolean => (utilisation ?? 0) > 1

/** The words of a part; `item` is its first piece of equipment. */
export const captionOf = (
  part: Part,
  item: Equipment | undefined,
  reading: Reading,
  library: Library,
  lastTag: string,
): Caption => {
  const kind = library.kind(part.kind)
  const stated: ValueOf = (field) => item && library.valueOf(item, field)?.value
  return {
    title: titleOf(part, kind),
    span: part.ids.length > 1 ? `${part.tag} – ${lastTag}` : '',
    rating: [
      ratingOf(kind, stated),
      stated('curtailable') === true ? words.diagram.curtailable : '',
    ]
      .filter(Boolean)
      .join(' · '),
    load: [loadText(reading), shareText(reading)].filter(Boolean).join(' · '),
    isOver: isOver(reading),
    isUnknown: Number.isNaN(reading.loadKw ?? 0) || reading.unknownCount > 0,
  }
}

const positionText = ({ open, count }: Position): string => {
  if (count > 1 && open > 0 && open < count) return words.diagram.someOpen(open, count)
  return open > 0 ? words.diagram.open : words.diagram.closed
}

const spokenLoad = (reading: Reading): string => {
  if (reading.loadKw === undefined) return ''
  if (Number.isNaN(reading.loadKw)) return words.diagram.unknownLoad
  const load = loadText(reading)
  if (reading.ratingKw === undefined || Number.isNaN(reading.ratingKw)) return load
  return words.diagram.loadOf(load, formatQuantity(reading.ratingKw, 'kW'))
}

/** What a screen reader says: "Circuit breaker CB-12, closed, 640 kW of 800 kW". */
export const spokenName = (
  part: Part & { readonly hidden?: number | undefined },
  kind: Kind,
  reading: Reading,
  position: Position | undefined,
): string => {
  const { length } = part.ids
  const name =
    length === 1
      ? `${say(kind.name)} ${part.tag}`
      : words.diagram.many(formatCount(length), `${say(kind.name)} ${part.tag} …`)
  const over = isOver(reading) ? words.diagram.overloaded(shareText(reading)) : ''
  const power =
    reading.live === 'dead'
      ? words.diagram.dead
      : reading.live === 'partly'
        ? words.diagram.partlyDead
        : ''
  const below = part.hidden === undefined ? '' : words.diagram.hides(formatCount(part.hidden))
  return [name, position ? positionText(position) : '', spokenLoad(reading), over, power, below]
    .filter(Boolean)
    .join(', ')
}

/** The words of a caption as they are drawn; several loads are told by their tags alone. */
export const wordsOf = (
  { role }: Pick<Part, 'role'>,
  { title, span, rating, load, isOver, isUnknown }: Caption,
  hidden: string,
): Words => ({
  title,
  lines: [
    { text: span, role: 'span' },
    { text: role === 'load' && span !== '' ? '' : rating, role: 'detail' },
    { text: load, role: isOver ? 'over' : isUnknown ? 'unknown' : 'load' },
  ],
  hidden,
})
