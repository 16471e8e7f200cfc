import type { Boxes, BoxSide } from './boxes'
import type { Bounds } from './geometry'

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

/** The axis-aligned rectangle around the first `reachM` of a strip. */
export const stripBounds = (strip: Strip, reachM: number): Bounds => {
  const { x, y, awayX, awayY, halfWidth, offset } = strip
  const startX = x - awayY * offset
  const startY = y + awayX * offset
  const endX = startX + awayX * reachM
  const endY = startY + awayY * reachM
  const sideX = Math.abs(awayY) * halfWidth
  const sideY = Math.abs(awayX) * halfWidth
  return {
    minX: Math.min(startX, endX) - sideX,
    minY: Math.min(startY, endY) - sideY,
    maxX: Math.max(startX, endX) + sideX,
    maxY: Math.max(startY, endY) + sideY,
  }
}

/** Touching edges are no obstacle: neighbours in a row stand face to face. */
const touchM = 1e-6

/**
 * The least distance, along the strip, to a chain of points (a closed ring, or a single segment as
 * a ring of two): the part of it inside the strip and before the side. Infinity when none of it is
 * there, zero when it reaches across the side itself.
 */
const chainAheadM = (strip: Strip, xs: Float64Array, ys: Float64Array): number => {
  const { x, y, awayX, awayY, offset, halfWidth } = strip
  const reach = halfWidth - touchM
  const last = xs.length - 1
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  const lastX = (xs[last] as number) - x
  const lastY = (ys[last] as number) - y
  let u = lastY * awayX - lastX * awayY - offset
  let v = lastX * awayX + lastY * awayY
  for (let i = 0; i <= last; i++) {
    const dx = (xs[i] as number) - x
    const dy = (ys[i] as number) - y
    const nextU = dy * awayX - dx * awayY - offset
    const nextV = dx * awayX + dy * awayY
    if (nextU > -reach && nextU < reach) {
      least = Math.min(least, nextV)
      most = Math.max(most, nextV)
    }
    for (let edge = -reach, turn = 0; turn < 2; edge = reach, turn++) {
      if (u < edge === nextU < edge) continue
      const crossing = v + ((nextV - v) * (edge - u)) / (nextU - u)
      least = Math.min(least, crossing)
      most = Math.max(most, crossing)
    }
    u = nextU
    v = nextV
  }
  return most <= touchM ? Number.POSITIVE_INFINITY : Math.max(0, least)
}

// Filled anew by each call: this runs some hundred thousand times in one check.
const ringX = new Float64Array(4)
const ringY = new Float64Array(4)
const wallX = new Float64Array(2)
const wallY = new Float64Array(2)

/** The least distance along a strip to a box; Infinity when the box is not in the strip. */
export const boxAheadM = (strip: Strip, boxes: Boxes, row: number): number => {
  const c = boxes.cos[row] as number
  const s = boxes.sin[row] as number
  const w = boxes.halfWidth[row] as number
  const d = boxes.halfDepth[row] as number
  const x = boxes.x[row] as number
  const y = boxes.y[row] as number
  // Most neighbours stand beside the strip or behind its start: one look at their extent tells.
  const dx = x - strip.x
  const dy = y - strip.y
  const spanX = boxes.spanX[row] as number
  const spanY = boxes.spanY[row] as number
  const ax = Math.abs(strip.awayX)
  const ay = Math.abs(strip.awayY)
  const none = Number.POSITIVE_INFINITY
  if (dx * strip.awayX + dy * strip.awayY + spanX * ax + spanY * ay <= touchM) return none
  const aside = Math.abs(dy * strip.awayX - dx * strip.awayY - strip.offset)
  if (aside - spanX * ay - spanY * ax >= strip.halfWidth - touchM) return none
  for (let i = 0; i < 4; i++) {
    const u = i === 0 || i === 3 ? -w : w
    const v = i < 2 ? -d : d
    ringX[i] = x + u * c - v * s
    ringY[i] = y + u * s + v * c
  }
  return chainAheadM(strip, ringX, ringY)
}

/** The least distance along a strip to a straight wall; Infinity when the wall is not in the strip. */
export const wallAheadM = (
  strip: Strip,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number => {
  wallX[0] = ax
  wallX[1] = bx
  wallY[0] = ay
  wallY[1] = by
  return chainAheadM(strip, wallX, wallY)
}
