import type { Cascade, CascadeFigures, Contingency } from '#engines'
import type { Lens } from '#model'
import { formatCount, formatTotal } from '../format/figures'
import { breakWords } from '../text/breakPanel'
import { words } from '../text/text'
import { formatSpan } from './moments'

const { figures: text, headline, what, time } = breakWords

/** One figure of what a break takes away. */
export interface FigureLine {
  readonly key: FigureKey
  readonly label: string
  readonly value: string
  /** The bare figure, to be compared; NaN where it is not known, undefined where it never comes. */
  readonly amount: number | undefined
  readonly unit: 'kW' | 'TH/s' | 'count' | 's'
  /** Loads are unknown: it may be more, and come sooner. */
  readonly isLeast: boolean
}

const span = (seconds: number | undefined): string =>
  seconds === undefined ? time.none : seconds === 0 ? time.atOnce : formatSpan(seconds)

/** GPUs for an AI plant, hashrate for a mine; as built, whatever there is to lose. */
const isOfLens = (key: keyof CascadeFigures, figures: CascadeFigures, lens: Lens | 'as-built') => {
  if (key === 'gpusLost') return lens === 'ai' || (lens !== 'mining' && figures.gpusLost > 0)
  if (key !== 'thPerSLost') return true
  const { value, unknownCount } = figures.thPerSLost
  return lens === 'mining' || (lens !== 'ai' && (value > 0 || unknownCount > 0))
}

const totals = { itKwLost: 'kW', itKwLostForGood: 'kW', thPerSLost: 'TH/s' } as const
const order = [
  'itKwLost',
  'itKwLostForGood',
  'racksLost',
  'gpusLost',
  'thPerSLost',
  'loadsLost',
  'loadsDegraded',
  'loadsUnprotected',
  'loadsUnknown',
  'firstLostS',
  'lastLostS',
] as const satisfies readonly (keyof CascadeFigures)[]

/** The figures that can be told, in their order. */
type FigureKey = (typeof order)[number]

/** While loads are unknown, what is lost is so much at the least; of nothing lost it cannot be said. */
const counted = (value: number, open: number): Pick<FigureLine, 'value' | 'amount' | 'isLeast'> => {
  const isLeast = open > 0
  const shown = formatTotal({ value, unknownCount: open }, 'count')
  return { value: shown, amount: value, isLeast }
}

const lineOf = (key: FigureKey, figures: CascadeFigures): FigureLine => {
  const label = text[key]
  const open = figures.loadsUnknown
  switch (key) {
    case 'itKwLost':
    case 'itKwLostForGood':
    case 'thPerSLost': {
      const { value, unknownCount } = figures[key]
      const all = { value, unknownCount: unknownCount + open }
      const unit = totals[key]
      const amount = unknownCount > 0 ? Number.NaN : value
      return { key, label, value: formatTotal(all, unit), amount, unit, isLeast: open > 0 }
    }
    case 'firstLostS':
    case 'lastLostS': {
      // A load of which it cannot be said may stop sooner, or at all.
      const at = figures[key] === undefined && open > 0 ? Number.NaN : figures[key]
      const value = at !== undefined && Number.isNaN(at) ? words.common.unknown : span(at)
      return { key, label, value, amount: at, unit: 's', isLeast: open > 0 }
    }
    case 'loadsUnknown':
      return { key, label, unit: 'count', ...counted(open, 0) }
    default:
      return { key, label, unit: 'count', ...counted(figures[key], open) }
  }
}

/** What a break takes away, in figures, with what the lens asks for: GPUs or hashrate. */
export const figureLines = (
  { figures }: Pick<Cascade, 'figures'>,
  lens: Lens | 'as-built',
): readonly FigureLine[] =>
  order.filter((key) => isOfLens(key, figures, lens)).map((key) => lineOf(key, figures))

