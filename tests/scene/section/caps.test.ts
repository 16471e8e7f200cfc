import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allShown, layoutOf, type SectionBox } from '#workspace'
import { isInBox } from '../../../src/scene/cut'
import { bodyOf, boxBody } from '../../../src/scene/section/bodies'
import { buildCaps } from '../../../src/scene/section/caps'
import { type CutAxis, clippedTo, crossSection } from '../../../src/scene/section/cross-section'
import { item, library, opened, room } from '../../support/editor/facility'

const areaOf = (points: readonly { readonly x: number; readonly y: number }[]): number => {
  let twice = 0
  points.forEach((a, n) => {
    const b = points[(n + 1) % points.length] as typeof a
    twice += a.x * b.y - b.x * a.y
  })
  return Math.abs(twice) / 2
}

const box = { x: 0, y: 0, z: 0, rotationDeg: 0, widthM: 2, depthM: 1, heightM: 3 }

describe('what a plane cuts out of a body', () => {
  it('is its footprint from above and its side elsewhere', () => {
    const body = boxBody(box, 0, 3)
    expect(areaOf(crossSection(body, 'z', 1))).toBeCloseTo(2)
    expect(areaOf(crossSection(body, 'x', 0.3))).toBeCloseTo(3)
    expect(areaOf(crossSection(body, 'y', 0.3))).toBeCloseTo(6)
    expect(crossSection(body, 'z', 3.1)).toHaveLength(0)
  })

  it('keeps the area of a level cut however the piece is turned', () => {
    const turn = fc.double({ min: -360, max: 360, noNaN: true })
    fc.assert(
      fc.property(turn, fc.double({ min: 0.01, max: 2.99, noNaN: true }), (rotationDeg, level) => {
        expect(
          areaOf(crossSection(boxBody({ ...box, rotationDeg }, 0, 3), 'z', level)),
        ).toBeCloseTo(2)
      }),
    )
  })

  it('is a circle across a cylinder, and a strip along it that grows narrower towards its rim', () => {
    const lying = { shape: 'cylinder', axis: 'x', x: 0, y: 0, z: 1 } as const
    const body = bodyOf(box, { ...lying, widthM: 4, depthM: 2, heightM: 2 })
    // Twenty sides hold 98.4 % of the circle's area.
    expect(areaOf(crossSection(body, 'x', 0.1))).toBeCloseTo(Math.PI * 0.9836, 2)
    const strips = [1, 1.5, 1.9].map((level) => areaOf(crossSection(body, 'z', level)))
    expect(strips[0]).toBeCloseTo(8, 5)
    expect(strips[1]).toBeCloseTo(4 * 2 * Math.sqrt(0.75), 0)
    expect(strips[2]).toBeLessThan(strips[1] as number)
  })

  it('is clipped to the face of the section box', () => {
    const metre = fc.double({ min: -2, max: 2, noNaN: true })
    fc.assert(
      fc.property(metre, metre, metre, metre, (a, b, c, d) => {
        const low = { x: Math.min(a, b), y: Math.min(c, d) }
        const high = { x: Math.max(a, b), y: Math.max(c, d) }
        const whole = crossSection(boxBody(box, 0, 3), 'z', 1)
        const wide = Math.max(0, Math.min(1, high.x) - Math.max(-1, low.x))
        const deep = Math.max(0, Math.min(0.5, high.y) - Math.max(-0.5, low.y))
        expect(areaOf(clippedTo(whole, low, high))).toBeCloseTo(wide * deep, 6)
      }),
    )
  })
})

const section: SectionBox = { minX: -9, minY: -9, minZ: -1, maxX: 9, maxY: 9, maxZ: 9 }

const capsOf = (
  more: Partial<SectionBox>,
  parts: Parameters<typeof opened>[0] = {
    equipment: [item('r', 'rack', { product: 'test-rack', x: 0, y: 0 })],
  },
  hidden: readonly string[] = [],
  leftOut: readonly string[] = [],
) => {
  const { document } = opened(parts)
  const state = { document, visibility: { ...allShown, hidden: new Set(hidden) } }
  const cut = { ...section, ...more }
  const caps = buildCaps(state, layoutOf(document, library), cut, new Set(leftOut))
  const at = caps.geometry().getAttribute('position')
  const corners = Array.from({ length: at.count }, (_, n) => ({
    x: at.getX(n),
    y: at.getY(n),
    z: at.getZ(n),
  }))
  return { triangles: caps.triangles, corners, cut }
}

/** How far the corners reach along an axis. */
const reach = (corners: ReturnType<typeof capsOf>['corners'], axis: CutAxis): number => {
  const values = corners.map((corner) => corner[axis])
  return Math.max(...values) - Math.min(...values)
}

describe('the faces that a section box lays bare', () => {
  it('are closed where the box runs through something, and none elsewhere', () => {
    expect(capsOf({}).triangles).toBe(0)
    const { triangles, corners } = capsOf({ maxX: 0.1 })
    expect(triangles).toBeGreaterThan(0)
    expect(reach(corners, 'x')).toBeCloseTo(0)
    expect(reach(corners, 'y')).toBeGreaterThan(1)
    expect(reach(corners, 'z')).toBeGreaterThan(2)
  })

  it('lie within the box, so that its own planes do not cut them away', () => {
    for (const more of [{ maxX: 0.1 }, { minY: 0.2 }, { maxZ: 1 }, { minX: 0, minZ: 1.1 }]) {
      const { corners, cut } = capsOf(more)
      expect(corners.length).toBeGreaterThan(0)
      for (const corner of corners) expect(isInBox(cut, corner)).toBe(true)
    }
  })

  it('are not drawn for what is hidden or led away', () => {
    expect(capsOf({ maxX: 0.1 }, undefined, ['r']).triangles).toBe(0)
    expect(capsOf({ maxX: 0.1 }, undefined, [], ['r']).triangles).toBe(0)
  })

  it('close walls and columns as they are drawn', () => {
    const parts = { rooms: [room('hall', [-5, -5, 5, 5])] }
    const { triangles, corners } = capsOf({ maxX: 0 }, parts)
    // Two walls of four corners each, as fans.
    expect(triangles).toBe(8)
    expect(reach(corners, 'y')).toBeCloseTo(10.16, 2)
    const column = { id: 'c', type: 'column', name: 'C', x: 0, y: 0, z: 0, rotationDeg: 0 } as const
    expect(capsOf({ maxX: 0 }, { elements: [column] }).triangles).toBe(4)
  })

  it('are left open where more is cut than can be closed in time, and cost little up to there', () => {
    const equipment = (count: number) =>
      Array.from({ length: count }, (_, n) =>
        item(`r${n}`, 'rack', { product: 'test-rack', x: (n % 200) * 0.7, y: n / 200 }),
      )
    const wide = { maxX: 500, maxY: 500, maxZ: 1 }
    expect(capsOf(wide, { equipment: equipment(1000) }).triangles).toBe(4000)
    expect(capsOf(wide, { equipment: equipment(4100) }).triangles).toBe(0)
  })
})
