import { describe, expect, it } from 'vitest'
import type { Facility } from '#model'
import { isEmptyPlan } from '#planning'
import { hydroYard } from '../../../scripts/examples/hydro-yard/index'
import { immersionBuilding } from '../../../scripts/examples/immersion-building/index'
import { planFabricOf, unwired, wished } from '../../support/planning-fabric'

const mine = {
  ...wished,
  type: 'mine',
  access: 'nvidia-sn2201',
  core: 'nvidia-sn4600c',
} as const

const yardOf = ({ rooms, equipment }: Facility): string => {
  const kinds = new Set(equipment.map(({ kind }) => kind))
  const room = rooms.find(({ use, open }) =>
    kinds.has('miner-container') ? open : use === 'mining',
  )
  return room?.id ?? ''
}

describe('planning the network of a yard of containers', () => {
  const bare = unwired(hydroYard())
  const request = { ...mine, room: yardOf(bare) }
  const { plan, after } = planFabricOf(bare, request)
  const { mining } = after.solution.fiber

  it('gives every miner and controller a port in its container', () => {
    expect(plan.refusals).toEqual([])
    expect(mining.containers).toHaveLength(8)
    for (const { mostMiners, ports, switchRows, switchesNeeded } of mining.containers) {
      expect(ports).toBeGreaterThan(mostMiners ?? Number.NaN)
      expect(switchRows.length).toBeGreaterThanOrEqual(switchesNeeded ?? Number.NaN)
    }
  })

  it('joins each container with two links, and the core with every entrance', () => {
    for (const { uplinks } of mining.containers) expect(uplinks).toBeGreaterThanOrEqual(2)
    const entrances = bare.equipment.filter(({ kind }) => kind === 'entrance')
    for (const { id } of entrances) {
      const links = plan.add.connections.filter(({ to }) => to.equipment === id)
      expect(links).toHaveLength(1)
    }
  })

  it('leads every link through ducts in the ground', () => {
    expect(plan.add.routes?.length).toBeGreaterThan(8)
    expect([...after.solution.fiber.cabling.lengthM].filter(Number.isNaN)).toEqual([])
  })

  it('plans nothing more when asked again, nor where all is wired', () => {
    expect(isEmptyPlan(planFabricOf(after.facility, request, 'then-').plan)).toBe(true)
    const wired = hydroYard()
    expect(isEmptyPlan(planFabricOf(wired, { ...mine, room: yardOf(wired) }).plan)).toBe(true)
  })

  it('refuses a switch with too few ports, and asks for miners that nobody counted', () => {
    const few = planFabricOf(
      {
        ...bare,
        products: [
          ...bare.products,
          {
            id: 'four-ports',
            kind: 'switch',
            maker: 'Generic',
            model: 'Four',
            source: { grade: 'estimate' },
            values: { ports: 4, radix: 4, heightU: 1 },
          },
        ],
      },
      { ...request, access: 'four-ports' },
    )
    expect(few.plan.refusals.map(({ en }) => en)).toEqual([
      expect.stringMatching(/Four has 4 ports: too few/),
    ])
    const untold = {
      ...bare,
      equipment: bare.equipment.map((item) => {
        if (item.kind !== 'miner-container') return item
        const { product: _, values: __, ...rest } = item
        return rest as typeof item
      }),
    }
    expect(planFabricOf(untold, request).plan.refusals[0]?.en).toMatch(
      /neither the miners nor the slots are stated/,
    )
  })
})

describe('planning the network of a hall of tanks', () => {
  const bare = unwired(immersionBuilding())
  const request = { ...mine, room: yardOf(bare) }
  const { plan, after, solution } = planFabricOf(bare, request)

  it('gives each of 800 miners a port, over switches in racks', () => {
    expect(plan.refusals).toEqual([])
    const ids = new Set(
      bare.equipment.filter(({ kind }) => kind === 'immersion-tank').map(({ id }) => id),
    )
    const links = plan.add.connections.filter(({ from }) => ids.has(from.equipment))
    expect(links.reduce((sum, { count }) => sum + count, 0)).toBe(800)
    expect(after.solution.fiber.overfull).toEqual([])
    expect(after.solution.space.overlaps).toEqual(solution.space.overlaps)
  })

  it('plans nothing more when asked again', () => {
    expect(isEmptyPlan(planFabricOf(after.facility, request, 'then-').plan)).toBe(true)
  })
})
