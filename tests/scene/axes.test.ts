import { Matrix4, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { rootRotation, toThree } from '../../src/scene/axes'

describe('the axes', () => {
  it('turns z up into y up, as the root group does', () => {
    expect(toThree({ x: 3, y: 5, z: 7 }, new Vector3()).toArray()).toEqual([3, 7, -5])
    const root = new Matrix4().makeRotationFromEuler(rootRotation)
    const turned = new Vector3(3, 5, 7).applyMatrix4(root)
    expect(turned.distanceTo(new Vector3(3, 7, -5))).toBeLessThan(1e-12)
  })
})
