import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/chip-pumps-are-protected'
import { saidBy, sentencesOf, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const plan: Plan = {
  equipment: [
    item('rack', 'rack', { loadKw: 100, liquidFraction: 0.9 }),
    item('H', 'pipe-header', { loop: 'tcs', fluid: 'pg25' }),
    item('CDU-1', 'cdu', { capacityKw: 100 }),
    item('CDU-2', 'cdu', { capacityKw: 100 }),
  ],
  connections: [
    pipe('rack.coolant', 'H.branch'),
    pipe('CDU-1.secondary', 'H.branch'),
    pipe('CDU-2.secondary', 'H.branch'),
  ],
}

it('passes CDUs behind a UPS and fails one on raw utility', () => {
  const safe = { 'CDU-1': 'ok', 'CDU-2': 'ok' } as const
  expect(verdictsOf(rule, plan, { supply: safe })).toEqual({ H: 'pass' })
  const asked = { supply: { ...safe, 'CDU-2': 'unprotected' } } as const
  expect(saidBy(rule, plan, asked)).toMatchObject([
    { subject: 'H', verdict: 'fail', measured: 1, limit: 0, related: ['CDU-2'] },
  ])
  expect(sentencesOf(rule, plan, asked)).toEqual([
    'CDU-2, which moves the coolant of loop H, is not on a UPS: the chips lose their flow when the utility goes.',
  ])
})

it('fails batteries that end before the generators carry', () => {
  const safe = { 'CDU-1': 'ok', 'CDU-2': 'ok' } as const
  const asked = { supply: safe, bridgeS: 20, emptied: ['CDU-1'] }
  expect(sentencesOf(rule, plan, asked)).toEqual([
    'The batteries before CDU-1 end before the generators carry: until then the chips of loop H lose their flow.',
  ])
})

it('does not know units that are joined to no power', () => {
  expect(verdictsOf(rule, plan, { supply: { 'CDU-1': 'ok' } })).toEqual({ H: 'unknown' })
})

it('judges the pumps of a loop without CDUs', () => {
  const pumped: Plan = {
    equipment: [
      item('rack', 'rack', { loadKw: 100, liquidFraction: 0.9 }),
      item('H', 'pipe-header', { loop: 'tcs', fluid: 'water' }),
      item('P', 'pump', { flowLPerMin: 100, headKpa: 100 }),
      item('D', 'dry-cooler', { capacityKw: 200 }),
    ],
    connections: [
      pipe('rack.coolant', 'H.branch'),
      pipe('P.branch', 'H.branch'),
      pipe('D.coolant', 'H.branch'),
    ],
  }
  const supply = { P: 'ok', D: 'unprotected' } as const
  expect(verdictsOf(rule, pumped, { supply })).toEqual({ H: 'pass' })
  expect(verdictsOf(rule, pumped, { supply: { ...supply, P: 'dropped' } })).toEqual({ H: 'fail' })
})

it('has nothing to say of air, of baths, and of loops that nobody moves', () => {
  const airy: Plan = { equipment: [item('rack', 'rack', { loadKw: 20 })] }
  expect(verdictsOf(rule, airy)).toEqual({ facility: 'not-applicable' })
  const still: Plan = {
    equipment: [
      item('rack', 'rack', { loadKw: 100, liquidFraction: 0.9 }),
      item('D', 'dry-cooler', { capacityKw: 200 }),
    ],
    connections: [pipe('rack.coolant', 'D.coolant')],
  }
  expect(verdictsOf(rule, still)).toEqual({ rack: 'not-applicable' })
})
