import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/coolant-filter'
import { verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'

it.each([
  [25, 'pass'],
  [50, 'pass'],
  [100, 'fail'],
  [undefined, 'unknown'],
] as const)('judges a filter of %s µm', (filterUm, verdict) => {
  const values = filterUm === undefined ? {} : { filterUm }
  expect(verdictsOf(rule, { equipment: [item('cdu', 'cdu', values)] })).toEqual({ cdu: verdict })
})
