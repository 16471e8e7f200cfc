import { formatQuantity, type Unit, type UnitSystem } from '#base'
import type { Kind } from '#model'
import type { Part } from '../diagram/diagram'
import type { CaptionLine, Words } from '../diagram/texts'
import { formatCount } from '../format/figures'
import { say, words } from '../text/text'
import type { LoopReading, Span } from './readings'

const { loops } = words

/** Figures are written to a tenth, or whole from a hundred on. */
const rounded = (value: number): number => {
  const step = Math.abs(value) >= 100 ? 1 : 10
  return Math.round(value * step) / step
}

const figure = (value: number, unit: Unit, units: UnitSystem): string =>
  formatQuantity(rounded(value), unit, units)

/** A figure without its unit, which the next one bears. */
const bare = (value: number, unit: Unit, units: UnitSystem): string => {
  const [number = ''] = figure(value, unit, units).split(' ')
  return number
}

/** Figures this near are the same on paper. */
const isAlike = ({ least, most }: Span): boolean => most - least <= Math.abs(most) * 0.005

/** One figure, or from the least to the most; a question mark for what is not known. */
const spanText = (span: Span, unit: Unit, units: UnitSystem): string => {
  if (Number.isNaN(span.least)) return loops.unknown(unit === 'C' ? '°C' : unit)
  const doubt = span.unknownCount > 0 ? loops.doubt : ''
  if (isAlike(span)) return `${figure(span.most, unit, units)}${doubt}`
  return `${bare(span.least, unit, units)}–${figure(span.most, unit, units)}${doubt}`
}

const each = (span: Span, unit: Unit, units: UnitSystem): string => {
  const text = spanText(span, unit, units)
  return span.count > 1 ? loops.times(formatCount(span.count), text) : text
}

const isUnknown = ({ unknownCount }: Span): boolean => unknownCount > 0

type Line = readonly [text: string, isUnknown: boolean]

const temperatures = ({ supplyC, returnC }: LoopReading, units: UnitSystem): Line => {
  if (Number.isNaN(supplyC.least) && Number.isNaN(returnC.least)) return [loops.noTemperature, true]
  const from = Number.isNaN(supplyC.least) ? '?' : spanText(supplyC, 'C', units).split(' ')[0]
  return [`${from} → ${spanText(returnC, 'C', units)}`, isUnknown(supplyC) || isUnknown(returnC)]
}

const pressures = ({ dropKpa, marginKpa }: LoopReading, units: UnitSystem): Line => {
  if (Number.isNaN(marginKpa.least)) {
    return Number.isNaN(dropKpa.most)
      ? [loops.noMargin, true]
      : [`${loops.drop(figure(dropKpa.most, 'kPa', units))} · ${loops.noMargin}`, true]
  }
  const left =
    marginKpa.least < 0
      ? loops.short(figure(-marginKpa.least, 'kPa', units))
      : loops.left(figure(marginKpa.least, 'kPa', units))
  const drop = Number.isNaN(dropKpa.most) ? '' : bare(dropKpa.most, 'kPa', units)
  return [drop === '' ? left : `${loops.drop(drop)} · ${left}`, isUnknown(marginKpa)]
}

const head = ({ headKpa }: LoopReading, units: UnitSystem): Line =>
  Number.isNaN(headKpa) ? [loops.noHead, true] : [loops.head(figure(headKpa, 'kPa', units)), false]

const duty = ({ dutyKw, capacityKw }: LoopReading, units: UnitSystem): Line => {
  const [load, most] = [dutyKw, capacityKw].map((kw) => Math.round(kw))
  if (Number.isNaN(dutyKw)) return [loops.unknown('kW'), true]
  return Number.isNaN(capacityKw)
    ? [`${figure(load ?? 0, 'kW', units)} · ${loops.noCapacity}`, true]
    : [loops.of(bare(load ?? 0, 'kW', units), figure(most ?? 0, 'kW', units)), false]
}

const pipe = (reading: LoopReading, units: UnitSystem): Line[] => {
  const { velocityMPerS, frictionPaPerM, flowLPerMin } = reading
  const flow: Line = [spanText(flowLPerMin, 'L/min', units), isUnknown(flowLPerMin)]
  const speed = [
    Number.isNaN(velocityMPerS.most) ? '' : spanText(velocityMPerS, 'm/s', units),
    Number.isNaN(frictionPaPerM.most) ? '' : spanText(frictionPaPerM, 'Pa/m', units),
  ].filter(Boolean)
  return [flow, temperatures(reading, units), [speed.join(' · '), false]]
}

const linesOf = (part: Part, kind: Kind, reading: LoopReading, units: UnitSystem): Line[] => {
  const flow: Line = [each(reading.flowLPerMin, 'L/min', units), isUnknown(reading.flowLPerMin)]
  if (part.role === 'bus') return pipe(reading, units)
  if (kind.cooling === 'pump') return [flow, head(reading, units)]
  if (part.role === 'load') return [flow, temperatures(reading, units), pressures(reading, units)]
  const approach: Line = Number.isNaN(reading.approachK.most)
    ? ['', false]
    : [loops.approach(spanText(reading.approachK, 'K', units)), false]
  return [duty(reading, units), flow, approach]
}

const titleOf = (part: Part, kind: Kind): string =>
  part.ids.length === 1
    ? part.tag
    : words.diagram.many(formatCount(part.ids.length), say(kind.name))

interface About {
  readonly kind: Kind
  readonly reading: LoopReading | undefined
  readonly lastTag: string
  readonly units: UnitSystem
}

/** The words of a part: what it is, its flow, temperatures, drop and what is left of the head. */
export const wordsOf = (
  part: Part & { readonly hidden: number | undefined },
  { kind, reading, lastTag, units }: About,
): Words => {
  const found = reading ? linesOf(part, kind, reading, units) : []
  const short = reading?.isShort === true
  return {
    title: titleOf(part, kind),
    lines: [
      { text: part.ids.length > 1 ? `${part.tag} – ${lastTag}` : '', role: 'span' },
      ...found.map(
        ([text, unknown]): CaptionLine => ({
          text,
          role: short ? 'over' : unknown ? 'unknown' : 'load',
        }),
      ),
    ],
    hidden: part.hidden === undefined ? '' : words.diagram.hides(formatCount(part.hidden)),
  }
}

/** What a screen reader says of a part: its name, its figures, and whether it falls short. */
export const spokenName = (
  part: Part & { readonly hidden: number | undefined },
  { kind, reading, units }: About,
): string => {
  const name =
    part.ids.length === 1
      ? `${say(kind.name)} ${part.tag}`
      : words.diagram.many(formatCount(part.ids.length), `${say(kind.name)} ${part.tag} …`)
  const figures = reading
    ? linesOf(part, kind, reading, units).map(([text]) => loops.aloud(text))
    : []
  const below = part.hidden === undefined ? '' : words.diagram.hides(formatCount(part.hidden))
  return [name, ...figures, reading?.isShort ? loops.isShort : '', below].filter(Boolean).join(', ')
}
