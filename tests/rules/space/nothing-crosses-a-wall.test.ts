import { expect, it } from 'vitest'
import rule from '../../../src/rules/space/nothing-crosses-a-wall'
import { onlySaid, verdicts } from '../../support/said'
import { hall, item, yard } from '../../support/space'

it('passes what stands flush and fails what stands in the wall', () => {
  const at = (x: number) => ({ rooms: [hall], equipment: [item('a', 'rack', x, 5)] })
  expect(verdicts(rule, at(0.3))).toEqual(['facility pass'])
  expect(onlySaid(rule, at(0.1))).toMatchObject({
    subject: 'a',
    verdict: 'fail',
    detail: { en: 'A wall runs through a.' },
  })
})

it('has nothing to say where no wall stands', () => {
  const equipment = [item('a', 'rack', -50, 50)]
  expect(verdicts(rule, { rooms: [yard], equipment })).toEqual(['facility not-applicable'])
  expect(verdicts(rule, { rooms: [hall] })).toEqual(['facility not-applicable'])
})
