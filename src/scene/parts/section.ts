import { Plane, Vector3 } from 'three'
import type { SectionBox } from '#workspace'
import { toThree } from '../axes'
import type { SceneNeeds, ScenePart } from '../part'

const sides = [
  { direction: { x: 1, y: 0, z: 0 }, key: 'minX', sign: 1 },
  { direction: { x: -1, y: 0, z: 0 }, key: 'maxX', sign: -1 },
  { direction: { x: 0, y: 1, z: 0 }, key: 'minY', sign: 1 },
  { direction: { x: 0, y: -1, z: 0 }, key: 'maxY', sign: -1 },
  { direction: { x: 0, y: 0, z: 1 }, key: 'minZ', sign: 1 },
  { direction: { x: 0, y: 0, z: -1 }, key: 'maxZ', sign: -1 },
] as const

/** The planes that keep what lies in a box, in the axes of three. */
export const planesOf = (box: SectionBox): Plane[] =>
  sides.map(
    ({ direction, key, sign }) => new Plane(toThree(direction, new Vector3()), -sign * box[key]),
  )

/**
 * Cuts away what lies outside the section box: planes that every material of the scene heeds, and no
 * draw more. The ground around the facility stays.
 */
export const sectionPart = ({ recast }: SceneNeeds): ScenePart => {
  let drawn: SectionBox | undefined
  return {
    follow: (next, last) => {
      if (next.section !== last.section) recast()
    },
    draw: ({ gl, state: { section } }) => {
      if (section !== drawn) gl.clippingPlanes = section ? planesOf(section) : []
      drawn = section
      return false
    },
  }
}
