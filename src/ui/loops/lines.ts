/** How far supply and return are apart from the middle of their wire. */
const apartPx = 2.5

const sign = (value: number): number => (value > 0 ? 1 : value < 0 ? -1 : 0)

/** A line beside another with corners at right angles: `by` to its right as one walks along it. */
export const beside = (points: readonly number[], by: number): readonly number[] => {
  const count = points.length / 2
  const at = (index: number) => [points[2 * index] ?? 0, points[2 * index + 1] ?? 0] as const
  const normal = (from: number, to: number) => {
    const [[x1, y1], [x2, y2]] = [at(from), at(to)]
    return [-sign(y2 - y1), sign(x2 - x1)] as const
  }
  return Array.from({ length: count }, (_, index) => {
    const before = index > 0 ? normal(index - 1, index) : normal(0, 1)
    const after = index < count - 1 ? normal(index, index + 1) : before
    const [x, y] = at(index)
    const isStraight = before[0] === after[0] && before[1] === after[1]
    const dx = isStraight ? before[0] : before[0] + after[0]
    const dy = isStraight ? before[1] : before[1] + after[1]
    return [x + dx * by, y + dy * by]
  }).flat()
}

/** Supply and return of a wire, drawn apart. */
export const pairOf = (
  points: readonly number[],
): { readonly supply: readonly number[]; readonly back: readonly number[] } => ({
  supply: beside(points, apartPx),
  back: beside(points, -apartPx),
})
