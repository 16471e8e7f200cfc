import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Loop, Total } from '#engines'
import type { Facility } from '#model'
import type { CoolingPlanRequest, Spare } from '#planning'
import { facilityOf, pipe, rectangle } from '../../support/plan'
import { planCoolingOf, solved, without } from '../../support/planning-cooling'

interface Drawn {
  readonly facility: Facility
  readonly request: Extract<CoolingPlanRequest, { type: 'cool' }>
}

const products = [
  'vertiv-pw170',
  'vertiv-fa069hc',
  'generic-in-row-300',
  'motivair-chilleddoor-75',
  'coolit-chx2000',
  'vertiv-xdu1350',
  'envicool-row-600',
  'bac-tdfs1238n',
] as const

const header = (id: string, loop: string, y: number) => ({
  id,
  kind: 'pipe-header',
  x: 10,
  y,
  z: 3.6,
  values: {
    loop,
    innerDiameterM: 0.2,
    lengthM: 16,
    widthM: 16,
    fluid: loop === 'tcs' ? 'pg25' : 'water',
  },
})

const chiller = (n: number) => ({
  id: `CH-${n}`,
  kind: 'chiller',
  x: 2 + n * 14,
  y: 32,
  values: { capacityKw: 3000, cop: 4, supplyC: 12, ratedAmbientC: 45, widthM: 8, depthM: 2.4 },
})

