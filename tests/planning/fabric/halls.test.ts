import { describe, expect, it } from 'vitest'
import type { Facility } from '#model'
import { isEmptyPlan } from '#planning'
import { h100Fabrics, planFabricOf, wished } from '../../support/planning-fabric'
import { hallOf } from '../../support/planning-halls'

const request = { ...wished, room: 'hall' } as const

const h100 = (racksPerRow: number, systems: number) =>
  hallOf({ rows: 4, racksPerRow, product: 'nvidia-dgx-h100', perRack: 4, systems })

/** Every port that is named, once for each link that takes it. */
const portsTaken = ({ connections }: Facility): readonly string[] =>
  connections
    .filter(({ medium }) => medium === 'data')
    .flatMap(({ from, to, count }) =>
      [from, to].flatMap(({ equipment, position }) =>
        position === undefined
          ? []
          : Array.from({ length: count }, (_, at) => `${equipment} ${position + at}`),
      ),
    )

const check = (facility: Facility, planned: ReturnType<typeof planFabricOf>) => {
  const { solution, facility: later } = planned.after
  const ports = portsTaken(later)
  expect(new Set(ports).size).toBe(ports.length)
  expect(solution.fiber.overfull).toEqual([])
  expect(solution.space.overlaps).toEqual(planned.solution.space.overlaps)
  const slots = later.equipment.flatMap(({ kind, inside }) =>
    kind === 'switch' && inside ? [`${inside.equipment} ${inside.slotU}`] : [],
  )
  expect(new Set(slots).size).toBe(slots.length)
  expect(later.equipment.length).toBe(facility.equipment.length + planned.plan.add.equipment.length)
  for (const { needed, placed, leafUses } of solution.fiber.fabrics) {
    expect(placed).toMatchObject({
      leaves: needed?.leaves,
      spines: needed?.spines,
      cores: needed?.cores,
      nodeLinks: needed?.nodeLinks,
      leafSpineLinks: needed?.leafSpineLinks,
      spineCoreLinks: needed?.spineCoreLinks,
    })
    // Every leaf has equally many links to each spine that it reaches.
    for (const { leastPerSpine, mostPerSpine } of leafUses) expect(leastPerSpine).toBe(mostPerSpine)
  }
}

describe('planning halls as published', () => {
  it('four units of H100: Table 3 of RA-11333-001 V11, all complete, within reach and fill', () => {
    const facility = h100(8, 127)
    const planned = planFabricOf(facility, {
      ...request,
      fabrics: [...h100Fabrics, { role: 'storage', leaf: 'nvidia-qm9700' }],
    })
    expect(planned.plan.refusals).toEqual([])
    const compute = planned.after.solution.fiber.fabrics.find(({ role }) => role === 'compute')
    expect(compute?.placed).toMatchObject({ leaves: 32, spines: 16, leafSpineLinks: 1024 })
    check(facility, planned)
    for (const { id, fill } of planned.after.solution.fiber.cabling.trays) {
      if (planned.plan.add.routes?.some((route) => route.id === id)) expect(fill).toBeLessThan(0.25)
    }
    const again = planFabricOf(
      planned.after.facility,
      { ...request, fabrics: [...h100Fabrics, { role: 'storage', leaf: 'nvidia-qm9700' }] },
      'then-',
    )
    expect(isEmptyPlan(again.plan)).toBe(true)
  })

  it('one unit of B300 on Ethernet in two planes: Table 3 of RA-11337-001', () => {
    const facility = hallOf({
      rows: 4,
      racksPerRow: 4,
      product: 'nvidia-dgx-b300',
      perRack: 4,
      systems: 64,
    })
    const planned = planFabricOf(facility, {
      ...request,
      fabrics: [
        { role: 'compute', leaf: 'nvidia-sn5600' },
        { role: 'in-band', leaf: 'nvidia-sn5600' },
        { role: 'out-of-band', leaf: 'nvidia-sn2201' },
      ],
    })
    expect(planned.plan.refusals).toEqual([])
    const compute = planned.after.solution.fiber.fabrics.find(({ role }) => role === 'compute')
    expect(compute?.placed).toMatchObject({ leaves: 16, spines: 8 })
    check(facility, planned)
  })

  it('two units of GB200 in three tiers: Table 4.1 of RA-11338-001', () => {
    const facility = hallOf({ rows: 2, racksPerRow: 8, product: 'nvidia-gb200-nvl72' })
    const planned = planFabricOf(facility, {
      ...request,
      fabrics: [{ role: 'compute', leaf: 'nvidia-qm9700' }],
    })
    const [compute] = planned.after.solution.fiber.fabrics
    expect(compute?.placed).toMatchObject({ leaves: 64, spines: 48, cores: 18 })
    check(facility, planned)
  })

  it('tells the saving against racks filled in order, and keeps it', () => {
    const { plan } = planFabricOf(h100(8, 127), { ...request, fabrics: h100Fabrics })
    const told = plan.notes.map(({ en }) => en).find((en) => en.startsWith('Places of'))
    const [found, naive] = (told?.match(/[\d,]+(?= m of cable)|[\d,]+(?= m with)/g) ?? []).map(
      (text) => Number(text.replace(/,/g, '')),
    )
    expect(found).toBeLessThan(naive as number)
  })
})

describe('wishes', () => {
  it('names the limit that rules a fabric out', () => {
    const { plan } = planFabricOf(h100(8, 127), {
      ...request,
      fabrics: [{ role: 'compute', leaf: 'nvidia-sn2201', tiers: 1 }],
    })
    expect(plan.refusals.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^The compute fabric cannot be built: .*48 ports/),
    ])
    expect(isEmptyPlan(plan)).toBe(true)
  })

  it('says what room is missing where racks find no place', () => {
    const hall = hallOf({ rows: 2, racksPerRow: 8, product: 'nvidia-gb200-nvl72' })
    const corners = [
      { x: 60, y: 0 },
      { x: 62, y: 0 },
      { x: 62, y: 2 },
      { x: 60, y: 2 },
    ]
    const closet = {
      ...(hall.rooms[0] as Facility['rooms'][number]),
      id: 'closet',
      name: 'Closet',
      polygon: corners,
    }
    const { plan } = planFabricOf(
      { ...hall, rooms: [...hall.rooms, closet] },
      { ...request, into: 'closet', fabrics: [{ role: 'compute', leaf: 'nvidia-qm9700' }] },
    )
    expect(isEmptyPlan(plan)).toBe(true)
    expect(plan.refusals.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^The switches take 130 rack units; .* find no place in Closet/),
    ])
  })

  it('runs over optics alone where that is asked for, but for management', () => {
    const { after } = planFabricOf(h100(2, 31), {
      ...request,
      medium: 'optics',
      fabrics: [{ role: 'compute', leaf: 'nvidia-qm9700' }],
    })
    const { cabling } = after.solution.fiber
    expect(cabling.media.map(({ medium }) => medium)).not.toContain('passive-copper')
    expect(cabling.media.map(({ medium }) => medium)).not.toContain('active-copper')
  })

  it('completes what is wired and never doubles it', () => {
    const bare = h100(2, 31)
    const first = planFabricOf(bare, { ...request, fabrics: h100Fabrics })
    const { facility } = first.after
    const half = { ...facility, connections: facility.connections.filter((_, at) => at % 2 === 0) }
    const second = planFabricOf(half, { ...request, fabrics: h100Fabrics }, 'then-')
    expect(second.plan.add.equipment).toEqual([])
    expect(second.plan.add.connections).toHaveLength(
      facility.connections.length - half.connections.length,
    )
    check(half, second)
  })
})
