import { describe, expect, it } from 'vitest'
import type { Facility } from '#model'
import { inStep } from '../support/editor/blocks'
import { item, link } from '../support/editor/facility'
import { type Stage, stage } from '../support/editor/stage'

const hall: Partial<Facility> = {
  equipment: [
    item('p', 'pdu', { product: 'test-pdu', x: -3, y: 0 }),
    item('r', 'rack', { tag: 'RACK-01', product: 'test-rack' }),
    item('s', 'server', { inside: { equipment: 'r', slotU: 0 } }),
  ],
  connections: [link('1', 'r.data', 's.data', { medium: 'data' })],
}

const begun = (selection: string[]): Stage => {
  const on = stage(hall)
  on.workspace.select(selection)
  on.runner.activate('array')
  return on
}

const spec = ({ workspace }: Stage) => workspace.store.getState().options.array

describe('array', () => {
  it('starts with columns that touch and a cold aisle between rows, as ghosts', () => {
    const on = begun(['r'])
    expect(spec(on)).toMatchObject({ rows: 2, columns: 5, columnPitchM: 0.6, rowPitchM: 3 })
    expect(on.preview().ghosts).toHaveLength(9)
    expect(on.preview().ghosts?.[0]).toMatchObject({ kind: 'rack', x: 0.6, y: 0 })
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('follows its panel and typed counts', () => {
    const on = begun(['r'])
    on.workspace.setOptions({ array: { ...spec(on), rows: 3, columns: 2, backToBack: true } })
    expect(on.preview().ghosts).toHaveLength(5)
    expect(on.preview().ghosts?.[1]).toMatchObject({ y: 2.4, rotationDeg: 180 })
    on.type('1,4')
    expect(spec(on)).toMatchObject({ rows: 1, columns: 4 })
    expect(on.preview().ghosts).toHaveLength(3)
  })

  it('builds with Enter: one step, all selected, back to the select tool', () => {
    const on = begun(['r'])
    on.type('2,3')
    on.keys('Enter')
    expect(on.document.count('equipment')).toBe(3 + 5 * 2)
    expect(on.document.count('connections')).toBe(6)
    expect(on.selection()).toHaveLength(1 + 10)
    expect(on.document.undoLabel).toBe('Array of 12 items')
    expect(on.workspace.store.getState().tool).toBe('select')
    expect(on.preview()).not.toHaveProperty('ghosts')
    on.document.undo()
    expect(on.document.count('equipment')).toBe(3)
  })

  it.each([
    ['0,4', /whole numbers/],
    ['2.5,4', /whole numbers/],
    ['999,999', /at most 100,000/],
    ['4', /has no meaning here/],
    ['4,,', /cannot be read/],
  ])('refuses %s and stays as it was', (text, reason) => {
    const on = begun(['r'])
    on.type(text)
    expect(on.preview().hint).toMatch(reason)
    expect(spec(on)).toMatchObject({ rows: 2, columns: 5 })
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('marks ghosts that would stand in something, and says when columns overlap', () => {
    const on = begun(['r'])
    on.workspace.setOptions({ array: { ...spec(on), rows: 1, columns: 2, columnPitchM: -3 } })
    expect(on.preview().ghosts).toMatchObject([{ blocked: true }])
    expect(on.preview().hint).toMatch(/stand in other things/)
    on.workspace.setOptions({ array: { ...spec(on), columnPitchM: 0.5 } })
    expect(on.preview().hint).toMatch(/columns overlap/)
  })

  it('asks for a selection, takes a click for it, and is left with Escape', () => {
    const on = begun([])
    expect(on.preview()).toMatchObject({ hint: 'Select what to repeat first.' })
    on.keys('Enter')
    on.workspace.select(['s'])
    expect(on.preview().hint).toMatch(/Mounted equipment/)
    on.click(-3, 0)
    expect(on.selection()).toEqual(['p'])
    expect(on.preview().ghosts?.length).toBe(9)
    on.keys('Escape')
    expect(on.workspace.store.getState().tool).toBe('select')
    expect(on.document.undoLabel).toBeUndefined()
  })

  it.each([{ backToBack: false }, { backToBack: true }])(
    'stands the same as a row that is kept, whose count can be changed later: %o',
    (how) => {
      const places = (keepRow: boolean) => {
        const on = begun(['r'])
        on.workspace.setOptions({ array: { ...spec(on), rows: 3, columns: 2, ...how }, keepRow })
        on.runner.apply()
        inStep(on.document)
        const racks = on.document.list('equipment').filter(({ kind }) => kind === 'rack')
        return racks.map(({ x, y, rotationDeg }) => [x, y, rotationDeg])
      }
      expect(places(true)).toEqual(places(false))
    },
  )

  it('keeps a row: one step, a placement with the same figures', () => {
    const on = begun(['r'])
    on.workspace.setOptions({ keepRow: true })
    on.type('2,3')
    on.keys('Enter')
    expect(on.document.list('placements')).toMatchObject([{ rows: 2, columns: 3, rowPitchM: 3 }])
    expect(on.said.at(-1)).toMatch(/^Kept as a row of Block 1/)
    on.document.undo()
    expect(on.document.count('placements')).toBe(0)
    expect(on.document.count('equipment')).toBe(3)
  })
})
