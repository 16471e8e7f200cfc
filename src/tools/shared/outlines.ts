import { elementCorners, type FacilityDocument } from '#document'
import type { Vector } from '#workspace'

const closed = (corners: readonly Vector[]): readonly Vector[] => [
  ...corners,
  ...corners.slice(0, 1),
]

/** Half of the cross that stands for a note. */
const crossM = 0.2

/** What a thing that is no equipment is drawn as on its way: its outline, or the line of a route. */
export const outlineOf = (
  document: FacilityDocument,
  id: string,
): readonly Vector[] | undefined => {
  const room = document.get('rooms', id)
  if (room) return closed(room.polygon.map(({ x, y }) => ({ x, y, z: room.floorZ })))
  const element = document.get('elements', id)
  if (element) return closed(elementCorners(element).map(({ x, y }) => ({ x, y, z: element.z })))
  const note = document.get('notes', id)
  if (note) {
    const { x, y, z } = note
    return [
      { x: x - crossM, y, z },
      { x: x + crossM, y, z },
      { x, y, z },
      { x, y: y - crossM, z },
      { x, y: y + crossM, z },
    ]
  }
  return document.get('routes', id)?.points
}
