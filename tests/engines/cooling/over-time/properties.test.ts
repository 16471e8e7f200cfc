import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CoolingCourse } from '#engines'
import { type Followed, follow, type Off, valueAt } from '../../../support/cooling/course'
import { hall, item, tightAisle } from '../../../support/cooling/solve'
import { pipe } from '../../../support/plan'

const room = { ...hall, supplyAirC: 22, containments: [tightAisle] }
const units = ['A', 'B', 'C', 'P1', 'P2', 'C1', 'C2'] as const

/** A hall on chilled water: racks with their limits, three coolers, two pumps, two chillers. */
const hallOf = (limits: readonly (number | undefined)[], fluidL: number, turned = false) => {
  const equipment = [
    ...limits.map((airInletMaxC, at) => item(`R${at}`, 'rack', { loadKw: 30, airInletMaxC })),
    ...['A', 'B', 'C'].map((id) =>
      item(id, 'crah', { netSensibleKw: 60, fanKw: 1, airflowM3PerH: 15_000 }),
    ),
    item('H', 'pipe-header', { innerDiameterM: 0.2, lengthM: 0.001, fluid: 'water' }),
    ...['P1', 'P2'].map((id) => item(id, 'pump', { flowLPerMin: 300, headKpa: 200, powerKw: 1 })),
    ...['C1', 'C2'].map((id) =>
      item(id, 'chiller', { capacityKw: 90, cop: 4, supplyC: 14, ratedAmbientC: 40, fluidL }),
    ),
  ]
  return follow({
    rooms: [room],
    site: { designDryBulbC: 35 },
    equipment: turned ? equipment.reverse() : equipment,
    connections: [
      ...['A', 'B', 'C', 'C1', 'C2'].map((id) => pipe(`${id}.coolant`, 'H.branch')),
      ...['P1', 'P2'].map((id) => pipe(`${id}.branch`, 'H.branch')),
    ],
  })
}

/** Of each rack when it stops, by its id; never is infinite, unknown is NaN. */
const stopsOf = ({ inventory }: Followed, { loads }: CoolingCourse) => {
  const stops = new Map<string, number>()
  for (const { rows, stopS } of loads) {
    for (const row of rows) stops.set(inventory.equipment[row]?.id ?? '', stopS ?? Infinity)
  }
  return stops
}

const limitsOf = fc.array(fc.integer({ min: 24, max: 40 }), { minLength: 1, maxLength: 4 })
const litres = fc.integer({ min: 200, max: 5000 })
const spells = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...units), fc.nat(600), fc.integer({ min: 1, max: 5000 })),
  { selector: ([id]) => id, maxLength: 6 },
)

const offOf = (drawn: readonly (readonly [string, number, number])[]): readonly Off[] =>
  drawn.map(([id, fromS, lastS]) => [id, fromS, fromS + lastS])

describe('any course', () => {
  it('with more taken out stops no rack later', () => {
    fc.assert(
      fc.property(limitsOf, litres, spells, spells, (limits, fluidL, some, more) => {
        const facility = hallOf(limits, fluidL)
        const own = new Set(some.map(([id]) => id))
        const all = [...some, ...more.filter(([id]) => !own.has(id))]
        const fewer = stopsOf(facility, facility.courseOf(offOf(some)))
        const stops = stopsOf(facility, facility.courseOf(offOf(all)))
        for (const [id, stopS] of fewer) {
          expect(stops.get(id) ?? Infinity).toBeLessThanOrEqual(stopS * (1 + 1e-3) + 0.1)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('rises above the temperatures of before, in time, and never to what is not a number', () => {
    fc.assert(
      fc.property(limitsOf, litres, spells, (limits, fluidL, some) => {
        const facility = hallOf(limits, fluidL)
        for (const { atS, valueC, warmsFromS, overS } of facility.courseOf(offOf(some)).masses) {
          const from = valueC[0] as number
          expect(atS.every((at, nth) => nth === 0 || at > (atS[nth - 1] as number))).toBe(true)
          expect(valueC.every((value) => value >= from - 1e-6)).toBe(true)
          expect(warmsFromS).toBeGreaterThanOrEqual(0)
          if (overS !== undefined) expect(overS).toBeGreaterThanOrEqual(warmsFromS)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(limitsOf, litres, spells, (limits, fluidL, some) => {
        const [one, other] = [hallOf(limits, fluidL), hallOf(limits, fluidL, true)]
        const stops = stopsOf(one, one.courseOf(offOf(some)))
        const turned = stopsOf(other, other.courseOf(offOf(some)))
        expect([...turned.keys()].sort()).toEqual([...stops.keys()].sort())
        for (const [id, stopS] of stops) {
          if (stopS === Infinity) expect(turned.get(id)).toBe(Infinity)
          else expect(turned.get(id)).toBeCloseTo(stopS, 2)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('closes its energy: what nobody takes away is in the air and in the water', () => {
    fc.assert(
      fc.property(litres, fc.integer({ min: 1, max: 4 }), (fluidL, racks) => {
        // Limits out of reach, so that all of the heat stays on.
        const facility = hallOf(new Array(racks).fill(90), fluidL)
        const course = facility.courseOf([['C1'], ['C2']])
        const [at] = facility.mass(course, 'H').atS.filter((seconds) => seconds > 300)
        if (at === undefined) return
        const { masses } = facility.prepared.system
        const stored = course.masses.reduce((sum, mass) => {
          const kjPerK = masses.find(({ id }) => id === mass.id)?.heatCapacityKjPerK ?? 0
          return sum + kjPerK * (valueAt(mass, at) - (mass.valueC[0] as number))
        }, 0)
        const [loop] = facility.state.cooling.loops
        const heatKw = loop?.heatKw.value ?? Number.NaN
        // All that comes into the water and the room; rounding of the lines of the traces.
        expect(Math.abs(stored - heatKw * at)).toBeLessThan(heatKw * at * 1e-3 + 60)
      }),
      { numRuns: 30 },
    )
  })

  it('of coolers that all stop is the ride-through that the room tells', () => {
    fc.assert(
      fc.property(limitsOf, litres, (limits, fluidL) => {
        const facility = hallOf(limits, fluidL)
        const told = facility.state.cooling.rooms[0]?.rideThroughS?.seconds ?? Number.NaN
        const { loads } = facility.courseOf([['A'], ['B'], ['C']])
        const first = Math.min(...loads.map(({ throttledS }) => throttledS ?? Infinity))
        expect(first).toBeCloseTo(told, 6)
      }),
      { numRuns: 40 },
    )
  })
})
