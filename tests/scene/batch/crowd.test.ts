import { InstancedMesh } from 'three'
import { describe, expect, it } from 'vitest'
import type { Upright } from '#workspace'
import { Crowd } from '../../../src/scene/batch/crowd'
import { createUniforms } from '../../../src/scene/batch/materials'
import { chooseNear } from '../../../src/scene/batch/near-choice'
import { byteOf, flags, nearBit, stateBytes } from '../../../src/scene/batch/state'
import type { Shape } from '../../../src/scene/shape/shapes'
import { buildSolidMesh } from '../../../src/scene/shape/solid-mesh'

const shapeOf = (key: string, triangles = 100): Shape => {
  const size = { widthM: 1, depthM: 1, heightM: 2 }
  const mesh = buildSolidMesh([{ shape: 'box', color: 'white', x: 0, y: 0, z: 1, ...size }])
  return { key, size, surface: 1, triangles, mesh }
}

const at = (x: number, y = 0): Upright => ({
  x,
  y,
  z: 0,
  rotationDeg: 0,
  widthM: 1,
  depthM: 1,
  heightM: 2,
})

const everywhere = { x: 0, y: 0, radiusM: Number.POSITIVE_INFINITY }

const crowdOf = (count: number, shapes: readonly Shape[], pitchM = 2): Crowd => {
  const crowd = new Crowd(createUniforms(), count, 0.4)
  for (let n = 0; n < count; n++) {
    crowd.put(
      `e${n}`,
      at((n % 100) * pitchM, Math.floor(n / 100) * pitchM),
      shapes[n % shapes.length] as Shape,
      0,
    )
  }
  return crowd
}

const drawn = (crowd: Crowd): InstancedMesh[] =>
  crowd.root.children.filter(
    (child): child is InstancedMesh => child instanceof InstancedMesh && child.visible,
  )

const draw = (crowd: Crowd, focus = everywhere) => {
  const chose = crowd.look(focus)
  crowd.flush()
  return chose
}

const shapes = Array.from({ length: 40 }, (_, n) => shapeOf(`s${n}`))

