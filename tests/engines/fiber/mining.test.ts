import { describe, expect, it } from 'vitest'
import { solveFiber } from '#engines'
import { parametersOf, stratumKbitPerS } from '#standards'
import { entrance } from '../../support/fiber/plans'
import { dataLink, inventoryOf, type Plan, rectangle } from '../../support/plan'

const solve = (plan: Plan) =>
  solveFiber(inventoryOf(plan), parametersOf(plan.parameters ?? {})).mining

const mine = (miners: number | undefined, ...entrances: Record<string, unknown>[]): Plan => ({
  equipment: [{ id: 'r', kind: 'asic-rack', values: { miners } }, ...entrances],
})

describe('a new block', () => {
  // Every miner fetches 1,554 B: 0.12 s for 1,000 and 1.2 s for 10,000 over 100 Mb/s.
  it.each([
    [1000, 0.12],
    [10_000, 1.2],
  ])('reaches %d miners over 100 Mb/s in %f s', (miners, seconds) => {
    const { burstS } = solve(mine(miners, entrance('a', { capacityGbps: 0.1 })))
    expect(burstS).toBeCloseTo(seconds, 1)
  })

  it('goes over what is in regular use, and is unknown while that is', () => {
    const backup = entrance('b', { capacityGbps: 0.9, role: 'backup' })
    const main = entrance('a', { capacityGbps: 0.1 })
    expect(solve(mine(1000, main, backup)).burstS).toBeCloseTo(0.12432, 9)
    expect(solve(mine(1000, main, entrance('c'))).burstS).toBeUndefined()
    expect(solve(mine(1000)).burstS).toBeUndefined()
    expect(solve(mine(undefined, main))).toMatchObject({ burstS: 0, mostBurstS: undefined })
  })
})

describe('containers', () => {
  // HK3 5, HD5 7 and HD3 3 to 4 switches of 48 ports.
  it.each([
    ['HK3', 210, 5],
    ['HD5', 308, 7],
    ['HD3', 144, 4],
  ])('%s with %d slots takes %d switches', (_name, slots, switches) => {
    const equipment = [{ id: 'c', kind: 'miner-container', values: { slots } }]
    expect(solve({ equipment }).containers[0]?.switchesNeeded).toBe(switches)
    const none = { equipment, parameters: { 'fiber.access-switch-spare': 48 } }
    expect(solve(none).containers[0]?.switchesNeeded).toBeUndefined()
  })

  it('counts links that leave them', () => {
    const { containers } = solve({
      equipment: [
        { id: 'a', kind: 'miner-container' },
        { id: 'b', kind: 'miner-container' },
        { id: 's', kind: 'switch', inside: { equipment: 'a' } },
        { id: 't', kind: 'switch', inside: { equipment: 'a' } },
        { id: 'core', kind: 'switch' },
      ],
      connections: [
        dataLink('s', 't', 4),
        dataLink('s', 'core', 2),
        dataLink('a', 'core'),
        dataLink('t', 'b'),
      ],
    })
    expect(containers.map(({ uplinks }) => uplinks)).toEqual([4, 1])
  })
})

it('finds access switches in a contained hot aisle', () => {
  const { hotSwitchRows } = solve({
    rooms: [
      {
        id: 'hall',
        polygon: rectangle(0, 0, 20, 20),
        containments: [
          { id: 'h', aisle: 'hot', complete: true, polygon: rectangle(0, 0, 5, 20) },
          { id: 'k', aisle: 'cold', complete: true, polygon: rectangle(5, 0, 5, 20) },
        ],
      },
    ],
    equipment: [
      { id: 'm', kind: 'miner', x: 15, y: 5 },
      { id: 'hot', kind: 'switch', x: 2, y: 5 },
      { id: 'cold', kind: 'switch', x: 7, y: 5 },
    ],
  })
  expect(hotSwitchRows).toEqual([1])
})

it('offers the published stratum figures as choices', () => {
  // kb/s of one miner at 1, 6 and 20 shares a minute.
  const figures = new Map(stratumKbitPerS.choices?.map(({ label, value }) => [label.en, value]))
  expect([...figures.values()].sort((a, b) => a - b)).toEqual([0.06, 0.14, 0.38, 0.5, 0.7, 1.5])
  expect(figures.get('Stratum V2, 6 shares a minute')).toBe(0.14)
  const equipment = [{ id: 'r', kind: 'asic-rack', values: { miners: 1000 } }]
  const parameters = { 'fiber.stratum-kbit-per-s': 0.14 }
  expect(solve({ equipment, parameters }).neededGbps).toBeCloseTo(0.00014, 12)
})
