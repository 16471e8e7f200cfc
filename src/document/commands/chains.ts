import { boundsOf, type Point, rotate } from '#base'
import type { Anchor, DimensionChain } from '#model'
import { standingOf } from './contents'
import { type Reader, tidyM } from './context'
import { type Movement, movedPoint } from './movement'

type Held = Extract<Anchor, { of: string }>

const isHeld = (anchor: Anchor): anchor is Held => 'of' in anchor

/** Sides anticlockwise: a quarter turn takes each to the next. */
const sides = ['max-x', 'max-y', 'min-x', 'min-y'] as const

const turnedSide = (side: Held['side'], quarters: number): Held['side'] => {
  if (side === 'middle') return side
  return sides[(sides.indexOf(side) + quarters) % sides.length] ?? side
}

/** About where an anchor lies: the middle of what it holds on to stands for its side. */
const roughPlace = (reader: Reader, anchor: Anchor): Point | undefined => {
  if (!isHeld(anchor)) return anchor
  const item = reader.get('equipment', anchor.of)
  if (item) return standingOf(reader, item)
  const { polygon } = reader.get('rooms', anchor.of) ?? {}
  if (!polygon) return reader.get('elements', anchor.of)
  const [a, b] = [polygon[anchor.wall ?? -1], polygon[((anchor.wall ?? -1) + 1) % polygon.length]]
  if (a && b) return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  const { minX, maxX, minY, maxY } = boundsOf(polygon)
  return { x: (minX + maxX) / 2, y: (minY + maxY) / 2 }
}

/** How far a shift leads the line of a chain away from what it measures. */
const awayM = (reader: Reader, { axis, anchors }: DimensionChain, { dx, dy }: Movement): number => {
  if (axis === 'x') return dy
  if (axis === 'y') return dx
  const [a, b] = anchors.map((anchor) => roughPlace(reader, anchor))
  const length = a && b ? Math.hypot(b.x - a.x, b.y - a.y) : 0
  return a && b && length > 0 ? (dx * (a.y - b.y) + dy * (b.x - a.x)) / length : dy
}

/** Axis and side of the line after quarter turns. */
const turnedLine = (
  { axis, offsetM }: DimensionChain,
  quarters: number,
): Pick<DimensionChain, 'axis' | 'offsetM'> => {
  if (axis === 'aligned' || quarters === 0) return { axis, offsetM }
  const out = rotate(axis === 'x' ? { x: 0, y: offsetM } : { x: offsetM, y: 0 }, quarters * 90)
  const next = quarters % 2 === 0 ? axis : axis === 'x' ? 'y' : 'x'
  return { axis: next, offsetM: tidyM(next === 'x' ? out.y : out.x) }
}

/**
 * Where a movement takes a chain of dimensions. It goes along with what it measures, by whole quarter
 * turns, and takes its free points with it; by itself only its line moves, as it stays at its things.
 */
export const movedChain = (
  reader: Reader,
  chain: DimensionChain,
  movement: Movement,
  goes: (id: string) => boolean,
): DimensionChain => {
  const z = tidyM(chain.z + (movement.dz ?? 0))
  const led = (anchor: Anchor): boolean => !isHeld(anchor) || goes(anchor.of)
  if (chain.anchors.every((anchor) => isHeld(anchor) && !goes(anchor.of))) {
    return { ...chain, z, offsetM: tidyM(chain.offsetM + awayM(reader, chain, movement)) }
  }
  const turns = (((movement.turnDeg ?? 0) % 360) + 360) / 90
  const quarters = Number.isInteger(turns) && chain.anchors.every(led) ? turns % 4 : 0
  const anchors = chain.anchors.map((anchor) => {
    if (!isHeld(anchor)) return movedPoint(anchor, movement)
    const side = goes(anchor.of) ? turnedSide(anchor.side, quarters) : anchor.side
    return { ...anchor, side }
  })
  return { ...chain, ...turnedLine(chain, quarters), z, anchors }
}
