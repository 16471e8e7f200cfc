import { BoxGrid, boxCorners, distanceToSegment, type Point } from '#base'
import type { Inventory } from '#model'
import type { Bodies } from './bodies'
import type { ExhaustPath } from './solution'

/** An exhaust farther off than this has mixed with the air of the site. */
const reachM = 40

type Edge = readonly [Point, Point]

/** Air-cooled containers that blow out of their rear, and draw in at their front. */
const blowers = (inventory: Inventory, { solid }: Bodies): readonly number[] =>
  inventory
    .rowsOf('miner-container')
    .filter((row) => solid[row] && inventory.textOf(row, 'cooling') === 'air')

const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
})

/** A side of a container, and the way that it faces. */
interface Face {
  readonly edge: Edge
  readonly outward: Point
}

/** The part of an edge that lies ahead of a face, or nothing. */
const ahead = ([a, b]: Edge, { edge: [from], outward }: Face): Edge | undefined => {
  const at = ({ x, y }: Point): number => (x - from.x) * outward.x + (y - from.y) * outward.y
  const [before, after] = [at(a), at(b)]
  const least = 1e-6
  if (before <= least && after <= least) return undefined
  if (before > least && after > least) return [a, b]
  const cut = between(a, b, (least - before) / (after - before))
  return before > least ? [a, cut] : [cut, b]
}

const apartM = (one: Edge, other: Edge): number =>
  Math.min(
    ...other.map((point) => distanceToSegment(one[0], one[1], point)),
    ...one.map((point) => distanceToSegment(other[0], other[1], point)),
  )

const faceOf = ({ boxes }: Bodies, row: number, side: 'front' | 'rear'): Face => {
  const [frontLeft, frontRight, rearRight, rearLeft] = boxCorners(boxes, row)
  const [x, y] = [-(boxes.sin[row] as number), boxes.cos[row] as number]
  return side === 'rear'
    ? { edge: [rearRight, rearLeft], outward: { x, y } }
    : { edge: [frontLeft, frontRight], outward: { x: -x, y: -y } }
}

/** From an exhaust to an intake that looks at it; NaN where either looks away. */
const wayM = (exhaust: Face, intake: Face): number => {
  const reached = ahead(intake.edge, exhaust)
  const blowing = ahead(exhaust.edge, intake)
  return reached && blowing ? apartM(blowing, reached) : Number.NaN
}

/**
 * From the exhaust of each air-cooled container that blows sideways, the nearest intake of another
 * one that stands ahead of it, in plan.
 */
export const exhaustPathsOf = (inventory: Inventory, bodies: Bodies): ExhaustPath[] => {
  const { boxes } = bodies
  const rows = blowers(inventory, bodies)
  const grid = new BoxGrid(rows.length, reachM)
  const bounds = (row: number, more: number): readonly [number, number, number, number] => {
    const [x, y] = [boxes.x[row] as number, boxes.y[row] as number]
    const [dx, dy] = [(boxes.spanX[row] as number) + more, (boxes.spanY[row] as number) + more]
    return [x - dx, y - dy, x + dx, y + dy]
  }
  rows.forEach((row, at) => {
    grid.set(at, ...bounds(row, 0))
  })
  const found: ExhaustPath[] = []
  for (const row of rows) {
    if (inventory.textOf(row, 'exhaust') === 'top') continue
    const exhaust = faceOf(bodies, row, 'rear')
    let nearest: ExhaustPath = { row, intakeRow: -1, distanceM: Number.POSITIVE_INFINITY }
    grid.query(...bounds(row, reachM), (at) => {
      const intakeRow = rows[at] as number
      if (intakeRow === row) return true
      const distanceM = wayM(exhaust, faceOf(bodies, intakeRow, 'front'))
      if (!(distanceM <= reachM)) return true
      // The lower row of two that are as near, whatever order the grid tells them in.
      const closer = distanceM - nearest.distanceM
      if (closer < 0 || (closer === 0 && intakeRow < nearest.intakeRow)) {
        nearest = { row, intakeRow, distanceM }
      }
      return true
    })
    if (nearest.intakeRow >= 0) found.push(nearest)
  }
  return found.sort((a, b) => a.row - b.row)
}
