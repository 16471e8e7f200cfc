import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/two-carriers'
import { entrance } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

it('passes two carriers, and fails one that owns both entrances', () => {
  const by = (...carriers: string[]) => ({
    equipment: carriers.map((carrier, i) => entrance(`e${i}`, { carrier })),
  })
  expect(verdicts(rule, by('Zayo', 'Lumen'))).toEqual(['facility pass'])
  expect(onlySaid(rule, by('Zayo', 'Zayo')).detail?.en).toBe(
    '1 carrier serves the facility (Zayo); 2 are needed.',
  )
})

it('does not know carriers that nobody states', () => {
  const plan = { equipment: [entrance('a', { carrier: 'Zayo' }), entrance('b')] }
  expect(onlySaid(rule, plan)).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'b', field: 'carrier' }],
  })
})

it('has nothing to say without an entrance', () => {
  expect(verdicts(rule, {})).toEqual(['facility not-applicable'])
})
