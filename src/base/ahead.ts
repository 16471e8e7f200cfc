import type { Boxes, BoxSide } from './boxes'

/**
 * A strip of floor that starts at one side of a box and runs straight away from it. Distances in it
 * count from that side; `offset` shifts the strip sideways from the middle of the side.
 */
export interface Strip {
  /** The middle of the side, before the shift. */
  readonly x: number
  readonly y: number
  /** The direction away from the box. */
  readonly awayX: number
  readonly awayY: number
  readonly offset: number
  readonly halfWidth: number
}

/** The strip before one side of a box, as wide as that side unless told otherwise. */
export const stripBefore = (
  boxes: Boxes,
  row: number,
  side: BoxSide,
  halfWidth?: number,
  offset = 0,
): Strip => {
  const c = boxes.cos[row] as number
  const s = boxes.sin[row] as number
  const w = boxes.halfWidth[row] as number
  const d = boxes.halfDepth[row] as number
  const lengthwise = side === 'front' || side === 'rear'
  const sign = side === 'front' || side === 'left' ? -1 : 1
  const awayX = sign * (lengthwise ? -s : c)
  const awayY = sign * (lengthwise ? c : s)
  const out = lengthwise ? d : w
  return {
    x: (boxes.x[row] as number) + awayX * out,
    y: (boxes.y[row] as number) + awayY * out,
    awayX,
    awayY,
    offset,
    halfWidth: halfWidth ?? (lengthwise ? w : d),
  }
}

/** Touching edges are no obstacle: neighbours in a row stand face to face. */
const touchM = 1e-6

/**
 * The least distance, along the strip, to a chain of points (a closed ring or a single segment):
 * the part of it inside the strip and before the side. Infinity when none of it is there, zero when
 * it reaches across the side itself.
 */
const chainAheadM = (
  strip: Strip,
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  closed: boolean,
): number => {
  const { x, y, awayX, awayY, offset, halfWidth } = strip
  const reach = halfWidth - touchM
  const count = xs.length
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  const note = (v: number) => {
    if (v < least) least = v
    if (v > most) most = v
  }
  const last = closed ? count : count - 1
  for (let i = 0; i < count; i++) {
    const ax = (xs[i] as number) - x
    const ay = (ys[i] as number) - y
    const ua = ay * awayX - ax * awayY - offset
    const va = ax * awayX + ay * awayY
    if (ua > -reach && ua < reach) note(va)
    if (i >= last) break
    const j = (i + 1) % count
    const bx = (xs[j] as number) - x
    const by = (ys[j] as number) - y
    const ub = by * awayX - bx * awayY - offset
    const vb = bx * awayX + by * awayY
    for (const edge of [-reach, reach]) {
      if (ua < edge !== ub < edge) note(va + ((vb - va) * (edge - ua)) / (ub - ua))
    }
  }
  return most <= touchM ? Number.POSITIVE_INFINITY : Math.max(0, least)
}

const ringX = new Float64Array(4)
const ringY = new Float64Array(4)

/** The least distance along a strip to a box; Infinity when the box is not in the strip. */
export const boxAheadM = (strip: Strip, boxes: Boxes, row: number): number => {
  const c = boxes.cos[row] as number
  const s = boxes.sin[row] as number
  const w = boxes.halfWidth[row] as number
  const d = boxes.halfDepth[row] as number
  const x = boxes.x[row] as number
  const y = boxes.y[row] as number
  for (let i = 0; i < 4; i++) {
    const u = i === 0 || i === 3 ? -w : w
    const v = i < 2 ? -d : d
    ringX[i] = x + u * c - v * s
    ringY[i] = y + u * s + v * c
  }
  return chainAheadM(strip, ringX, ringY, true)
}

/** The least distance along a strip to a straight wall; Infinity when the wall is not in the strip. */
export const wallAheadM = (strip: Strip, ax: number, ay: number, bx: number, by: number): number =>
  chainAheadM(strip, [ax, bx], [ay, by], false)