/** The same figures of two breaks, with all that either of them tells. */
export const figurePairs = (
  here: Pick<Cascade, 'figures'>,
  there: Pick<Cascade, 'figures'>,
  lens: Lens | 'as-built',
): readonly (readonly [FigureLine, FigureLine])[] =>
  order
    .filter((key) => isOfLens(key, here.figures, lens) || isOfLens(key, there.figures, lens))
    .map((key) => [lineOf(key, here.figures), lineOf(key, there.figures)])

/** What is broken or taken out, in a few words; `nameOf` names equipment, rooms and routes. */
export const whatText = (contingency: Contingency, nameOf: (id: string) => string): string => {
  const {
    ids,
    compartments = [],
    mode,
    dryBulbC,
    wetBulbC,
    isWithoutWater,
    curtailKw,
  } = contingency
  const [first, second, ...others] = [...ids.map(nameOf), ...compartments]
  const parts: string[] = []
  if (first !== undefined) {
    const names =
      second === undefined
        ? first
        : others.length === 0
          ? `${first}, ${second}`
          : what.several(first, others.length + 1)
    parts.push(what[mode](names))
  }
  if (dryBulbC !== undefined || wetBulbC !== undefined) parts.push(what.weather)
  if (isWithoutWater === true) parts.push(what.water)
  if ((curtailKw ?? 0) > 0) parts.push(what.curtail)
  return parts.length === 0 ? what.nothing : what.joined(parts)
}

const lostText = (figures: CascadeFigures, lens: Lens | 'as-built'): string => {
  const { itKwLost, loadsLost, gpusLost, thPerSLost } = figures
  const parts = [`${formatCount(loadsLost)} ${loadsLost === 1 ? 'load' : 'loads'}`]
  if (itKwLost.value > 0 || itKwLost.unknownCount > 0) parts.push(formatTotal(itKwLost, 'kW'))
  if (isOfLens('gpusLost', figures, lens) && gpusLost > 0)
    parts.push(`${formatCount(gpusLost)} GPUs`)
  if (isOfLens('thPerSLost', figures, lens) && thPerSLost.value > 0) {
    parts.push(formatTotal(thPerSLost, 'TH/s'))
  }
  const [loads = '', ...more] = parts
  return more.length === 0 ? loads : `${loads} (${more.join(', ')})`
}

const whenText = ({ firstLostS, lastLostS }: CascadeFigures): string => {
  if (firstLostS === undefined || Number.isNaN(firstLostS)) return headline.unknownWhen
  if (lastLostS === 0) return headline.atOnce
  if (firstLostS === lastLostS) return headline.all(formatSpan(firstLostS))
  return firstLostS === 0 ? headline.firstAtOnce : headline.first(formatSpan(firstLostS))
}

const backText = ({ itKwLost, itKwLostForGood }: CascadeFigures): string => {
  if (itKwLostForGood.unknownCount > 0 || itKwLost.unknownCount > 0) return ''
  if (itKwLost.value <= 0) return ''
  if (itKwLostForGood.value <= 0) return headline.back
  if (itKwLostForGood.value >= itKwLost.value) return headline.forGood
  return headline.partBack(formatTotal(itKwLostForGood, 'kW'))
}

/** The sentences that say what follows, the gravest first. */
export const headlineOf = (
  { figures }: Pick<Cascade, 'figures'>,
  name: string,
  lens: Lens | 'as-built',
): string => {
  const { loadsLost, loadsDegraded, loadsUnprotected, loadsUnknown } = figures
  const none = loadsUnknown > 0 ? headline.harmlessDoubt : headline.harmless
  const first =
    loadsLost > 0
      ? headline.stops(name, headline.lose(lostText(figures, lens), loadsLost), whenText(figures))
      : loadsDegraded + loadsUnprotected > 0
        ? headline.noneStops(name)
        : none(name)
  return [
    first,
    loadsLost > 0 ? backText(figures) : '',
    loadsDegraded > 0 ? headline.degraded(loadsDegraded) : '',
    loadsUnprotected > 0 ? headline.unprotected(loadsUnprotected) : '',
    loadsUnknown > 0 ? headline.unknown(loadsUnknown) : '',
  ]
    .filter(Boolean)
    .join(' ')
}
