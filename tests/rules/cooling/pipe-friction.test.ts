import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/pipe-friction'
import { runningPipe } from '../../support/cooling/pipes'

it('advises 785 Pa/m and no more', () => {
  expect(runningPipe(rule, { frictionPaPerM: 785 })).toMatchObject({ verdict: 'pass' })
  expect(runningPipe(rule, { frictionPaPerM: 785.1 })).toMatchObject({
    verdict: 'fail',
    limit: 785,
    unit: 'Pa/m',
  })
})

it('does not know friction that nobody can tell', () => {
  expect(runningPipe(rule, { frictionPaPerM: Number.NaN })).toMatchObject({ verdict: 'unknown' })
})
