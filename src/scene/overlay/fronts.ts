import { rotate } from '#base'
import { type Layout, shownOf, type Vector, type WorkspaceState } from '#workspace'
import { halfHeightM } from '../camera/orbit'
import type { Pen } from './pen'

/** Fronts are marked where a metre takes at least so many pixels. */
const leastPxPerM = 22
const mostMarks = 400
const markM = 0.14

/** In a plan, a small arrow at the front of everything in view: the side that people work at. */
export const markFronts = (
  pen: Pen,
  { document, visibility }: Pick<WorkspaceState, 'document' | 'visibility'>,
  layout: Layout,
): void => {
  const { orbit, widthPx, heightPx } = pen.view
  const half = halfHeightM(pen.view)
  if (heightPx / (2 * half) < leastPxPerM) return
  const across = (half * widthPx) / heightPx
  const { x, y } = orbit.target
  const band = { minX: x - across, maxX: x + across, minY: y - half, maxY: y + half }
  const inView = layout.index.inBand(band, 'touching')
  if (inView.length > mostMarks) return
  for (const id of shownOf(document, visibility, inView)) {
    const box = layout.index.get(id)
    if (!box) continue
    const size = Math.min(markM, box.widthM / 4)
    const corner = (dx: number, dy: number): Vector => {
      const at = rotate({ x: dx, y: dy - box.depthM / 2 }, box.rotationDeg)
      return { x: box.x + at.x, y: box.y + at.y, z: box.z + box.heightM }
    }
    pen.area([corner(-size, 0), corner(size, 0), corner(0, -size)], pen.theme.label, 0.55)
  }
}
