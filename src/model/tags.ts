import type { Kind } from './define'
import type { Equipment } from './schema'

/** Gives out tags that nothing in the facility has. */
export interface Tagger {
  /** The next tag of a kind, with the path where there is one: UPS-01, UPS-A-01. */
  next(kind: Pick<Kind, 'tag'>, path?: string): string
  /** A tag for a copy: it counts on in the original's own series. */
  nextLike(original: Pick<Equipment, 'tag' | 'path'>, kind: Pick<Kind, 'tag'>): string
}

interface Series {
  last: number
  digits: number
}

/** Longer numbers than this are names, not counts. */
const mostDigits = 15
const longestTag = 64
const [zero, nine, dash] = [48, 57, 45]

/** Where the number of a tag such as UPS-A-01 begins, or −1 when it has none. */
const numberAt = (tag: string): number => {
  let at = tag.length
  while (at > 0) {
    const code = tag.charCodeAt(at - 1)
    if (code < zero || code > nine) break
    at -= 1
  }
  const digits = tag.length - at
  const counts = digits > 0 && digits <= mostDigits && at > 1 && tag.charCodeAt(at - 1) === dash
  return counts ? at : -1
}

const stemOf = (tag: string): string | undefined => {
  const at = numberAt(tag)
  return at < 0 ? undefined : tag.slice(0, at - 1)
}

const count = (series: Series, number: string): void => {
  series.last = Math.max(series.last, Number(number))
  series.digits = Math.max(series.digits, number.length)
}

const none = (): Series => ({ last: 0, digits: 2 })

/** One series among many tags: cheaper than telling all of them apart. */
const findSeries = (tags: Iterable<Pick<Equipment, 'tag'>>, stem: string): Series => {
  const series = none()
  for (const { tag } of tags) {
    if (tag.charCodeAt(stem.length) !== dash || !tag.startsWith(stem)) continue
    if (numberAt(tag) === stem.length + 1) count(series, tag.slice(stem.length + 1))
  }
  return series
}

const findAll = (tags: Iterable<Pick<Equipment, 'tag'>>, known: Map<string, Series>): void => {
  const found = new Map<string, Series>()
  for (const { tag } of tags) {
    const at = numberAt(tag)
    if (at < 0) continue
    const stem = tag.slice(0, at - 1)
    const series = found.get(stem) ?? none()
    count(series, tag.slice(at))
    found.set(stem, series)
  }
  for (const [stem, series] of found) if (!known.has(stem)) known.set(stem, series)
}

/** So many series are looked for one by one; with more, all tags are sorted once. */
const fewSeries = 4

/**
 * Gives out tags against those that are there. Numbers count on from the highest in use: the tag
 * of a deleted unit may still stand on a drawing, so gaps stay gaps. However many tags are given
 * out, the old ones are read a handful of times.
 */
export const createTagger = (equipment: readonly Pick<Equipment, 'tag'>[]): Tagger => {
  const known = new Map<string, Series>()
  let sorted = false
  const seriesOf = (stem: string): Series => {
    if (known.size >= fewSeries && !sorted && !known.has(stem)) {
      findAll(equipment, known)
      sorted = true
    }
    const series = known.get(stem) ?? (sorted ? none() : findSeries(equipment, stem))
    known.set(stem, series)
    return series
  }
  const following = (stem: string): string => {
    const series = seriesOf(stem)
    series.last += 1
    return `${stem}-${String(series.last).padStart(series.digits, '0')}`
  }
  const next: Tagger['next'] = (kind, path) => following(path ? `${kind.tag}-${path}` : kind.tag)
  return {
    next,
    nextLike: ({ tag, path }, kind) => {
      const stem = stemOf(tag)
      // A name without a number, or one that leaves no room for it, gives no series to go on with.
      return stem === undefined || stem.length > longestTag - 17
        ? next(kind, path)
        : following(stem)
    },
  }
}
