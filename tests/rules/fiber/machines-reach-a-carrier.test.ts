import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/machines-reach-a-carrier'
import { entrance } from '../../support/fiber/plans'
import { dataLink } from '../../support/plan'
import { onlySaid, verdicts } from '../../support/said'

const plan = (...connections: Record<string, unknown>[]) => ({
  equipment: [
    { id: 'a', kind: 'server' },
    { id: 'b', kind: 'server' },
    { id: 'x', kind: 'switch' },
    { id: 'y', kind: 'switch' },
    entrance('e'),
  ],
  connections,
})
const [ax, by, xe] = [dataLink('a', 'x'), dataLink('b', 'y'), dataLink('x', 'e')]

it('passes where all reach it and fails the one that does not', () => {
  expect(verdicts(rule, plan(ax, xe))).toEqual(['facility pass'])
  expect(onlySaid(rule, plan(ax, by, xe))).toMatchObject({
    verdict: 'fail',
    measured: 1,
    related: ['b'],
  })
})

it('does not know it where no link is drawn at an entrance', () => {
  expect(verdicts(rule, plan(ax))).toEqual(['facility unknown'])
})

it('has nothing to say without links or entrances', () => {
  expect(verdicts(rule, plan())).toEqual(['facility not-applicable'])
  expect(verdicts(rule, {})).toEqual(['facility not-applicable'])
})
