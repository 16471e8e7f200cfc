import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/cdu-capacity'
import { type Asked, saidBy, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

// Vertiv XDU1350 with two pumps: 1,368 kW at 4 K, 1,200 L/min (SL-71309).
const xdu1350 = { capacityKw: 1368, approachK: 4, flowLPerMin: 1200, pumpKw: 13.7 }

// Eight GB300 NVL72 whose return stands at 54.4 °C (Lenovo LP2357, Table 27).
const row = (cdus: number, cdu: object = xdu1350, rack: object = {}): Plan => {
  const racks = Array.from({ length: 8 }, (_, i) => `R${i + 1}`)
  const units = Array.from({ length: cdus }, (_, i) => `CDU${i + 1}`)
  return {
    site: { designDryBulbC: 26 },
    equipment: [
      ...racks.map((id) =>
        item(id, 'rack', { loadKw: 135, liquidFraction: 0.9, coolantReturnC: 54.4, ...rack }),
      ),
      item('TCS', 'pipe-header', {}),
      ...units.map((id) => item(id, 'cdu', cdu)),
      item('DC', 'dry-cooler', { capacityKw: 2931, ratedAmbientC: 36, approachK: 5 }),
    ],
    connections: [
      ...racks.map((id) => pipe(`${id}.coolant`, 'TCS.branch')),
      ...units.flatMap((id) => [
        pipe('TCS.branch', `${id}.secondary`),
        pipe(`${id}.primary`, 'DC.coolant'),
      ]),
    ],
  }
}

const of = (plan: Plan, goal: 'n' | 'n+1' | 'concurrently-maintainable') =>
  saidBy(rule, plan, { goal }).find(({ subject }) => subject === 'TCS')

describe('CDU capacity', () => {
  it('needs one CDU at N and two at N+1 for a row of eight (972 kW)', () => {
    expect(of(row(1), 'n')?.verdict).toBe('pass')
    expect(of(row(1), 'n+1')?.verdict).toBe('fail')
    expect(of(row(2), 'n+1')?.verdict).toBe('pass')
    expect(of(row(2), 'concurrently-maintainable')?.verdict).toBe('pass')
  })

  it('says that nothing is left when the only CDU is out', () => {
    expect(of(row(1), 'n+1')?.detail?.en).toBe(
      'With CDU1 out, nothing is left for the 972 kW of loop TCS: N+1 is gone.',
    )
  })

  it('names loop, heat and what is left when N+1 is gone', () => {
    const small = { capacityKw: 500, approachK: 4, flowLPerMin: 900 }
    expect(of(row(3, small), 'n+1')?.verdict).toBe('pass')
    expect(of(row(2, small), 'n+1')).toMatchObject({
      detail: {
        // Twice its rating on one CDU warms the supply, and warmer racks ask for more flow.
        en: 'With CDU1 out, the other CDU takes 500 kW of the 972 kW that loop TCS gives off, and moves 900 L/min of the 1,873 L/min that it needs: N+1 is gone.',
      },
      measured: 972,
      limit: 500,
      unit: 'kW',
      related: ['CDU1', 'CDU2'],
    })
  })

  it('says when not even N is there', () => {
    const small = { capacityKw: 300, approachK: 4, flowLPerMin: 900 }
    expect(of(row(3, small), 'n')?.detail?.en).toBe(
      'The CDUs of loop TCS take 900 kW of the 972 kW that it gives off.',
    )
    expect(of(row(3, small), 'n+1')?.detail?.en).toBe(
      'With CDU1 out, the other 2 CDUs take 600 kW of the 972 kW that loop TCS gives off: even N is gone.',
    )
  })

  it('fails on flow where flow binds: 45 °C supply, two XDU1350', () => {
    const warm = { ...row(2), site: { designDryBulbC: 36 } }
    const said = of(warm, 'n+1')
    expect(said?.verdict).toBe('fail')
    expect(said?.unit).toBe('L/min')
    expect(said?.limit).toBe(1200)
    expect(said?.detail?.en).toContain('move')
  })

  it('fails where the loss warms the supply and racks then ask for more than is moved', () => {
    const warmed = (flowDemandLPerMin: number): Asked => ({
      goal: 'n+1',
      instead: ({ loops }) => ({
        loops: loops.map((loop) => ({
          ...loop,
          oneOut: loop.sinkRows.map((row) => ({
            row,
            heatKw: 972,
            capacityKw: 1368,
            flowDemandLPerMin,
            flowCapacityLPerMin: 1200,
            supplyC: 42,
          })),
        })),
      }),
    })
    const said = (demand: number) =>
      saidBy(rule, row(2), warmed(demand)).find(({ subject }) => subject === 'TCS')
    expect(said(1200)?.verdict).toBe('pass')
    expect(said(1201)).toMatchObject({
      verdict: 'fail',
      measured: 1201,
      limit: 1200,
      unit: 'L/min',
      detail: {
        en: 'With CDU1 out, the other CDU moves 1,200 L/min of the 1,201 L/min that it needs: N+1 is gone.',
      },
    })
  })

  it('does not know where the loss leaves racks with coolant warmer than their flow table tells', () => {
    const blind: Asked = {
      goal: 'n+1',
      instead: ({ loops }) => ({
        loops: loops.map((loop) => ({
          ...loop,
          oneOut: loop.oneOut.map((loss) => ({ ...loss, flowDemandLPerMin: Number.NaN })),
        })),
      }),
    }
    const said = (asked: Asked) =>
      saidBy(rule, row(2), asked).find(({ subject }) => subject === 'TCS')?.verdict
    expect(said({ goal: 'n+1' })).toBe('pass')
    expect(said(blind)).toBe('unknown')
    expect(said({ ...blind, goal: 'n' })).toBe('pass')
  })

  it('does not know without a capacity or a load', () => {
    expect(of(row(2, { approachK: 4, flowLPerMin: 1200 }), 'n')).toMatchObject({
      verdict: 'unknown',
      missing: [
        { equipment: 'CDU1', field: 'capacityKw' },
        { equipment: 'CDU2', field: 'capacityKw' },
      ],
    })
  })

  it('does not concern loops without CDUs', () => {
    expect(verdictsOf(rule, row(1))['CDU1']).toBe('not-applicable')
  })
})
