import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/cables-have-a-way'
import { pair, port, tray, under } from '../../support/fiber/cables'
import { dataLink } from '../../support/plan'
import { onlySaid, verdicts } from '../../support/said'

it('passes a cable over a tray', () => {
  expect(verdicts(rule, under([tray()]))).toEqual(['a pass'])
})

it('fails one whose ends no tray joins', () => {
  const points = [
    { x: 100, y: 0, z: 2 },
    { x: 110, y: 0, z: 2 },
  ]
  const said = onlySaid(rule, under([tray({ points })]))
  expect(said).toMatchObject({ subject: 'a', verdict: 'fail', measured: 1, related: ['a', 'b'] })
})

it('does not know where a mounted switch without a rack unit stands', () => {
  const plan = {
    ...under([tray()]),
    equipment: [
      { id: 'rack', kind: 'rack' },
      port('a', 'copper', { inside: { equipment: 'rack' } }),
      port('b', 'copper', { x: 10 }),
    ],
    connections: [dataLink('a', 'b')],
  }
  expect(onlySaid(rule, plan)).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'a', field: 'slotU' }],
  })
})

it('has nothing to say where no tray is drawn', () => {
  expect(verdicts(rule, pair('copper', {}))).toEqual(['facility not-applicable'])
})
