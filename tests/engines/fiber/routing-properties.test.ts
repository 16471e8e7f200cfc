import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cablingReasons } from '#engines'
import { cablingOf, frame, linkOf, mounted, tray, useOf } from '../../support/fiber/cabling'
import { dataLink, type Plan, rectangle } from '../../support/plan'

type Corner = readonly [number, number, number]
interface Piece {
  readonly from: Corner
  readonly to: Corner
  readonly path: string | undefined
}

const corner = fc.tuple(
  fc.integer({ min: 0, max: 4 }).map((i) => i * 3),
  fc.integer({ min: 0, max: 4 }).map((i) => i * 3),
  fc.constantFrom(3, 3, 3, 3.08),
)
const piece: fc.Arbitrary<Piece> = fc.record({
  from: corner,
  to: corner,
  path: fc.constantFrom(undefined, undefined, 'A', 'B'),
})
const pieces = fc.array(piece, { minLength: 1, maxLength: 14 })
const spots = fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 2, maxLength: 6 })

const planOf = (trays: readonly Piece[], racks: readonly number[]): Plan => {
  const names = racks.map((spot) => `R${spot}`)
  return {
    parameters: { 'fiber.reroute-rounds': 0 },
    equipment: racks.flatMap((spot, i) => [
      frame(`R${spot}`, (spot % 5) * 3, Math.floor(spot / 5) * 3),
      mounted(`s${spot}`, `R${spot}`, 10 + i, i === 0 ? { path: 'A' } : {}),
    ]),
    routes: trays.map(({ from, to, path }, i) => tray(`T${i}`, [from, to], { path })),
    connections: names.flatMap((name, i) =>
      names.slice(i + 1).map((other) => dataLink(`s${name.slice(1)}`, `s${other.slice(1)}`, i + 1)),
    ),
  }
}

const lengthsOf = (plan: Plan): Float64Array => cablingOf(plan).lengthM

describe('any trays and racks', () => {
  it('take no shorter way when a tray is taken away', () => {
    fc.assert(
      fc.property(pieces, spots, fc.nat(), (trays, racks, which) => {
        const all = lengthsOf(planOf(trays, racks))
        const gone = trays.filter((_, i) => i !== which % trays.length)
        const less = lengthsOf(planOf(gone, racks))
        less.forEach((lengthM, link) => {
          if (Number.isNaN(lengthM)) return
          expect(lengthM).toBeGreaterThanOrEqual((all[link] as number) - 1e-4)
        })
      }),
      { numRuns: 150 },
    )
  })

  it('give no length below the straight distance', () => {
    fc.assert(
      fc.property(pieces, spots, (trays, racks) => {
        const plan = planOf(trays, racks)
        const { lengthM, atLeastM } = cablingOf(plan)
        const bare = cablingOf({ ...plan, routes: [] })
        lengthM.forEach((known, link) => {
          expect(atLeastM[link]).toBeGreaterThanOrEqual((bare.atLeastM[link] as number) - 1e-9)
          if (!Number.isNaN(known)) {
            expect(known).toBeGreaterThanOrEqual(bare.atLeastM[link] as number)
          }
        })
      }),
      { numRuns: 100 },
    )
  })

  it('say the same whatever the order of the file', () => {
    fc.assert(
      fc.property(pieces, spots, (trays, racks) => {
        const plan = planOf(trays, racks)
        const count = plan.connections?.length ?? 0
        const there = cablingOf({ ...plan, parameters: {} })
        const turned = cablingOf({
          ...plan,
          parameters: {},
          equipment: plan.equipment?.toReversed() ?? [],
          routes: plan.routes?.toReversed() ?? [],
          connections: plan.connections?.toReversed() ?? [],
        })
        for (let link = 0; link < count; link++) {
          expect(linkOf(turned, count - 1 - link)).toEqual(linkOf(there, link))
        }
        expect(turned.trays).toEqual(there.trays)
      }),
      { numRuns: 100 },
    )
  })
})

