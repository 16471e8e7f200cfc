import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/backup-uplink'
import { entrance } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

const lens = { lens: 'mining' } as const

it('passes a wireless backup and fails a lone uplink', () => {
  const fibre = entrance('a', { medium: 'fibre' })
  const mast = entrance('b', { medium: 'wireless' })
  expect(verdicts(rule, { equipment: [fibre, mast] }, lens)).toEqual(['facility pass'])
  expect(onlySaid(rule, { equipment: [fibre] }, lens)).toMatchObject({
    verdict: 'fail',
    detail: { en: 'The only uplink has no backup.' },
    related: ['a'],
  })
})

it('leaves a mine without any uplink to the rule on entrances', () => {
  expect(verdicts(rule, {}, lens)).toEqual(['facility not-applicable'])
})
