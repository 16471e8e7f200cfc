import { describe, expect, it } from 'vitest'
import { item } from '../support/editor/facility'
import { stage } from '../support/editor/stage'

const racks = {
  equipment: [
    item('a', 'rack', { product: 'test-rack' }),
    item('b', 'rack', { product: 'test-rack', x: 3 }),
  ],
}

const turning = (...ids: string[]) => {
  const on = stage(racks)
  on.workspace.select(ids)
  on.runner.activate('rotate')
  return on
}

describe('rotating by figures', () => {
  it('turns about the middle of what is selected by a typed angle', () => {
    const on = turning('a', 'b')
    on.type('90')
    expect(on.document.get('equipment', 'a')).toMatchObject({ x: 1.5, y: -1.5, rotationDeg: 90 })
    expect(on.document.get('equipment', 'b')).toMatchObject({ x: 1.5, y: 1.5, rotationDeg: 90 })
    expect(on.said).toEqual(['Turned 2 items by 90°.'])
    on.document.undo()
    expect(on.document.get('equipment', 'a')).toMatchObject({ x: 0, y: 0, rotationDeg: 0 })
  })

  it('turns about a clicked point', () => {
    const on = turning('b')
    on.click(0, 0, { alt: true })
    on.type('-90')
    expect(on.document.get('equipment', 'b')).toMatchObject({ x: 0, y: -3, rotationDeg: 270 })
  })

  it('turns from one clicked direction to another, by whole degrees', () => {
    const on = turning('b')
    on.click(0, 0, { alt: true })
    on.click(3, 0, { alt: true })
    on.pointer('move', 2.01, 2)
    expect(on.preview().moved?.rotationDeg).toBe(45)
    on.pointer('move', 2, 1.1, { shift: true })
    expect(on.preview().moved?.rotationDeg).toBe(30)
    on.click(-0.01, 2)
    expect(on.document.get('equipment', 'b')).toMatchObject({ x: 0, y: 3, rotationDeg: 90 })
  })

  it('is called off by Escape and writes nothing', () => {
    const on = turning('b')
    on.click(0, 0)
    on.click(3, 0)
    on.pointer('move', 2, 2)
    on.keys('Escape')
    expect(on.preview()).not.toHaveProperty('moved')
    on.keys('Escape')
    expect(on.workspace.store.getState().tool).toBe('select')
    expect(on.document.undoLabel).toBeUndefined()
  })
})
