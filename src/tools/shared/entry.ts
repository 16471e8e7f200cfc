import { fromDisplay, joinFeetAndInches, readLengthM, type UnitSystem } from '#base'
import { done, type Outcome, refused } from '#document'

/** Figures that somebody typed. */
export interface Entry {
  /** Lengths in metres, in the order typed. */
  readonly lengthsM: readonly number[]
  /** The same figures bare, for tools that count. */
  readonly numbers: readonly number[]
  /** What stood behind a `<`. */
  readonly angleDeg?: number
  /** Where the text ends with `x5` or `*5`: how often, and what stood before that. */
  readonly repeated?: Pick<Entry, 'lengthsM' | 'angleDeg'> & { readonly times: number }
}

const figure = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*(mm|cm|m|ft|in|'|")?$/i
const angle = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*°?$/

const longestM = 100_000

const unreadable = (text: string): Outcome<Entry> =>
  refused({
    en: `"${text}" cannot be read. Type a length such as 3.6, two such as 3.6,2.4, or an angle such as <45.`,
  })

const repetition = /^(.*?)[\s,;]*[x×*]\s*(\d{1,6})$/i

/**
 * Reads typed figures: `3.6`, `3.6,2.4`, `3.6x2.4`, `<45`, `3.6<45`, `850mm`, `12ft`, `3'6"`, and with a
 * number of times behind: `3.6,0x5`, `x5`. Bare lengths are in the units of the screen: metres, or
 * feet. Refuses anything else in one sentence.
 */
export const readEntry = (text: string, units: UnitSystem = 'metric'): Outcome<Entry> => {
  const whole = readFigures(text, units)
  const [, before = '', times] = repetition.exec(text.trim()) ?? []
  if (times === undefined) return whole
  const once =
    before === '' ? done<Entry>({ lengthsM: [], numbers: [] }) : readFigures(before, units)
  if (!once.ok) return whole
  const { lengthsM, angleDeg } = once.value
  const repeated = {
    times: Number(times),
    lengthsM,
    ...(angleDeg === undefined ? {} : { angleDeg }),
  }
  return done({ ...(whole.ok ? whole.value : { lengthsM: [], numbers: [] }), repeated })
}

const readFigures = (text: string, units: UnitSystem): Outcome<Entry> => {
  const [before = '', after, ...rest] = joinFeetAndInches(text.trim()).split('<')
  if (rest.length > 0) return unreadable(text)
  const lengthsM: number[] = []
  const numbers: number[] = []
  for (const part of before.trim() === '' ? [] : before.split(/\s*[,;x×]\s*|\s+(?=[+\-.\d])/)) {
    const found = figure.exec(part.trim())
    if (!found) return unreadable(text)
    const number = Number(found[1])
    numbers.push(number)
    lengthsM.push(readLengthM(part) ?? fromDisplay(number, 'm', units))
  }
  if (lengthsM.some((length) => Math.abs(length) > longestM)) {
    return refused({ en: 'That is longer than 100 km.' })
  }
  if (after === undefined)
    return numbers.length === 0 ? unreadable(text) : done({ lengthsM, numbers })
  const turned = angle.exec(after.trim())
  return turned ? done({ lengthsM, numbers, angleDeg: Number(turned[1]) }) : unreadable(text)
}

/** Where typed figures lead from a point: `dx,dy`, `length<angle`, or a length towards another point. */
export const offsetOf = (
  { lengthsM, angleDeg }: Pick<Entry, 'lengthsM' | 'angleDeg'>,
  towards: { readonly x: number; readonly y: number },
): { readonly x: number; readonly y: number } | undefined => {
  const [first, second] = lengthsM
  if (first === undefined) return undefined
  if (second !== undefined) return { x: first, y: second }
  if (angleDeg !== undefined) {
    const radians = (angleDeg * Math.PI) / 180
    return { x: first * Math.cos(radians), y: first * Math.sin(radians) }
  }
  const length = Math.hypot(towards.x, towards.y)
  return length === 0
    ? { x: first, y: 0 }
    : { x: (towards.x / length) * first, y: (towards.y / length) * first }
}
