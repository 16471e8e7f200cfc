import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facility } from '#model'
import { allShown, hiding, layoutOf, type SectionBox, withLayer } from '#workspace'
import type { View } from '../../src/scene/camera/orbit'
import { cutRay, isInBox } from '../../src/scene/cut'
import { Picker } from '../../src/scene/picking'
import { item, library, opened, room } from '../support/editor/facility'

const hall: Partial<Facility> = {
  rooms: [room('hall', [-5, -5, 15, 10])],
  equipment: [
    item('low', 'rack', { product: 'test-rack' }),
    item('high', 'rack', { product: 'test-rack', z: 4 }),
  ],
}

/** Straight down on the origin. */
const view: View = {
  orbit: { target: { x: 0, y: 0, z: 0 }, distanceM: 40, bearingDeg: 0, polarDeg: 0 },
  flatness: 1,
  widthPx: 800,
  heightPx: 600,
}

const everywhere: SectionBox = { minX: -9, minY: -9, minZ: -9, maxX: 9, maxY: 9, maxZ: 9 }

const looking = () => {
  const { document } = opened(hall)
  const picker = new Picker(document, layoutOf(document, library), [])
  return (visibility = allShown, section?: SectionBox) =>
    picker.pick(view, 400, 300, undefined, { visibility, section }).hit?.id
}

describe('picking among what is hidden and cut away', () => {
  it('looks through what is hidden, layer by layer', () => {
    const under = looking()
    expect(under()).toBe('high')
    expect(under(hiding(allShown, ['high']))).toBe('low')
    expect(under(hiding(allShown, ['high', 'low']))).toBe('hall')
    expect(under(hiding(allShown, ['high', 'low', 'hall']))).toBeUndefined()
    expect(under(withLayer(allShown, 'it', false))).toBe('hall')
  })

  it('finds everything on the way when it is asked, the nearest first, rooms last', () => {
    const { document } = opened(hall)
    const picker = new Picker(document, layoutOf(document, library), [])
    const behind = (visibility = allShown) =>
      picker
        .pick(view, 400, 300, undefined, { visibility, section: undefined })
        .behind()
        .map(({ id }) => id)
    expect(behind()).toEqual(['high', 'low', 'hall'])
    expect(behind(hiding(allShown, ['high']))).toEqual(['low', 'hall'])
  })

  it('meets only what a section box keeps, cut pieces too', () => {
    const under = looking()
    expect(under(allShown, everywhere)).toBe('high')
    expect(under(allShown, { ...everywhere, maxZ: 5 })).toBe('high')
    expect(under(allShown, { ...everywhere, maxZ: 3 })).toBe('low')
    expect(under(allShown, { ...everywhere, minZ: 2.5, maxZ: 3 })).toBeUndefined()
    expect(under(allShown, { ...everywhere, minX: 2 })).toBeUndefined()
  })

  it('cuts a ray to the part within the box', () => {
    const metres = fc.double({ min: -20, max: 20, noNaN: true })
    const vector = fc.record({ x: metres, y: metres, z: metres })
    fc.assert(
      fc.property(vector, vector, (origin, aim) => {
        fc.pre(Math.hypot(aim.x, aim.y, aim.z) > 0.1)
        const cut = cutRay({ origin, direction: aim }, everywhere)
        const at = (t: number) => ({
          x: origin.x + aim.x * t,
          y: origin.y + aim.y * t,
          z: origin.z + aim.z * t,
        })
        for (let t = 0; t < 20; t += 0.37) {
          const isWithin = cut !== undefined && t >= cut.fromM && t <= cut.fromM + cut.lengthM
          const nearEdge =
            cut !== undefined &&
            Math.min(Math.abs(t - cut.fromM), Math.abs(t - cut.fromM - cut.lengthM)) < 1e-6
          if (!nearEdge) expect(isInBox(everywhere, at(t))).toBe(isWithin)
        }
      }),
    )
  })
})
