import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/pipe-velocity-limit'
import { saidBy } from '../../support/cooling/judge'
import { runningPipe } from '../../support/cooling/pipes'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

it('lets coolant run at 3 m/s and no faster', () => {
  expect(runningPipe(rule, { velocityMPerS: 3 })).toMatchObject({ verdict: 'pass' })
  expect(runningPipe(rule, { velocityMPerS: 3.001 })).toMatchObject({
    verdict: 'fail',
    measured: 3.001,
    limit: 3,
    unit: 'm/s',
  })
})

// 960 L/min of PG25 at 40 °C in DN80: 3.36 m/s.
it('names pipe, flow and width', () => {
  const said = runningPipe(rule, {
    velocityMPerS: 3.36,
    flowLPerMin: 960,
    innerDiameterM: 0.0779,
  })
  expect(said.detail?.en).toBe(
    '960 L/min through HDR of 77.9 mm runs at 3.36 m/s; 3 m/s is the most.',
  )
})

it('asks how wide a header is', () => {
  expect(
    runningPipe(rule, { innerDiameterM: Number.NaN, velocityMPerS: Number.NaN }),
  ).toMatchObject({ verdict: 'unknown', missing: [{ equipment: 'HDR', field: 'innerDiameterM' }] })
})

it('is an error under every ruleset', () => {
  expect(new Set(Object.values(rule.severity))).toEqual(new Set(['error']))
})

// Eight racks of 120 L/min: DN80 3.36 m/s, DN100 1.95 m/s (own arithmetic, commercial steel).
it.each([
  [0.0779, 'fail', 3.36],
  [0.1023, 'pass', 1.95],
] as const)('reads what the engine finds in a header of %d m', (innerDiameterM, verdict, mPerS) => {
  const racks = Array.from({ length: 8 }, (_, i) => `R${i + 1}`)
  const plan: Plan = {
    equipment: [
      ...racks.map((id) =>
        item(id, 'rack', { loadKw: 132, liquidFraction: 0.87, coolantLPerMin: 120 }),
      ),
      item('HDR', 'pipe-header', { innerDiameterM, lengthM: 6, fluid: 'pg25' }),
      item('CDU', 'cdu', { capacityKw: 1368, approachK: 4, flowLPerMin: 1200, headKpa: 248 }),
      item('CH', 'chiller', { capacityKw: 1500, supplyC: 30 }),
    ],
    connections: [
      ...racks.map((id) => pipe(`${id}.coolant`, 'HDR.branch')),
      pipe('HDR.branch', 'CDU.secondary'),
      pipe('CDU.primary', 'CH.coolant'),
    ],
  }
  const said = saidBy(rule, plan).find(({ subject }) => subject === 'HDR')
  expect(said?.verdict).toBe(verdict)
  if (said?.verdict === 'fail') expect(said.measured).toBeCloseTo(mPerS, 1)
})
