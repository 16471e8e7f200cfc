import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/heat-split'
import { saidBy, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const plan = (values: object): Plan => ({
  equipment: [item('rack', 'rack', values), item('cdu', 'cdu', {})],
  connections: [pipe('rack.coolant', 'cdu.secondary')],
})

it('passes a load whose split is stated', () => {
  expect(verdictsOf(rule, plan({ loadKw: 142, liquidFraction: 0.87 }))).toEqual({ rack: 'pass' })
})

it('asks for the load and the share that nobody states', () => {
  const [said] = saidBy(rule, plan({}))
  expect(said).toMatchObject({
    subject: 'rack',
    verdict: 'unknown',
    missing: [{ field: 'loadKw' }, { field: 'liquidFraction' }],
  })
  expect(said?.detail?.en).toBe(
    'rack does not state its load and how much of its heat goes into liquid.',
  )
})

it('fails a share beyond all and below none', () => {
  expect(verdictsOf(rule, plan({ loadKw: 142, liquidFraction: 1.2 }))).toEqual({ rack: 'fail' })
  expect(verdictsOf(rule, plan({ loadKw: 142, liquidFraction: -0.1 }))).toEqual({ rack: 'fail' })
})

it('asks for the contents of an empty frame, not for the frame', () => {
  const said = verdictsOf(rule, {
    equipment: [
      item('frame', 'rack', {}),
      item('known', 'server', { loadKw: 10.2 }, { inside: { equipment: 'frame' } }),
      item('unknown', 'server', {}, { inside: { equipment: 'frame' } }),
    ],
  })
  expect(said).toEqual({ known: 'pass', unknown: 'unknown' })
})

it('asks how a miner is cooled', () => {
  const miner: Plan = { equipment: [item('miner', 'miner', { loadKw: 3.5 })] }
  expect(saidBy(rule, miner)[0]).toMatchObject({
    verdict: 'unknown',
    missing: [{ field: 'cooling' }],
  })
})
