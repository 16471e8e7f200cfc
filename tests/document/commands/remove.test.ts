import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { removalText, removeItems } from '#document'
import { selected } from '../../support/editor/arbitrary'
import { item, link, opened, room } from '../../support/editor/facility'

describe('deleting', () => {
  it('takes what is mounted inside and what loses an end, and says so', () => {
    const { document } = opened({
      equipment: [
        item('p', 'pdu'),
        item('r', 'rack'),
        item('s', 'server', { inside: { equipment: 'r' } }),
        item('q', 'rack'),
      ],
      connections: [
        link('1', 'p.out', 's.cord'),
        link('2', 'p.out', 'r.cord'),
        link('3', 'p.out', 'q.cord'),
      ],
      rooms: [room('hall', [0, 0, 5, 5])],
    })
    const removal = document.transact('Delete', (edit) =>
      removeItems(edit, ['r', 'hall', 'nothing']),
    )
    expect(removal).toEqual({
      equipment: 1,
      contents: 1,
      connections: 0,
      severed: 2,
      rooms: 1,
      routes: 0,
      marks: 0,
      unrouted: 0,
    })
    expect(removalText(removal).en).toBe(
      'Deleted 1 item, 1 item mounted inside, 1 room and 2 connections that lost an end.',
    )
    expect([...document.records('connections').keys()]).toEqual(['3'])
  })

  it('leaves connections whose route goes', () => {
    const { document } = opened({
      equipment: [item('p', 'pdu'), item('q', 'rack')],
      connections: [link('1', 'p.out', 'q.cord', { route: 't' })],
      routes: [
        {
          id: 't',
          name: 'Tray',
          carries: 'power',
          points: [
            { x: 0, y: 0, z: 3 },
            { x: 5, y: 0, z: 3 },
          ],
        },
      ],
    })
    document.transact('Delete', (edit) => removeItems(edit, ['t']))
    expect(document.get('connections', '1')).not.toHaveProperty('route')
  })

  it('of nothing says so and leaves no undo step', () => {
    const { document } = opened()
    const removal = document.transact('Delete', (edit) => removeItems(edit, ['x']))
    expect(removalText(removal).en).toBe('Nothing was deleted.')
    expect(document.undoLabel).toBeUndefined()
  })

  it('never leaves a connection or a mounting without its end, and undo restores all', () => {
    fc.assert(
      fc.property(selected, ({ facility, ids }) => {
        const { document } = opened(facility)
        const before = document.toFacility()
        document.transact('Delete', (edit) => removeItems(edit, ids))
        for (const id of ids) expect(document.get('equipment', id)).toBeUndefined()
        for (const { from, to } of document.list('connections')) {
          expect(document.get('equipment', from.equipment)).toBeDefined()
          expect(document.get('equipment', to.equipment)).toBeDefined()
        }
        for (const { inside } of document.list('equipment')) {
          if (inside) expect(document.get('equipment', inside.equipment)).toBeDefined()
        }
        document.undo()
        expect(document.toFacility()).toEqual(before)
      }),
    )
  })
})
