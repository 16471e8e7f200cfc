import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { toThree } from '../../src/scene/axes'
import { isInBox } from '../../src/scene/cut'
import { planesOf } from '../../src/scene/parts/section'

const box = { minX: 1, minY: 2, minZ: 3, maxX: 11, maxY: 12, maxZ: 13 }

describe('the planes of a section box', () => {
  it('keep exactly what lies in the box', () => {
    const planes = planesOf(box)
    for (const x of [0, 1.5, 10.5, 12]) {
      for (const y of [1, 2.5, 11.5, 13]) {
        for (const z of [2, 3.5, 12.5, 14]) {
          const at = toThree({ x, y, z }, new Vector3())
          const isKept = planes.every((plane) => plane.distanceToPoint(at) >= 0)
          expect(isKept).toBe(isInBox(box, { x, y, z }))
        }
      }
    }
  })
})
