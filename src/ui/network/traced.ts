import { formatQuantity, type UnitSystem } from '#base'
import { cableLabel, type TracedLink } from '#engines'
import { networkWords } from '../text/network'
import type { NameOf } from './lines'

/** What a link is called: the label of a cable that would run from end to end. */
export const linkName = ({ ends: [a, b] }: Pick<TracedLink, 'ends'>, nameOf: NameOf): string =>
  cableLabel(nameOf(a.id), a, nameOf(b.id), b)

/** The length of a link, or what it is at the least. */
export const lengthText = (
  { lengthM, atLeastM }: Pick<TracedLink, 'lengthM' | 'atLeastM'>,
  units: UnitSystem,
): string =>
  lengthM === undefined
    ? networkWords.traced.atLeast(formatQuantity(atLeastM, 'm', units))
    : formatQuantity(lengthM, 'm', units)
