import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import type { LoopUnit } from '#engines'
import type { Answer } from '#workspace'
import { svgOf } from '../../../src/ui/diagram/output'
import { createLoopDresser } from '../../../src/ui/loops/dress'
import { beside } from '../../../src/ui/loops/lines'
import { loopReadingsOf } from '../../../src/ui/loops/readings'
import { liquidSource } from '../../../src/ui/loops/source'
import { diagramOf, exampleOf, layOutHere, plainWish } from '../../support/ui/diagram'

const unknown = Number.NaN

/** An answer about the hall in which every rack has the same figures. */
const answerOf = (
  ids: readonly string[],
  figures: Readonly<Record<string, (id: string) => number>>,
  units: readonly Partial<LoopUnit>[] = [],
): Answer =>
  ({
    ids,
    columns: Object.entries(figures).map(([name, value]) => ({
      name,
      values: Float64Array.from(ids, value),
    })),
    feeds: new Uint8Array(ids.length),
    solution: {
      cooling: {
        rooms: [],
        loops: [{ units, pipes: [], headerRows: [], pumpRows: [], supplyC: 30, returnC: 41 }],
      },
    },
  }) as unknown as Answer

const dressed = async (
  figures: Readonly<Record<string, (id: string) => number>>,
  unitsOf: (rowOf: (tag: string) => number) => readonly Partial<LoopUnit>[] = () => [],
) => {
  const facility = exampleOf('gb300-hall')
  const items = new Map(facility.equipment.map((item) => [item.id, item]))
  const ids = [...items.keys()]
  const rowOf = (tag: string) => facility.equipment.findIndex((item) => item.tag === tag)
  const drawing = await layOutHere()(diagramOf(facility, liquidSource), plainWish)
  const dresser = createLoopDresser(drawing, {
    item: (id) => items.get(id),
    library: catalog.with(facility.products),
    readings: loopReadingsOf(answerOf(ids, figures, unitsOf(rowOf))),
    units: 'metric',
  })
  const find = (tag: string) => {
    const part = drawing.parts.find((one) => one.tag === tag)
    if (!part) throw new Error(`${tag} is not drawn`)
    return dresser.dress(part)
  }
  return { drawing, dresser, find }
}

const said = ({ texts }: { readonly texts: readonly { text: string; role: string }[] }) =>
  texts.map(({ text, role }) => `${role}: ${text}`)

