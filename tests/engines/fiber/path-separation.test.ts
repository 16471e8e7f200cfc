import { describe, expect, it } from 'vitest'
import { pathSeparation } from '../../../src/engines/fiber/path-separation'
import type { WayFinder } from '../../../src/engines/fiber/ways-passed'
import { port } from '../../support/fiber/cables'
import { dataLink, inventoryOf, rectangle } from '../../support/plan'

const inventory = inventoryOf({
  rooms: [{ id: 'hall', polygon: rectangle(-5, -5, 10, 10), fireCompartment: 'F-hall' }],
  equipment: [
    port('a1', 'copper', { path: 'A' }),
    port('a2', 'copper', { path: 'A', x: 50 }),
    port('b1', 'copper', { path: 'B' }),
    port('b2', 'copper', { x: 50 }),
    port('free', 'copper'),
  ],
  connections: [
    dataLink('a1', 'a2', 2),
    dataLink('b1', 'b2'),
    dataLink('a1', 'b1', 4),
    dataLink('free', 'b2'),
  ],
})
const ways =
  (...passed: (readonly [string[], string[]] | undefined)[]): WayFinder =>
  () =>
  (index) => {
    const one = passed[index]
    return one && { trays: one[0], compartments: one[1] }
  }

describe('pathSeparation', () => {
  it('finds what links of two paths pass; where one of them ends does not count', () => {
    const found = pathSeparation(
      inventory,
      ways(
        [
          ['T', 'U'],
          ['F-hall', 'F-x'],
        ],
        [['T'], ['F-hall', 'F-x']],
        [['U'], []],
        [['U'], []],
      ),
    )
    expect(found).toEqual({
      links: 3,
      unknownWays: 0,
      paths: ['A', 'B'],
      trays: [{ id: 'T', paths: ['A', 'B'] }],
      compartments: [{ id: 'F-x', paths: ['A', 'B'] }],
    })
  })

  it('counts links of which nobody knows the way', () => {
    const found = pathSeparation(inventory, ways(undefined, [['T'], []]))
    expect(found).toMatchObject({ links: 3, unknownWays: 2, trays: [], compartments: [] })
  })
})
