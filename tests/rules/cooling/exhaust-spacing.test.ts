import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/exhaust-spacing'
import { onlySaid, saidOf, verdicts } from '../../support/said'

/** Fronts, where containers draw in, face south (−y) unless turned. 12.192 × 2.438 × 2.896 m. */
const container = (id: string, x: number, y: number, rotationDeg = 0, values: object = {}) => ({
  id,
  kind: 'miner-container',
  x,
  y,
  rotationDeg,
  values: { cooling: 'air', loadKw: 1000, heightM: 3, widthM: 12, depthM: 2, ...values },
})
const plan = (...equipment: readonly object[]) => ({ equipment: equipment as never[] })
const mining = { lens: 'mining' } as const

// Rear of A at y = 1; front of B at y − 1: the clear way between them is y − 2.
it('asks for three heights between exhaust and intake', () => {
  const apart = (wayM: number) => plan(container('A', 0, 0), container('B', 0, wayM + 2))
  expect(verdicts(rule, apart(9), mining)).toEqual(['A pass', 'B pass'])
  const [a, b] = saidOf(rule, apart(8.99), mining)
  expect(a).toMatchObject({
    verdict: 'fail',
    measured: expect.closeTo(8.99, 6),
    limit: 9,
    related: ['B'],
    source: { grade: 'estimate' },
  })
  expect(b?.verdict).toBe('pass')
})

it('lets exhausts face each other, and containers stand side by side in one direction', () => {
  expect(verdicts(rule, plan(container('A', 0, 0), container('B', 0, 5, 180)), mining)).toEqual([
    'A pass',
    'B pass',
  ])
  expect(verdicts(rule, plan(container('A', 0, 0), container('B', 12.5, 0)), mining)).toEqual([
    'A pass',
    'B pass',
  ])
})

it('measures askew as well: an intake ahead and to the side', () => {
  // B draws in 4 m north and 3 m east of the end of A’s exhaust: 5 m.
  const said = saidOf(rule, plan(container('A', 0, 0), container('B', 15, 6)), mining)
  expect(said[0]).toMatchObject({ verdict: 'fail', measured: expect.closeTo(5, 6) })
})

it('does not concern what blows upwards or is cooled by water', () => {
  const up = { exhaust: 'top' }
  expect(
    verdicts(rule, plan(container('A', 0, 0, 0, up), container('B', 0, 3, 0, up)), mining),
  ).toEqual(['A not-applicable', 'B not-applicable'])
  expect(onlySaid(rule, plan(container('A', 0, 0, 0, { cooling: 'hydro' })), mining).verdict).toBe(
    'not-applicable',
  )
})

it('says the same turned by a quarter', () => {
  const said = saidOf(rule, plan(container('A', 0, 0, 90), container('B', -10, 0, 90)), mining)
  expect(said[0]).toMatchObject({ verdict: 'fail', measured: expect.closeTo(8, 6) })
})
