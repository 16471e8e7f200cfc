import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/rack-coolant-pressure'
import { saidBy } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const plan = (rack: object = {}, header: object = {}): Plan => ({
  equipment: [
    item('rack', 'rack', { loadKw: 100, liquidFraction: 0.9, ...rack }),
    item('HDR', 'pipe-header', { innerDiameterM: 0.1, lengthM: 6, ...header }),
    item('CH', 'chiller', { supplyC: 20 }),
  ],
  connections: [pipe('rack.coolant', 'HDR.branch'), pipe('HDR.branch', 'CH.coolant')],
})

/** What is said when the coolant stands at so many kPa at the rack. */
const at = (kpa: number, rack: object = {}, header: object = {}) =>
  saidBy(rule, plan(rack, header), {
    instead: ({ columns }) => ({
      columns: columns.map((one) =>
        one.name === 'coolantPressureKpa' ? { ...one, values: one.values.slice().fill(kpa) } : one,
      ),
    }),
  })[0]

// OCP MGX Rack and Trays 1.1, section 11: 5 bar.
it('lets 5 bar press on a rack that states nothing, and no more', () => {
  expect(at(500)).toMatchObject({ subject: 'HDR', verdict: 'pass' })
  expect(at(501)).toMatchObject({
    verdict: 'fail',
    measured: 501,
    limit: 500,
    unit: 'kPa',
    source: { document: 'OCP MGX Rack and Trays 1.1', grade: 'primary' },
    related: ['rack'],
  })
})

// Lenovo SD650-N V3: 4.4 bar.
it('takes what the rack states instead', () => {
  expect(at(440, { coolantPressureMaxKpa: 440 })).toMatchObject({ verdict: 'pass' })
  expect(at(441, { coolantPressureMaxKpa: 440 })).toMatchObject({ verdict: 'fail', limit: 440 })
  expect(at(900, { coolantPressureMaxKpa: 1000 })).toMatchObject({ verdict: 'pass' })
})

it('asks for the fill pressure of the loop', () => {
  expect(at(Number.NaN)).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'HDR', field: 'staticPressureKpa' }],
  })
})

it('has nothing to say of loops without racks', () => {
  const coil: Plan = {
    equipment: [item('crah', 'crah', { netSensibleKw: 10 }), item('CH', 'chiller', { supplyC: 7 })],
    connections: [pipe('crah.coolant', 'CH.coolant')],
  }
  expect(saidBy(rule, coil)).toEqual([{ subject: 'crah', verdict: 'not-applicable' }])
})

it('adds fill pressure and pumps as the engine finds them', () => {
  const filled = (staticPressureKpa: number): Plan => ({
    equipment: [
      item('rack', 'rack', { loadKw: 100, liquidFraction: 0.9, coolantLPerMin: 100 }),
      item('HDR', 'pipe-header', { innerDiameterM: 0.1, lengthM: 6, staticPressureKpa }),
      item('CDU', 'cdu', { capacityKw: 500, approachK: 4, flowLPerMin: 500, headKpa: 248 }),
      item('CH', 'chiller', { capacityKw: 500, supplyC: 20 }),
    ],
    connections: [
      pipe('rack.coolant', 'HDR.branch'),
      pipe('HDR.branch', 'CDU.secondary'),
      pipe('CDU.primary', 'CH.coolant'),
    ],
  })
  const of = (kpa: number) => saidBy(rule, filled(kpa)).find(({ subject }) => subject === 'HDR')
  expect(of(150)?.verdict).toBe('pass')
  expect(of(260)).toMatchObject({ verdict: 'fail', measured: expect.closeTo(508, 0) })
})
