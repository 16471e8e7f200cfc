import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facility } from '#model'
import { composeSheet, type SheetWish } from '../../../src/ui/sheet/compose'
import { tilesOf } from '../../../src/ui/sheet/pages'
import { drawingRoom, noMargins, paperSizes, papers } from '../../../src/ui/sheet/paper'
import { item, room } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'
import { extentOf, nodesOf, paperUnits, readSvg, type SvgNode } from '../../support/svg-reader'

const element = { z: 0, rotationDeg: 0 }

const hall = (more: Partial<Facility> = {}) =>
  stage(
    {
      name: 'Hall',
      rooms: [room('hall', [0, 0, 20, 10], { heightM: 4, raisedFloorM: 0.6 })],
      equipment: [
        item('a', 'rack', { product: 'test-rack', x: 4, y: 3 }),
        item('b', 'rack', { product: 'test-rack', x: 7, y: 3 }),
        item('turned', 'rack', { product: 'test-rack', x: 12, y: 3, rotationDeg: 45 }),
      ],
      elements: [
        {
          ...element,
          ...{ id: 'door', type: 'door', name: 'Dock', x: 10, y: 0, widthM: 2, leaf: 'double' },
        },
        { ...element, id: 'loose', type: 'door', name: 'Door 2', x: 5, y: 10, leaf: 'single' },
      ],
      dimensions: [
        {
          ...{ id: 'chain', axis: 'x', offsetM: -2, z: 0 },
          anchors: [
            { of: 'hall', side: 'min-x' },
            { of: 'a', side: 'max-x' },
            { of: 'b', side: 'min-x' },
          ],
        },
        {
          ...{ id: 'up', axis: 'y', offsetM: 1, z: 0 },
          anchors: [
            { of: 'a', side: 'max-y' },
            { of: 'hall', side: 'max-y' },
          ],
        },
      ],
      constraints: [
        {
          ...{ id: 'keep', type: 'clear', axis: 'x', valueM: 1.2 },
          anchors: [
            { of: 'a', side: 'max-x' },
            { of: 'b', side: 'min-x' },
          ],
        },
      ],
      notes: [
        { id: 'n', text: 'Lift the panels first', x: 2, y: 2, z: 0, done: false },
        { id: 'm', text: 'Done long ago', x: 2, y: 3, z: 0, done: true },
      ],
      routes: [
        {
          ...{ id: 'tray', name: 'Tray A', carries: 'data', widthM: 0.5 },
          points: [
            { x: 2, y: 5, z: 2.7 },
            { x: 18, y: 5, z: 2.7 },
          ],
        },
      ],
      ...more,
    } as Partial<Facility>,
    'select',
    {},
  )

const pagesOf = (wish: SheetWish, more: Partial<Facility> = {}) => {
  const sheet = composeSheet(hall(more).workspace, wish)
  return (sheet?.pages ?? []).map(readSvg)
}

const drawn = (wish: SheetWish, more: Partial<Facility> = {}) => {
  const [page] = pagesOf(wish, more)
  if (!page) throw new Error('No sheet')
  return page
}

const having = (root: SvgNode, key: string, value?: string) =>
  nodesOf(root).filter(
    ({ attributes }) => key in attributes && (value === undefined || attributes[key] === value),
  )

/** Lengths on paper as somebody with a ruler reads them, mm. */
const ruled = (root: SvgNode, node: SvgNode) => {
  const units = paperUnits(root)
  const { minX, maxX, minY, maxY } = extentOf(node)
  return { wide: (maxX - minX) * units.x, high: (maxY - minY) * units.y }
}

const said = (root: SvgNode) => nodesOf(root).map(({ words }) => words)

