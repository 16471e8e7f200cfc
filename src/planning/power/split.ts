/** So many cords over so many paths, as evenly as can be; the first paths take the odd ones. */
export const spread = (cords: number, paths: number): number[] =>
  Array.from(
    { length: paths },
    (_, path) => Math.floor(cords / paths) + (path < cords % paths ? 1 : 0),
  )

/** Every way to take `size` of the numbers below `count`, in order. */
export const picks = (count: number, size: number): number[][] => {
  const found: number[][] = []
  const pick = (chosen: readonly number[], next: number): void => {
    if (chosen.length === size) {
      found.push([...chosen])
      return
    }
    for (let one = next; one <= count - (size - chosen.length); one++)
      pick([...chosen, one], one + 1)
  }
  if (size <= count) pick([], 0)
  return found
}

/** Whether a load stays fed after any one of its paths is lost. */
export const survivesOnePath = (cordsByPath: readonly number[], needed: number): boolean => {
  const all = cordsByPath.reduce((sum, count) => sum + count, 0)
  return all - Math.max(0, ...cordsByPath) >= needed
}

/** The fewest paths over which a load survives the loss of one, or undefined where none suffice. */
export const pathsToSurvive = (cords: number, needed: number): number | undefined => {
  for (let paths = 2; paths <= cords; paths++) {
    if (survivesOnePath(spread(cords, paths), needed)) return paths
  }
  return undefined
}
