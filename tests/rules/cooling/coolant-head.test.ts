import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/coolant-head'
import { type Asked, saidBy, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const plan: Plan = {
  equipment: [
    item('rack', 'rack', { loadKw: 100, liquidFraction: 0.9, coolantLPerMin: 100 }),
    item('HDR', 'pipe-header', {}),
    item('CDU', 'cdu', { capacityKw: 500, approachK: 4, flowLPerMin: 500, headKpa: 200 }),
    item('CH', 'chiller', { capacityKw: 500, supplyC: 20 }),
  ],
  connections: [
    pipe('rack.coolant', 'HDR.branch'),
    pipe('HDR.branch', 'CDU.secondary'),
    pipe('CDU.primary', 'CH.coolant'),
  ],
}
const total = (value: number, unknownCount = 0) => ({ value, unknownCount })
const heads = (required?: object, available?: object): Asked => ({
  instead: ({ loops }) => ({
    loops: loops.map((loop) => ({
      ...loop,
      requiredHeadKpa: required as typeof loop.requiredHeadKpa,
      availableHeadKpa: available as typeof loop.availableHeadKpa,
      headGaps: [{ row: 0, field: 'coolantDropKpa' }],
      worstRow: 0,
    })),
  }),
})
const of = (asked: Asked) => saidBy(rule, plan, asked).find(({ subject }) => subject === 'HDR')

it('compares what the loop takes with what its CDUs keep up', () => {
  expect(of(heads(total(200), total(200)))).toEqual({ subject: 'HDR', verdict: 'pass' })
  const said = of(heads(total(201), total(200)))
  expect(said).toMatchObject({ verdict: 'fail', measured: 201, limit: 200, unit: 'kPa' })
  expect(said?.detail?.en).toBe(
    'At the flow that loop HDR asks for it takes 201 kPa, on the way to rack; its CDUs keep up 200 kPa.',
  )
  expect(said?.related).toEqual(['rack', 'CDU'])
})

it('does not pass while a part of the way is unknown, and fails on the part that is known', () => {
  expect(of(heads(total(100, 1), total(200)))).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'rack', field: 'coolantDropKpa' }],
  })
  expect(of(heads(total(201, 1), total(200)))?.verdict).toBe('fail')
  expect(of(heads(total(100), total(0, 1)))?.verdict).toBe('unknown')
  expect(of(heads())?.verdict).toBe('unknown')
})

it('leaves facility water and loops without pumps to others', () => {
  expect(verdictsOf(rule, plan, heads(total(1), total(2)))['CDU']).toBe('not-applicable')
  const still: Plan = {
    equipment: [
      item('mc', 'miner-container', { loadKw: 1000, cooling: 'hydro' }),
      item('DC', 'dry-cooler', { capacityKw: 1500 }),
    ],
    connections: [pipe('mc.coolant', 'DC.coolant')],
  }
  expect(verdictsOf(rule, still, { lens: 'mining' })).toEqual({ mc: 'not-applicable' })
})

it('reads what the engine finds in wide and in narrow pipes', () => {
  const piped = (pipeInnerDiameterM: number): Plan => ({
    ...plan,
    equipment: [
      item('rack', 'rack', {
        loadKw: 100,
        liquidFraction: 0.9,
        coolantLPerMin: 100,
        coolantDropKpa: 60,
        pipeLengthM: 10,
        pipeInnerDiameterM,
      }),
      item('HDR', 'pipe-header', { innerDiameterM: 0.1, lengthM: 6 }),
      item('CDU', 'cdu', {
        capacityKw: 500,
        approachK: 4,
        flowLPerMin: 500,
        headKpa: 200,
        pipeLengthM: 2,
        pipeInnerDiameterM: 0.1,
      }),
      item('CH', 'chiller', { capacityKw: 500, supplyC: 20 }),
    ],
  })
  const judged = (diameterM: number) => verdictsOf(rule, piped(diameterM))['HDR']
  expect(judged(0.0409)).toBe('pass')
  expect(judged(0.0158)).toBe('fail')
})
