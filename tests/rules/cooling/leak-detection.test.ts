import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/leak-detection'
import { saidBy, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'

const plan = (cdu: object, manifold: object) => ({
  equipment: [item('CDU', 'cdu', cdu), item('MAN', 'manifold', manifold)],
})

it('passes what declares it and fails what denies it', () => {
  expect(verdictsOf(rule, plan({ leakDetection: true }, { leakDetection: false }))).toEqual({
    CDU: 'pass',
    MAN: 'fail',
  })
})

it('asks everyone who is silent: silence is no detection', () => {
  expect(saidBy(rule, plan({}, {}))).toMatchObject([
    { subject: 'CDU', verdict: 'unknown', missing: [{ field: 'leakDetection' }] },
    { subject: 'MAN', verdict: 'unknown', missing: [{ field: 'leakDetection' }] },
  ])
})

it('has nothing to say where no water is near', () => {
  expect(saidBy(rule, { equipment: [item('crah', 'crah', {})] })).toEqual([])
})
