import { describe, expect, it } from 'vitest'
import type { Facility } from '#model'
import { item } from '../support/editor/facility'
import { stage } from '../support/editor/stage'

const hall: Partial<Facility> = {
  equipment: [
    item('p', 'pdu', { tag: 'PDU-01', product: 'test-pdu', x: 0 }),
    item('r', 'rack', { tag: 'RACK-01', product: 'test-rack', x: 5 }),
    item('x', 'ats', { tag: 'ATS-01', x: 10 }),
    item('g', 'generator', { tag: 'GEN-01', x: 30 }),
  ],
}

describe('connecting', () => {
  it('joins two things by two clicks, with the link shown on the way', () => {
    const on = stage(hall, 'connect')
    on.click(0, 0)
    on.pointer('move', 2.5, 1)
    expect(on.preview().link).toEqual({ from: 'p', to: { x: 2.5, y: 1 }, allowed: true })
    on.pointer('move', 5, 0)
    expect(on.preview()).toMatchObject({
      link: { from: 'p', to: 'r', allowed: true },
      hint: 'Click to connect PDU-01 to RACK-01.',
    })
    expect(on.document.undoLabel).toBeUndefined()
    on.click(5, 0)
    expect(on.document.list('connections')).toMatchObject([
      {
        medium: 'power',
        from: { equipment: 'p', port: 'out' },
        to: { equipment: 'r', port: 'cord' },
        count: 1,
      },
    ])
    expect(on.document.undoLabel).toBe('Connect')
    expect(on.said).toEqual(['Connected PDU-01 to RACK-01.'])
    expect(on.preview()).not.toHaveProperty('link')
  })

  it('joins by one drag, and knows the direction of power', () => {
    const on = stage(hall, 'connect')
    on.drag([5, 0], [0, 0])
    expect(on.document.list('connections')[0]).toMatchObject({ from: { equipment: 'p' } })
  })

  it('joins several cords at once, and keeps the first end with Shift', () => {
    const on = stage(hall, 'connect')
    on.click(0, 0)
    on.type('4')
    on.click(5, 0, { shift: true })
    expect(on.document.list('connections')[0]).toMatchObject({ count: 4 })
    expect(on.preview().hint).toMatch(/^From PDU-01/)
    on.type('2.5')
    expect(on.preview().hint).toBe('A count is a whole number from 1 on.')
    expect(on.workspace.store.getState().options.connectCount).toBe(4)
  })

  it('asks which port, where several fit', () => {
    const on = stage(hall, 'connect')
    on.click(0, 0)
    on.click(10, 0)
    expect(on.preview().choices?.map(({ label }) => label.en)).toEqual([
      'PDU-01, Branch circuits → ATS-01, Preferred source',
      'PDU-01, Branch circuits → ATS-01, Alternate source',
    ])
    expect(on.document.count('connections')).toBe(0)
    on.runner.choose('9')
    expect(on.document.count('connections')).toBe(0)
    on.runner.choose('1')
    expect(on.document.list('connections')[0]).toMatchObject({ to: { port: 'in2' } })
    expect(on.preview()).not.toHaveProperty('choices')
  })

  it('refuses in plain words, marks the link, and changes nothing', () => {
    const on = stage(hall, 'connect')
    on.click(30, 0)
    on.pointer('move', 30.01, 0)
    on.drag([30, 0], [30, 0])
    on.click(50, 50)
    on.click(5, 0)
    on.pointer('move', 30, 0)
    on.keys('Escape')
    on.click(0, 0)
    on.type('9')
    on.pointer('move', 5, 0)
    expect(on.preview()).toMatchObject({
      link: { allowed: false },
      hint: 'RACK-01: Cords has 4 of 4 places free; 9 are asked for.',
    })
    on.click(5, 0)
    expect(on.preview().hint).toMatch(/9 are asked for/)
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('says what it warns of', () => {
    const on = stage(hall, 'connect')
    on.click(10, 0)
    on.click(5, 0)
    expect(on.document.count('connections')).toBe(1)
    expect(on.said).toContain('The voltage of ATS-01: Output is not stated.')
  })

  it('starts from the selection: two things are offered by keyboard alone', () => {
    const on = stage(hall)
    on.workspace.select(['p', 'r'])
    on.runner.activate('connect')
    expect(on.preview().choices).toHaveLength(1)
    on.keys('Enter')
    expect(on.document.count('connections')).toBe(1)
    on.workspace.select(['p'])
    on.runner.activate('connect')
    expect(on.preview().hint).toMatch(/^From PDU-01/)
  })

  it('starts over when an end goes, and with Escape', () => {
    const on = stage(hall, 'connect')
    on.click(0, 0)
    on.document.transact('Elsewhere', (edit) => edit.remove('equipment', 'p'))
    expect(on.preview().hint).toMatch(/^Click what feeds/)
    on.click(5, 0)
    on.keys('Escape')
    expect(on.workspace.store.getState().tool).toBe('connect')
    on.keys('Escape')
    expect(on.workspace.store.getState().tool).toBe('select')
  })
})
