import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/pipe-velocity-limit'
import { runningPipe } from '../../support/cooling/pipes'

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
