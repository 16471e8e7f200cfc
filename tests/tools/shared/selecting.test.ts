import { describe, expect, it } from 'vitest'
import { item, room } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'

const stacked = {
  rooms: [room('hall', [-5, -5, 5, 5], { name: 'Hall' })],
  equipment: [
    item('low', 'rack', { tag: 'RACK-01', product: 'test-rack' }),
    item('high', 'rack', { tag: 'RACK-02', product: 'test-rack', z: 3 }),
  ],
}

describe('what overlaps', () => {
  it('is gone through by Alt clicks, and begins anew behind the last', () => {
    const on = stage(stacked)
    const taken = [1, 2, 3, 4].map(() => {
      on.click(0, 0, { alt: true })
      return on.selection()
    })
    expect(taken).toEqual([['high'], ['low'], ['hall'], ['high']])
    expect(on.preview().hint).toBe('RACK-02, 1 of 3 here. Alt click takes the next.')
  })

  it('goes on from what is selected, and a plain click takes the front', () => {
    const on = stage(stacked)
    on.workspace.select(['high'])
    on.click(0, 0, { alt: true })
    expect(on.selection()).toEqual(['low'])
    on.click(0, 0)
    expect(on.selection()).toEqual(['high'])
  })

  it('changes nothing about dragging freely with Alt', () => {
    const on = stage(stacked)
    on.drag([0, 0], [1.234, 0], { alt: true })
    expect(on.document.get('equipment', 'high')?.x).toBe(1.234)
    expect(on.document.get('equipment', 'low')?.x).toBe(0)
  })
})
