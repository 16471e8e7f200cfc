import { describe, expect, it } from 'vitest'
import { attempt, copyAlong } from '#document'
import { accepted, item, opened, reasonOf, room } from '../../support/editor/facility'

const parts = {
  rooms: [room('hall', [0, 0, 10, 10])],
  routes: [
    {
      id: 't',
      name: 'Tray 1',
      carries: 'data' as const,
      points: [
        { x: 0, y: 0, z: 2.8 },
        { x: 5, y: 0, z: 2.8 },
      ],
    },
  ],
  equipment: [item('r', 'rack', { x: 1, y: 1 })],
}

describe('copies in a row', () => {
  it('shifts each further than the last, upwards too', () => {
    const { document, context } = opened(parts)
    const shift = { dx: 0, dy: 0, dz: 4 }
    const copied = accepted(
      attempt(document, 'Copy', (edit) => copyAlong(edit, context, ['hall', 't', 'r'], shift, 2)),
    )
    expect(copied.equipment).toHaveLength(2)
    expect(document.list('rooms').map(({ floorZ }) => floorZ)).toEqual([0, 4, 8])
    expect(document.list('routes').map(({ points }) => points[0]?.z)).toEqual([2.8, 6.8, 10.8])
    expect(document.list('equipment').map(({ z }) => z)).toEqual([0, 4, 8])
  })

  it('refuses nothing, and counts that are none', () => {
    const { document, context } = opened(parts)
    const copy = (ids: string[], times: number) =>
      reasonOf(
        attempt(document, 'Copy', (edit) => copyAlong(edit, context, ids, { dx: 1, dy: 0 }, times)),
      )
    expect(copy([], 1)).toBe('There is nothing here that can be copied.')
    expect(copy(['r'], 1.5)).toBe('The number of copies is a whole number from 1 on.')
    expect(document.count('equipment')).toBe(1)
  })
})
