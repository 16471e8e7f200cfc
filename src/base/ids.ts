/**
 * A source of fresh ids, each never given before. Pure code takes one as an argument: the page
 * hands in {@link idsFrom} its random numbers, tests and the command line count.
 */
export type Ids = () => string

/** Ids of 64 random bits, as 14 letters and digits. `random` answers whole numbers below 2³². */
export const idsFrom =
  (random: () => number): Ids =>
  () => {
    const half = () => (random() >>> 0).toString(36).padStart(7, '0')
    return half() + half()
  }

/** Ids that count from 1: the same run always gives the same ids. */
export const countingIds = (prefix = 'n'): Ids => {
  let last = 0
  return () => {
    last += 1
    return `${prefix}${last}`
  }
}
