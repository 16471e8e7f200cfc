import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/conditioned-air'
import { verdictsOf } from '../../support/cooling/judge'
import { hall, item } from '../../support/cooling/solve'

const rack = item('rack', 'rack', { loadKw: 20 })

it('fails a rack in the open, passes one in a hall', () => {
  expect(verdictsOf(rule, { equipment: [rack] })).toEqual({ rack: 'pass' })
  expect(verdictsOf(rule, { rooms: [{ ...hall, open: true }], equipment: [rack] })).toEqual({
    rack: 'fail',
  })
  expect(verdictsOf(rule, { rooms: [], equipment: [rack] })).toEqual({ rack: 'fail' })
})

it('does not concern what gives no heat to the air', () => {
  const wet = item('rack', 'rack', { loadKw: 20, liquidFraction: 1 })
  const yard = { rooms: [{ ...hall, open: true }], equipment: [wet] }
  expect(verdictsOf(rule, yard)).toEqual({ rack: 'not-applicable' })
})