describe('fill', () => {
  // 3 mm fibre in 300 × 100 mm: 1061, 1697 and 2122 cables are 25, 40 and 50 % (derived from
  // π · 3² / 4 = 7.0686 mm² over 30,000 mm²).
  const fibre = { cage: 'osfp', portGbps: 400 }
  const filled = (count: number, more: Plan = {}): Plan => ({
    equipment: [
      frame('A', 0),
      frame('B', 40),
      mounted('a', 'A', 41, { values: { heightU: 1, ...fibre } }),
      mounted('b', 'B', 41, { values: { heightU: 1, ...fibre } }),
    ],
    connections: [dataLink('a', 'b', count)],
    routes: [
      tray('T', [
        [-1, 0, 3],
        [41, 0, 3],
      ]),
    ],
    ...more,
  })

  it.each([
    [1061, 0.25],
    [1697, 0.4],
    [2122, 0.5],
  ])('of %i fibres of 3 mm is just below %f', (count, share) => {
    const cabling = cablingOf(filled(count))
    expect(linkOf(cabling).medium?.odM).toBe(0.003)
    expect(useOf(cabling, 'T').fill).toBeLessThanOrEqual(share)
    expect(useOf(cabling, 'T').fill).toBeGreaterThan(share - 7.0686 / 30_000)
    expect(useOf(cabling, 'T').cables).toBe(count)
  })

  it('is not known where nobody states the size of a tray or of a cable', () => {
    const bare = filled(10)
    const shapeless = cablingOf({
      ...bare,
      routes: [
        tray(
          'T',
          [
            [-1, 0, 3],
            [41, 0, 3],
          ],
          { widthM: undefined },
        ),
      ],
    })
    expect(useOf(shapeless, 'T')).toMatchObject({ fill: Number.NaN, capacityM2: Number.NaN })
    const nameless = cablingOf({
      ...bare,
      equipment: [frame('A', 0), frame('B', 40), mounted('a', 'A', 41), mounted('b', 'B', 41)],
    })
    expect(useOf(nameless, 'T')).toMatchObject({ cables: 10, unknownCables: 10, areaM2: 0 })
  })

  it('leads cables around a full tray, and not where that is switched off', () => {
    const racks = ['A', 'B', 'C', 'D']
    const plan: Plan = {
      equipment: racks.flatMap((id, i) => [
        frame(id, i < 2 ? 0 : 30, i % 2 === 0 ? 0 : 1),
        mounted(id.toLowerCase(), id, 41, { values: { heightU: 1, ...fibre } }),
      ]),
      connections: [dataLink('a', 'c', 1000), dataLink('b', 'd', 1000)],
      routes: [
        tray('NEAR', [
          [0, 0.5, 3],
          [30, 0.5, 3],
        ]),
        tray('FAR', [
          [0, 0.5, 3],
          [0, 4, 3],
          [30, 4, 3],
          [30, 0.5, 3],
        ]),
      ],
    }
    const free = cablingOf({ ...plan, parameters: { 'fiber.reroute-rounds': 0 } })
    expect(useOf(free, 'NEAR').fill).toBeGreaterThan(0.4)
    // Its middle run; the first and the last may serve a rack beside them.
    expect(useOf(free, 'FAR').runFill[1]).toBe(0)
    const led = cablingOf(plan)
    expect(useOf(led, 'NEAR').cables).toBe(1000)
    expect(useOf(led, 'FAR').runFill[1]).toBeCloseTo((1000 * 7.0686) / 30_000, 4)
    expect(useOf(led, 'NEAR').fill).toBeLessThanOrEqual(0.4)
  })
})

describe('walls and floors', () => {
  it('are gone through once each, with the cables that pass', () => {
    const cabling = cablingOf({
      equipment: [
        frame('A', 2, 2),
        frame('B', 12, 2),
        mounted('a', 'A', 41),
        mounted('b', 'B', 41),
      ],
      rooms: [
        {
          id: 'HALL',
          polygon: rectangle(0, 0, 8, 8),
          floorZ: 0,
          heightM: 4,
          fireCompartment: 'F1',
        },
        {
          id: 'NEXT',
          polygon: rectangle(8.2, 0, 8, 8),
          floorZ: 0,
          heightM: 4,
          fireCompartment: 'F2',
        },
      ],
      routes: [
        tray('T', [
          [1, 2, 3],
          [14, 2, 3],
          [14, 2, 6],
        ]),
      ],
      connections: [dataLink('a', 'b', 7)],
    })
    const [wall, ceiling, ...others] = useOf(cabling, 'T').penetrations
    expect(wall).toMatchObject({ roomIds: ['HALL', 'NEXT'], compartments: ['F1', 'F2'], cables: 7 })
    expect(wall?.x).toBeCloseTo(8.1, 9)
    expect(ceiling).toMatchObject({ roomIds: ['NEXT'], z: 4, cables: 0 })
    expect(others).toEqual([])
  })
})

describe('odd input', () => {
  it('is borne: points twice, huge coordinates, ends that are not there', () => {
    const cabling = cablingOf({
      equipment: [
        frame('A', 999_990, 999_990),
        frame('B', 999_980, 999_990),
        mounted('a', 'A', 41),
        mounted('b', 'B', 41),
      ],
      routes: [
        tray('POINT', [
          [0, 0, 3],
          [0, 0, 3],
        ]),
        tray('T', [
          [-1e6, 999_990, 3],
          [1e6, 999_990, 3],
          [1e6, 999_990, 3],
        ]),
      ],
      connections: [dataLink('a', 'b'), dataLink('a', 'nobody')],
    })
    const drop = 3 - 41.5 * 0.04445
    expect(linkOf(cabling).lengthM).toBeCloseTo((10 + 2 * drop) * 1.1 + 3.6, 6)
    expect(linkOf(cabling, 1)).toMatchObject({ lengthM: Number.NaN, atLeastM: 0, why: 'no-place' })
    expect(useOf(cabling, 'POINT')).toMatchObject({ lengthM: 0, cables: 0 })
    expect(cablingReasons[0]).toBe('ok')
  })

  it('is borne: a thousand trays that all cross', () => {
    const routes = Array.from({ length: 1000 }, (_, i) => {
      const at = (i % 500) * 0.9
      return i < 500
        ? tray(
            `X${i}`,
            [
              [at, 0, 3],
              [at, 450, 3],
            ],
            { widthM: 0.1 },
          )
        : tray(
            `Y${i}`,
            [
              [0, at, 3],
              [450, at, 3],
            ],
            { widthM: 0.1 },
          )
    })
    const cabling = cablingOf({
      equipment: [frame('A', 9), frame('B', 90, 90), mounted('a', 'A', 41), mounted('b', 'B', 41)],
      routes,
      connections: [dataLink('a', 'b')],
    })
    const drop = 3 - 41.5 * 0.04445
    expect(linkOf(cabling).lengthM).toBeCloseTo((81 + 90 + 2 * drop) * 1.1 + 3.6, 6)
  }, 60_000)
})
