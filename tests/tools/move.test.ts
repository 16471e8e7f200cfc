import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { item, link, room } from '../support/editor/facility'
import { stage } from '../support/editor/stage'

const hall = {
  rooms: [room('hall', [-5, -5, 15, 10])],
  equipment: [
    item('a', 'rack', { product: 'test-rack' }),
    item('b', 'rack', { product: 'test-rack', x: 3, y: 4 }),
    item('s', 'server', { inside: { equipment: 'a', slotU: 2 } }),
  ],
  connections: [link('1', 'a.out', 'b.in')],
}

const moving = (...ids: string[]) => {
  const on = stage(hall)
  on.workspace.select(ids)
  on.runner.activate('move')
  return on
}

describe('moving by figures', () => {
  it('moves by 3.6,0 as one undo step, says so, and gives the select tool back', () => {
    const on = moving('a')
    on.type('3.6,0')
    expect(on.document.get('equipment', 'a')).toMatchObject({ x: 3.6, y: 0 })
    expect(on.document.get('equipment', 'b')).toMatchObject({ x: 3, y: 4 })
    expect(on.said).toEqual(['Moved 1 item by 3.6 m, 0 m.'])
    expect(on.workspace.store.getState().tool).toBe('select')
    expect(on.selection()).toEqual(['a'])
    on.document.undo()
    expect(on.document.get('equipment', 'a')?.x).toBe(0)
    expect(on.document.undoLabel).toBeUndefined()
  })

  it.each([
    ['2<90', { x: 0, y: 2, z: 0 }],
    ['-1.5,0.25', { x: -1.5, y: 0.25, z: 0 }],
    ['0,0,0.6', { x: 0, y: 0, z: 0.6 }],
    ['850mm,1ft', { x: 0.85, y: 0.3048, z: 0 }],
    ['4', { x: 4, y: 0, z: 0 }],
  ])('reads %s', (text, place) => {
    const on = moving('a')
    on.type(text)
    expect(on.document.get('equipment', 'a')).toMatchObject(place)
  })

  it('reads bare figures in feet where the screen speaks feet', () => {
    const on = moving('a')
    on.workspace.store.setState({ units: 'imperial' })
    on.type('10,0')
    expect(on.document.get('equipment', 'a')?.x).toBe(3.048)
  })

  it('moves from a clicked corner to a clicked corner and writes nothing in between', () => {
    const on = moving('a')
    const { revision } = on.document
    // The corner of a at 0.3, 0.6 goes to the corner of b at 2.7, 3.4.
    on.click(0.32, 0.61)
    on.pointer('move', 2.68, 3.42)
    expect(on.document.revision).toBe(revision)
    expect(on.preview().moved).toMatchObject({ dx: 2.4, dy: 2.8 })
    expect(on.preview().moved?.ids).toContain('s')
    on.click(2.68, 3.42)
    expect(on.document.get('equipment', 'a')).toMatchObject({ x: 2.4, y: 2.8 })
  })

  it('takes a press, a drag and a release as base and target', () => {
    const on = moving('a', 'b')
    on.drag([0.3, 0.6], [1.3, 0.6], { alt: true })
    expect(on.document.get('equipment', 'a')?.x).toBe(1)
    expect(on.document.get('equipment', 'b')?.x).toBe(4)
    expect(on.document.undoLabel).toBe('Move 2 items')
  })

  it('goes a typed length towards the pointer', () => {
    const on = moving('a')
    on.click(0, 0, { alt: true })
    on.pointer('move', 0, -3, { alt: true })
    on.type('1.2')
    expect(on.document.get('equipment', 'a')).toMatchObject({ x: 0, y: -1.2 })
  })

  it('asks what to move and takes what is clicked', () => {
    const on = moving()
    expect(on.preview().hint).toBe('Click what to move.')
    on.click(3, 4)
    expect(on.selection()).toEqual(['b'])
    on.type('0,1')
    expect(on.document.get('equipment', 'b')?.y).toBe(5)
  })

  it('is called off by Escape: first the way, then the tool', () => {
    const on = moving('a')
    on.click(0.3, 0.6)
    on.pointer('move', 2, 2)
    on.keys('Escape')
    expect(on.preview()).not.toHaveProperty('moved')
    expect(on.workspace.store.getState().tool).toBe('move')
    on.keys('Escape')
    expect(on.workspace.store.getState().tool).toBe('select')
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('refuses what it cannot read in one sentence', () => {
    const on = moving('a')
    on.runner.enter('<45')
    expect(on.preview().hint).toBe('"<45" has no meaning here.')
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('goes there and back to where it was, whatever the figures', () => {
    const metres = fc.integer({ min: -500, max: 500 }).map((hundredths) => hundredths / 100)
    fc.assert(
      fc.property(metres, metres, metres, (x, y, z) => {
        const on = moving('a', 'b')
        const before = on.document.list('equipment')
        on.runner.enter(`${x},${y},${z}`)
        on.runner.activate('move')
        on.runner.enter(`${-x},${-y},${-z}`)
        expect(on.document.list('equipment')).toEqual(before)
      }),
      { numRuns: 50 },
    )
  })
})