describe('dimensions on a sheet', () => {
  it('are as long on paper as the figures that they state, at the scale of the title block', () => {
    for (const [scale, paper] of [
      [50, 'A2'],
      [100, 'A3'],
      [200, 'A4'],
    ] as const) {
      const root = drawn({ view: 'plan', paper, scale })
      expect(said(root)).toContain(`1:${scale} on ${paper}`)
      const lines = having(root, 'data-measure')
      // From the west wall at 0 to the east side of a at 4.3, on to the west side of b at 6.7.
      const written = lines.map(({ attributes }) => attributes['data-measure'])
      expect(written).toEqual(['4300', '2400', '6400', '≥ 1200'])
      for (const line of lines.slice(0, 3)) {
        const { wide, high } = ruled(root, line)
        const statedMm = Number(line.attributes['data-measure'])
        expect(Math.max(wide, high)).toBeCloseTo(statedMm / scale, 1)
      }
      // The kept distance states what it asks for, and is drawn as long as it is.
      expect(ruled(root, lines[3] as SvgNode).wide).toBeCloseTo(2400 / scale, 1)
    }
  })

  it('stand under a section where they run along it, and others are counted', () => {
    const root = drawn({ view: 'south', paper: 'A3', scale: 100 })
    const lines = having(root, 'data-measure')
    expect(lines.map((line) => Math.round(ruled(root, line).wide))).toEqual([43, 24])
    expect(said(root)).toContain('One chain of dimensions is not seen in this view.')
    const walls = extentOf(having(root, 'data-room')[0] as SvgNode)
    for (const line of lines) expect(extentOf(line).minY).toBeGreaterThan(walls.maxY)
  })

  it('read in feet and inches on ANSI paper at an architect’s scale', () => {
    const { workspace } = hall()
    workspace.store.setState({ units: 'imperial' })
    const sheet = composeSheet(workspace, { view: 'plan', paper: 'ANSI B' })
    const root = readSvg(sheet?.pages[0] ?? '')
    expect(root.attributes['width']).toBe('431.8mm')
    expect(said(root)).toContain('3/16" = 1\'-0" on ANSI B')
    const [first] = having(root, 'data-measure')
    expect(first?.attributes['data-measure']).toBe('14\'-1 5/16"')
    expect(ruled(root, first as SvgNode).wide).toBeCloseTo(4300 / 64, 1)
    const bar = Number(having(root, 'data-bar')[0]?.attributes['data-bar'])
    expect(bar / 0.3048).toBeCloseTo(Math.round(bar / 0.3048), 9)
  })

  it('are left out with what they hold on to', () => {
    const { workspace } = hall()
    workspace.store.setState(({ visibility }) => ({
      visibility: { ...visibility, hidden: new Set(['a']) },
    }))
    const sheet = composeSheet(workspace, { view: 'plan', paper: 'A3' })
    const root = readSvg(sheet?.pages[0] ?? '')
    expect(having(root, 'data-measure')).toHaveLength(0)
    expect(said(root)).toContain('2 chains of dimensions are not seen in this view.')
  })
})

describe('what else stands on a sheet', () => {
  it('is rooms with areas, doors, open notes by number, routes as wide as they are, and a grid', () => {
    const root = drawn({ view: 'plan', paper: 'A3', scale: 100 })
    const words = said(root)
    expect(words).toContain('200 m²')
    expect(words).toContain('1  Lift the panels first')
    expect(words.join(' ')).not.toContain('Done long ago')
    expect(words).toContain('Tray A')
    expect(words).toContain('x 10')
    const [tray] = having(root, 'data-route', 'tray')
    expect(Number(tray?.attributes['stroke-width'])).toBeCloseTo(5, 2)
    const doors = having(root, 'data-door')
    expect(doors.map(({ attributes }) => attributes['data-door'])).toEqual(['double', 'single'])
    // Two leaves of 1 m each swing to 1 m before the wall.
    const swing = doors[0]?.children.filter(({ attributes }) => attributes['fill'] === 'none')
    const reach = Math.max(...(swing ?? []).map((leaf) => ruled(root, leaf).high))
    expect(reach).toBeCloseTo(10, 1)
    expect(words).toContain(
      'One part of the building states no width: drawn dashed, at an estimate.',
    )
  })

  it('is left out where it is not wanted', () => {
    const root = drawn({ view: 'plan', paper: 'A3', shows: new Set() })
    const keys = ['data-measure', 'data-grid']
    expect(keys.map((key) => having(root, key).length)).toEqual([0, 0])
    expect(said(root)).not.toContain('200 m²')
    expect(said(root)).not.toContain('a')
  })

  it('grows onto sheets of its own where notes have no room beside the title block', () => {
    const notes = Array.from({ length: 60 }, (_, n) => ({
      ...{ id: `n${n}`, x: n % 10, y: 1, z: 0, done: false },
      text: `Note of some length about what has to be looked at here, number ${n}`,
    }))
    const pages = pagesOf({ view: 'plan', paper: 'A4' }, { notes })
    expect(pages.length).toBeGreaterThan(1)
    expect(said(pages[0] as SvgNode)).toContain('Notes: see sheet 2.')
    expect(said(pages[0] as SvgNode)).toContain(`1 of ${pages.length}`)
    const all = pages.slice(1).flatMap(said).join(' ')
    for (const n of [0, 31, 59]) expect(all).toContain(`number ${n}`)
  })
})

