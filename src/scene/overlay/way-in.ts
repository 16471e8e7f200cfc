import { cornersOf } from '#base'
import type { WayIn } from '#engines'
import type { Layout, Vector, WorkspaceState } from '#workspace'
import type { Pen } from './pen'

/** The piece is drawn on its way every so many metres, and at every turn. */
const stampM = 2.5

const drawWay = (pen: Pen, way: WayIn, widthM: number, depthM: number): void => {
  const { accent, fail, unknown } = pen.theme
  const color = way.outcome === 'fits' ? accent : way.outcome === 'blocked' ? fail : unknown
  const line: Vector[] = way.path.map(({ x, y, z }) => ({ x, y, z: z + 0.02 }))
  pen.line(line, { color, widthPx: 2.5 })
  let sinceM = Number.POSITIVE_INFINITY
  let last: WayIn['path'][number] | undefined
  for (const pose of way.path) {
    if (last) sinceM += Math.hypot(pose.x - last.x, pose.y - last.y)
    const isTurned = last !== undefined && last.rotationDeg !== pose.rotationDeg
    if (sinceM >= stampM || (isTurned && sinceM > 0.4)) {
      sinceM = 0
      const corners = cornersOf({ ...pose, widthM, depthM })
      pen.line(
        corners.map(({ x, y }) => ({ x, y, z: pose.z + 0.02 })),
        { color, widthPx: 1 },
        true,
      )
    }
    last = pose
  }
  const [first] = way.path
  if (first) pen.dot(first, 5, color)
}

/**
 * The ways of equipment from the dock to its place, with the piece in outline along them; where there
 * is none, what stops it.
 */
export const drawWaysIn = (pen: Pen, { study, document }: WorkspaceState, layout: Layout): void => {
  if (study?.type !== 'way-in' || !study.found) return
  for (const way of study.found.ways) {
    for (const { at, verdict } of way.checks) {
      if (at)
        pen.dot(
          { ...at, z: at.z + 0.02 },
          8,
          verdict === 'fail' ? pen.theme.fail : pen.theme.unknown,
        )
    }
    const item = document.get('equipment', way.id)
    if (!item || way.path.length === 0) continue
    const { widthM, depthM } = layout.placeOf(item)
    drawWay(pen, way, widthM, depthM)
  }
}
