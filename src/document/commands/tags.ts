import type { Equipment, Kind } from '#model'

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
const numbered = /^(.+)-(\d{1,9})$/
const longestTag = 64

const notice = (series: Map<string, Series>, tag: string): void => {
  const found = numbered.exec(tag)
  if (!found) return
  const [, stem = '', digits = ''] = found
  const known = series.get(stem)
  if (known) {
    known.last = Math.max(known.last, Number(digits))
    known.digits = Math.max(known.digits, digits.length)
  } else series.set(stem, { last: Number(digits), digits: Math.max(2, digits.length) })
}

/**
 * Reads all tags once; every tag given out after that costs a look-up. Numbers count on from the
 * highest in use: the tag of a deleted unit may still stand on a drawing, so gaps stay gaps.
 */
export const createTagger = (equipment: Iterable<Pick<Equipment, 'tag'>>): Tagger => {
  const taken = new Set<string>()
  const series = new Map<string, Series>()
  for (const { tag } of equipment) {
    taken.add(tag)
    notice(series, tag)
  }
  const count = (stem: string): string => {
    let counter = series.get(stem)
    if (!counter) {
      counter = { last: 0, digits: 2 }
      series.set(stem, counter)
    }
    for (;;) {
      counter.last += 1
      const tag = `${stem}-${String(counter.last).padStart(counter.digits, '0')}`
      if (taken.has(tag)) continue
      taken.add(tag)
      return tag
    }
  }
  const next: Tagger['next'] = (kind, path) => count(path ? `${kind.tag}-${path}` : kind.tag)
  return {
    next,
    nextLike: ({ tag, path }, kind) => {
      const stem = numbered.exec(tag)?.[1]
      // A name without a number, or one that leaves no room for it, gives no series to go on with.
      return stem === undefined || stem.length > longestTag - 10 ? next(kind, path) : count(stem)
    },
  }
}
