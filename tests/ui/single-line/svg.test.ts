import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { solve } from '#engines'
import { createInventory, type Facility } from '#model'
import { parametersOf } from '#standards'
import { svgOf } from '../../../src/ui/diagram/output'
import { createDresser, type PowerDressed } from '../../../src/ui/single-line/dress'
import { readingsOf } from '../../../src/ui/single-line/readings'
import { boardWith, diagramOf, exampleOf, layOutHere, plainWish } from '../../support/ui/diagram'
import { facilityOf } from '../../support/ui/facility'

const dressedOf = async (facility: Facility, style: 'iec' | 'ansi' = 'iec', merged = false) => {
  const inventory = createInventory(facility, catalog)
  const { power } = solve(inventory, parametersOf(facility.parameters))
  const items = new Map(facility.equipment.map((item) => [item.id, item]))
  const drawing = await layOutHere()(diagramOf(facility), { ...plainWish, merged })
  const dresser = createDresser(drawing, {
    item: (id) => items.get(id),
    library: catalog.with(facility.products),
    readings: readingsOf({
      ids: inventory.equipment.map(({ id }) => id),
      columns: power.columns,
    }),
    style,
  })
  const find = (tag: string): PowerDressed => {
    const part = drawing.parts.find((one) => one.tag === tag)
    if (!part) throw new Error(`${tag} is not drawn`)
    return dresser.dress(part)
  }
  return { drawing, dresser, power, inventory, find }
}

const facts = {
  facility: 'Hall <1> & "2"\u0007',
  date: '2026-11-22',
  isStale: false,
  paper: {
    title: 'Single-line diagram',
    file: 'single-line',
    manner: 'Symbols after IEC 60617.',
    notes: ['A note.'],
    legend: { label: 'Paths', colours: new Map([['R1', '#0072b2']]) },
  },
} as const

/** Reads tags one by one: every one that opens must close, in order, with quoted attributes. */
const faultsOf = (xml: string): string[] => {
  const open: string[] = []
  const faults: string[] = []
  const body = xml.replace(/^<\?xml[^>]*\?>\s*/, '')
  const tags = /<(\/?)([a-z]+)((?:\s[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>|[^<]+|<.{0,40}/gs
  for (const [whole, closing, name, , alone] of body.matchAll(tags)) {
    if (name === undefined) {
      if (whole.startsWith('<')) faults.push(`not a tag: ${whole}`)
      if (/&(?!(?:amp|lt|gt|quot);)/.test(whole)) faults.push(`a bare ampersand: ${whole}`)
    } else if (closing) {
      if (open.pop() !== name) faults.push(`closes out of turn: ${whole}`)
    } else if (!alone) open.push(name)
  }
  return [...faults, ...open.map((name) => `never closes: ${name}`)]
}

describe('the dressed diagram', () => {
  it('says what a screen reader needs, with the figures of the solution', async () => {
    const { find, power, inventory } = await dressedOf(exampleOf('hydro-yard'))
    expect(find('CB-01-1').spoken).toBe('Circuit breaker CB-01-1, closed, 1,512 kW of 2,633 kW')
    const column = (name: string) => power.columns.find((one) => one.name === name)?.values
    const row = inventory.rowOf.get('UTIL-01') ?? -1
    const shown = Math.round(column('loadKw')?.[row] ?? Number.NaN)
    expect(find('UTIL-01').caption.load).toContain(`${shown.toLocaleString('en-US')} kW`)
  })

  it('writes what nobody stated as a question mark, never as 0', async () => {
    const { equipment, connections } = boardWith(1)
    const bare = equipment.map(({ values: _, ...item }) => item)
    const { find } = await dressedOf(facilityOf({ equipment: bare, connections }))
    expect(find('R0A').caption).toMatchObject({ load: '? kW', isUnknown: true })
    expect(find('CB0').caption.rating).toContain('rating ?')
    expect(find('R0A').spoken).toContain('load unknown')
  })

  it('draws open devices open, and tells how many of several are', async () => {
    const { equipment, connections } = boardWith(3)
    const items = equipment.map((item) =>
      item.id === 'cb1' ? { ...item, values: { normally: 'open' } } : item,
    )
    const facility = facilityOf({ equipment: items, connections })
    const single = await dressedOf(facility)
    expect(single.find('CB1').spoken).toMatch(/^Circuit breaker CB1, open/)
    expect(single.find('CB1').marks).not.toEqual(single.find('CB0').marks)
    const many = await dressedOf(facility, 'iec', true)
    const breaker = many.drawing.parts.find(({ kind }) => kind === 'breaker')
    if (!breaker) throw new Error('no breaker is drawn')
    expect(many.dresser.dress(breaker).spoken).toContain('1 of 3 open')
  })

  it('marks what is loaded beyond its rating', async () => {
    const { equipment, connections } = boardWith(1)
    const small = equipment.map((item) =>
      item.id === 'cb0' ? { ...item, values: { ratingA: 16, voltageV: 400 } } : item,
    )
    const { find } = await dressedOf(facilityOf({ equipment: small, connections }))
    expect(find('CB0').caption.isOver).toBe(true)
    expect(find('CB0').spoken).toMatch(/overloaded, \d+/)
    expect(find('BOARD').caption.isOver).toBe(false)
  })

  it('has other symbols after IEEE than after IEC, in the same places', async () => {
    const iec = await dressedOf(exampleOf('superpod-h100'), 'iec')
    const ansi = await dressedOf(exampleOf('superpod-h100'), 'ansi')
    expect(ansi.drawing).toEqual(iec.drawing)
    for (const tag of ['UTIL-R1', 'TX-R1', 'GEN-R1']) {
      expect(ansi.find(tag).marks).not.toEqual(iec.find(tag).marks)
      expect(ansi.find(tag).texts).toEqual(iec.find(tag).texts)
    }
  })
})

describe('the saved drawing', () => {
  it('is well-formed, with every symbol and every wire, and asks for nothing outside itself', async () => {
    for (const name of ['gb300-hall', 'superpod-h100', 'hydro-yard']) {
      for (const style of ['iec', 'ansi'] as const) {
        const { drawing, dresser } = await dressedOf(exampleOf(name), style, true)
        const svg = svgOf(drawing, dresser, facts)
        expect(faultsOf(svg)).toEqual([])
        expect(svg.match(/role="img"/g)).toHaveLength(drawing.parts.length)
        expect(svg.match(/<polyline /g)).toHaveLength(drawing.wires.length)
        expect(svg).not.toMatch(/href|url\(|<image|<script|<style|NaN|undefined/)
      }
    }
  })

  it('escapes names and leaves out what XML forbids', async () => {
    const { equipment, connections } = boardWith(1)
    const odd = equipment.map((item) => ({ ...item, tag: `${item.tag} <&>"'\u0000` }))
    const { drawing, dresser } = await dressedOf(facilityOf({ equipment: odd, connections }))
    const svg = svgOf(drawing, dresser, facts)
    expect(faultsOf(svg)).toEqual([])
    expect(svg).toContain('Hall &lt;1&gt; &amp; &quot;2&quot;')
    expect(svg.includes('\u0000') || svg.includes('\u0007')).toBe(false)
  })

  it('says that its figures are not the newest while they are being worked out', async () => {
    const { drawing, dresser } = await dressedOf(facilityOf(boardWith(1)))
    expect(svgOf(drawing, dresser, facts)).not.toContain('being worked out')
    expect(svgOf(drawing, dresser, { ...facts, isStale: true })).toContain('being worked out')
  })
})
