import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/pipe-velocity-advised'
import { runningConnection, runningPipe } from '../../support/cooling/pipes'

it('advises 2.4 m/s and no more', () => {
  expect(runningPipe(rule, { velocityMPerS: 2.4 })).toMatchObject({ verdict: 'pass' })
  expect(runningPipe(rule, { velocityMPerS: 2.41 })).toMatchObject({ verdict: 'fail', limit: 2.4 })
})

it('follows the limit that was set', () => {
  const said = runningPipe(rule, { velocityMPerS: 2 }, { 'cooling.pipe.velocity-advised': 1.8 })
  expect(said).toMatchObject({ verdict: 'fail', limit: 1.8, source: { grade: 'estimate' } })
})

it('judges the pipe of a connection once somebody says how wide it is', () => {
  expect(runningConnection(rule, { innerDiameterM: 0.03, velocityMPerS: 2.5 })).toMatchObject({
    subject: 'rack',
    verdict: 'fail',
  })
  expect(runningConnection(rule, { innerDiameterM: Number.NaN, velocityMPerS: Number.NaN })).toBe(
    undefined,
  )
})

it('does not know a velocity without a flow', () => {
  expect(runningPipe(rule, { flowLPerMin: Number.NaN, velocityMPerS: Number.NaN })).toMatchObject({
    verdict: 'unknown',
  })
})
