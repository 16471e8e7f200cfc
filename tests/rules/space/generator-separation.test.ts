import { expect, it } from 'vitest'
import rule from '../../../src/rules/space/generator-separation'
import { onlySaid, verdicts } from '../../support/said'
import { item, yard } from '../../support/space'

const sets = (...xs: number[]) => ({
  rooms: [yard],
  equipment: xs.map((x, i) =>
    item(`gen-${i + 1}`, 'generator', x, 50, { widthM: 2, depthM: 6, heightM: 3 }),
  ),
})

it('passes 2 m and fails less, once for a set between two', () => {
  expect(verdicts(rule, sets(-60, -56))).toEqual(['gen-1 pass'])
  const said = onlySaid(rule, sets(-60, -57))
  expect(said).toMatchObject({ subject: 'gen-1', verdict: 'fail', measured: 1, limit: 2 })
})

it('has nothing to say of one set', () => {
  expect(verdicts(rule, sets(-60))).toEqual([])
})
