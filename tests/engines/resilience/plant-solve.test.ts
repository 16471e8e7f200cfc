import { describe, expect, it } from 'vitest'
import { solve, solvePlantSupply } from '#engines'
import { createInventory } from '#model'
import { parametersOf } from '#standards'
import { facilityOf, library, type Plan } from '../../support/plan'
import { cable, solvedPlan, twoBoards, volts } from '../../support/resilience/plant'

/** One CDU, one dry cooler and one of two pumps on each board. */
const shared = twoBoards({ 'CDU-1': 'A', 'CDU-2': 'B', 'D-1': 'A', 'D-2': 'B', P: 'A' })
const add = (plan: Plan, more: Pick<Plan, 'equipment' | 'connections'>): Plan => ({
  ...plan,
  equipment: [...(plan.equipment ?? []), ...(more.equipment ?? [])],
  connections: [...(plan.connections ?? []), ...(more.connections ?? [])],
})
const secondPump = add(shared, {
  equipment: [
    {
      id: 'P-2',
      kind: 'pump',
      x: 10,
      y: 10,
      values: { flowLPerMin: 500, headKpa: 100, powerKw: 0 },
    },
  ],
  connections: [
    cable('B', 'P-2', 'cord'),
    {
      id: 'F-P2',
      medium: 'liquid',
      from: { equipment: 'F', port: 'branch' },
      to: { equipment: 'P-2', port: 'branch' },
    },
  ],
})

describe('what a lost board leaves of the cooling', () => {
  it('takes the units on it from the loops that they serve', () => {
    const { leftOf, idsOf, lossOf } = solvedPlan(secondPump)
    const rack = leftOf('B', 'H')
    // Two CDUs of 60 kW and 60 L/min: one of them has 60 kW for 90 kW, 60 L/min for 90 L/min.
    expect(idsOf(rack?.stopped ?? [])).toEqual(['CDU-2'])
    expect(rack).toMatchObject({ heatKw: 90, capacityKw: 60, flowLPerMin: 60 })
    expect(rack?.shortShare).toBeCloseTo(1 / 3, 9)
    expect(leftOf('B', 'F')).toMatchObject({ capacityKw: 100, flowLPerMin: 500, shortShare: 0 })
    // The rack stays on from its other board: a third of its 90 kW finds no way out.
    expect(lossOf('B')).toMatchObject({ droppedItKw: 0 })
    expect(lossOf('B')?.uncooledItKw).toBeCloseTo(30, 9)
  })

  it('follows what stops behind a loop', () => {
    const { leftOf, lossOf } = solvedPlan(shared)
    // Without its only pump nothing moves in the facility water: both CDUs give nothing off.
    expect(leftOf('A', 'F')).toMatchObject({ capacityKw: 100, flowLPerMin: 0, shortShare: 1 })
    expect(leftOf('A', 'H')).toMatchObject({ capacityKw: 60, shortShare: 1 })
    expect(lossOf('A')?.uncooledItKw).toBeCloseTo(90, 9)
  })

  it('asks for nothing where the loads go dark with their cooling', () => {
    const { lossOf, solution } = solvedPlan(shared)
    expect(solution.power.itLoadKw.value).toBe(100)
    expect(lossOf('U')).toMatchObject({ droppedItKw: 100, uncooledItKw: 0 })
    expect(lossOf('U')?.places.map(({ heatKw, shortShare }) => [heatKw, shortShare])).toEqual([
      [0, 0],
      [0, 0],
    ])
  })

  it('leaves capacity unknown where it is, but knows that nothing is left of all', () => {
    const { cdu, ...rest } = { cdu: 'CDU-1', ...secondPump }
    const plan: Plan = {
      ...rest,
      equipment: (rest.equipment ?? []).map((one) =>
        one['id'] === cdu ? { ...one, values: { flowLPerMin: 60, headKpa: 100 } } : one,
      ),
    }
    const unknown = solvedPlan(plan).leftOf('A', 'H')
    expect(unknown?.capacityKw).toBeNaN()
    const both = twoBoards({ 'CDU-1': 'A', 'CDU-2': 'A', 'D-1': 'B', 'D-2': 'B', P: 'B' })
    expect(solvedPlan(both).leftOf('A', 'H')).toMatchObject({
      capacityKw: 0,
      flowLPerMin: 0,
      shortShare: 1,
      // Nobody stirs the coolant: what the cold plates hold is a figure of the assumptions.
      secondsToLimit: 10,
    })
  })

  it('does not depend on the order of the records', () => {
    const turned: Plan = {
      ...secondPump,
      equipment: [...(secondPump.equipment ?? [])].reverse(),
      connections: [...(secondPump.connections ?? [])].reverse(),
    }
    const told = (plan: Plan) => {
      const { solution, idsOf } = solvedPlan(plan)
      const { places, losses } = solution.resilience
      return losses
        .map(({ lost, type, stopped, places: left, uncooledItKw }) => ({
          lost,
          type,
          stopped: [...idsOf(stopped)].sort(),
          uncooled: uncooledItKw.toFixed(6),
          left: left.map((one) => `${places[one.place]?.type} ${one.shortShare.toFixed(6)}`).sort(),
        }))
        .sort((a, b) => `${a.type}${a.lost}`.localeCompare(`${b.type}${b.lost}`))
    }
    expect(told(turned)).toEqual(told(secondPump))
  })
})

