/** A point or direction in space: metres east, north and up. */
export interface Vector {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** A part of a ray, from and to, in lengths of its direction. Empty when it ends before it begins. */
export type Span = readonly [number, number]

/** The whole of a ray. */
export const always: Span = [0, Number.POSITIVE_INFINITY]

/** No part of a ray. */
const never: Span = [0, Number.NEGATIVE_INFINITY]

/** Keeps the part of a span in which `from + t · along` lies between two limits. */
export const clipSpan = (
  span: Span,
  from: number,
  along: number,
  low: number,
  high: number,
): Span => {
  if (Math.abs(along) < 1e-12) return from < low || from > high ? never : span
  const a = (low - from) / along
  const b = (high - from) / along
  return [Math.max(span[0], Math.min(a, b)), Math.min(span[1], Math.max(a, b))]
}