describe('a branch of the liquid loops', () => {
  // Lenovo LP2357 Table 27: a GB300 rack at 40 °C takes 119 L/min with a drop of 58.6 kPa.
  const rack = {
    coolantFlowLPerMin: () => 119,
    coolantSupplyC: () => 40,
    coolantReturnC: () => 54.4,
    coolantDropKpa: () => 58.6,
    coolantMarginKpa: () => 71.4,
  }

  it('has flow, temperatures, drop and what is left of the head, like ones as one', async () => {
    const { find } = await dressed(rack)
    const racks = find('AI-01')
    expect(said(racks)).toEqual([
      'title: 48 × Rack',
      'span: AI-01 – AI-48',
      'load: 48 × 119 L/min',
      'load: 40 → 54.4 °C',
      'load: −58.6 · 71.4 kPa left',
    ])
    expect(racks.isOver).toBe(false)
    expect(racks.spoken).toMatch(/^48 × Rack AI-01 ….*119 L\/min.*40 to 54.4 °C.*71.4 kPa left/)
  })

  it('is red where it falls short, and says by how much', async () => {
    const short = await dressed({ ...rack, coolantMarginKpa: () => -12 })
    const racks = short.find('AI-01')
    expect(racks.isOver).toBe(true)
    expect(said(racks).at(-1)).toBe('over: −58.6 · 12 kPa short')
    expect(racks.spoken).toMatch(/falls short$/)
  })

  it('says unknown with a question mark, also where only some are unknown', async () => {
    const bare = await dressed({})
    expect(said(bare.find('AI-01'))).toEqual([
      'title: 48 × Rack',
      'span: AI-01 – AI-48',
      'unknown: 48 × ? L/min',
      'unknown: ? °C',
      'unknown: margin ?',
    ])
    expect(bare.find('AI-01').isOver).toBe(false)
    const facility = exampleOf('gb300-hall')
    const first = facility.equipment.find(({ tag }) => tag === 'AI-01')?.id
    const some = await dressed({
      ...rack,
      coolantFlowLPerMin: (id) => (id === first ? unknown : 119),
    })
    expect(said(some.find('AI-01'))[2]).toBe('unknown: 48 × 119 L/min ?')
  })

  it('shows an exchanger by duty, capacity, flow and approach, red beyond either', async () => {
    const unit = { dutyKw: 1483, capacityKw: 1368, flowLPerMin: 1152, approachK: 4.3 }
    const { find } = await dressed(rack, (rowOf) => [
      { ...unit, row: rowOf('CDU-01'), flowCapacityLPerMin: 1200 },
      { ...unit, row: rowOf('CDU-02'), dutyKw: 1200, flowCapacityLPerMin: 1200 },
      { ...unit, row: rowOf('CDU-03'), dutyKw: 1200, flowCapacityLPerMin: 1100 },
      { ...unit, row: rowOf('CDU-04'), dutyKw: 1200, flowCapacityLPerMin: unknown },
    ])
    expect(said(find('CDU-01'))).toEqual([
      'title: CDU-01',
      'over: 1,483 of 1,368 kW',
      'over: 1,152 L/min',
      'over: approach 4.3 K',
    ])
    expect(['CDU-02', 'CDU-03', 'CDU-04'].map((tag) => find(tag).isOver)).toEqual([
      false,
      true,
      false,
    ])
  })

  it('draws a supply and a return for every wire, on the screen and on paper', async () => {
    const { drawing, dresser } = await dressed(rack)
    for (const wire of drawing.wires) expect(dresser.strandsOf(wire)).toHaveLength(2)
    const svg = svgOf(drawing, dresser, {
      facility: 'Hall',
      date: '2026-11-22',
      isStale: false,
      paper: {
        title: 'Liquid loops',
        file: 'liquid-loops',
        manner: 'Pairs.',
        notes: [],
        legend: {
          label: 'Pipes',
          colours: new Map([
            ['Supply', '#0072b2'],
            ['Return', '#d97706'],
          ]),
        },
      },
    })
    expect(svg.match(/<polyline /g)).toHaveLength(2 * drawing.wires.length)
    expect(svg.match(/stroke="#0072b2"/g)?.length).toBe(drawing.wires.length + 1)
    expect(svg).toContain('hall-liquid-loops.svg')
    expect(svg).not.toMatch(/NaN|undefined/)
  })
})

describe('a line beside another', () => {
  it('keeps its distance at every corner', () => {
    expect(beside([0, 0, 0, 10, 20, 10, 20, 30], 2)).toEqual([-2, 0, -2, 12, 18, 12, 18, 30])
    expect(beside([0, 0, 0, 10, 0, 20], 2)).toEqual([-2, 0, -2, 10, -2, 20])
  })

  it('lies on the other side by the negative distance, and on the line by none', () => {
    const corner = fc.integer({ min: 1, max: 50 })
    fc.assert(
      fc.property(fc.array(corner, { minLength: 2, maxLength: 6 }), (steps) => {
        let [x, y] = [0, 0]
        const points = [0, 0]
        steps.forEach((step, at) => {
          if (at % 2 === 0) y += step
          else x += step
          points.push(x, y)
        })
        expect(beside(points, 0).map((value) => value + 0)).toEqual(points)
        const [right, left] = [beside(points, 3), beside(points, -3)]
        right.forEach((value, at) => {
          expect(value + (left[at] ?? 0)).toBeCloseTo(2 * (points[at] ?? 0), 9)
        })
      }),
    )
  })
})