/** Halls of rows of racks, with or without chilled water, coolant and chillers; some heat unstated. */
const anyHall: fc.Arbitrary<Drawn> = fc
  .record({
    widthM: fc.integer({ min: 12, max: 24 }),
    depthM: fc.integer({ min: 9, max: 16 }),
    elevationM: fc.constantFrom(0, 0, 1500, 2500),
    rows: fc.integer({ min: 1, max: 3 }),
    racks: fc.array(
      fc.record({
        loadKw: fc.option(fc.integer({ min: 2, max: 60 }), { nil: undefined, freq: 30 }),
        liquidFraction: fc.constantFrom(0, 0, 0.5, 0.87),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    hasWater: fc.boolean(),
    hasCoolant: fc.boolean(),
    hasGallery: fc.boolean(),
    chillers: fc.integer({ min: 0, max: 2 }),
    product: fc.constantFrom(...products),
    spare: fc.constantFrom<Spare>('n', 'n+1'),
  })
  .map((drawn) => {
    const { widthM, depthM, rows, racks, hasWater, hasCoolant, hasGallery, chillers } = drawn
    const perRow = Math.ceil(racks.length / rows)
    const facility = facilityOf({
      site: { elevationM: drawn.elevationM, designDryBulbC: 30, designWetBulbC: 22 },
      rooms: [
        { id: 'hall', polygon: rectangle(0, 0, widthM, depthM), heightM: 4.5 },
        { id: 'gallery', use: 'mechanical', polygon: rectangle(0, -8, widthM, 7), heightM: 4.5 },
        { id: 'yard', use: 'yard', polygon: rectangle(-10, 25, 70, 30), open: true },
      ],
      equipment: [
        ...racks.map((values, index) => ({
          id: `RK-${index}`,
          kind: 'rack',
          x: 4 + (index % perRow) * 0.6,
          y: 3 + Math.floor(index / perRow) * 2.6,
          rotationDeg: Math.floor(index / perRow) % 2 === 0 ? 0 : 180,
          values: { ...values, coolantLPerMin: values.liquidFraction > 0 ? 60 : undefined },
        })),
        ...(hasWater ? [header('CHW', 'fws', depthM - 0.5)] : []),
        ...(hasCoolant ? [header('TCS', 'tcs', 0.5)] : []),
        ...Array.from({ length: chillers }, (_, n) => chiller(n + 1)),
      ],
      connections: hasWater && chillers > 0 ? [pipe('CHW.branch', 'CH-1.coolant')] : [],
    })
    const into = hasGallery && drawn.product !== 'bac-tdfs1238n' ? { into: 'gallery' } : {}
    const { product, spare } = drawn
    return { facility, request: { type: 'cool' as const, room: 'hall', product, spare, ...into } }
  })

const covers = (demand: Total, capacity: Total): boolean =>
  demand.unknownCount === 0 && demand.value <= capacity.value * (1 + 1e-6)

const air = new Set(['crah', 'fan-wall', 'in-row-cooler'])

/** Whether what was asked for is reached, read from the solution alone. */
const suffices = (facility: Facility, kind: string, spare: Spare, loopId?: string): boolean => {
  const { solution } = solved(facility)
  if (air.has(kind)) {
    const [room] = solution.cooling.rooms.filter(({ roomRow }) => roomRow === 0)
    if (!room) return false
    const capacity = spare === 'n' ? room.capacityKw : room.capacityOneOutKw
    return covers(room.airHeatKw, capacity)
  }
  const loops: readonly Loop[] = solution.cooling.loops.filter(({ id }) => id === loopId)
  return loops.every((loop) => {
    const capacity = spare === 'n' ? loop.capacityKw : loop.capacityOneOutKw
    const flow = spare === 'n' ? loop.flowCapacityLPerMin : loop.flowOneOutLPerMin
    const moved = loop.movedBy !== 'cdu' || covers(loop.flowDemandLPerMin, flow)
    return loop.sinkRows.length > 0 && covers(loop.heatKw, capacity) && moved
  })
}

const runs = { numRuns: 25 }

describe('the halls that are drawn', () => {
  it('get a proposal in a fair share of the cases, and a reason in the others', () => {
    const plans = fc
      .sample(anyHall, { numRuns: 40, seed: 1 })
      .map(({ facility, request }) => planCoolingOf(facility, request).plan)
    expect(plans.filter(({ add }) => add.equipment.length > 0).length).toBeGreaterThan(12)
    for (const { add, notes, refusals } of plans) {
      if (add.equipment.length === 0) expect(notes.length + refusals.length).toBeGreaterThan(0)
    }
  })
})

describe('cooling a room, whatever is asked', () => {
  it('never overlaps, obstructs, or leaves the room', () => {
    fc.assert(
      fc.property(anyHall, ({ facility, request }) => {
        const { plan, after } = planCoolingOf(facility, request)
        const { space } = after.solution
        const own = new Set(plan.add.equipment.map(({ id }) => after.inventory.rowOf.get(id)))
        const isOwn = (row: number | undefined) => row !== undefined && own.has(row)
        expect(space.overlaps.filter(({ rowA, rowB }) => isOwn(rowA) || isOwn(rowB))).toEqual([])
        expect(space.outside.filter(isOwn)).toEqual([])
        expect(space.throughWalls.filter(isOwn)).toEqual([])
        expect(space.tooTall.filter(isOwn)).toEqual([])
        expect(
          space.clearanceFaults.filter(({ row, byRow }) => isOwn(row) || isOwn(byRow)),
        ).toEqual([])
      }),
      runs,
    )
  })

  it('joins givers of heat to takers, and never mixes coolant of racks with facility water', () => {
    fc.assert(
      fc.property(anyHall, ({ facility, request }) => {
        const { plan, after } = planCoolingOf(facility, request)
        const { inventory } = after
        for (const { from, to, lengthM = Number.NaN } of plan.add.connections) {
          const side = (end: typeof from) =>
            inventory
              .kindOf(inventory.rowOf.get(end.equipment) ?? -1)
              .ports.find(({ id, medium }) => id === end.port && medium === 'liquid')
          expect(side(from)).toBeDefined()
          expect(side(from)?.side).not.toBe('plant')
          expect(side(to)).toBeDefined()
          expect(side(to)?.side).not.toBe('load')
          expect(lengthM).toBeGreaterThanOrEqual(0)
        }
        for (const { sourceRows, sinkRows, circular } of after.solution.cooling.loops) {
          const roles = (rows: readonly number[]) =>
            new Set(rows.map((row) => inventory.kindOf(row).cooling))
          const [given, taken] = [roles(sourceRows), roles(sinkRows)]
          expect(
            given.has('heat-load') && (given.has('air-cooler') || given.has('exchanger')),
          ).toBe(false)
          expect(taken.has('exchanger') && taken.has('rejection')).toBe(false)
          expect(circular).toBe(false)
        }
      }),
      runs,
    )
  })

  it('proposes enough, and not one more than that', () => {
    fc.assert(
      fc.property(anyHall, ({ facility, request }) => {
        const { plan, after } = planCoolingOf(facility, request)
        const units = plan.add.equipment.filter(({ product }) => product === request.product)
        const [first] = units
        if (!first || first.kind === 'rear-door-cooler') return
        const row = after.inventory.rowOf.get(first.id) ?? -1
        const loop = after.solution.cooling.loops.find(({ sinkRows }) => sinkRows.includes(row))
        const reached = (of: Facility) => suffices(of, first.kind, request.spare, loop?.id)
        expect(reached(after.facility)).toBe(true)
        if (air.has(first.kind) && units.length > 1) {
          // Airflow may be what asks for the last unit.
          const fewer = without(after.facility, (id) => id === first.id)
          const [room] = solved(fewer).solution.cooling.rooms
          const left = room?.airSupplyM3PerH.value ?? 0
          const spared = request.spare === 'n' ? 1 : (units.length - 2) / (units.length - 1)
          const breathes = left * spared >= (room?.airDemandM3PerH.value ?? 0)
          expect(reached(fewer) && breathes).toBe(false)
        } else if (units.length > 1) {
          expect(reached(without(after.facility, (id) => id === first.id))).toBe(false)
        }
      }),
      runs,
    )
  })

  it('proposes the same whatever the order of the file', () => {
    fc.assert(
      fc.property(
        anyHall,
        fc.infiniteStream(fc.double({ noNaN: true })),
        ({ facility, request }, chance) => {
          const shuffled = <T>(rows: readonly T[]): T[] =>
            rows
              .map((row) => ({ row, at: chance.next().value as number }))
              .sort((a, b) => a.at - b.at)
              .map(({ row }) => row)
          const other = {
            ...facility,
            rooms: shuffled(facility.rooms),
            equipment: shuffled(facility.equipment),
            connections: shuffled(facility.connections),
          }
          expect(planCoolingOf(other, request).plan).toEqual(planCoolingOf(facility, request).plan)
        },
      ),
      { numRuns: 15 },
    )
  })

  it('proposes nothing more once it has been carried out', () => {
    fc.assert(
      fc.property(anyHall, ({ facility, request }) => {
        const { plan, after } = planCoolingOf(facility, request)
        if (plan.add.equipment.length === 0 || plan.refusals.length > 0) return
        const again = planCoolingOf(after.facility, request).plan
        expect(again.add).toEqual({ equipment: [], connections: [] })
        expect(again.notes.length).toBeGreaterThan(0)
      }),
      { numRuns: 25 },
    )
  })
})
