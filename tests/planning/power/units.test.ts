import { describe, expect, it } from 'vitest'
import { isEmptyPlan } from '#planning'
import {
  fed,
  feedsOf,
  make,
  planFacility,
  planIn,
  standsAlone,
  tags,
  told,
  wire,
} from '../../support/planning'

describe('making a UPS group N+1', () => {
  const small = { paths: ['A', 'B'], racks: 10, ups: { ratingKw: 250 } } as const
  const before = planIn(fed(small), make('n+1', 'UPS-A-01'))

  it('adds as many copies as N and one more take', () => {
    // 10 × 40 kW with the other path lost: 2 × 250 kW carry it, 3 are N+1.
    expect(tags(before)).toEqual(['UPS-A-02', 'UPS-A-03'])
    expect(told(before.plan.notes)[0]).toBe(
      'OUT-A: 400 kW takes 2 × UPS of 250 kW; N+1 is 3, so 2 to add.',
    )
    for (const { kind, path, values } of before.plan.add.equipment) {
      expect([kind, path, values?.['ratingKw']]).toEqual(['ups', 'A', 250])
    }
  })

  it('joins them as their sibling is', () => {
    const joined = before.plan.add.connections.map(({ from, to }) => [from.equipment, to.equipment])
    const [second, third] = before.plan.add.equipment.map(({ id }) => id)
    expect(joined).toEqual([
      ['LV-A', second],
      [second, 'OUT-A'],
      ['LV-A', third],
      [third, 'OUT-A'],
    ])
  })

  it('survives any one unit afterwards, and did not before', () => {
    const lossOf = ({ power }: typeof before.solution, id: string) =>
      power.componentLosses.find(({ lost }) => lost === id)
    expect(before.solution.power.pathLosses.some(({ overloads }) => overloads.length > 0)).toBe(
      true,
    )
    for (const id of ['UPS-A-01', ...before.plan.add.equipment.map((item) => item.id)]) {
      expect(lossOf(before.after.solution, id)).toBeUndefined()
    }
    expect(told(before.plan.notes)).toContain(
      'Solved: any one of UPS-A-01, UPS-A-02 and UPS-A-03 may be lost.',
    )
    expect(standsAlone(before)).toBe(true)
  })

  it('adds nothing where it is N+1 already', () => {
    const again = planFacility(before.after.facility, make('n+1', 'UPS-A-01'))
    expect(isEmptyPlan(again.plan)).toBe(true)
    expect(told(again.plan.notes)).toEqual([
      'OUT-A: 400 kW takes 2 × UPS of 250 kW; N+1 is 3, and 3 are there.',
    ])
  })

  it.each([
    ['a rating', { ups: { ratingKw: undefined } }, 'OUT-A: the rating of UPS-A-01 is not stated.'],
    ['a load', { rack: { loadKw: undefined } }, 'OUT-A: a load that it carries is not stated.'],
  ])('asks for %s that nobody stated', (_, change, refusal) => {
    const { plan } = planIn(fed({ ...small, ...change }), make('n+1', 'UPS-A-01'))
    expect(plan.add.equipment).toEqual([])
    expect(told(plan.refusals)).toEqual([refusal])
  })
})

describe('making generators N+1', () => {
  const island = (ratingClass: string | undefined) => {
    const values = { ratingKw: 300, voltageV: 415, ratingClass }
    const base = fed({ paths: ['A'], racks: 4 })
    const connections = (base.connections ?? []).filter((one) => one['id'] !== 'TX-A>LV-A')
    return {
      ...base,
      equipment: [
        ...(base.equipment ?? []),
        { id: 'GEN-01', kind: 'generator', x: 0, y: 45, values },
        { id: 'ATS-01', kind: 'ats', x: 5, y: 35, values: { ratingA: 3200, voltageV: 415 } },
      ],
      connections: [
        ...connections,
        ...['TX-A>ATS-01.in1', 'GEN-01>ATS-01.in2', 'ATS-01>LV-A'].map(wire),
      ],
    }
  }

  it('puts a bus before the one input that the switch has', () => {
    const planned = planIn(island('DCC'), make('n+1', 'GEN-01'))
    expect(tags(planned)).toEqual(['GEN-02', 'GEN-BUS'])
    const bus = planned.plan.add.equipment.at(-1)?.id as string
    expect(feedsOf(planned.after.facility, bus).sort()).toEqual(
      ['GEN-01*1', `${planned.plan.add.equipment[0]?.id}*1`].sort(),
    )
    expect(feedsOf(planned.after.facility, 'ATS-01')).toEqual(['TX-A*1', `${bus}*1`].sort())
    expect(planned.after.solution.power.standby.utilityLossOneOut).toEqual([])
    expect(planned.after.solution.power.faults).toEqual([])
    expect(told(planned.plan.assumptions)[0]).toMatch(
      /^GEN-BUS: a bus before ATS-01, rated for 2 units/,
    )
  })

  it('counts a standby set for its share only', () => {
    // 160 kW of racks and their UPS losses; 300 kW ESP counts for 210 kW, 200 kW for 140.
    expect(tags(planIn(island('ESP'), make('n+1', 'GEN-01')))).toHaveLength(2)
  })

  it('asks for the rating class', () => {
    const { plan } = planIn(island(undefined), make('n+1', 'GEN-01'))
    expect(told(plan.refusals)).toEqual(['ATS-01: the rating class of GEN-01 is not stated.'])
  })
})
