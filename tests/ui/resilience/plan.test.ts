import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { rowStates } from '#engines'
import { createLibrary, kinds } from '#model'
import { boxStates, planOf } from '../../../src/ui/resilience/plan'
import { coursesOf } from '../../support/resilience/cascade'
import { facilityOf, itemOf, roomOf } from '../../support/ui/facility'

const library = createLibrary(kinds, new Map())
const document = openDocument(
  facilityOf({
    rooms: [roomOf('hall', [0, 0, 20, 10])],
    equipment: [
      itemOf('rack', { x: 5, y: 5, values: { widthM: 0.6, depthM: 1.2 } }),
      itemOf('node', { kind: 'server', inside: { equipment: 'rack' } }),
      itemOf('outside', { x: 30, y: 5, values: { widthM: 2, depthM: 2 } }),
    ],
  }),
)

describe('a design from above', () => {
  const plan = planOf(document, library, ['rack', 'node', 'outside', 'gone'])

  it('has a box for what stands on the floor, and what is mounted in it', () => {
    expect(plan.boxes).toHaveLength(2)
    expect([...plan.boxOf]).toEqual([0, 0, 1, -1])
    expect([plan.minX, plan.minY, plan.maxX, plan.maxY]).toEqual([0, 0, 31, 10])
  })

  it('shows the gravest state of what stands in a box at a moment', () => {
    const courses = coursesOf([
      [[0, 'at-risk']],
      [
        [5, 'down'],
        [9, 'running'],
      ],
      [],
      [[0, 'out']],
    ])
    const at = (moment: number) =>
      [...boxStates(plan, courses, moment)].map((one) => rowStates[one])
    expect(at(0)).toEqual(['at-risk', 'running'])
    expect(at(5)).toEqual(['down', 'running'])
    expect(at(9)).toEqual(['at-risk', 'running'])
  })

  it('has room for a design with nothing in it', () => {
    const empty = planOf(openDocument(facilityOf()), library, [])
    expect(empty.boxes).toEqual([])
    expect(empty.maxX).toBeGreaterThan(empty.minX)
  })
})
