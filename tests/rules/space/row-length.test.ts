import { expect, it } from 'vitest'
import rule from '../../../src/rules/space/row-length'
import { onlySaid, verdicts } from '../../support/said'
import { rackRow } from '../../support/space'

it('passes twenty racks and fails one more', () => {
  expect(verdicts(rule, { equipment: rackRow('a', 20, 5, 5) })).toEqual(['a-1 pass'])
  const said = onlySaid(rule, { equipment: rackRow('a', 21, 5, 5) })
  expect(said).toMatchObject({ verdict: 'fail', measured: 21, limit: 20, related: ['a-21'] })
  expect(said.detail?.en).toBe('The row from a-1 to a-21 has 21 racks; up to 20 are advised.')
})

it('takes a passage as the end of a row', () => {
  const equipment = [...rackRow('a', 12, 5, 5), ...rackRow('b', 12, 14, 5)]
  expect(verdicts(rule, { equipment })).toEqual(['a-1 pass', 'b-1 pass'])
})

it('has nothing to say without racks', () => {
  expect(verdicts(rule, {})).toEqual([])
})
