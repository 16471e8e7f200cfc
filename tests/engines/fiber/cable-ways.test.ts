import { describe, expect, it } from 'vitest'
import { losingFrom, shareOf, surveyed } from '../../support/fiber/losing'
import { switchOf } from '../../support/fiber/plans'
import { dataLink, inventoryOf, rectangle } from '../../support/plan'

const at = (x: number, y: number) => ({ x, y, z: 2.5 })
const route = (id: string, ...points: object[]) => ({ id, name: id, carries: 'data', points })

/** A leaf in the west, two spines in the east: one tray by the north through a room, one by the south. */
const inventory = inventoryOf({
  rooms: [{ id: 'between', use: 'support', polygon: rectangle(8, 6, 4, 8) }],
  equipment: [
    { ...switchOf('leaf', 'compute-leaf'), x: 0, y: 5 },
    { ...switchOf('north', 'compute-spine'), x: 20, y: 10 },
    { ...switchOf('south', 'compute-spine'), x: 20, y: 0 },
    { id: 'node', kind: 'server', cluster: 'c', x: 0, y: 5, values: { gpus: 8 } },
  ],
  connections: [
    dataLink('node', 'leaf', 8),
    dataLink('leaf', 'north', 4),
    dataLink('leaf', 'south', 4),
  ],
  clusters: [{ id: 'c', name: 'C', nodes: 1, fabrics: [] }],
  routes: [
    route('riser', at(0, 5), at(0, 10)),
    route('by-north', at(0, 10), at(20, 10)),
    route('by-south', at(0, 5), at(0, 0), at(20, 0)),
  ],
})

describe('the loss of trays and rooms by the ways of the cables', () => {
  const lose = losingFrom(inventory)

  it('takes the cables that lie in a tray', () => {
    expect(shareOf(lose('by-north'))).toBeCloseTo(1 / 2, 9)
    expect(lose('by-north').linksLost).toBe(4)
    expect(shareOf(lose('by-south'))).toBeCloseTo(1 / 2, 9)
    expect(shareOf(lose('by-north', 'by-south'))).toBe(0)
  })

  it('takes the cables that pass a room in which nothing stands', () => {
    const loss = lose('between')
    expect(loss.rows).toEqual([])
    expect(shareOf(loss)).toBeCloseTo(1 / 2, 9)
    expect(loss.linksUnsaid).toBe(0)
  })

  it('is told so by the survey', () => {
    const { losses, linksUnsaid } = surveyed(inventory)
    expect(linksUnsaid).toBe(0)
    const of = (id: string) => losses.find(({ like }) => like.includes(id))?.bisection
    expect(['by-north', 'between', 'riser', 'by-south'].map(of)).toEqual([0.5, 0.5, 0.5, 0.5])
  })

  it('loses the rooms of a fire compartment together', () => {
    const room = (id: string, x: number) => ({
      id,
      use: 'support',
      polygon: rectangle(x, -2, 4, 4),
      fireCompartment: 'FC-1',
    })
    const both = inventoryOf({
      rooms: [room('west', -2), room('east', 18)],
      equipment: [
        { ...switchOf('leaf', 'compute-leaf'), x: 0 },
        { ...switchOf('spine', 'compute-spine'), x: 20 },
      ],
      connections: [dataLink('leaf', 'spine', 4)],
    })
    const { losses, tried } = surveyed(both)
    const compartment = losses.find(({ item }) => item.type === 'compartment')
    expect(compartment?.item).toEqual({ type: 'compartment', id: 'FC-1', ids: ['east', 'west'] })
    expect(compartment?.linksLost).toBe(4)
    expect(tried).toBe(5)
  })
})
