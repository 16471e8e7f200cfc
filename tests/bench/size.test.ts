import { describe, expect, it } from 'vitest'
import { BoxTree } from '#base'
import { catalog } from '#catalog'
import { openDocument } from '#document'
import { layoutOf } from '#workspace'
import { rayAt, type View } from '../../src/scene/camera/orbit'
import { fullCampus } from '../support/campus/full'

// Work is counted, not timed: these hold on every machine.

const items = 20_000
const campus = fullCampus(items)
const document = openDocument(campus)
const layout = layoutOf(document, catalog)

const views: View[] = [900, 300, 60, 15].map((distanceM, n) => ({
  orbit: {
    target: { x: 300, y: 250, z: 0 },
    distanceM,
    bearingDeg: 30 * n,
    polarDeg: 55 + 8 * n,
  },
  flatness: n % 2,
  widthPx: 1440,
  heightPx: 900,
}))

describe(`a campus of ${items} items`, () => {
  it('looks at a few boxes to pick one, from afar and along the floor', () => {
    const boxes = new Float64Array(items * 6)
    campus.equipment.forEach(({ id }, row) => {
      const { minX, minY, lowM, maxX, maxY, highM } = layout.index.extentOf([id])
      boxes.set([minX, minY, lowM, maxX, maxY, highM], row * 6)
    })
    const tree = new BoxTree(boxes, items)
    const asked: number[] = []
    for (const view of views) {
      for (let n = 0; n < 300; n++) {
        let looks = 0
        const ray = rayAt(view, (n * 379) % 1440, (n * 211) % 900)
        // Every look is a miss: the most that a pick can ask for.
        tree.follow(ray, Number.POSITIVE_INFINITY, () => {
          looks += 1
          return Number.POSITIVE_INFINITY
        })
        asked.push(looks)
      }
    }
    asked.sort((a, b) => a - b)
    expect(asked[Math.floor(asked.length * 0.5)]).toBeLessThanOrEqual(8)
    expect(asked[Math.floor(asked.length * 0.95)]).toBeLessThanOrEqual(60)
  })
})