describe('a section', () => {
  it('hatches what it cuts, with heavier lines than what lies behind', () => {
    const root = drawn({ view: 'south', cutM: 3, paper: 'A3', scale: 50 })
    const faces = having(root, 'data-cut', 'face').filter(
      ({ attributes }) => attributes['stroke-width'] === '0.5',
    )
    const sizes = faces.map((face) => ruled(root, face))
    // Straight racks show their 0.6 m; the one at 45° is cut through its middle along 1.2 m · cos 45° …
    expect(sizes.filter(({ wide }) => Math.abs(wide - 12) < 0.1)).toHaveLength(2)
    // … or rather as far as its nearer sides let it: 0.6 m / cos 45°.
    const turned = sizes.find(({ wide }) => Math.abs(wide - 600 / Math.SQRT1_2 / 50) < 0.1)
    expect(turned).toBeDefined()
    expect(faces.every(({ attributes }) => attributes['fill'] === 'url(#hatch)')).toBe(true)
    expect(
      nodesOf(root).some(
        ({ name, attributes }) => name === 'pattern' && attributes['id'] === 'hatch',
      ),
    ).toBe(true)
    const walls = having(root, 'data-cut', 'wall')
    expect(walls).toHaveLength(2)
    for (const wall of walls) {
      const { wide, high } = ruled(root, wall)
      expect(wide).toBeCloseTo(160 / 50, 1)
      expect(high).toBeCloseTo(4000 / 50, 1)
    }
    expect(said(root)).toContain('+0.600')
  })

  it('shows nothing of what lies before it, routes and rooms included', () => {
    const root = drawn({ view: 'south', cutM: 6, paper: 'A3', scale: 100 })
    expect(having(root, 'data-cut', 'face')).toHaveLength(0)
    expect(said(root)).not.toContain('Tray A')
    expect(said(root)).not.toContain('a')
    expect(said(drawn({ view: 'north', cutM: 4, paper: 'A3' }))).not.toContain('Tray A')
  })
})

describe('a drawing larger than its paper', () => {
  it('goes on in other sheets, each of which names its neighbours', () => {
    const sheet = composeSheet(hall().workspace, { view: 'plan', paper: 'A4', scale: 50 })
    expect(sheet?.fits).toBe(false)
    expect(sheet?.sheets).toBe(4)
    const pages = (sheet?.pages ?? []).map(readSvg)
    expect(pages).toHaveLength(4)
    expect(said(pages[0] as SvgNode)).toContain('Goes on in sheet 2')
    expect(said(pages[0] as SvgNode)).toContain('Goes on in sheet 3')
    expect(said(pages[3] as SvgNode)).toContain('4 of 4')
    for (const page of pages) {
      expect(ruled(page, having(page, 'data-room', 'hall')[0] as SvgNode).wide).toBeCloseTo(400, 1)
    }
  })

  it('says so where that would be too many', () => {
    const sheet = composeSheet(hall().workspace, { view: 'plan', paper: 'A4', scale: 10 })
    expect(sheet?.sheets).toBeUndefined()
    expect(sheet?.pages.map(readSvg).flatMap(said)).toContain(
      'The drawing is larger than the paper at this scale: its edges are cut off.',
    )
  })

  it('is covered by its sheets without a gap, each within its paper', () => {
    const extent = fc.double({ min: 1, max: 400, noNaN: true })
    fc.assert(
      fc.property(extent, extent, fc.constantFrom(...paperSizes), (wide, high, paper) => {
        const covered = { minX: -3, minY: 5, maxX: wide - 3, maxY: high + 5 }
        const tiling = tilesOf(covered, paper, 200, noMargins)
        if (!tiling) return
        const room = drawingRoom(paper)
        let area = 0
        for (const { window } of tiling.tiles) {
          const [w, h] = [window.maxX - window.minX, window.maxY - window.minY]
          expect(w * 5).toBeLessThanOrEqual(room.widthMm + 1e-6)
          expect(h * 5).toBeLessThanOrEqual(room.heightMm + 1e-6)
          area += w * h
        }
        expect(area).toBeCloseTo(wide * high, 3)
      }),
    )
  })

  it('has ANSI papers of their stated inches', () => {
    const inches = Object.entries(papers)
      .filter(([name]) => name.startsWith('ANSI'))
      .map(([, { widthMm, heightMm }]) => [widthMm / 25.4, heightMm / 25.4])
    expect(inches.map((pair) => pair.map((one) => Math.round(one * 10) / 10))).toEqual([
      [11, 8.5],
      [17, 11],
      [22, 17],
      [34, 22],
      [44, 34],
    ])
  })
})
