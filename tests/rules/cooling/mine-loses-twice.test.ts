import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/mine-loses-twice'
import type { Plan } from '../../support/plan'
import { saidOf } from '../../support/resilience/judge'
import { twoContainers } from '../../support/resilience/mine'

const mining = { lens: 'mining' } as const
const verdicts = (plan: Plan) =>
  saidOf(rule, plan, mining).map(({ subject, verdict }) => `${subject} ${verdict}`)

const together = {
  'C-1': ['A', 'CB-1'],
  'D-1': ['A', 'CB-2'],
  'C-2': ['B', 'CB-3'],
  'D-2': ['B', 'CB-4'],
} as const
const crossed = { ...together, 'D-1': ['B', 'CB-2'] } as const

it('passes boards that take miners and their cooling together', () => {
  expect(verdicts(twoContainers(together))).toEqual(['A pass', 'B pass'])
})

it('tells the miners that stop for want of cooling though another board feeds them', () => {
  const [said] = saidOf(rule, twoContainers(crossed), mining)
  expect(said).toMatchObject({ subject: 'B', verdict: 'fail', unit: 'kW' })
  expect(said?.measured).toBeCloseTo(1000, 6)
  expect(said?.detail?.en).toBe(
    'Without B, D-1 and D-2 stand still: 1,000 kW of miners on other boards stop for want of cooling beside the 1,000 kW that go dark with it.',
  )
})

it('does not know it of coolers on one loop that state no capacity', () => {
  const halves = { ...together, 'D-1': ['B', 'CB-2'], 'D-2': ['A', 'CB-4'] } as const
  const plan = twoContainers(halves, 'unstated')
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
  expect(verdicts(shared)).toEqual(['A unknown', 'B unknown'])
  // Of the only dry cooler of its loop nothing is left, stated or not.
  expect(verdicts(twoContainers(crossed, 'unstated'))).toEqual(['B fail'])
})

it('has nothing to say where no board feeds cooling, nor under the AI lens', () => {
  const bare = twoContainers({ 'C-1': ['A', 'CB-1'], 'C-2': ['B', 'CB-3'] })
  expect(verdicts(bare)).toEqual(['facility not-applicable'])
  expect(rule.severity['ai-training']).toBeUndefined()
})
