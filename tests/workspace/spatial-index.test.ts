import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bounds, cornersOf, type Point } from '#base'
import { SpatialIndex, type Upright } from '#workspace'

const metres = (min: number, max: number) => fc.double({ min, max, noNaN: true })

const uprights: fc.Arbitrary<Upright> = fc.record({
  x: metres(-60, 60),
  y: metres(-60, 60),
  z: metres(0, 4),
  widthM: metres(0.1, 6),
  depthM: metres(0.1, 6),
  heightM: metres(0.1, 5),
  rotationDeg: metres(0, 360),
})

const indexOf = (boxes: readonly Upright[]): SpatialIndex =>
  new SpatialIndex(boxes.map((box, n) => [String(n), box] as const))

const boundsOfBox = (box: Upright): Bounds => {
  const corners = cornersOf(box)
  return {
    minX: Math.min(...corners.map(({ x }) => x)),
    minY: Math.min(...corners.map(({ y }) => y)),
    maxX: Math.max(...corners.map(({ x }) => x)),
    maxY: Math.max(...corners.map(({ y }) => y)),
  }
}

/** Whether two convex polygons touch, by trying every side of both as a separating line. */
const convexTouch = (one: readonly Point[], other: readonly Point[]): boolean => {
  for (const ring of [one, other]) {
    for (let n = 0; n < ring.length; n++) {
      const a = ring[n] as Point
      const b = ring[(n + 1) % ring.length] as Point
      const along = ({ x, y }: Point) => (x - a.x) * (b.y - a.y) - (y - a.y) * (b.x - a.x)
      const first = one.map(along)
      const second = other.map(along)
      if (Math.min(...first) > Math.max(...second) + 1e-9) return false
      if (Math.min(...second) > Math.max(...first) + 1e-9) return false
    }
  }
  return true
}

describe('box selection', () => {
  it('finds what a look at every single box finds', () => {
    const bands = fc.record({
      minX: metres(-60, 40),
      minY: metres(-60, 40),
      width: metres(0.1, 40),
      depth: metres(0.1, 40),
    })
    fc.assert(
      fc.property(fc.array(uprights, { maxLength: 600, size: 'max' }), bands, (boxes, band) => {
        const bounds: Bounds = {
          minX: band.minX,
          minY: band.minY,
          maxX: band.minX + band.width,
          maxY: band.minY + band.depth,
        }
        const corners = cornersOf({
          x: band.minX + band.width / 2,
          y: band.minY + band.depth / 2,
          widthM: band.width,
          depthM: band.depth,
          rotationDeg: 0,
        })
        const index = indexOf(boxes)
        const touching = boxes.flatMap((box, n) =>
          convexTouch(cornersOf(box), corners) ? [String(n)] : [],
        )
        const inside = boxes.flatMap((box, n) => {
          const own = boundsOfBox(box)
          const fits =
            own.minX >= bounds.minX &&
            own.maxX <= bounds.maxX &&
            own.minY >= bounds.minY &&
            own.maxY <= bounds.maxY
          return fits ? [String(n)] : []
        })
        expect(index.inBand(bounds, 'touching').sort()).toEqual(touching.sort())
        expect(index.inBand(bounds, 'inside').sort()).toEqual(inside.sort())
      }),
      { numRuns: 60 },
    )
  })

  it('leaves out a turned box whose corner alone reaches into the band’s rectangle', () => {
    const index = indexOf([{ x: 0, y: 0, z: 0, widthM: 2, depthM: 2, heightM: 1, rotationDeg: 45 }])
    const corner = { minX: 1.1, minY: 1.1, maxX: 1.3, maxY: 1.3 }
    expect(index.inBand(corner, 'touching')).toEqual([])
    expect(index.inBand({ ...corner, minX: 0.6, minY: 0.6 }, 'touching')).toEqual(['0'])
  })
})

/** Steps along a ray in centimetres: slow and plainly right. */
const march = (boxes: readonly Upright[], from: readonly number[], to: readonly number[]) => {
  const steps = 4000
  for (let n = 0; n <= steps; n++) {
    const [x, y, z] = from.map((start, i) => start + (((to[i] as number) - start) * n) / steps) as [
      number,
      number,
      number,
    ]
    const inside = boxes.findIndex((box) => {
      const angle = (-box.rotationDeg * Math.PI) / 180
      const dx = x - box.x
      const dy = y - box.y
      const across = dx * Math.cos(angle) - dy * Math.sin(angle)
      const along = dx * Math.sin(angle) + dy * Math.cos(angle)
      return (
        Math.abs(across) <= box.widthM / 2 &&
        Math.abs(along) <= box.depthM / 2 &&
        z >= box.z &&
        z <= box.z + box.heightM
      )
    })
    if (inside >= 0) return n / steps
  }
  return undefined
}

