/**
 * The least of any number of values; infinity of none. `Math.min(...values)` dies on lists of more
 * than some 100,000.
 */
export const leastOf = (values: Iterable<number>): number => {
  let least = Number.POSITIVE_INFINITY
  for (const value of values) least = Math.min(least, value)
  return least
}

/** The greatest of any number of values; minus infinity of none. */
export const greatestOf = (values: Iterable<number>): number => {
  let greatest = Number.NEGATIVE_INFINITY
  for (const value of values) greatest = Math.max(greatest, value)
  return greatest
}
