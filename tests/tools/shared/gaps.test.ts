import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equalGaps, gapPull } from '../../../src/tools/shared/gaps'
import { item, room } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'

const box = (minX: number, maxX: number) => ({ minX, maxX, minY: 0, maxY: 1 })
const span = (low: number, high: number) => ({ low, high })
const rowsOf = (...x: ReturnType<typeof span>[]) => ({ x, y: [] })

describe('equal gaps', () => {
  it('pull a box to the middle between its neighbours', () => {
    const rows = rowsOf(span(0, 1), span(5, 6))
    // 4 m between them, 1 m wide: 1.5 m on either side.
    expect(gapPull(box(2.46, 3.46), rows, 'x', 0.1)).toBeCloseTo(0.04)
    expect(gapPull(box(2.7, 3.7), rows, 'x', 0.1)).toBeUndefined()
  })

  it('go on with a gap of the row, at either end', () => {
    const rows = rowsOf(span(0, 1), span(2.8, 3.8))
    expect(gapPull(box(5.55, 6.55), rows, 'x', 0.1)).toBeCloseTo(0.05)
    expect(gapPull(box(-2.86, -1.86), rows, 'x', 0.1)).toBeCloseTo(0.06)
  })

  it('are drawn in pairs, with the same text', () => {
    const rows = rowsOf(span(0, 1), span(2.8, 3.8))
    expect(equalGaps(box(5.6, 6.6), rows, 'metric')).toEqual([
      { from: { x: 3.8, y: 0.5 }, to: { x: 5.6, y: 0.5 }, text: '= 1.8 m', equal: true },
      { from: { x: 1, y: 0.5 }, to: { x: 2.8, y: 0.5 }, text: '= 1.8 m', equal: true },
    ])
    expect(equalGaps(box(5.7, 6.7), rows, 'metric')).toEqual([])
  })

  it('take no touching for a gap', () => {
    const rows = rowsOf(span(0, 1), span(1, 2), span(2, 3))
    expect(gapPull(box(3.05, 4.05), rows, 'x', 0.1)).toBeUndefined()
    expect(equalGaps(box(3, 4), rows, 'metric')).toEqual([])
  })

  it('are shown wherever they pull to, whatever stands there', () => {
    const gap = fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 10)
    const width = fc.integer({ min: 3, max: 30 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(gap, width), { minLength: 2, maxLength: 6 }),
        width,
        fc.double({ min: -5, max: 30, noNaN: true }),
        (things, own, low) => {
          let at = 0
          const row = things.map(([gapM, widthM]) => {
            const from = at + gapM
            at = from + widthM
            return span(from, at)
          })
          const delta = gapPull(box(low, low + own), rowsOf(...row), 'x', 0.4)
          if (delta === undefined) return
          expect(Math.abs(delta)).toBeLessThanOrEqual(0.4)
          const settled = box(low + delta, low + delta + own)
          // A place that overlaps a neighbour has no gap to show.
          const overlaps = row.some(
            (one) => one.low < settled.maxX - 1e-6 && one.high > settled.minX + 1e-6,
          )
          if (!overlaps)
            expect(equalGaps(settled, rowsOf(...row), 'metric').length).toBeGreaterThan(1)
        },
      ),
    )
  })
})

// A test rack is 0.6 m wide and 1.2 m deep.
const rack = (id: string, x: number, y = 0) => item(id, 'rack', { product: 'test-rack', x, y })

describe('dragging in a row', () => {
  it('lands at the same aisle as the rows before and says so on both', () => {
    const on = stage({ equipment: [rack('a', 0, 0), rack('b', 0, 3.05), rack('c', 0.01, 12)] })
    on.pointer('down', 0, 12)
    on.pointer('move', 0, 8)
    // The pitch of a to b is 3.05 m: an aisle of 1.85 m, which no grid of 0.1 m would find.
    on.pointer('move', 0, 6.08)
    expect(on.preview().moved).toMatchObject({ dy: expect.closeTo(-5.9, 3) })
    const equals = on.preview().dimensions?.filter(({ equal }) => equal)
    expect(equals?.map(({ text }) => text)).toEqual(['= 1.85 m', '= 1.85 m'])
    on.pointer('up', 0, 6.08)
    expect(on.document.get('equipment', 'c')).toMatchObject({ x: 0, y: 6.1 })
  })

  it('keeps to the middle between a wall and a rack', () => {
    const on = stage({
      rooms: [room('hall', [0, 0, 9.13, 6])],
      equipment: [rack('a', 1, 3), rack('b', 2, 5)],
    })
    on.pointer('down', 2, 5)
    on.pointer('move', 4, 3)
    // From 1.3 m to the wall at 9.13 m, 0.6 m wide: the middle is at 5.215 m.
    on.pointer('move', 5.25, 3.02)
    on.pointer('up', 5.25, 3.02)
    expect(on.document.get('equipment', 'b')?.x).toBe(5.215)
  })

  it('holds its own place with Alt', () => {
    const on = stage({ equipment: [rack('a', 0, 0), rack('b', 0, 3.05), rack('c', 0, 12)] })
    on.drag([0, 12], [0, 6.08], { alt: true })
    expect(on.document.get('equipment', 'c')?.y).toBe(6.08)
  })

  it('lines up with something far away that the pointer came by', () => {
    const far = { equipment: [rack('a', 0, 0), rack('b', 20.04, 8)] }
    const on = stage(far)
    on.drag([0, 0], [2.02, 0])
    expect(on.document.get('equipment', 'a')?.x).toBeCloseTo(2, 4)
    const by = stage(far)
    by.pointer('down', 0, 0)
    by.pointer('move', 20, 8)
    // Back far below it: its middle line still pulls, where the grid would have given 20.
    by.pointer('move', 20.02, -9)
    expect(by.preview().guides).toHaveLength(1)
    by.pointer('up', 20.02, -9)
    expect(by.document.get('equipment', 'a')?.x).toBe(20.04)
  })
})
