import { describe, expect, it } from 'vitest'
import { takenOut } from '../../../src/engines/resilience/taken-out'
import { inventoryOf, rectangle } from '../../support/plan'

const inventory = inventoryOf({
  rooms: [
    { id: 'hall', polygon: rectangle(0, 0, 10, 10), fireCompartment: 'F1' },
    { id: 'annex', polygon: rectangle(10, 0, 10, 10), fireCompartment: 'F1' },
    { id: 'plant', polygon: rectangle(20, 0, 10, 10) },
  ],
  routes: [
    {
      id: 'way',
      name: 'Way',
      carries: 'data',
      points: [
        { x: 0, y: 0 },
        { x: 9, y: 0 },
      ],
    },
  ],
  equipment: [
    { id: 'rack', kind: 'rack', x: 5, y: 5 },
    { id: 'node', kind: 'server', x: 0, y: 0, inside: { equipment: 'rack' } },
    { id: 'crah', kind: 'crah', x: 15, y: 5 },
    { id: 'ups', kind: 'ups', x: 25, y: 5 },
  ],
})

const taken = (ids: readonly string[], compartments: readonly string[] = []) => {
  const { rows, routes } = takenOut(inventory, { ids, compartments, mode: 'fault' })
  return [...rows.map((row) => inventory.equipment[row]?.id), ...routes]
}

describe('what a contingency takes out', () => {
  it('takes what is mounted in equipment, and once only', () => {
    expect(taken(['rack', 'node', 'rack'])).toEqual(['rack', 'node'])
  })

  it('takes what stands in rooms, routes, and compartments as all their rooms', () => {
    expect(taken(['hall', 'way'])).toEqual(['rack', 'node', 'way'])
    expect(taken([], ['F1'])).toEqual(['rack', 'node', 'crah'])
  })

  it('counts a closed room that names no compartment as its own', () => {
    expect(taken([], ['plant'])).toEqual(['ups'])
  })

  it('takes nothing for nothing, and refuses what is not there', () => {
    expect(taken([])).toEqual([])
    expect(() => taken(['nowhere'])).toThrow('nowhere is not in the facility')
    expect(() => taken([], ['F9'])).toThrow('The fire compartment F9 is not in the facility')
    expect(() => taken([], ['hall'])).toThrow('hall')
  })

  it('takes all that share an id, so that a room never hides behind a piece of equipment', () => {
    const shared = inventoryOf({
      rooms: [{ id: 'hall', polygon: rectangle(0, 0, 10, 10) }],
      equipment: [
        { id: 'rack', kind: 'rack', x: 5, y: 5 },
        { id: 'hall', kind: 'ups', x: 25, y: 5 },
      ],
    })
    const { rows } = takenOut(shared, { ids: ['hall'], mode: 'fault' })
    expect(rows.map((row) => shared.equipment[row]?.id)).toEqual(['rack', 'hall'])
  })
})
