import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/patch-junctions'
import { port } from '../../support/fiber/cables'
import { names } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

/** A link from a to b through so many panels, front to rear. */
const through = (panels: number) => {
  const ids = names('p', panels)
  const end = (id: string, at: string) => ({ equipment: id, port: at, position: 1 })
  const hops = ['a', ...ids, 'b']
  return {
    equipment: [
      port('a', 'copper'),
      port('b', 'copper'),
      ...ids.map((id) => ({ id, kind: 'patch-panel', values: { ports: 24 } })),
    ],
    connections: hops.slice(1).map((to, i) => ({
      id: `l${i}`,
      medium: 'data',
      from: end(hops[i] as string, i === 0 ? 'data' : 'rear'),
      to: end(to, 'data'),
    })),
  }
}

it('passes two panels and fails three', () => {
  expect(verdicts(rule, through(2))).toEqual(['facility pass'])
  expect(onlySaid(rule, through(3))).toMatchObject({
    verdict: 'fail',
    measured: 3,
    limit: 2,
    related: ['a', 'b'],
  })
})

it('has nothing to say of direct links', () => {
  expect(verdicts(rule, through(0))).toEqual(['facility not-applicable'])
})
