import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/every-machine-is-linked'
import { asMine } from '../../support/fiber/mine'
import { superPodUnit } from '../../support/fiber/plans'
import { dataLink } from '../../support/plan'
import { saidOf, verdicts } from '../../support/said'

const unit = superPodUnit()

it('passes a whole unit and fails a node without links', () => {
  expect(verdicts(rule, unit)).toEqual(['c pass', 'facility not-applicable'])
  const connections = (unit.connections ?? []).filter(({ id }) => !String(id).startsWith('node-7-'))
  const [said] = saidOf(rule, { ...unit, connections })
  expect(said).toMatchObject({ verdict: 'fail', measured: 1, related: ['node-7'] })
  expect(said?.detail?.en).toBe('1 machine of SU 1 has no data link, such as node-7.')
})

it('has nothing to say where no link is drawn at all', () => {
  expect(verdicts(rule, { ...unit, connections: [] })).toEqual([
    'c not-applicable',
    'facility not-applicable',
  ])
})

it('fails a miner without a link', () => {
  const mine = (connections: Record<string, unknown>[]) => ({
    equipment: [
      { id: 'm1', kind: 'miner' },
      { id: 'm2', kind: 'miner' },
      { id: 's', kind: 'switch' },
    ],
    connections,
  })
  const both = mine([dataLink('m1', 's'), dataLink('m2', 's')])
  expect(verdicts(rule, both, asMine)).toEqual(['facility pass'])
  const [said] = saidOf(rule, mine([dataLink('m1', 's')]), asMine)
  expect(said).toMatchObject({ verdict: 'fail', measured: 1, related: ['m2'] })
  expect(verdicts(rule, mine([]), asMine)).toEqual(['facility not-applicable'])
})
