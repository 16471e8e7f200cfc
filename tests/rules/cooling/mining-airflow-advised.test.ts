import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/mining-airflow-advised'
import { verdictsOf } from '../../support/cooling/judge'
import { hall, item } from '../../support/cooling/solve'

const judged = (airflowM3PerH: number, values: object) =>
  verdictsOf(
    rule,
    {
      rooms: [{ ...hall, use: 'mining' }],
      equipment: [
        item('miner', 'miner', { cooling: 'air', ...values }),
        item('fans', 'fan-wall', { airflowM3PerH }),
      ],
    },
    { lens: 'mining' },
  )

it('asks 175 CFM per kW for miners that state no airflow', () => {
  expect(judged(3000, { loadKw: 10 })).toEqual({ hall: 'pass' })
  expect(judged(2900, { loadKw: 10 })).toEqual({ hall: 'fail' })
  expect(judged(2900, {})).toEqual({ hall: 'unknown' })
})

it('does not concern miners that state theirs', () => {
  expect(judged(100, { loadKw: 10, airflowM3PerH: 2500 })).toEqual({ hall: 'not-applicable' })
})
