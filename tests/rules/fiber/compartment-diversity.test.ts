import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/compartment-diversity'
import { noWay, oneWay, twoWays } from '../../support/fiber/two-halls'
import { dataLink, type Plan } from '../../support/plan'
import { onlySaid, verdicts } from '../../support/said'

it('passes two ways through compartments of their own', () => {
  expect(verdicts(rule, twoWays())).toEqual(['facility pass'])
})

/** A second machine at the southern switch, which no fire in the north cuts off. */
const besideOneWay = (): Plan => {
  const plan = oneWay()
  return {
    ...plan,
    equipment: [
      ...(plan.equipment ?? []),
      { id: 'k', kind: 'server', x: 26, y: -10, values: { gpus: 8 } },
    ],
    connections: [...(plan.connections ?? []), dataLink('k', 'y')],
  }
}

it('names the compartment that both cables pass, although only one switch stands there', () => {
  const said = onlySaid(rule, besideOneWay())
  expect(said).toMatchObject({ subject: 'north', verdict: 'fail', measured: 1 })
  expect(said.detail?.en).toBe('Without fire compartment F-north, 1 machine reaches no carrier.')
})

it('leaves to the entrances what takes all of them', () => {
  expect(verdicts(rule, oneWay())).toEqual(['facility not-applicable'])
})

it('does not know what cables pass whose way is not drawn', () => {
  expect(verdicts(rule, noWay())).toEqual(['facility unknown'])
})

it('has nothing to say where nothing reaches a carrier', () => {
  expect(verdicts(rule, {})).toEqual(['facility not-applicable'])
})
