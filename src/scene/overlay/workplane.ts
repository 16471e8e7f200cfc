import { boundsOf, formatQuantity, type Point } from '#base'
import type { WorkspaceState } from '#workspace'
import type { Pen } from './pen'

/** Around all rooms, so that the frame is not lost on their walls. */
const marginM = 2
/** Half of its width where there is no room yet. */
const emptyM = 15

const grown = ({ x, y }: Point, byM: number): Point => ({ x: x + byM, y: y + byM })

/** The frame of the level that tools work on, where one was chosen: seen at its height in 3D. */
export const drawWorkplane = (
  pen: Pen,
  { document, options, units }: Pick<WorkspaceState, 'document' | 'options' | 'units'>,
): void => {
  const { levelM: z } = options
  if (z === undefined) return
  const corners = document.list('rooms').flatMap(({ polygon }) => polygon)
  const { target } = pen.view.orbit
  const { minX, minY, maxX, maxY } = boundsOf(
    corners.length > 0 ? corners : [grown(target, -emptyM), grown(target, emptyM)],
  )
  const frame = [
    { x: minX - marginM, y: minY - marginM, z },
    { x: maxX + marginM, y: minY - marginM, z },
    { x: maxX + marginM, y: maxY + marginM, z },
    { x: minX - marginM, y: maxY + marginM, z },
  ]
  pen.area(frame, pen.theme.shown, 0.05)
  pen.line(frame, { color: pen.theme.shown, widthPx: 1.25, dash: [8, 6] }, true)
  const [corner] = frame
  const at = corner && pen.place(corner)
  if (at) pen.plate(formatQuantity(z, 'm', units), at.x, at.y)
}
