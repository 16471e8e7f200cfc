import { InstancedBufferGeometry, Mesh } from 'three'
import { describe, expect, it } from 'vitest'
import type { Upright } from '#workspace'
import { Chunks } from '../../../src/scene/batch/chunks'
import { Crowd } from '../../../src/scene/batch/crowd'
import { createUniforms } from '../../../src/scene/batch/materials'
import { chooseNear } from '../../../src/scene/batch/near-choice'
import { placeFloats } from '../../../src/scene/batch/rows'
import { flags } from '../../../src/scene/batch/state'
import { frustumOf, isInView } from '../../../src/scene/camera/frustum'
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

const drawn = (crowd: Crowd): Mesh<InstancedBufferGeometry>[] =>
  crowd.root.children.filter(
    (child): child is Mesh<InstancedBufferGeometry> =>
      child instanceof Mesh && child.geometry instanceof InstancedBufferGeometry && child.visible,
  )

const rowsOf = ({ geometry }: Mesh<InstancedBufferGeometry>): number[] => [
  ...(geometry.getAttribute('instanceRow').array as Uint32Array).slice(0, geometry.instanceCount),
]

/** Rows that are drawn as boxes and in detail; the contact shadows are neither. */
const boxesOf = (crowd: Crowd) =>
  drawn(crowd)
    .filter(({ castShadow, receiveShadow }) => receiveShadow && !castShadow)
    .flatMap(rowsOf)
const detailedOf = (crowd: Crowd) =>
  drawn(crowd)
    .filter(({ castShadow }) => castShadow)
    .flatMap(rowsOf)

const trianglesOf = (crowd: Crowd): number =>
  drawn(crowd).reduce(
    (sum, { geometry }) => sum + ((geometry.index?.count ?? 0) / 3) * geometry.instanceCount,
    0,
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
    const both = [...boxesOf(crowd), ...detailedOf(crowd)].sort((p, q) => p - q)
    expect(both).toEqual(Array.from({ length: 20_000 }, (_, n) => n))
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

  it('marks a row in one place, for its box and its details alike', () => {
    const crowd = crowdOf(20, shapes.slice(0, 1))
    draw(crowd)
    crowd.rows.dirtyStates.take(20)
    crowd.rows.setFlags(crowd.rows.rowOf('e7') as number, flags.selected, 0)
    expect(crowd.rows.dirtyStates.take(20)).toEqual([{ start: 7, count: 1 }])
  })

  it('fills the gap that a removed item leaves', () => {
    const crowd = crowdOf(10, shapes.slice(0, 1))
    draw(crowd)
    crowd.rows.remove('e2')
    draw(crowd)
    expect(detailedOf(crowd).sort((a, b) => a - b)).toEqual([0, 1, 3, 4, 5, 6, 7, 8, 9])
    crowd.put('e9', at(77), shapes[0] as Shape, 0)
    draw(crowd)
    expect(detailedOf(crowd)).toHaveLength(9)
    expect(crowd.rows.placing[9 * placeFloats]).toBe(77)
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
        .map(({ geometry }) => geometry.instanceCount),
    ).toEqual([10, 1])
  })

  it('grows its buffers', () => {
    const crowd = crowdOf(1, shapes.slice(0, 1))
    draw(crowd)
    for (let n = 1; n < 500; n++) crowd.put(`e${n}`, at(n), shapes[0] as Shape, 0)
    draw(crowd)
    expect(detailedOf(crowd)).toHaveLength(500)
  })
})

const chunksOf = (rows: Crowd['rows']) => {
  const chunks = new Chunks()
  rows.places.forEach((place, row) => {
    if (place) chunks.put(row, place)
  })
  return [...chunks.all]
}

/** A look over a field from one of its corners, low enough to leave much of it out. */
const cornerView = {
  orbit: { target: { x: 0, y: 0, z: 0 }, distanceM: 60, bearingDeg: 225, polarDeg: 50 },
  flatness: 0,
  widthPx: 1280,
  heightPx: 800,
}

describe('what is in view', () => {
  it('is listed whole, and the rest of a large facility is not drawn', () => {
    const crowd = crowdOf(100_000, shapes, 3)
    const frustum = frustumOf(cornerView)
    crowd.look({ x: 0, y: 0, radiusM: 0 }, [frustum])
    crowd.flush()
    const boxes = new Set(boxesOf(crowd))
    expect(boxes.size).toBeGreaterThan(100)
    expect(boxes.size).toBeLessThan(20_000)
    crowd.rows.places.forEach((place, row) => {
      if (!place) return
      const { x, y } = place
      const box = { minX: x, maxX: x, minY: y, maxY: y, minZ: 0, maxZ: 2 }
      if (isInView(frustum, box)) expect(boxes.has(row)).toBe(true)
    })
  })

  it('is not listed anew for a small turn, but for a large one', () => {
    const crowd = crowdOf(100_000, shapes, 3)
    const wish = { x: 0, y: 0, radiusM: 0 }
    const turned = (bearingDeg: number) =>
      frustumOf({ ...cornerView, orbit: { ...cornerView.orbit, bearingDeg } })
    expect(crowd.look(wish, [turned(45)])).toBe(true)
    expect(crowd.look(wish, [turned(47)])).toBe(false)
    expect(crowd.look(wish, [turned(170)])).toBe(true)
  })

  it('follows a row that goes elsewhere, and one that is taken out', () => {
    const crowd = crowdOf(20_000, shapes, 3)
    const wish = { x: 0, y: 0, radiusM: 0 }
    const frusta = [frustumOf(cornerView)]
    crowd.look(wish, frusta)
    const away = crowd.rows.rowOf('e19999') as number
    expect(boxesOf(crowd)).not.toContain(away)
    crowd.put('e19999', at(0, 0), shapes[0] as Shape, 0)
    crowd.look(wish, frusta)
    expect(boxesOf(crowd)).toContain(away)
    crowd.rows.remove('e19999')
    crowd.look(wish, frusta)
    expect(boxesOf(crowd)).not.toContain(away)
  })

  it('keeps to the triangles that an integrated graphics card draws at 60 Hz', () => {
    const heavy = Array.from({ length: 60 }, (_, n) => shapeOf(`h${n}`, 340))
    const crowd = crowdOf(100_000, heavy, 2)
    for (const radiusM of [0, 10, 80, 2000]) {
      crowd.look({ x: 100, y: 1000, radiusM })
      crowd.flush()
      expect(drawn(crowd).length).toBeLessThanOrEqual(46)
      expect(trianglesOf(crowd)).toBeLessThanOrEqual(1_500_000)
    }
  })
})

describe('the choice of what is near', () => {
  it('keeps to the budget of items, triangles and shapes', () => {
    const many = Array.from({ length: 60 }, (_, n) => shapeOf(`m${n}`, 400))
    const { rows } = crowdOf(20_000, many)
    const chunks = chunksOf(rows)
    const budget = { items: 3000, triangles: 400_000, shapes: 48 }
    const choice = chooseNear(rows, chunks, { x: 100, y: 200, radiusM: 500 }, budget)
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
      chunksOf(rows),
      { x: 0, y: 0, radiusM: 50 },
      { items: 10, triangles: 1e6, shapes: 9 },
    )
    expect(choice.radiusM).toBe(0)
    expect(choice.items).toBe(0)
  })
})
