import type { PaintClass, Painting } from '#workspace'

/** The highest known value of a column, which is the end of its colours; undefined when none is known. */
export const highestOf = (values: Float64Array): number | undefined => {
  let highest = Number.NEGATIVE_INFINITY
  for (const value of values) if (value > highest) highest = value
  return highest === Number.NEGATIVE_INFINITY ? undefined : highest
}

/** A class with how many pieces of equipment are in it. */
interface LegendRow extends PaintClass {
  readonly count: number
}

/** The classes that something is in, in their order. */
export const legendRows = ({ classes, counts }: Painting): readonly LegendRow[] =>
  classes.flatMap((one, n) => {
    const count = counts[n] ?? 0
    return count > 0 ? [{ ...one, count }] : []
  })
