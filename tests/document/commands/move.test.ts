import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveItems, rotateItems } from '#document'
import { selected } from '../../support/editor/arbitrary'
import { facilityWith, item, opened, room } from '../../support/editor/facility'

describe('moving and turning', () => {
  it('moves equipment, rooms with their containments, and routes', () => {
    const zone = {
      id: 'z',
      aisle: 'hot' as const,
      complete: true,
      polygon: room('r', [1, 1, 2, 2]).polygon,
    }
    const { document } = opened({
      equipment: [item('a', 'rack', { x: 1, y: 2 })],
      rooms: [room('hall', [0, 0, 10, 5], { containments: [zone] })],
      routes: [
        {
          id: 't',
          name: 'Tray',
          carries: 'data',
          points: [
            { x: 0, y: 0, z: 3 },
            { x: 5, y: 0, z: 3 },
          ],
        },
      ],
    })
    const moved = document.transact('Move', (edit) =>
      moveItems(edit, ['a', 'hall', 't', 'nothing'], { dx: 1.5, dy: -1 }),
    )
    expect(moved).toBe(3)
    expect(document.get('equipment', 'a')).toMatchObject({ x: 2.5, y: 1 })
    expect(document.get('rooms', 'hall')?.polygon[2]).toEqual({ x: 11.5, y: 4 })
    expect(document.get('rooms', 'hall')?.containments[0]?.polygon[0]).toEqual({ x: 2.5, y: 0 })
    expect(document.get('routes', 't')?.points[1]).toEqual({ x: 6.5, y: -1, z: 3 })
  })

  it('turns places and headings about a point', () => {
    const { document } = opened({
      equipment: [item('a', 'rack', { x: 3, y: 1, rotationDeg: 300 })],
    })
    document.transact('Rotate', (edit) => rotateItems(edit, ['a'], 90, { x: 1, y: 1 }))
    expect(document.get('equipment', 'a')).toMatchObject({ x: 1, y: 3, rotationDeg: 30 })
  })

  it('leaves mounted equipment to its host', () => {
    const { document } = opened({
      equipment: [item('a', 'rack'), item('b', 'server', { inside: { equipment: 'a' } })],
    })
    expect(document.transact('Move', (edit) => moveItems(edit, ['b'], { dx: 1, dy: 0 }))).toBe(0)
    expect(document.transact('Move', (edit) => moveItems(edit, ['a', 'b'], { dx: 1, dy: 0 }))).toBe(
      1,
    )
  })

  it('that goes nowhere leaves no undo step', () => {
    const { document } = opened({ equipment: [item('a', 'rack')] })
    document.transact('Move', (edit) => moveItems(edit, ['a'], { dx: 0, dy: 0, turnDeg: 360 }))
    expect(document.undoLabel).toBeUndefined()
  })

  it('comes back when turned four times by 90°, and after undo', () => {
    fc.assert(
      fc.property(selected, ({ facility, ids }) => {
        const { document } = opened(facility)
        const about = { x: 2.5, y: -1.5 }
        for (let turn = 0; turn < 4; turn++) {
          document.transact('Rotate', (edit) => rotateItems(edit, ids, 90, about))
        }
        expect(document.toFacility()).toEqual(facilityWith(facility))
        while (document.undo());
        expect(document.toFacility()).toEqual(facilityWith(facility))
      }),
    )
  })
})
