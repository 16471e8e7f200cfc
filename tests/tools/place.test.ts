import { describe, expect, it } from 'vitest'
import type { Facility } from '#model'
import type { ToolOptions } from '#workspace'
import { item, room } from '../support/editor/facility'
import { stage } from '../support/editor/stage'

const options: Partial<ToolOptions> = { place: { kind: 'rack', product: 'test-rack', path: 'A' } }

const hall: Partial<Facility> = {
  rooms: [room('hall', [-5, -5, 15, 10])],
  equipment: [item('a', 'rack', { product: 'test-rack', tag: 'RACK-07', values: { slotsU: 12 } })],
}

describe('placing', () => {
  it('shows a ghost that snaps, with distances and guides, and writes nothing', () => {
    const on = stage(hall, 'place', options)
    on.pointer('move', 0.63, 0.03)
    const [ghost] = on.preview().ghosts ?? []
    expect(ghost).toMatchObject({
      kind: 'rack',
      product: 'test-rack',
      x: 0.6,
      y: 0,
      rotationDeg: 0,
    })
    expect(ghost).not.toHaveProperty('blocked')
    expect(on.preview().guides?.length).toBe(2)
    expect(on.preview().dimensions?.length).toBe(3)
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('takes no notice of what hangs above or lies below', () => {
    const busway = item('bw', 'busway', { x: 3, y: 1.03, z: 2.5 })
    const on = stage({ equipment: [busway] }, 'place', options)
    on.pointer('move', 3.02, 3)
    expect(on.preview()).toMatchObject({ guides: [], dimensions: [] })
    on.pointer('move', 3.02, 1)
    expect(on.preview().ghosts?.[0]).not.toHaveProperty('blocked')
  })

  it('places on a click, again and again, each with its own tag and undo step', () => {
    const on = stage(hall, 'place', options)
    on.click(3, 3)
    on.click(6, 3)
    expect(on.document.list('equipment').slice(1)).toMatchObject([
      { tag: 'RACK-A-01', x: 3, y: 3, path: 'A' },
      { tag: 'RACK-A-02', x: 6, y: 3, path: 'A' },
    ])
    expect(on.selection()).toEqual(['new-2'])
    expect(on.document.undoLabel).toBe('Place Rack 40')
    on.document.undo()
    expect(on.document.count('equipment')).toBe(2)
  })

  it('marks a ghost that would stand in something', () => {
    const on = stage(hall, 'place', options)
    on.pointer('move', 0.3, 0.2, { alt: true })
    expect(on.preview().ghosts?.[0]).toMatchObject({ blocked: true })
    expect(on.preview().hint).toBe('It would stand in RACK-07.')
  })

  it('turns with R, and the next one keeps the heading', () => {
    const on = stage(hall, 'place', options)
    on.pointer('move', 3, 3)
    on.keys('r')
    on.key('R', { shift: true })
    expect(on.preview().ghosts?.[0]?.rotationDeg).toBe(105)
    on.click(3, 3)
    on.click(6, 6)
    expect(
      on.document
        .list('equipment')
        .slice(1)
        .map(({ rotationDeg }) => rotationDeg),
    ).toEqual([105, 105])
  })

  it('takes a typed place or heading', () => {
    const on = stage(hall, 'place', options)
    on.type('12.5,4.25')
    expect(on.document.list('equipment')[1]).toMatchObject({ x: 12.5, y: 4.25 })
    on.type('<90')
    expect(on.workspace.store.getState().options.headingDeg).toBe(90)
    on.type('7')
    expect(on.preview().hint).toBe('"7" has no meaning here.')
    on.type('1,2,,3')
    expect(on.preview().hint).toMatch(/cannot be read/)
    expect(on.document.count('equipment')).toBe(2)
  })

  it('works by keyboard alone', () => {
    const on = stage(hall, 'place', options)
    on.key('ArrowRight', { shift: true })
    on.key('ArrowRight', { shift: true })
    on.keys('ArrowUp', 'Enter')
    expect(on.document.list('equipment')[1]).toMatchObject({ x: 2, y: 0.1 })
  })

  it('mounts what is made for racks in the rack under the pointer', () => {
    const on = stage(hall, 'place', { place: { kind: 'switch' } })
    on.pointer('move', 0, 0)
    expect(on.preview().hint).toBe('Click to mount it in RACK-07, unit 1.')
    on.click(0, 0)
    on.click(0, 0)
    expect(on.document.list('equipment').slice(1)).toMatchObject([
      { tag: 'SW-01', inside: { equipment: 'a', slotU: 0 } },
      { tag: 'SW-02', inside: { equipment: 'a', slotU: 1 } },
    ])
    for (let more = 0; more < 10; more++) on.click(0, 0)
    on.click(0, 0)
    expect(on.preview().hint).toBe('RACK-07 has no 1 free units in a row.')
    expect(on.document.count('equipment')).toBe(13)
  })

  it('follows the catalog while it is active', () => {
    const on = stage(hall, 'place')
    expect(on.preview().hint).toBe('Pick a product from the catalog first.')
    on.click(3, 3)
    expect(on.document.count('equipment')).toBe(1)
    on.workspace.setOptions({ place: { kind: 'ups' } })
    on.pointer('move', 3, 3)
    expect(on.preview().ghosts?.[0]?.kind).toBe('ups')
    on.workspace.setOptions({ place: { kind: 'pdu' } })
    expect(on.preview().ghosts?.[0]?.kind).toBe('pdu')
  })

  it('is left with Escape; a lost pointer only hides the ghost', () => {
    const on = stage(hall, 'place', options)
    on.pointer('move', 3, 3)
    on.pointer('down', 3, 3)
    on.pointer('cancel', 3, 3)
    expect(on.preview()).not.toHaveProperty('ghosts')
    on.pointer('up', 3, 3)
    expect(on.document.count('equipment')).toBe(1)
    on.pointer('move', 3, 3)
    on.keys('Escape')
    expect(on.workspace.store.getState().tool).toBe('select')
    expect(on.preview()).not.toHaveProperty('ghosts')
  })

  it('refuses a product that has gone meanwhile, in plain words', () => {
    const on = stage(hall, 'place', { place: { kind: 'rack', product: 'gone' } })
    on.click(3, 3)
    expect(on.said).toEqual(['The catalog has no product gone.'])
    expect(on.document.undoLabel).toBeUndefined()
  })
})