describe('the crowd', () => {
  it('draws a small facility in full detail: one call for each shape and one for contact', () => {
    const crowd = crowdOf(1000, shapes)
    expect(draw(crowd)).toBe(true)
    expect(crowd.nearCount).toBe(1000)
    expect(drawn(crowd)).toHaveLength(41)
    expect(draw(crowd, { x: 50, y: 50, radiusM: 3 })).toBe(false)
  })

  it('draws a large one near in detail and far as boxes, each item once', () => {
    const crowd = crowdOf(20_000, shapes)
    draw(crowd, { x: 100, y: 100, radiusM: 40 })
    expect(crowd.nearCount).toBeGreaterThan(500)
    expect(crowd.nearCount).toBeLessThan(6001)
    expect(drawn(crowd).length).toBeLessThanOrEqual(42)
    const marked = Array.from(
      { length: 20_000 },
      (_, row) => (crowd.rows.states[row * stateBytes + byteOf.status] as number) & nearBit,
    ).filter((bit) => bit !== 0).length
    expect(marked).toBe(crowd.nearCount)
  })

  it('chooses anew when the camera has gone far, not for every step', () => {
    const crowd = crowdOf(20_000, shapes)
    draw(crowd, { x: 100, y: 100, radiusM: 40 })
    expect(draw(crowd, { x: 101, y: 100, radiusM: 40 })).toBe(false)
    expect(draw(crowd, { x: 100, y: 130, radiusM: 40 })).toBe(true)
    expect(draw(crowd, { x: 100, y: 130, radiusM: 0 })).toBe(true)
    expect(crowd.nearCount).toBe(0)
    expect(draw(crowd, { x: 180, y: 130, radiusM: 0 })).toBe(false)
  })

  it('chooses anew for a move within the focus, not for one far away', () => {
    const crowd = crowdOf(20_000, shapes)
    const focus = { x: 100, y: 100, radiusM: 40 }
    draw(crowd, focus)
    const before = crowd.nearCount
    crowd.put('e0', at(1, 0), shapes[0] as Shape, 0)
    expect(draw(crowd, focus)).toBe(false)
    crowd.put('e0', at(100, 100), shapes[0] as Shape, 0)
    expect(draw(crowd, focus)).toBe(true)
    expect(crowd.nearCount).toBe(before + 1)
  })

  it('carries states into the detailed instance and back', () => {
    const crowd = crowdOf(20, shapes.slice(0, 1))
    draw(crowd)
    const row = crowd.rows.rowOf('e7') as number
    crowd.rows.setFlags(row, flags.selected, 0)
    crowd.flush()
    const [batch] = drawn(crowd).filter((mesh) => mesh.castShadow)
    const states = batch?.geometry.getAttribute('instanceState').array as Uint8Array
    expect(states[7 * stateBytes]).toBe(flags.selected)
    expect([...states.slice(0, 7 * stateBytes)].filter((_, n) => n % 4 === 0)).toEqual(
      Array(7).fill(0),
    )
    expect((states[7 * stateBytes + byteOf.status] as number) & nearBit).toBe(0)
  })

  it('fills the gap that a removed item leaves', () => {
    const crowd = crowdOf(10, shapes.slice(0, 1))
    draw(crowd)
    crowd.rows.remove('e2')
    crowd.flush()
    const [batch] = drawn(crowd).filter((mesh) => mesh.castShadow)
    expect(batch?.count).toBe(9)
    const matrices = batch?.instanceMatrix.array as Float32Array
    const places = Array.from({ length: 9 }, (_, n) => matrices[n * 16 + 12]).sort(
      (a, b) => Number(a) - Number(b),
    )
    expect(places).toEqual([0, 2, 6, 8, 10, 12, 14, 16, 18])
    crowd.put('e9', at(77), shapes[0] as Shape, 0)
    crowd.flush()
    expect([...matrices.slice(2 * 16 + 12, 2 * 16 + 13)]).toEqual([77])
  })

  it('lets a new item join, and another take a shape of its own', () => {
    const crowd = crowdOf(10, shapes.slice(0, 1))
    draw(crowd)
    crowd.put('new', at(3, 9), shapes[0] as Shape, 0)
    crowd.put('e4', at(8), shapes[5] as Shape, 0)
    expect(draw(crowd)).toBe(false)
    expect(crowd.nearCount).toBe(11)
    expect(
      drawn(crowd)
        .filter((mesh) => mesh.castShadow)
        .map((mesh) => mesh.count),
    ).toEqual([10, 1])
  })

  it('grows its buffers', () => {
    const crowd = crowdOf(1, shapes.slice(0, 1))
    draw(crowd)
    for (let n = 1; n < 500; n++) crowd.put(`e${n}`, at(n), shapes[0] as Shape, 0)
    draw(crowd)
    const [batch] = drawn(crowd).filter((mesh) => mesh.castShadow)
    expect(batch?.count).toBe(500)
    expect(batch?.instanceMatrix.array.length).toBeGreaterThanOrEqual(8000)
  })
})

describe('the choice of what is near', () => {
  it('keeps to the budget of items, triangles and shapes', () => {
    const many = Array.from({ length: 60 }, (_, n) => shapeOf(`m${n}`, 400))
    const { rows } = crowdOf(20_000, many)
    const budget = { items: 3000, triangles: 400_000, shapes: 48 }
    const choice = chooseNear(rows, { x: 100, y: 200, radiusM: 500 }, budget)
    expect(choice.items).toBeLessThanOrEqual(1000)
    expect(choice.items).toBeGreaterThan(300)
    expect(choice.groups.size).toBeLessThanOrEqual(48)
    for (const group of choice.groups.values()) {
      for (const row of group) {
        const { x, y } = rows.places[row] as Upright
        expect(Math.hypot(x - 100, y - 200)).toBeLessThanOrEqual(choice.radiusM + 1e-3)
      }
    }
  })

  it('gives up details where even a spot is too dense', () => {
    const { rows } = crowdOf(5000, [shapeOf('dense', 1e6)], 0)
    const choice = chooseNear(
      rows,
      { x: 0, y: 0, radiusM: 50 },
      { items: 10, triangles: 1e6, shapes: 9 },
    )
    expect(choice.radiusM).toBe(0)
    expect(choice.items).toBe(0)
  })
})
