import { describe, expect, it } from 'vitest'
import { item } from '../support/editor/facility'
import { stage } from '../support/editor/stage'

const racks = {
  equipment: [
    item('a', 'rack', { product: 'test-rack' }),
    item('b', 'rack', { product: 'test-rack', x: 3, y: 4 }),
  ],
}

describe('measuring', () => {
  it('shows the distance between two clicks and writes nothing', () => {
    const on = stage(racks, 'measure')
    on.click(0.32, 0.61)
    on.pointer('move', 2.71, 3.38)
    // From corner to corner: 2.4 m east, 2.8 m north.
    expect(on.preview().dimensions).toEqual([
      { from: { x: 0.3, y: 0.6 }, to: { x: 2.7, y: 3.4 }, text: '3.69 m' },
    ])
    on.click(2.71, 3.38)
    on.pointer('move', 9, 9)
    expect(on.preview().dimensions?.[0]?.text).toBe('3.69 m')
    expect(on.preview().hint).toBe('3.69 m: 2.4 m east to west, 2.8 m north to south.')
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('begins anew with the third click, keeps to an axis with Shift, speaks feet', () => {
    const on = stage({}, 'measure')
    on.workspace.store.setState({ units: 'imperial' })
    on.click(0, 0)
    on.click(1, 1)
    on.click(0, 0)
    on.pointer('move', 3, 1, { shift: true })
    expect(on.preview().dimensions).toMatchObject([{ to: { x: 3, y: 0 }, text: '9.84 ft' }])
  })

  it('is called off with Escape, then put away', () => {
    const on = stage({}, 'measure')
    on.click(0, 0)
    on.keys('Escape')
    on.pointer('move', 1, 1)
    expect(on.preview()).not.toHaveProperty('dimensions')
    on.keys('Escape')
    expect(on.workspace.store.getState().tool).toBe('select')
  })
})
