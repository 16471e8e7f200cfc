import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutOf } from '#workspace'
import { composeSheet } from '../../../src/ui/sheet/compose'
import {
  drawingRoom,
  fittingScale,
  paperSizes,
  papers,
  scaleBarM,
  scales,
} from '../../../src/ui/sheet/paper'
import { project } from '../../../src/ui/sheet/project'
import { item, room } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'
import { extentOf, nodesOf, paperUnits, readSvg, type SvgNode } from '../../support/svg-reader'

/** How large an element lies on paper, mm, as a reader of SVG finds it. */
const sizeOf = (svg = '', is: (node: SvgNode) => boolean) => {
  const root = readSvg(svg)
  const units = paperUnits(root)
  const found = nodesOf(root).find(is)
  if (!found) throw new Error('Nothing like that on the sheet')
  const { minX, maxX, minY, maxY } = extentOf(found)
  return { wide: (maxX - minX) * units.x, high: (maxY - minY) * units.y }
}

const hall = () =>
  stage(
    {
      name: 'Hall <1>',
      rooms: [room('hall', [0, 0, 20, 10])],
      equipment: [
        item('near', 'rack', { product: 'test-rack', x: 4, y: 2 }),
        item('far', 'rack', { product: 'test-rack', x: 4, y: 8 }),
        item('aside', 'rack', { product: 'test-rack', x: 12, y: 8 }),
      ],
    },
    'select',
    {},
  )

describe('the scale of a sheet', () => {
  it('is the largest usual one that has room', () => {
    // 20 m by 10 m: A3 leaves 384 mm by 227 mm, so 1:75 (267 mm by 133 mm) fits and 1:50 does not.
    expect(drawingRoom('A3')).toEqual({ widthMm: 384, heightMm: 227 })
    expect(fittingScale({ widthM: 20, heightM: 10 }, 'A3')).toBe(75)
    expect(fittingScale({ widthM: 20, heightM: 10 }, 'A0')).toBe(20)
    expect(fittingScale({ widthM: 1e9, heightM: 10 }, 'A0')).toBeUndefined()
  })

  it('always has room, and the next larger one has not', () => {
    const length = fc.double({ min: 0.5, max: 5000, noNaN: true })
    fc.assert(
      fc.property(length, length, fc.constantFrom(...paperSizes), (widthM, heightM, paper) => {
        const scale = fittingScale({ widthM, heightM }, paper)
        const room = drawingRoom(paper)
        const fits = (one: number) =>
          (widthM * 1000) / one <= room.widthMm && (heightM * 1000) / one <= room.heightMm
        expect(scale !== undefined && fits(scale)).toBe(true)
        const larger = scales[scales.indexOf(scale as (typeof scales)[number]) - 1]
        if (larger !== undefined) expect(fits(larger)).toBe(false)
      }),
    )
  })

  it('has a bar of a round length between 30 and 75 mm', () => {
    for (const scale of scales) {
      const longMm = (scaleBarM(scale) * 1000) / scale
      expect(longMm).toBeGreaterThanOrEqual(29.9)
      expect(longMm).toBeLessThanOrEqual(75.1)
    }
  })
})

describe('what a view covers', () => {
  const looked = (view: 'plan' | 'south' | 'north' | 'east' | 'west', cutM?: number) => {
    const { workspace, document } = hall()
    return project(workspace.store.getState(), layoutOf(document, workspace.library), {
      view,
      cutM,
    }).tags.map(({ tag }) => tag)
  }

  it('is everything without a cut, and what lies behind it with one', () => {
    const all = looked('plan')
    expect(all).toHaveLength(3)
    expect(looked('south')).toHaveLength(3)
    expect(looked('south', 5)).toHaveLength(2)
    expect(looked('north', 5)).toHaveLength(1)
    expect(looked('west', 8)).toHaveLength(1)
    expect(looked('east', 8)).toHaveLength(2)
    expect(looked('plan', 0)).toHaveLength(0)
  })

  it('turns about: what is left from the south is right from the north', () => {
    const { workspace, document } = hall()
    const at = (view: 'south' | 'north') => {
      const layout = layoutOf(document, workspace.library)
      return project(workspace.store.getState(), layout, { view }).tags.map((one) => one.at.x)
    }
    expect(at('north')).toEqual(at('south').map((x) => -x))
  })

  it('draws what is nearer over what is farther', () => {
    const { workspace, document } = hall()
    const layout = layoutOf(document, workspace.library)
    const nears = project(workspace.store.getState(), layout, { view: 'south' }).figures.map(
      ({ nearM }) => nearM,
    )
    expect(nears).toEqual([...nears].sort((a, b) => a - b))
  })
})

describe('a drawing sheet', () => {
  it('is as large as its paper, and true to the scale that it states', () => {
    const { workspace } = hall()
    const sheet = composeSheet(workspace, { view: 'plan', paper: 'A3', scale: 100 })
    const { widthMm, heightMm } = papers.A3
    expect(sheet?.pages[0]).toContain(`width="${widthMm}mm" height="${heightMm}mm"`)
    expect(sheet?.pages[0]).toContain('1:100 on A3')
    // The hall's walls: 20 m at 1:100 are 200 mm.
    const { wide, high } = sizeOf(
      sheet?.pages[0],
      ({ attributes }) => attributes['data-room'] === 'hall',
    )
    expect(wide).toBeCloseTo(200, 1)
    expect(high).toBeCloseTo(100, 1)
  })

  it('says what the title block holds, leaves blank what nobody stated, and escapes both', () => {
    const { workspace, document } = hall()
    document.transact('title', (edit) =>
      edit.setHead({ sheet: { project: 'Pod & hall', number: 'A-101', northDeg: 30 } }),
    )
    const svg = composeSheet(workspace, { view: 'plan', paper: 'A3' })?.pages[0] ?? ''
    expect(svg).toContain('Pod &amp; hall')
    expect(svg).toContain('A-101')
    expect(svg).toContain('rotate(30)')
    expect(svg).toContain('Hall &lt;1&gt;')
    expect(svg).not.toContain('undefined')
    expect(svg).not.toContain('NaN')
    document.undo()
    expect(composeSheet(workspace, { view: 'plan', paper: 'A3' })?.pages[0]).not.toContain('A-101')
  })

  it('says how much is hidden, and has no arrow to the north on an elevation', () => {
    const { workspace } = hall()
    const { store } = workspace
    store.setState(({ visibility }) => ({
      visibility: { ...visibility, hidden: new Set(['near']) },
    }))
    const sheet = composeSheet(workspace, { view: 'south', paper: 'A4' })
    expect(sheet?.pages[0]).toContain('1 piece of equipment is hidden and not drawn.')
    expect(sheet?.pages[0]).not.toContain('rotate(0)')
  })

  it('does not claim to fit where it does not, and draws nothing of nothing', () => {
    const { workspace } = hall()
    expect(composeSheet(workspace, { view: 'plan', paper: 'A4', scale: 10 })?.fits).toBe(false)
    expect(composeSheet(workspace, { view: 'plan', paper: 'A4' })?.fits).toBe(true)
    const empty = stage({}, 'select', {}).workspace
    expect(composeSheet(empty, { view: 'plan', paper: 'A4' })).toBeUndefined()
  })
})
