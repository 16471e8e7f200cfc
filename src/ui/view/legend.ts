/** The highest known value of a column, which is the end of its colours; undefined when none is known. */
export const highestOf = (values: Float64Array): number | undefined => {
  let highest = Number.NEGATIVE_INFINITY
  for (const value of values) if (value > highest) highest = value
  return highest === Number.NEGATIVE_INFINITY ? undefined : highest
}
