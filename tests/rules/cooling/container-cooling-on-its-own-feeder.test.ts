import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/container-cooling-on-its-own-feeder'
import type { Plan } from '../../support/plan'
import { saidOf } from '../../support/resilience/judge'
import { twoContainers } from '../../support/resilience/mine'

const mining = { lens: 'mining' } as const
const verdicts = (plan: Plan) =>
  saidOf(rule, plan, mining).map(({ subject, verdict }) => `${subject} ${verdict}`)

const own = {
  'C-1': ['A', 'CB-1'],
  'D-1': ['A', 'CB-2'],
  'C-2': ['A', 'CB-3'],
  'D-2': ['A', 'CB-4'],
} as const

it('passes a breaker for the cooling of each container', () => {
  expect(verdicts(twoContainers(own))).toEqual(['CB-2 pass', 'CB-4 pass'])
})

it('tells a breaker that stops the cooling of two', () => {
  const [said] = saidOf(rule, twoContainers({ ...own, 'D-2': ['A', 'CB-2'] }), mining)
  expect(said).toMatchObject({ subject: 'CB-2', verdict: 'fail', measured: 2, limit: 1 })
  expect(said?.detail?.en).toBe('CB-2 alone feeds the cooling of 2 containers: C-1 and C-2.')
})

it('does not mind a breaker that takes the containers with their cooling', () => {
  const all = { 'C-1': ['A', 'CB'], 'D-1': ['A', 'CB'], 'C-2': ['A', 'CB'], 'D-2': ['A', 'CB'] }
  expect(verdicts(twoContainers(all as unknown as typeof own))).toEqual(['facility not-applicable'])
})

it('leaves containers that share a loop to the rule about boards', () => {
  const plan = twoContainers(own)
  const shared: Plan = {
    ...plan,
    connections: [
      ...(plan.connections ?? []),
      {
        id: 'D',
        medium: 'liquid',
        from: { equipment: 'D-1', port: 'coolant' },
        to: { equipment: 'D-2', port: 'coolant' },
      },
    ],
  }
  expect(verdicts(shared)).toEqual(['facility not-applicable'])
})
