import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/network-single-points'
import { entrance } from '../../support/fiber/plans'
import { dataLink } from '../../support/plan'
import { onlySaid, saidOf, verdicts } from '../../support/said'

const north = { carrier: 'N', routeId: 'north' }
const south = { carrier: 'S', routeId: 'south' }

const plan = (
  connections: Record<string, unknown>[],
  stated: Record<string, unknown>[] = [north, south],
) => ({
  equipment: [
    { id: 'r1', kind: 'rack' },
    { id: 'a', kind: 'server', inside: { equipment: 'r1' } },
    { id: 'b', kind: 'server', inside: { equipment: 'r1' } },
    { id: 'x', kind: 'switch' },
    { id: 'y', kind: 'switch' },
    ...stated.map((values, i) => entrance(`e${i}`, values)),
  ],
  connections,
})
const both = [
  ...['a', 'b'].flatMap((one) => [dataLink(one, 'x'), dataLink(one, 'y')]),
  dataLink('x', 'e0'),
  dataLink('y', 'e1'),
]

it('passes two ways that share nothing', () => {
  expect(verdicts(rule, plan(both))).toEqual(['facility pass'])
})

it('fails each switch that takes machines away, and tells how many', () => {
  const one = plan([
    dataLink('a', 'x'),
    dataLink('b', 'x'),
    dataLink('x', 'e0'),
    dataLink('x', 'e1'),
  ])
  const said = onlySaid(rule, one)
  expect(said).toMatchObject({ subject: 'x', verdict: 'fail', measured: 2, limit: 0 })
  expect(said.detail?.en).toBe('Without x, 2 machines in 1 rack reach no carrier.')
})

it('fails a carrier that all ways of some machines end at', () => {
  const three = plan(both, [north, { ...north, routeId: 'west' }, south])
  const said = saidOf(rule, three)
  expect(said.map(({ detail }) => detail?.en)).toEqual([
    'Without carrier N, 2 machines in 1 rack reach no carrier.',
  ])
})

it('does not know carriers and routes that nobody states', () => {
  expect(onlySaid(rule, plan(both, [{}, {}]))).toMatchObject({
    verdict: 'unknown',
    missing: [
      { equipment: 'e0', field: 'carrier' },
      { equipment: 'e1', field: 'carrier' },
      { equipment: 'e0', field: 'routeId' },
      { equipment: 'e1', field: 'routeId' },
    ],
  })
})

it('has nothing to say where nothing reaches an entrance', () => {
  expect(verdicts(rule, plan([dataLink('a', 'x')]))).toEqual(['facility not-applicable'])
})
