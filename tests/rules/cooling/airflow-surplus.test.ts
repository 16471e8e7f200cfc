import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/airflow-surplus'
import { saidBy, verdictsOf } from '../../support/cooling/judge'
import { hall, item } from '../../support/cooling/solve'
import type { Plan } from '../../support/plan'

const plan = (suppliedM3PerH: number | undefined, room: object = {}): Plan => ({
  rooms: [{ ...hall, ...room }],
  equipment: [
    item('rack', 'rack', { loadKw: 10, airflowM3PerH: 1000 }),
    item('crah', 'crah', { netSensibleKw: 20, airflowM3PerH: suppliedM3PerH }),
  ],
})

it('remarks on more than a fifth too much', () => {
  expect(verdictsOf(rule, plan(1200))).toEqual({ hall: 'pass' })
  expect(saidBy(rule, plan(1210))).toMatchObject([
    { verdict: 'fail', measured: 1.21, limit: 1.2, unit: 'ratio', source: { grade: 'estimate' } },
  ])
})

it('is a remark and no more', () => {
  expect(new Set(Object.values(rule.severity))).toEqual(new Set(['info']))
})

it('says nothing of the open, or of rooms that draw no air', () => {
  expect(verdictsOf(rule, plan(5000, { open: true }))).toEqual({ hall: 'not-applicable' })
  const empty = { equipment: [item('crah', 'crah', { netSensibleKw: 20, airflowM3PerH: 99 })] }
  expect(verdictsOf(rule, empty)).toEqual({ hall: 'not-applicable' })
})
