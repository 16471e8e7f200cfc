import { describe, expect, it } from 'vitest'
import { isEmptyPlan, type PowerPlanRequest, type Redundancy } from '#planning'
import {
  feedsOf,
  type HallOptions,
  hall,
  type Planned,
  planFacility,
  planIn,
  told,
  wire,
} from '../../support/planning'

const make = (aim: Redundancy, ...ids: string[]): PowerPlanRequest => ({
  type: 'redundant',
  ids,
  aim,
})
const rackId = (index: number) => `RK-${String(index + 1).padStart(2, '0')}`
const corded = (paths: readonly string[], racks: number, each = 1): string[] =>
  paths.flatMap((path) =>
    Array.from({ length: racks }, (_, index) => `BW-${path}>${rackId(index)}.cord*${each}`),
  )
const fed = (options: HallOptions & { paths: readonly string[]; racks: number }, each = 1) =>
  hall({ ...options, wires: corded(options.paths, options.racks, each) })
const tags = ({ plan }: Planned): string[] => plan.add.equipment.map(({ tag }) => tag)
const harmless = ({ after }: Planned): boolean[] =>
  after.solution.power.pathLosses.map(
    ({ dropped, overloads, unprotected }) =>
      dropped.length + overloads.length + unprotected.length === 0,
  )
const standsAlone = ({ after }: Planned): boolean => after.solution.space.overlaps.length === 0

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
      /^GEN-BUS: a bus before ATS-01, rated for all 2/,
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

describe('making a path 2N', () => {
  const planned = planIn(fed({ paths: ['A'], racks: 10 }, 2), make('2n', 'UPS-A-01'))

  it('copies the whole path under the next name', () => {
    expect(tags(planned).sort()).toEqual(['BW-B', 'LV-B', 'OUT-B', 'TX-B', 'UPS-B-01'])
    expect(new Set(planned.plan.add.equipment.map(({ path }) => path))).toEqual(new Set(['B']))
    expect(standsAlone(planned)).toBe(true)
  })

  it('spreads the cords over both and survives either', () => {
    const busway = planned.plan.add.equipment.find(({ tag }) => tag === 'BW-B')?.id
    for (let index = 0; index < 10; index++) {
      expect(feedsOf(planned.after.facility, rackId(index)).sort()).toEqual(
        ['BW-A*1', `${busway}*1`].sort(),
      )
    }
    expect(planned.solution.power.pathLosses[0]?.droppedKw).toBe(400)
    expect(harmless(planned)).toEqual([true, true])
    expect(told(planned.plan.notes)).toContain('Solved: any one of the paths A and B may be lost.')
  })

  it('says of single cords that they stay, and that the aim is not reached', () => {
    const single = planIn(
      fed({ paths: ['A'], racks: 2, rack: { cords: 1, cordsNeeded: 1 } }),
      make('2n', 'UPS-A-01'),
    )
    expect(told(single.plan.notes)).toContain(
      'RK-01 and RK-02: has one cord and stays on its path; an STS would give it two.',
    )
    expect(told(single.plan.refusals)).toEqual(['Not reached: the loss of path A drops 80 kW.'])
  })

  it('asks how many cords a load needs', () => {
    const { plan } = planIn(
      fed({ paths: ['A'], racks: 1, rack: { cordsNeeded: undefined } }, 2),
      make('2n', 'UPS-A-01'),
    )
    expect(told(plan.refusals)[0]).toBe('RK-01: how many of its cords it needs is not stated.')
  })
})

describe.each([
  ['4-to-make-3', 4, ['C', 'D'], 0.75],
  ['3-to-make-2', 3, ['C'], 2 / 3],
] as const)('%s', (aim, blocks, added, most) => {
  // 30 × 40 kW on blocks of 1,000 kW: N is 2.
  const planned = planIn(
    fed({ paths: ['A', 'B'], racks: 30, busway: { ratingA: 4000 } }),
    make(aim, 'UPS-A-01'),
  )

  it('adds the blocks that are missing', () => {
    const ups = planned.plan.add.equipment.filter(({ kind }) => kind === 'ups')
    expect(ups.map(({ path }) => path)).toEqual(added)
    expect(planned.after.inventory.rowsOf('ups')).toHaveLength(blocks)
    expect(standsAlone(planned)).toBe(true)
  })

  it('survives the loss of any one block, which the two did not', () => {
    expect(planned.solution.power.pathLosses.every(({ overloads }) => overloads.length > 0)).toBe(
      true,
    )
    expect(harmless(planned)).toEqual(Array.from({ length: blocks }, () => true))
    expect(told(planned.plan.refusals)).toEqual([])
  })

  it('loads every block to no more than its share', () => {
    const { power } = planned.after.solution
    const use = power.columns.find(({ name }) => name === 'utilisation')?.values
    for (const row of planned.after.inventory.rowsOf('ups')) {
      expect(use?.[row]).toBeLessThanOrEqual(most + 1e-9)
    }
  })
})

describe('a reserve behind static switches', () => {
  const paths = ['R1', 'R2', 'R3'] as const
  const planned = planIn(
    hall({
      paths,
      racks: 6,
      rack: { cords: 1, cordsNeeded: 1 },
      wires: paths.flatMap((path, index) =>
        [0, 1].map((side) => `BW-${path}>${rackId(index * 2 + side)}.cord`),
      ),
    }),
    make('catcher', 'UPS-R1-01', 'UPS-R2-01', 'OUT-R3'),
  )

  it('adds one block and a switch on each', () => {
    expect(tags(planned).sort()).toEqual([
      'LV-RES',
      'OUT-RES',
      'STS-OUT-R1',
      'STS-OUT-R2',
      'STS-OUT-R3',
      'TX-RES',
      'UPS-RES-01',
    ])
    expect(standsAlone(planned)).toBe(true)
  })

  it('leaves the reserve unloaded and has it take over any one block', () => {
    const { power } = planned.after.solution
    const loadKw = power.columns.find(({ name }) => name === 'loadKw')?.values
    const reserve = planned.plan.add.equipment.find(({ kind }) => kind === 'ups')
    expect(loadKw?.[planned.after.inventory.rowOf.get(reserve?.id ?? '') ?? -1]).toBe(0)
    const lost = new Set(power.componentLosses.map((state) => state.lost))
    const before = new Set(planned.solution.power.componentLosses.map((state) => state.lost))
    for (const path of paths) {
      for (const id of [`UPS-${path}-01`, `OUT-${path}`]) {
        expect(before.has(id)).toBe(true)
        expect(lost.has(id)).toBe(false)
      }
    }
    expect(power.faults).toEqual([])
  })
})
