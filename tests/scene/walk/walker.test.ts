import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Element } from '#model'
import { layoutOf } from '#workspace'
import { bodyRadiusM, obstaclesOf, outOfBox } from '../../../src/scene/walk/obstacles'
import { Walker } from '../../../src/scene/walk/walker'
import { item, library, opened, room } from '../../support/editor/facility'

const door = (x: number, y: number, more: Partial<Element> = {}): Element => ({
  ...{ id: `door-${x}-${y}`, type: 'door', name: 'Door', x, y, z: 0, rotationDeg: 0, widthM: 1.2 },
  ...more,
})

/** Walks for some seconds in one direction, and tells where that led. */
const walking = (
  parts: Parameters<typeof opened>[0],
  from: { x: number; y: number; z?: number },
  bearingDeg: number,
  seconds: number,
) => {
  const { document } = opened(parts)
  const obstacles = obstaclesOf(document, layoutOf(document, library))
  const walker = new Walker(() => obstacles, { z: 0, ...from }, bearingDeg)
  for (let t = 0; t < seconds; t += 0.05) {
    walker.go({ ahead: 1, aside: 0, isHurried: false }, 0.05)
  }
  return walker
}

const hall = (doors: Element[]) => ({ rooms: [room('hall', [0, 0, 10, 10])], elements: doors })

describe('somebody who walks', () => {
  it('goes 1.5 m in a second, at eye height', () => {
    const walker = walking({}, { x: 0, y: 0 }, 90, 2)
    expect(walker.at.x).toBeCloseTo(3, 1)
    expect(walker.at.y).toBeCloseTo(0, 6)
    const { target, polarDeg, distanceM } = walker.pose
    expect(target.z + Math.cos((polarDeg * Math.PI) / 180) * distanceM).toBeCloseTo(1.65)
  })

  it('stops before a rack, and passes under what hangs overhead', () => {
    const rack = item('r', 'rack', { product: 'test-rack', x: 3, y: 0 })
    expect(walking({ equipment: [rack] }, { x: 0, y: 0 }, 90, 4).at.x).toBeCloseTo(2.4, 2)
    const high = { ...rack, z: 2.5 }
    expect(walking({ equipment: [high] }, { x: 0, y: 0 }, 90, 4).at.x).toBeGreaterThan(5)
  })

  it('begins with a free way ahead: turned as little as need be, and not where it is free', () => {
    const begun = (equipment: ReturnType<typeof item>[], bearingDeg: number) => {
      const { document } = opened({ equipment })
      const obstacles = obstaclesOf(document, layoutOf(document, library))
      return new Walker(() => obstacles, { x: 0, y: 0, z: 0 }, bearingDeg).pose.bearingDeg
    }
    const racks = [-1, 0, 1].map((n) =>
      item(`r${n}`, 'rack', { product: 'test-rack', x: 1.2, y: n * 1.2 }),
    )
    expect(begun(racks, 270)).toBe(270)
    const turned = begun(racks, 90)
    expect(turned).not.toBe(90)
    expect(Math.abs(turned - 90)).toBeLessThanOrEqual(90)
    expect(begun([], 33)).toBe(33)
  })

  it('slides along what it meets aslant', () => {
    const rack = item('r', 'rack', { product: 'test-rack', x: 3, y: 0 })
    const { at } = walking({ equipment: [rack] }, { x: 2, y: -0.5 }, 45, 3)
    expect(at.y).toBeGreaterThan(1)
  })

  it('is held by walls and let through by their doors', () => {
    const through = walking(hall([door(10, 5)]), { x: 5, y: 5 }, 90, 6)
    expect(through.at.x).toBeGreaterThan(12)
    const held = walking(hall([door(10, 5)]), { x: 5, y: 2 }, 90, 6)
    expect(held.at.x).toBeCloseTo(10 - bodyRadiusM, 2)
  })

  it('is not locked in where nobody stated a door, nor by a yard', () => {
    expect(walking(hall([]), { x: 5, y: 5 }, 90, 6).at.x).toBeGreaterThan(12)
    const yard = { rooms: [room('y', [0, 0, 10, 10], { open: true })], elements: [door(0, 5)] }
    expect(walking(yard, { x: 5, y: 2 }, 90, 6).at.x).toBeGreaterThan(12)
  })

  it('stands on the floor of its room', () => {
    const raised = { rooms: [room('hall', [3, -5, 10, 5], { floorZ: 0.4 })] }
    expect(walking(raised, { x: 0, y: 0 }, 90, 4).at.z).toBe(0.4)
    const cliff = { rooms: [room('hall', [3, -5, 10, 5], { floorZ: 4 })] }
    expect(walking(cliff, { x: 0, y: 0 }, 90, 4).at.z).toBe(0)
  })

  it('never stands in anything, wherever it is led', () => {
    const box = { x: 0, y: 0, rotationDeg: 30, widthM: 2, depthM: 1 }
    const metres = fc.double({ min: -3, max: 3, noNaN: true })
    fc.assert(
      fc.property(metres, metres, (x, y) => {
        const out = outOfBox({ x, y }, box)
        const a = (-box.rotationDeg * Math.PI) / 180
        const own = {
          x: out.x * Math.cos(a) - out.y * Math.sin(a),
          y: out.x * Math.sin(a) + out.y * Math.cos(a),
        }
        const apart = Math.hypot(
          Math.max(0, Math.abs(own.x) - 1),
          Math.max(0, Math.abs(own.y) - 0.5),
        )
        expect(apart).toBeGreaterThan(bodyRadiusM - 1e-6)
      }),
    )
  })
})
