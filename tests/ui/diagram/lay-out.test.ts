import { describe, expect, it } from 'vitest'
import type { Facility } from '#model'
import type { Drawing } from '../../../src/ui/diagram/drawing'
import { barAtPx } from '../../../src/ui/diagram/drawing'
import { giveRowsRoom } from '../../../src/ui/diagram/row-room'
import { boardWith, diagramOf, exampleOf, layOutHere, plainWish } from '../../support/ui/diagram'

const drawingOf = (tables: Pick<Facility, 'equipment' | 'connections'>, merged = false) =>
  layOutHere()(diagramOf(tables), { ...plainWish, merged })

const tagged = (drawing: Drawing, tag: string) => {
  const part = drawing.parts.find((one) => one.tag === tag)
  if (!part) throw new Error(`${tag} is not drawn`)
  return part
}

describe('laying out', () => {
  it('runs from the source at the top to the loads at the bottom', async () => {
    const drawing = await drawingOf(boardWith(3))
    const rows = ['GRID', 'BOARD', 'CB0', 'BW0', 'R0A'].map((tag) => tagged(drawing, tag).y)
    expect([...rows].sort((a, b) => a - b)).toEqual(rows)
    expect(new Set(rows).size).toBe(rows.length)
  })

  it('lets feeders hang straight down from their bar', async () => {
    const drawing = await drawingOf(exampleOf('hydro-yard'))
    const bent = drawing.wires.filter(({ points }) => points.length > 4)
    expect(drawing.wires.length).toBe(41)
    expect(bent).toEqual([])
  })

  it('puts no symbol over another, and ends wires at symbols and bars', async () => {
    for (const name of ['gb300-hall', 'superpod-h100', 'hydro-yard']) {
      const drawing = await drawingOf(exampleOf(name), name === 'gb300-hall')
      const parts = new Map(drawing.parts.map((part) => [part.key, part]))
      for (const a of drawing.parts) {
        for (const b of drawing.parts) {
          if (a.key >= b.key) continue
          const apart =
            a.x + a.width <= b.x ||
            b.x + b.width <= a.x ||
            a.y + a.height <= b.y ||
            b.y + b.height <= a.y
          expect(apart, `${a.tag} and ${b.tag}`).toBe(true)
        }
      }
      for (const { from, points } of drawing.wires) {
        const part = parts.get(from)
        if (!part) throw new Error(`${from} is not drawn`)
        const edge = part.role === 'bus' ? barAtPx : part.height
        expect(points[1]).toBeCloseTo(part.y + edge)
        expect(points[0]).toBeGreaterThanOrEqual(part.x - 0.01)
        expect(points[0]).toBeLessThanOrEqual(part.x + part.width + 0.01)
        expect(points.every(Number.isFinite)).toBe(true)
      }
    }
  })

  it('keeps bars beside each other apart, so that they never read as one', async () => {
    for (const name of ['gb300-hall', 'superpod-h100', 'hydro-yard']) {
      const drawing = await drawingOf(exampleOf(name), name === 'gb300-hall')
      const bars = drawing.parts.filter(({ role }) => role === 'bus')
      for (const left of bars) {
        const gaps = bars
          .filter(({ x, y }) => x > left.x && Math.abs(y - left.y) < 4)
          .map(({ x }) => x - left.x - left.width)
        expect(Math.min(...gaps, 1000), `right of ${left.tag}`).toBeGreaterThanOrEqual(71)
      }
    }
  })

  it('draws the rows of wide drawings apart, and leaves tall ones and their symbols be', async () => {
    const wide = await drawingOf(exampleOf('gb300-hall'), true)
    expect(wide.width / wide.height).toBeLessThan(2.4)
    expect(new Set(wide.parts.map(({ height }) => height))).toEqual(new Set([44, 36, 28]))
    const bottom = Math.max(...wide.parts.map(({ y, height }) => y + height))
    expect(bottom).toBeLessThanOrEqual(wide.height)
    const tall = await drawingOf(boardWith(1))
    expect(giveRowsRoom(tall)).toBe(tall)
  })

  it('lays a tie in line between its bars where they are neighbours', async () => {
    const drawing = await drawingOf(exampleOf('gb300-hall'), true)
    const [a, b, tie] = ['MV-A', 'MV-B', 'MV-TIE'].map((tag) => tagged(drawing, tag))
    if (!a || !b || !tie) throw new Error('not drawn')
    expect(tie.isInLine).toBe(true)
    expect(tie.y + tie.height / 2).toBeCloseTo(a.y + barAtPx)
    expect(tie.x).toBeGreaterThan(a.x + a.width)
    expect(tie.x + tie.width).toBeLessThan(b.x)
    const ends = drawing.wires.filter(({ to }) => to === tie.key).map(({ points }) => points)
    const at = a.y + barAtPx
    expect(ends.sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0))).toEqual([
      [a.x + a.width, at, tie.x, at],
      [b.x, at, tie.x + tie.width, at],
    ])
  })

  it('keeps the paths in their order from left to right', async () => {
    const drawing = await drawingOf(exampleOf('gb300-hall'), true)
    const across = ['UPS-R1', 'UPS-R2', 'UPS-R3', 'UPS-R4'].map((tag) => tagged(drawing, tag).x)
    expect([...across].sort((a, b) => a - b)).toEqual(across)
    expect(tagged(drawing, 'UTIL-A').x).toBeLessThan(tagged(drawing, 'UTIL-B').x)
  })

  it('moves nothing when records change their order or a load changes', async () => {
    const facility = exampleOf('superpod-h100')
    const plain = await drawingOf(facility)
    const shuffled = await drawingOf({
      equipment: [...facility.equipment].reverse(),
      connections: [...facility.connections].reverse(),
    })
    expect(shuffled).toEqual(plain)
    const heavier = facility.equipment.map((item) =>
      item.kind === 'server' ? { ...item, values: { ...item.values, loadKw: 99 } } : item,
    )
    expect(await drawingOf({ ...facility, equipment: heavier })).toEqual(plain)
  })

  it('moves nothing when a breaker opens', async () => {
    const { equipment, connections } = boardWith(8)
    const opened = equipment.map((item) =>
      item.id === 'cb3' ? { ...item, values: { normally: 'open' } } : item,
    )
    const layOut = layOutHere()
    const wish = { ...plainWish, merged: true }
    const before = await layOut(diagramOf({ equipment, connections }), wish)
    const after = await layOut(diagramOf({ equipment: opened, connections }), wish)
    expect(after).toEqual(before)
  })

  it('lays a large campus out with its lower rows folded away', async () => {
    const diagram = diagramOf(boardWith(800))
    const folded = await layOutHere()(diagram, plainWish)
    expect(folded.parts.map(({ tag }) => tag)).toEqual(['GRID', 'BOARD'])
    expect(tagged(folded, 'BOARD').hidden).toBe(2400)
    const opened = await layOutHere()(diagram, { ...plainWish, open: new Set(['board']) })
    expect(opened.parts).toHaveLength(802)
    expect(tagged(opened, 'CB9').hidden).toBe(2)
  })

  it('draws an empty site and a lone piece', async () => {
    expect((await drawingOf({ equipment: [], connections: [] })).parts).toEqual([])
    const lone = boardWith(0).equipment.slice(0, 1)
    expect((await drawingOf({ equipment: lone, connections: [] })).parts).toHaveLength(1)
  })
})
