import { describe, expect, it } from 'vitest'
import { isEmptyPlan } from '#planning'
import {
  fed,
  feedsOf,
  hall,
  make,
  type Planned,
  planFacility,
  planIn,
  rackId,
  standsAlone,
  tags,
  told,
  wire,
} from '../../support/planning'

const harmless = ({ after }: Planned): boolean[] =>
  after.solution.power.pathLosses.map(
    ({ dropped, overloads, unprotected }) =>
      dropped.length + overloads.length + unprotected.length === 0,
  )

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

  it('says which single cords stay, and that the aim is not reached for them', () => {
    const plan = fed({ paths: ['A'], racks: 2 }, 2)
    const single = {
      id: 'RK-99',
      kind: 'rack',
      x: 3,
      y: 5,
      values: { loadKw: 30, cords: 1, cordsNeeded: 1, voltageV: 415 },
    }
    const mixed = planIn(
      {
        ...plan,
        equipment: [...(plan.equipment ?? []), single],
        connections: [...(plan.connections ?? []), wire('BW-A>RK-99.cord')],
      },
      make('2n', 'UPS-A-01'),
    )
    expect(told(mixed.plan.notes)).toContain(
      'RK-99: one cord only, which stays on its path; a static switch before it would give it two feeds.',
    )
    expect(told(mixed.plan.refusals)).toEqual(['Not reached: the loss of path A drops 30 kW.'])
  })

  it.each([
    [
      'single cords alone',
      { cords: 1, cordsNeeded: 1 },
      1,
      'RK-01: one cord only, which no second path can reach; give it two, or plan a reserve.',
    ],
    [
      'a need that nobody stated',
      { cordsNeeded: undefined },
      2,
      'RK-01: how many cords must be live is not stated.',
    ],
    ['a load that is not stated', { loadKw: undefined }, 2, 'A: the load of RK-01 is not stated.'],
  ] as const)('proposes nothing for %s', (_, rack, each, refusal) => {
    const { plan } = planIn(fed({ paths: ['A'], racks: 1, rack }, each), make('2n', 'UPS-A-01'))
    expect(isEmptyPlan(plan)).toBe(true)
    expect(told(plan.refusals)).toEqual([refusal])
  })

  it('leaves loads alone that need all of their cords', () => {
    const { plan, after } = planIn(
      fed({ paths: ['A'], racks: 1, rack: { cordsNeeded: 2 } }, 2),
      make('2n', 'UPS-A-01'),
    )
    expect(told(plan.refusals)[0]).toBe(
      'RK-01: every cord must be live, so the load can lose no path.',
    )
    expect(feedsOf(after.facility, 'RK-01')).toEqual(['BW-A*2'])
  })

  it('keeps loads of 8-to-make-6 over four blocks, although 2N speaks of two', () => {
    // 6 × 120 kW on three blocks of 300 kW: N is 3, 2N is 6.
    const wide = planIn(
      fed(
        {
          paths: ['R1', 'R2', 'R3', 'R4'],
          racks: 6,
          rack: { loadKw: 120, cords: 8, cordsNeeded: 6 },
          ups: { ratingKw: 300 },
        },
        2,
      ),
      make('2n', 'UPS-R1-01'),
    )
    expect(wide.after.inventory.rowsOf('ups')).toHaveLength(6)
    expect(told(wide.plan.refusals)).toEqual([])
    expect(harmless(wide)).toEqual(Array.from({ length: 6 }, () => true))
  })

  it('says that a system is there already', () => {
    const again = planFacility(planned.after.facility, make('2n', 'UPS-A-01'))
    expect(isEmptyPlan(again.plan)).toBe(true)
    expect(told(again.plan.notes)).toEqual([
      '400 kW takes 1 block of 1,000 kW; 2N is 2, and 2 are there.',
      'Solved: any one of the paths A and B may be lost.',
    ])
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
