import { describe, expect, it } from 'vitest'
import { item, link, room } from '../support/editor/facility'
import { stage } from '../support/editor/stage'

const hall = {
  rooms: [room('hall', [-5, -5, 5, 5])],
  equipment: [
    item('p', 'pdu', { tag: 'PDU-01', product: 'test-pdu' }),
    item('r', 'rack', { tag: 'RACK-01', product: 'test-rack', x: 2 }),
  ],
  connections: [link('1', 'p.out', 'r.cord')],
}

const copying = (...ids: string[]) => {
  const on = stage(hall)
  on.workspace.select(ids)
  on.runner.activate('copy')
  return on
}

const xs = (on: ReturnType<typeof copying>) =>
  on.document
    .list('equipment')
    .filter(({ kind }) => kind === 'rack')
    .map(({ x }) => x)

describe('copying by figures', () => {
  it('makes five copies at one pitch in one step, and selects them', () => {
    const on = copying('r')
    on.type('0.6,0x5')
    expect(xs(on)).toEqual([2, 2.6, 3.2, 3.8, 4.4, 5])
    expect(on.selection()).toHaveLength(5)
    expect(on.said).toEqual(['Made 5 copies, 0.6 m, 0 m each.'])
    expect(on.document.undoLabel).toBe('Copy 5 items')
    on.document.undo()
    expect(xs(on)).toEqual([2])
  })

  it('takes x5 first and the target afterwards, showing every copy meanwhile', () => {
    const on = copying('r')
    on.type('x3')
    on.click(2, 0, { alt: true })
    on.pointer('move', 2, -1.5, { alt: true })
    expect(on.preview().ghosts?.map(({ y }) => y)).toEqual([-1.5, -3, -4.5])
    on.click(2, -1.5, { alt: true })
    const ys = on.document.list('equipment').map(({ y }) => y)
    expect(ys).toEqual([0, 0, -1.5, -3, -4.5])
  })

  it('keeps the connections among what is copied, with new tags', () => {
    const on = copying('p', 'r')
    on.type('0,3')
    expect(on.document.list('equipment').map(({ tag }) => tag)).toEqual([
      'PDU-01',
      'RACK-01',
      'PDU-02',
      'RACK-02',
    ])
    expect(on.document.count('connections')).toBe(2)
  })

  it('copies a room to another floor', () => {
    const on = copying('hall')
    on.type('0,0,4.5')
    expect(on.document.list('rooms').map(({ floorZ }) => floorZ)).toEqual([0, 4.5])
  })

  it('refuses more than anyone means, and none at all', () => {
    const on = copying('r')
    on.type('1,0x999999')
    expect(on.said).toEqual(['At most 100,000 items are copied at once.'])
    on.runner.activate('copy')
    on.type('1,0x0')
    expect(on.said).toContain('The number of copies is a whole number from 1 on.')
    expect(on.document.count('equipment')).toBe(2)
  })
})
