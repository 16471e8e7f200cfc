import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/airflow-balance'
import { saidBy, verdictsOf } from '../../support/cooling/judge'
import { hall, item } from '../../support/cooling/solve'

const rack = item('rack', 'rack', { loadKw: 100, airflowM3PerH: 20_000 })
const crah = (airflowM3PerH?: number) =>
  item('crah', 'crah', {
    netSensibleKw: 233,
    ...(airflowM3PerH === undefined ? {} : { airflowM3PerH }),
  })

it('compares what is supplied with what is drawn', () => {
  expect(verdictsOf(rule, { equipment: [rack, crah(20_000)] })).toEqual({ hall: 'pass' })
  expect(verdictsOf(rule, { equipment: [rack, crah(19_000)] })).toEqual({ hall: 'fail' })
})

it('counts the leakage of a raised floor', () => {
  const rooms = [{ ...hall, raisedFloorM: 0.9 }]
  expect(verdictsOf(rule, { rooms, equipment: [rack, crah(22_000)] })).toEqual({ hall: 'fail' })
  expect(verdictsOf(rule, { rooms, equipment: [rack, crah(24_000)] })).toEqual({ hall: 'pass' })
})

it('asks for an airflow that nobody states', () => {
  const [said] = saidBy(rule, { equipment: [rack, crah()] })
  expect(said).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'crah', field: 'airflowM3PerH' }],
  })
})

it('does not concern the open, nor a room that draws nothing', () => {
  const yard = { rooms: [{ ...hall, open: true }], equipment: [rack] }
  expect(verdictsOf(rule, yard)).toEqual({ hall: 'not-applicable' })
  expect(verdictsOf(rule, { equipment: [crah(20_000)] })).toEqual({ hall: 'not-applicable' })
})
