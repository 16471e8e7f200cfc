import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/coolant-chemistry'
import { saidBy, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'

const judged = (values: object) => verdictsOf(rule, { equipment: [item('CDU', 'cdu', values)] })

it('passes what was agreed and tells what was not', () => {
  expect(judged({ coolantAgreed: true })).toEqual({ CDU: 'pass' })
  expect(judged({ coolantAgreed: false })).toEqual({ CDU: 'fail' })
})

it('asks, with what is usual for water', () => {
  const [said] = saidBy(rule, { equipment: [item('CDU', 'cdu', {})] })
  expect(said).toMatchObject({ verdict: 'unknown', missing: [{ field: 'coolantAgreed' }] })
  expect(said?.detail?.en).toContain('pH 8 to 9.5')
})

it('has nothing to say without a CDU', () => {
  expect(saidBy(rule, { equipment: [item('rack', 'rack', { loadKw: 1 })] })).toEqual([])
})