/** The same behind a transfer switch, with a generator that needs 12 s, and a UPS for the racks. */
const withStandby = (onUps: readonly string[], upsMin = 5): Plan => {
  const plan = twoBoards({ 'CDU-1': 'A', 'CDU-2': 'A', 'D-1': 'A', 'D-2': 'A', P: 'A' })
  const fed = (plan.connections ?? []).filter(
    ({ id }) => !['U>A', 'U>B'].includes(String(id)) && !onUps.some((to) => id === `A>${to}`),
  )
  return add(
    { ...plan, connections: fed },
    {
      equipment: [
        {
          id: 'G',
          kind: 'generator',
          values: { ratingKw: 900, ratingClass: 'COP', voltageV: volts, startS: 12 },
        },
        { id: 'T', kind: 'ats', values: { ratingA: 4000, voltageV: volts, transferMs: 100 } },
        {
          id: 'UPS',
          kind: 'ups',
          values: { ratingKw: 500, efficiency: 1, batteryMin: upsMin, voltageV: volts },
        },
      ].map((one) => ({ ...one, x: 10, y: 10 })),
      connections: [
        cable('U', 'T', 'in1'),
        cable('G', 'T', 'in2'),
        cable('T', 'A'),
        cable('T', 'UPS'),
        cable('UPS', 'B'),
        ...onUps.map((to) => cable('B', to, 'cord')),
      ],
    },
  )
}

describe('what stands still once the utility goes', () => {
  const pauses = (plan: Plan) => {
    const { solution, idsOf } = solvedPlan(plan)
    const of = (name: string) => {
      const place = solution.resilience.places.find(
        ({ type, at }) => type === 'loop' && solution.cooling.loops[at]?.name === name,
      )
      return place?.pause
    }
    return { of, idsOf, waitS: solution.power.standby.bridge.totalS ?? Number.NaN }
  }

  it('waits for the generators and then for its own restart', () => {
    const { of, idsOf, waitS } = pauses(withStandby([]))
    const pause = of('H')
    expect(idsOf(pause?.stopped ?? [])).toEqual(['CDU-1', 'CDU-2'])
    expect(idsOf(pause?.behind ?? [])).toEqual(['D-1', 'D-2', 'P'])
    expect(pause?.forGood).toEqual([])
    // A CDU and a dry cooler that state nothing need a minute once they have power.
    expect(pause?.untilS).toBeCloseTo(waitS + 60, 9)
    expect(pause?.secondsToLimit).toBe(10)
  })

  it('tells what turns on from what waits', () => {
    const { of, idsOf } = pauses(withStandby(['CDU-1', 'CDU-2']))
    expect(of('H')?.stopped).toEqual([])
    expect(idsOf(of('H')?.behind ?? [])).toEqual(['D-1', 'D-2', 'P'])
    expect(pauses(withStandby(['CDU-1', 'CDU-2', 'D-1', 'D-2', 'P'])).of('H')).toBeUndefined()
  })

  it('counts a battery that is empty before the generators carry as a stop', () => {
    const all = ['CDU-1', 'CDU-2', 'D-1', 'D-2', 'P']
    const { of, idsOf } = pauses(withStandby(all, 0.01))
    expect(idsOf(of('H')?.stopped ?? [])).toEqual(['CDU-1', 'CDU-2'])
  })

  it('stays still for good without a generator', () => {
    const pause = pauses(shared).of('H')
    expect(pause?.forGood).toEqual([...(pause?.stopped ?? []), ...(pause?.behind ?? [])])
  })
})

describe('as a part of the solution', () => {
  const inventory = createInventory(facilityOf(secondPump), library)
  const parameters = parametersOf({})
  const first = solve(inventory, parameters)

  it('stands as long as power and cooling do', () => {
    const nothing = { energy: false, fiber: false, space: true }
    expect(solve(inventory, parameters, first, nothing).resilience).toBe(first.resilience)
    expect(solve(inventory, parameters, first).resilience).toBe(first.resilience)
  })

  it('is empty without any cooling', () => {
    const bare = createInventory(facilityOf({}), library)
    const { power, cooling } = solve(bare, parameters)
    expect(solvePlantSupply(bare, parameters, power, cooling)).toEqual({ places: [], losses: [] })
  })
})
