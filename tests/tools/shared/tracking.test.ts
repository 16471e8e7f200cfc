import { describe, expect, it } from 'vitest'
import { item } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'

const racks = {
  equipment: [
    item('a', 'rack', { product: 'test-rack', x: 0.03, y: 0 }),
    item('b', 'rack', { product: 'test-rack', x: 30, y: 40 }),
  ],
}

describe('lines through corners that the pointer came by', () => {
  it('pull from afar once the corner was found, and not before', () => {
    const on = stage(racks, 'measure')
    on.pointer('move', 0.36, 25)
    expect(on.preview().guides).toEqual([])
    // The corner of a at 0.33, 0.6.
    on.pointer('move', 0.34, 0.61)
    on.pointer('move', 0.36, 25)
    expect(on.preview().guides).toEqual([{ from: { x: 0.33, y: 0.6 }, to: { x: 0.33, y: 25 } }])
  })

  it('meet where two of them cross', () => {
    const on = stage(racks, 'measure')
    on.pointer('move', 0.34, 0.61)
    on.pointer('move', 29.71, 39.41)
    on.click(0.35, 39.38)
    on.pointer('move', 0.33, 30, { alt: true })
    expect(on.preview().dimensions?.[0]?.from).toEqual({ x: 0.33, y: 39.4 })
  })

  it('are left alone with Alt', () => {
    const on = stage(racks, 'measure')
    on.pointer('move', 0.34, 0.61)
    on.pointer('move', 0.36, 25, { alt: true })
    expect(on.preview().guides).toEqual([])
  })
})