describe('a ray', () => {
  it('meets the box that marching along it meets first', () => {
    const points = fc.tuple(metres(-50, 50), metres(-50, 50))
    fc.assert(
      fc.property(
        fc.array(uprights, { minLength: 1, maxLength: 40 }),
        points,
        points,
        metres(5, 40),
        (boxes, from, to, height) => {
          const origin = [...from, height]
          const end = [...to, -1]
          const marched = march(boxes, origin, end)
          const hit = indexOf(boxes).ray(
            { x: from[0], y: from[1], z: height },
            { x: to[0] - from[0], y: to[1] - from[1], z: -1 - height },
          )
          // Marching may step over a corner that the ray just grazes, never the other way round.
          if (marched === undefined) return
          expect(hit).toBeDefined()
          expect(hit?.distance).toBeLessThanOrEqual(marched + 1e-9)
          // Zero where the ray starts on a face.
          expect(hit?.distance).toBeGreaterThanOrEqual(0)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('meets the same box from the tree as from the list of changed ones', () => {
    const boxes = Array.from({ length: 3000 }, (_, n) => ({
      x: (n % 60) * 2,
      y: Math.floor(n / 60) * 2,
      z: 0,
      widthM: 1,
      depthM: 1,
      heightM: 2,
      rotationDeg: (n * 7) % 90,
    }))
    const many = indexOf(boxes)
    const singles = boxes.map((box) => indexOf([box]))
    for (let n = 0; n < 100; n++) {
      const origin = { x: (n * 13) % 120, y: -20, z: 12 }
      const direction = { x: ((n % 9) - 4) / 10, y: 1, z: -0.2 - (n % 5) / 10 }
      const hit = many.ray(origin, direction)
      const alone = singles
        .map((single) => single.ray(origin, direction)?.distance ?? Number.POSITIVE_INFINITY)
        .reduce((nearest, distance) => Math.min(nearest, distance))
      expect(hit?.distance ?? Number.POSITIVE_INFINITY).toBeCloseTo(alone, 9)
      expect(many.isMet(origin, direction)).toBe(hit !== undefined)
      expect(singles.some((single) => single.isMet(origin, direction))).toBe(hit !== undefined)
    }
  })

  it('looks straight down', () => {
    const index = indexOf([
      { x: 0, y: 0, z: 0, widthM: 2, depthM: 2, heightM: 2, rotationDeg: 0 },
      { x: 0, y: 0, z: 3, widthM: 1, depthM: 1, heightM: 1, rotationDeg: 0 },
    ])
    const down = { x: 0, y: 0, z: -1 }
    expect(index.ray({ x: 0, y: 0, z: 100 }, down)).toMatchObject({ id: '1', distance: 96 })
    expect(index.ray({ x: 0.8, y: 0, z: 100 }, down)).toMatchObject({ id: '0', distance: 98 })
    expect(index.ray({ x: 5, y: 0, z: 100 }, down)).toBeUndefined()
    expect(index.at(0.2, 0.2)).toEqual(['1', '0'])
  })

  it('meets nothing in an empty index', () => {
    expect(new SpatialIndex().ray({ x: 0, y: 0, z: 1 }, { x: 1, y: 0, z: 0 })).toBeUndefined()
  })
})

describe('changes', () => {
  const row = (n: number): Upright => ({
    x: n,
    y: 0,
    z: 0,
    widthM: 0.5,
    depthM: 0.5,
    heightM: 1,
    rotationDeg: 0,
  })
  const everything: Bounds = { minX: -1e6, minY: -1e6, maxX: 1e6, maxY: 1e6 }

  it('moves, adds and removes after the tree was built', () => {
    const index = new SpatialIndex(Array.from({ length: 2000 }, (_, n) => [`i${n}`, row(n)]))
    expect(index.inBand({ minX: 9.9, minY: 0, maxX: 10.1, maxY: 0 }, 'touching')).toEqual(['i10'])
    index.put('i10', { ...row(10), y: 50 })
    expect(index.at(10, 0)).toEqual([])
    expect(index.at(10, 50)).toEqual(['i10'])
    index.remove('i11')
    expect(index.at(11, 0)).toEqual([])
    expect(index.has('i11')).toBe(false)
    index.put('new', { ...row(11), z: 2 })
    expect(index.at(11, 0)).toEqual(['new'])
    expect(index.inBand(everything, 'touching')).toHaveLength(2000)
    for (let n = 0; n < 2000; n++) if (n !== 11) index.put(`i${n}`, { ...row(n), y: 5 })
    expect(index.at(10, 5)).toEqual(['i10'])
    expect(index.at(10, 50)).toEqual([])
    expect(index.inBand(everything, 'inside')).toHaveLength(2000)
  })

  it('empties', () => {
    const index = new SpatialIndex(Array.from({ length: 1000 }, (_, n) => [`i${n}`, row(n)]))
    index.at(0, 0)
    for (let n = 0; n < 1000; n++) index.remove(`i${n}`)
    expect(index.size).toBe(0)
    expect(index.inBand(everything, 'touching')).toEqual([])
    expect(index.ray({ x: 5, y: 0, z: 9 }, { x: 0, y: 0, z: -1 })).toBeUndefined()
  })

  it('answers the box of an id as it was put', () => {
    const box = { x: 1, y: 2, z: 3, widthM: 4, depthM: 5, heightM: 6, rotationDeg: 30 }
    const index = new SpatialIndex([['a', box]])
    const found = index.get('a') as Upright
    expect(found.rotationDeg).toBeCloseTo(30, 10)
    expect({ ...found, rotationDeg: 30 }).toEqual(box)
    expect(index.get('b')).toBeUndefined()
  })

  it('tells the extent of some of its boxes', () => {
    const index = new SpatialIndex([
      ['a', row(1)],
      ['b', { ...row(5), z: 3 }],
      ['c', row(100)],
    ])
    expect(index.extentOf(['a', 'b', 'gone'])).toEqual({
      minX: 0.75,
      minY: -0.25,
      maxX: 5.25,
      maxY: 0.25,
      lowM: 0,
      highM: 4,
    })
  })
})
