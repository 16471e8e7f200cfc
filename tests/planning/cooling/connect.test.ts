import { describe, expect, it } from 'vitest'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { told } from '../../support/planning'
import { planCoolingOf, unpiped } from '../../support/planning-cooling'

const isRack = (id: string) => id.startsWith('AI-')
const ends = ({ from, to }: { from: { equipment: string; port: string }; to: { equipment: string; port: string } }) =>
  `${from.equipment}.${from.port}>${to.equipment}.${to.port}`

describe('joining racks to their loop', () => {
  it('joins all liquid-cooled racks of a hall to the rack loop, none of the others', () => {
    const hall = unpiped(gb300Hall(), isRack)
    const { plan, after } = planCoolingOf(hall, { type: 'join', ids: ['hall'] })
    console.log(told(plan.notes), told(plan.refusals))
    expect(plan.add.connections).toHaveLength(48)
    expect(plan.add.connections.map(ends)).toContain('AI-01.coolant>TCS.branch')
    expect(after.solution.cooling.unconnectedRows).toEqual([])
  })
})
