import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/entrances-are-apart'
import { entrance } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

it('asks for 20 m', () => {
  const at = (x: number) => ({ equipment: [entrance('a'), entrance('b', {}, x)] })
  expect(verdicts(rule, at(20))).toEqual(['facility pass'])
  expect(onlySaid(rule, at(19))).toMatchObject({ verdict: 'fail', measured: 19, limit: 20 })
})

it('has nothing to say with fewer than two by cable', () => {
  const mast = entrance('b', { medium: 'wireless' }, 3)
  expect(verdicts(rule, { equipment: [entrance('a'), mast] })).toEqual(['facility not-applicable'])
})
