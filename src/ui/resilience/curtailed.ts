import { formatQuantity, type UnitSystem } from '#base'
import type { Curtailed } from '#engines'
import { formatCount, formatTotal } from '../format/figures'
import { breakWords } from '../text/breakPanel'
import { formatSpan } from './moments'

const { curtailed: text } = breakWords

/** What a call of the grid brings, in one sentence. */
export const curtailedSentence = (
  { askedKw, shedKw, rows, withinS }: Curtailed,
  units: UnitSystem,
): string => {
  const kw = (value: number) => formatQuantity(value, 'kW', units)
  if (rows.length === 0) return text.none(kw(askedKw))
  const said = text.goes(kw(askedKw), kw(shedKw), formatSpan(withinS))
  return shedKw < askedKw ? `${said} ${text.short(kw(askedKw - shedKw))}` : said
}

/** Its figures: who goes, what that takes from the hashrate, and what stays on. */
export const curtailedLines = (
  { rows, thPerS, thPerSLeft, leftKw, notOfferedKw }: Curtailed,
  units: UnitSystem,
): readonly { readonly label: string; readonly value: string }[] => [
  { label: text.miners, value: formatCount(rows.length) },
  { label: text.hashrate, value: formatTotal(thPerS, 'TH/s', units) },
  { label: text.hashrateLeft, value: formatTotal(thPerSLeft, 'TH/s', units) },
  { label: text.left, value: formatQuantity(leftKw, 'kW', units) },
  { label: text.notOffered, value: formatTotal(notOfferedKw, 'kW', units) },
]
