import { describe, expect, it } from 'vitest'
import { BoxTree } from '#base'
import { catalog } from '#catalog'
import { moveItems, type Operation, openDocument } from '#document'
import { createLiveClearances } from '#engines'
import { createInventory, type Equipment } from '#model'
import { parametersOf } from '#standards'
import { layoutOf } from '#workspace'
import { createBodies } from '../../src/engines/space/bodies'
import { ClearanceIndex } from '../../src/engines/space/clearances'
import { needsOf } from '../../src/engines/space/needs'
import { createWalls } from '../../src/engines/space/walls'
import { encodeJournal } from '../../src/platform/shelf/journal'
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

  it('looks again at a few clear spaces after one piece has moved', () => {
    const inventory = createInventory(campus, catalog)
    const parameters = parametersOf({})
    const bodies = createBodies(inventory)
    const table = needsOf(inventory, parameters)
    const index = new ClearanceIndex({ bodies, walls: createWalls(campus.rooms) }, table)
    const touched: number[] = []
    for (let row = 0; row < items; row += 37) {
      const rows = new Set<number>()
      index.touchedBy(row, rows)
      touched.push(rows.size)
    }
    touched.sort((a, b) => a - b)
    expect(table.count).toBeGreaterThan(items / 3)
    expect(touched[Math.floor(touched.length * 0.5)]).toBeLessThanOrEqual(16)
    expect(touched[Math.floor(touched.length * 0.95)]).toBeLessThanOrEqual(60)
  })

  it('keeps an edit in bytes in proportion to it, however large the campus', async () => {
    const open = openDocument(campus)
    const bytesOf = async (count: number): Promise<number> => {
      const steps: (readonly Operation[])[] = []
      const stop = open.subscribe(({ operations }) => steps.push(operations))
      const ids = campus.equipment.filter(({ inside }) => !inside).slice(0, count)
      open.transact('Move', (edit) =>
        moveItems(
          edit,
          ids.map(({ id }) => id),
          { dx: 0.1, dy: 0 },
        ),
      )
      stop()
      expect(steps.flat()).toHaveLength(count)
      return (await encodeJournal(steps, false, () => undefined)).length
    }
    expect(await bytesOf(1)).toBeLessThan(1000)
    const thousand = await bytesOf(1000)
    expect(thousand / 1000).toBeLessThan(1000)
  })

  it('draws the clear spaces of a led piece without asking for anything at each step', () => {
    let asked = 0
    const live = createLiveClearances(
      {
        library: layout.library,
        equipment: (id) => {
          asked += 1
          return document.get('equipment', id)
        },
        placeOf: layout.placeOf.bind(layout),
        near: (bounds) => layout.index.inBand(bounds, 'touching'),
        rooms: () => document.list('rooms'),
      },
      campus.equipment,
      parametersOf({}),
    )
    const rack = campus.equipment.find(({ kind }) => kind === 'rack') as Equipment
    live.look([rack])
    expect(asked).toBeGreaterThan(10)
    expect(asked).toBeLessThan(1000)
    const before = asked
    for (let step = 0; step < 20; step++) live.look([{ ...rack, y: rack.y + step * 0.1 }])
    expect(asked).toBe(before)
  })
})
