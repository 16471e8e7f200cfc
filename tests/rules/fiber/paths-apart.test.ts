import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/paths-apart'
import { noWay, oneWay, twoWays } from '../../support/fiber/two-halls'
import type { Plan } from '../../support/plan'
import { saidOf, verdicts } from '../../support/said'

/** Switch x belongs to path A, switch y to path B. */
const named = (plan: Plan): Plan => ({
  ...plan,
  equipment: (plan.equipment ?? []).map((one) =>
    one['id'] === 'x' ? { ...one, path: 'A' } : one['id'] === 'y' ? { ...one, path: 'B' } : one,
  ),
})

it('passes paths with trays of their own', () => {
  expect(verdicts(rule, named(twoWays()))).toEqual(['facility pass'])
})

it('fails a tray and a compartment that both pass', () => {
  const said = saidOf(rule, named(oneWay()))
  expect(said.map(({ subject, detail }) => `${subject}: ${detail?.en}`)).toEqual([
    'T: Links of paths A and B lie in tray Tray T.',
  ])
})

it('does not know ways that are not drawn', () => {
  expect(verdicts(rule, named(noWay()))).toEqual(['facility unknown'])
})

it('has nothing to say where no path is named', () => {
  expect(verdicts(rule, twoWays())).toEqual(['facility not-applicable'])
})
