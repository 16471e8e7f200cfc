import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/rack-own-rating'
import { verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'

const judged = (values: object, inside: readonly object[] = []) =>
  verdictsOf(rule, { equipment: [item('rack', 'rack', values), ...inside] as never[] })

// GB300 NVL72: 135 kW, 155 kW at the peak (Lenovo LP2357).
it('compares the load with the rating', () => {
  expect(judged({ loadKw: 155, maxLoadKw: 155 })).toEqual({ rack: 'pass' })
  expect(judged({ loadKw: 155.1, maxLoadKw: 155 })).toEqual({ rack: 'fail' })
})

it('adds up what is mounted in a rack', () => {
  const server = (id: string) =>
    item(id, 'server', { loadKw: 10.2 }, { inside: { equipment: 'rack' } })
  expect(judged({ maxLoadKw: 20 }, [server('a')])).toEqual({ rack: 'pass' })
  expect(judged({ maxLoadKw: 20 }, [server('a'), server('b')])).toEqual({ rack: 'fail' })
})

it('does not know an unknown load, and asks nothing of a rack without a rating', () => {
  expect(judged({ maxLoadKw: 20 })).toEqual({ rack: 'unknown' })
  expect(judged({ loadKw: 100 })).toEqual({ rack: 'not-applicable' })
})
