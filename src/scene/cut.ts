import type { SectionBox, Vector } from '#workspace'
import type { Ray } from './camera/orbit'

/** A ray as far as it runs through a section box, in lengths of its direction. */
export interface CutRay {
  readonly ray: Ray
  /** From the old origin to the new one. */
  readonly fromM: number
  readonly lengthM: number
}

const axes = [
  ['x', 'minX', 'maxX'],
  ['y', 'minY', 'maxY'],
  ['z', 'minZ', 'maxZ'],
] as const

/** Whether a point lies in a section box, its faces included. */
export const isInBox = (box: SectionBox, at: Vector): boolean =>
  axes.every(([axis, low, high]) => at[axis] >= box[low] && at[axis] <= box[high])

/** The part of a ray that runs through the box; undefined where it passes by. */
export const cutRay = (ray: Ray, box: SectionBox | undefined): CutRay | undefined => {
  if (!box) return { ray, fromM: 0, lengthM: Number.POSITIVE_INFINITY }
  let fromM = 0
  let toM = Number.POSITIVE_INFINITY
  const { origin, direction } = ray
  for (const [axis, low, high] of axes) {
    const by = direction[axis]
    if (Math.abs(by) < 1e-12) {
      if (origin[axis] < box[low] || origin[axis] > box[high]) return undefined
      continue
    }
    const a = (box[low] - origin[axis]) / by
    const b = (box[high] - origin[axis]) / by
    fromM = Math.max(fromM, Math.min(a, b))
    toM = Math.min(toM, Math.max(a, b))
  }
  if (fromM > toM) return undefined
  const start = {
    x: origin.x + direction.x * fromM,
    y: origin.y + direction.y * fromM,
    z: origin.z + direction.z * fromM,
  }
  return { ray: { origin: start, direction }, fromM, lengthM: toM - fromM }
}
