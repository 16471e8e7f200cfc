import { describe, expect, it } from 'vitest'
import { kinds, type Solid } from '#model'
import {
  buildSolidMesh,
  buildUnitBox,
  dominantSurface,
  type SolidMesh,
} from '../../../src/scene/shape/solid-mesh'
import { surfaceNumber } from '../../../src/scene/shape/surfaces'

type Triple = [number, number, number]

const cornerOf = (mesh: SolidMesh, vertex: number): Triple => [
  mesh.position[vertex * 3] as number,
  mesh.position[vertex * 3 + 1] as number,
  mesh.position[vertex * 3 + 2] as number,
]

const triangles = (mesh: SolidMesh): [number, number, number][] =>
  Array.from({ length: mesh.index.length / 3 }, (_, n) => [
    mesh.index[n * 3] as number,
    mesh.index[n * 3 + 1] as number,
    mesh.index[n * 3 + 2] as number,
  ])

const minus = (a: Triple, b: Triple): Triple => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
const cross = (a: Triple, b: Triple): Triple => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** By Gauss: a closed mesh that winds outward encloses its volume. */
const volumeOf = (mesh: SolidMesh): number =>
  triangles(mesh).reduce((sum, [a, b, c]) => {
    const [p, q, r] = [cornerOf(mesh, a), cornerOf(mesh, b), cornerOf(mesh, c)]
    return sum + dot(p, cross(q, r)) / 6
  }, 0)

const facesTheWayItWinds = (mesh: SolidMesh): boolean =>
  triangles(mesh).every(([a, b, c]) => {
    const [p, q, r] = [cornerOf(mesh, a), cornerOf(mesh, b), cornerOf(mesh, c)]
    const winding = cross(minus(q, p), minus(r, p))
    const normal: Triple = [
      mesh.normal[a * 3] as number,
      mesh.normal[a * 3 + 1] as number,
      mesh.normal[a * 3 + 2] as number,
    ]
    return dot(winding, normal) > 0
  })

const solid = (fields: Partial<Solid>): Solid => ({
  shape: 'box',
  color: 'steel',
  x: 0.3,
  y: -0.2,
  z: 5,
  widthM: 2,
  depthM: 1,
  heightM: 3,
  ...fields,
})

describe('the mesh of solids', () => {
  it('closes a box around its volume', () => {
    const mesh = buildSolidMesh([solid({})])
    expect(mesh.index.length / 3).toBe(12)
    expect(volumeOf(mesh)).toBeCloseTo(6)
    expect(facesTheWayItWinds(mesh)).toBe(true)
  })

  it.each(['x', 'y', 'z'] as const)('closes a cylinder about %s', (axis) => {
    const mesh = buildSolidMesh([
      solid({ shape: 'cylinder', axis, widthM: 2, depthM: 2, heightM: 2 }),
    ])
    expect(volumeOf(mesh)).toBeGreaterThan(Math.PI * 2 * 0.98)
    expect(volumeOf(mesh)).toBeLessThan(Math.PI * 2)
    expect(facesTheWayItWinds(mesh)).toBe(true)
  })

  it('leaves out the side that stands on the floor', () => {
    expect(buildSolidMesh([solid({ z: 1.5 })]).index.length / 3).toBe(10)
  })

  it('measures at each corner how far the sides of its face are', () => {
    const mesh = buildSolidMesh([solid({})])
    const sums = new Set<string>()
    for (let vertex = 0; vertex < mesh.surface.length; vertex++) {
      const edge = [...mesh.edge.slice(vertex * 4, vertex * 4 + 4)] as number[]
      const [a, b, c, d] = edge as [number, number, number, number]
      expect(Math.min(a, b)).toBe(0)
      expect(Math.min(c, d)).toBe(0)
      sums.add([a + b, c + d].sort().join(' by '))
    }
    expect([...sums].sort()).toEqual(['1 by 2', '1 by 3', '2 by 3'])
  })

  it('numbers the surfaces and finds the one that covers most', () => {
    const door = solid({ color: 'glass', widthM: 1, depthM: 0.1 })
    const trim = solid({ color: 'red', widthM: 50, detail: true })
    const mesh = buildSolidMesh([solid({}), door])
    expect(new Set(mesh.surface)).toEqual(new Set([surfaceNumber('steel'), surfaceNumber('glass')]))
    expect(dominantSurface([solid({}), door, trim])).toBe(surfaceNumber('steel'))
    expect(dominantSurface([])).toBe(surfaceNumber('grey'))
  })

  it('makes a unit box that stands on its base', () => {
    const box = buildUnitBox(7)
    const heights = box.position.filter((_, n) => n % 3 === 2)
    expect([Math.min(...heights), Math.max(...heights)]).toEqual([0, 1])
    expect(new Set(box.surface)).toEqual(new Set([7]))
  })

  it('builds every kind at its own size, finite and affordable', () => {
    for (const kind of kinds.values()) {
      const metres = (field: string) => Number(kind.fields[field]?.default)
      const mesh = buildSolidMesh(
        kind.solids({
          widthM: metres('widthM'),
          depthM: metres('depthM'),
          heightM: metres('heightM'),
        }),
      )
      expect(mesh.position.every(Number.isFinite), kind.id).toBe(true)
      expect(mesh.normal.every(Number.isFinite), kind.id).toBe(true)
      expect(mesh.index.length / 3, kind.id).toBeGreaterThan(10)
      expect(mesh.index.length / 3, kind.id).toBeLessThan(6000)
    }
  })
})
