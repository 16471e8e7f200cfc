import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Site, solveSite } from '../../support/power/site'

const v = 415
const bus = () => ({ kind: 'switchgear-bus', values: { ratingA: 1000, voltageV: v } })

const lines = (site: ReturnType<typeof solveSite>, name: string) =>
  ['loadL1A', 'loadL2A', 'loadL3A'].map((column) => site.at(name, column))

interface Rack {
  readonly kw: number
  readonly powerFactor: number
  readonly phase: string | undefined
  readonly busA: number
  readonly busB: number
}

const rack: fc.Arbitrary<Rack> = fc.record({
  kw: fc.integer({ min: 1, max: 60 }),
  powerFactor: fc.double({ min: 0.5, max: 1, noNaN: true }),
  phase: fc.constantFrom(undefined, 'L1', 'L2', 'L3', 'L12', 'L23', 'L31'),
  busA: fc.nat(2),
  busB: fc.nat(2),
})

/** Three buses, two of them tied, behind transformers and UPS, with random racks. */
const plantOf = (racks: readonly Rack[]): Site => ({
  pieces: {
    util: { kind: 'utility-feed', values: { capacityKw: 9000, voltageV: 13_800 } },
    tx: {
      kind: 'transformer',
      values: { primaryV: 13_800, secondaryV: v, ratingKva: 4000, noLoadLossKw: 4, loadLossKw: 30 },
    },
    ups: {
      kind: 'ups',
      values: { ratingKw: 3000, voltageV: v, efficiency50: 0.96, efficiency100: 0.955 },
    },
    b0: bus(),
    b1: bus(),
    b2: bus(),
    tie: { kind: 'tie', values: { ratingA: 1000, voltageV: v, normally: 'closed' } },
    ...Object.fromEntries(
      racks.map(({ kw, powerFactor, phase }, i) => [
        `r${i}`,
        {
          kind: 'rack',
          values: {
            loadKw: kw,
            powerFactor,
            cordsNeeded: 1,
            voltageV: phase?.length === 2 ? v / Math.sqrt(3) : v,
            ...(phase ? { phases: 1, phase } : {}),
          },
        },
      ]),
    ),
  },
  wires: [
    'util>tx',
    'tx>ups',
    'tx>b2',
    'ups>b0',
    'b0>tie',
    'tie.b>b1',
    ...racks.flatMap(({ busA, busB }, i) => [`b${busA}>r${i}`, `b${busB}>r${i}`]),
  ],
})

describe('at every node', () => {
  it('loads, losses and currents balance', () => {
    fc.assert(
      fc.property(fc.array(rack, { minLength: 1, maxLength: 6 }), (racks) => {
        const site = solveSite(plantOf(racks))
        const { at, power } = site
        const drawn = racks.reduce((sum, { kw }) => sum + kw, 0)
        expect(at('util', 'loadKw')).toBeCloseTo(drawn + power.lossKw, 6)
        expect(at('tx', 'loadKw')).toBeCloseTo(at('ups', 'inputKw') + at('b2', 'loadKw'), 6)
        expect(at('util', 'loadKw')).toBeCloseTo(at('tx', 'inputKw'), 6)
        expect(at('ups', 'loadKw')).toBeCloseTo(at('b0', 'loadKw'), 6)
        const share = ({ busA, busB }: Rack, bus: number) =>
          (Number(busA === bus) + Number(busB === bus)) / 2
        const sums = (bus: number) =>
          racks.reduce<readonly [number, number]>(
            ([kw, kvar], one) => {
              const part = share(one, bus) * one.kw
              return [kw + part, kvar + part * Math.tan(Math.acos(one.powerFactor))] as const
            },
            [0, 0] as readonly [number, number],
          )
        const [kw2, kvar2] = sums(2)
        expect(at('b2', 'loadKva')).toBeCloseTo(Math.hypot(kw2, kvar2), 6)
        const [kw1, kvar1] = sums(1)
        expect(at('tie', 'loadKw')).toBeCloseTo(kw1, 6)
        expect(at('tie', 'loadKva')).toBeCloseTo(Math.hypot(kw1, kvar1), 6)
        const [kw0, kvar0] = sums(0)
        expect(at('b0', 'loadKva')).toBeCloseTo(Math.hypot(kw0 + kw1, kvar0 + kvar1), 6)
        for (const name of ['b0', 'b1', 'b2', 'tx', 'util', 'tie']) {
          const amps = lines(site, name)
          if (at(name, 'loadKw') === 0) continue
          expect(Math.max(...amps)).toBeCloseTo(at(name, 'loadA'), 9)
          // The mean of three phases is never less than the balanced current of the same power.
          const volts = name === 'util' ? 13_800 : v
          const even = (at(name, 'loadKva') * 1000) / (Math.sqrt(3) * volts)
          expect(
            (amps.reduce((sum, each) => sum + each, 0) / 3) * (1 + 1e-9),
          ).toBeGreaterThanOrEqual(even)
        }
        // What the UPS takes is balanced, whatever hangs on it.
        expect(at('ups', 'inputKw')).toBeGreaterThanOrEqual(at('ups', 'loadKw'))
      }),
      { numRuns: 150 },
    )
  })
})
