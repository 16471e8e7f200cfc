import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addContainment,
  addRoom,
  rectangle,
  setContainment,
  setRoomPolygon,
  setRooms,
} from '#document'
import { readFacility } from '#model'
import { accepted, opened, reasonOf, room } from '../../support/editor/facility'

const square = rectangle({ x: 4, y: 3 }, { x: 0, y: 0 })
const bow = [
  { x: 0, y: 0 },
  { x: 4, y: 4 },
  { x: 4, y: 0 },
  { x: 0, y: 4 },
]

describe('rooms', () => {
  it('number themselves; a yard is open', () => {
    const { document, context } = opened({ rooms: [room('x', [9, 9, 12, 12], { name: 'Room 6' })] })
    document.transact('Draw room', (edit) => {
      accepted(addRoom(edit, context, { polygon: square, use: 'electrical', heightM: 4 }))
      accepted(addRoom(edit, context, { polygon: square, use: 'yard', name: 'North yard' }))
    })
    expect(document.list('rooms').slice(1)).toMatchObject([
      { name: 'Room 7', open: false, heightM: 4 },
      { name: 'North yard', open: true },
    ])
    expect(readFacility(document.toFacility())).toMatchObject({ ok: true })
  })

  it.each([
    [square.slice(0, 2), 'A room needs at least three corners.'],
    [[square[0], square[0], square[1]], 'A room needs at least three corners.'],
    [bow, 'The walls of a room cannot cross each other.'],
    [rectangle({ x: 0, y: 0 }, { x: 3, y: 0.01 }), 'This room has no floor to stand on.'],
    [rectangle({ x: 0, y: 0 }, { x: Number.NaN, y: 2 }), 'A corner is too far from the site.'],
  ])('refuse corners that make none', (corners, reason) => {
    const polygon = corners.filter((corner) => corner !== undefined)
    const { document, context } = opened({ rooms: [room('a', [0, 0, 1, 1])] })
    const added = document.transact('Draw', (edit) =>
      addRoom(edit, context, { polygon, use: 'support' }),
    )
    expect(reasonOf(added)).toBe(reason)
    const changed = document.transact('Change', (edit) => setRoomPolygon(edit, 'a', polygon))
    expect(reasonOf(changed)).toBe(reason)
    expect(document.undoLabel).toBeUndefined()
  })

  it('change their corners, use and fields', () => {
    const { document } = opened({ rooms: [room('a', [0, 0, 1, 1], { heightM: 3 })] })
    document.transact('Change', (edit) => {
      accepted(setRoomPolygon(edit, 'a', square))
      accepted(setRooms(edit, ['a', 'x'], { use: 'battery', heightM: undefined, slabLimitKpa: 12 }))
    })
    expect(document.get('rooms', 'a')).toMatchObject({ use: 'battery', slabLimitKpa: 12 })
    expect(document.get('rooms', 'a')).not.toHaveProperty('heightM')
  })

  it.each([
    [{ heightM: -1 }, /Height m has to be at least 0/],
    [{ supplyAirC: 200 }, /at most 80/],
    [{ use: 'kitchen' as 'yard' }, /has to be one of mining/],
  ])('refuse %o', (fields, reason) => {
    const { document } = opened({ rooms: [room('a', [0, 0, 1, 1])] })
    expect(reasonOf(document.transact('Change', (edit) => setRooms(edit, ['a'], fields)))).toMatch(
      reason,
    )
  })

  it('have containments', () => {
    const { document, context } = opened({ rooms: [room('a', [0, 0, 9, 9])] })
    const zone = document.transact('Add', (edit) =>
      accepted(addContainment(edit, context, 'a', { polygon: square, aisle: 'hot' })),
    )
    expect(zone).toMatchObject({ aisle: 'hot', complete: false })
    document.transact('Change', (edit) =>
      accepted(setContainment(edit, 'a', zone.id, { complete: true })),
    )
    expect(document.get('rooms', 'a')?.containments).toMatchObject([{ complete: true }])
    document.transact('Change', (edit) => accepted(setContainment(edit, 'a', zone.id, undefined)))
    expect(document.get('rooms', 'a')?.containments).toEqual([])
    const again = document.transact('Change', (edit) => setContainment(edit, 'a', zone.id, {}))
    expect(reasonOf(again)).toBe('This containment is no longer there.')
  })

  it('of any rectangle can be drawn, whichever corner comes first', () => {
    const metre = fc.integer({ min: -5000, max: 5000 }).map((tenths) => tenths / 10)
    const point = fc.record({ x: metre, y: metre })
    fc.assert(
      fc.property(point, point, (a, b) => {
        const { document, context } = opened()
        const outcome = document.transact('Draw', (edit) =>
          addRoom(edit, context, { polygon: rectangle(a, b), use: 'support' }),
        )
        const areaM2 = Math.abs((a.x - b.x) * (a.y - b.y))
        fc.pre(Math.abs(areaM2 - 0.25) > 1e-9)
        expect(outcome.ok).toBe(areaM2 >= 0.25)
      }),
    )
  })
})
