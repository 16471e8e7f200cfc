import { describe, expect, it } from 'vitest'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { make, planFacility, told } from '../../support/planning'

/** The GB300 hall without a single cord: its 96 racks and all that cools them are dark. */
const bareHall = () => {
  const hall = gb300Hall()
  const loads = new Set(
    planFacility(hall, { type: 'connect', ids: [] }).solution.power.supply.keys(),
  )
  const ids = hall.equipment.flatMap(({ id }, row) => (loads.has(row) ? [id] : []))
  const dark = new Set(ids)
  const connections = hall.connections.filter(
    ({ medium, to }) => !(medium === 'power' && dark.has(to.equipment)),
  )
  return {
    hall: { ...hall, connections },
    ids,
    cords: hall.connections.length - connections.length,
  }
}

describe('the GB300 hall', () => {
  it('gets all its cords back, within every rating, and survives each path', () => {
    const { hall, ids, cords } = bareHall()
    const { plan, after } = planFacility(hall, { type: 'connect', ids })
    expect(ids).toHaveLength(127)
    expect(told(plan.refusals)).toEqual([])
    expect(plan.add.connections).toHaveLength(cords)
    const { power } = after.solution
    expect(power.faults).toEqual([])
    expect(power.overloads).toEqual([])
    for (const { dropped, overloads } of power.pathLosses) {
      expect([dropped, overloads]).toEqual([[], []])
    }
    // Eight whips of each rack, two on each of four blocks: six are left when a block is lost.
    const blocks = plan.add.connections
      .filter(({ to }) => to.equipment === 'AI-01')
      .map(({ from, count }) => `${from.equipment.slice(0, 5)}*${count}`)
    expect(blocks.toSorted()).toEqual(['BW-R1*2', 'BW-R2*2', 'BW-R3*2', 'BW-R4*2'])
  })

  it('is 4-to-make-3 as published: three blocks of 2.9 MW carry it, four are there', () => {
    const { plan } = planFacility(gb300Hall(), make('4-to-make-3', 'UPS-R1'))
    expect(told(plan.notes)[0]).toMatch(/takes 3 blocks of .*4-to-make-3 is 4, and 4 are there\.$/)
    expect(plan.add.equipment).toEqual([])
    expect(told(plan.notes).at(-1)).toMatch(/^Solved: any one of the paths R1, R2, R3 and R4/)
  })
})
