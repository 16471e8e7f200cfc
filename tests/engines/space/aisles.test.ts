import { describe, expect, it } from 'vitest'
import { type SpaceSolution, solveSpace } from '#engines'
import { parametersOf } from '#standards'
import { inventoryOf, type Plan, rectangle } from '../../support/plan'

function solve(plan: Plan): SpaceSolution {
  return solveSpace(inventoryOf(plan), parametersOf(plan.parameters ?? {}))
}

const hall = { id: 'hall', polygon: rectangle(0, 0, 20, 10), heightM: 4 }

/** A rack of 0.6 by 1.2 m. */
function rack(id: string, x: number, y: number, more: Record<string, unknown> = {}) {
  return { id, kind: 'rack', x, y, ...more }
}

describe('rows and aisles', () => {
  const row = (name: string, y: number, count: number, rotationDeg = 0, x = 1) =>
    Array.from({ length: count }, (_, i) => rack(`${name}${i}`, x + i * 0.6, y, { rotationDeg }))

  it('run from end to end and end at a gap', () => {
    const { rackRows } = solve({
      equipment: [
        ...row('a', 5, 4),
        { id: 'cooler', kind: 'in-row-cooler', x: 3.3, y: 5, values: { widthM: 0.6, depthM: 1.2 } },
        ...row('b', 5, 2, 0, 3.9),
        ...row('c', 5, 3, 0, 9),
        ...row('d', 5, 1, 180, 20),
      ],
    })
    expect(rackRows.map(({ rows }) => rows)).toEqual([[0, 1, 2, 3, 5, 6], [7, 8, 9], [10]])
  })

  it('lie between fronts, rears, fronts and rears, and walls', () => {
    const { aisles, rackRows } = solve({
      rooms: [{ ...hall, polygon: rectangle(0, 0, 20, 12.6) }],
      equipment: [
        ...row('a', 1.7, 5, 180),
        ...row('b', 4, 5),
        ...row('c', 6, 5, 180),
        ...row('d', 9, 5, 180),
      ],
    })
    expect(rackRows).toHaveLength(4)
    const told = aisles.map(({ type, rackRowA, rackRowB, widthM }) => [
      type,
      rackRowA,
      rackRowB,
      Math.round(widthM * 100) / 100,
    ])
    expect(told).toEqual([
      ['hot', 0, undefined, 1.1],
      ['cold', 0, 1, 1.1],
      ['hot', 1, 2, 0.8],
      ['mixed', 2, 3, 1.8],
      ['cold', 3, undefined, 3],
    ])
  })
})
