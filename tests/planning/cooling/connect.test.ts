import { describe, expect, it } from 'vitest'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { facilityOf, pipe } from '../../support/plan'
import { told } from '../../support/planning'
import { pipeName, planCoolingOf, unpiped } from '../../support/planning-cooling'

describe('joining equipment to its loop', () => {
  it('joins all liquid-cooled racks of a hall to the rack loop, none of the others', () => {
    const hall = unpiped(gb300Hall(), (id) => id.startsWith('AI-'))
    const { plan, after } = planCoolingOf(hall, { type: 'join', ids: ['hall'] })
    expect(told(plan.refusals)).toEqual([])
    expect(plan.add.connections).toHaveLength(48)
    expect(plan.add.connections.map(pipeName)).toContain('AI-01.coolant>TCS.branch')
    expect(after.solution.cooling.unconnectedRows).toEqual([])
    expect(told(plan.notes)[0]).toMatch(/^Joins AI-01, AI-02, AI-03, AI-04 and 44 more with 48/)
    expect(told(plan.assumptions)[0]).toMatch(/^Lengths of new branches/)
    const again = planCoolingOf(after.facility, { type: 'join', ids: ['hall'] }).plan
    expect(again.add.connections).toEqual([])
  })

  it('joins CDUs and fan walls to the facility water that carries their like', () => {
    const hall = unpiped(gb300Hall(), (id) => id === 'CDU-01' || id === 'FW-01')
    const { plan } = planCoolingOf(hall, { type: 'join', ids: ['CDU-01', 'FW-01'] })
    expect(plan.add.connections.map(pipeName).sort()).toEqual([
      'CDU-01.primary>FWS.branch',
      'FW-01.coolant>CHW.branch',
      'TCS.branch>CDU-01.secondary',
    ])
  })

  it('never puts a cooler on water that is too warm for it, and says so', () => {
    const hall = unpiped(gb300Hall(), (id) => id === 'CHW' || id === 'FW-01')
    const facility = {
      ...hall,
      equipment: hall.equipment.filter(({ id }) => id !== 'CHW'),
    }
    const { plan } = planCoolingOf(facility, { type: 'join', ids: ['FW-01'] })
    expect(plan.add.connections).toEqual([])
    expect(told(plan.refusals)).toEqual(['FW-01: FWS supplies 30 °C, and it takes at most 18 °C.'])
  })

  it('asks for a heat split that nobody states, and says what is out of reach', () => {
    const header = (id: string, x: number) => ({
      id,
      kind: 'pipe-header',
      x,
      z: 3,
      values: { loop: 'tcs' },
    })
    const plan = planCoolingOf(
      facilityOf({
        equipment: [
          header('HDR', 100),
          { id: 'A', kind: 'rack', values: { loadKw: 100, coolantLPerMin: 90 } },
          { id: 'B', kind: 'rack', x: 2, values: { loadKw: 100, liquidFraction: 0.8 } },
          { id: 'C', kind: 'rack', x: 4, values: { loadKw: 100, liquidFraction: 0 } },
        ],
      }),
      { type: 'join', ids: ['A', 'B', 'C'] },
    ).plan
    expect(plan.add.connections).toEqual([])
    expect(told(plan.refusals).sort()).toEqual([
      'A: how much of its heat goes into liquid is not known: state the heat share into liquid of A.',
      expect.stringMatching(/^B: the nearest coolant loop for racks is [\d.]+ m away/),
      'C: as stated it gives no heat to liquid.',
    ])
  })

  it('leads a tank to facility water and not to the coolant of racks', () => {
    const values = { loadKw: 50 }
    const { plan, after } = planCoolingOf(
      facilityOf({
        equipment: [
          { id: 'TANK', kind: 'immersion-tank', product: 'submer-smartpodx', values },
          { id: 'TCS', kind: 'pipe-header', x: 2, z: 3, values: { loop: 'tcs' } },
          { id: 'FWS', kind: 'pipe-header', x: 9, z: 3 },
          { id: 'DC', kind: 'dry-cooler', x: 20, product: 'bitmain-ec2-dt' },
        ],
        connections: [pipe('FWS.branch', 'DC.coolant')],
      }),
      { type: 'join', ids: ['TANK'] },
    )
    expect(plan.add.connections.map(pipeName)).toEqual(['TANK.coolant>FWS.branch'])
    expect(after.solution.cooling.unconnectedRows).toEqual([])
  })
})
