import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/space/stands-in-a-room'
import { saidOf, verdicts } from '../../support/said'
import { hall, item, yard } from '../../support/space'

describe('stands-in-a-room', () => {
  it('passes what stands in rooms and yards', () => {
    const equipment = [item('a', 'rack', 5, 5), item('g', 'generator', -50, 50)]
    expect(verdicts(rule, { rooms: [hall, yard], equipment })).toEqual(['facility pass'])
  })

  it('fails what stands in none or half out of a yard', () => {
    const equipment = [item('lost', 'rack', 50, 50), item('half', 'generator', -50, 99.5)]
    const said = saidOf(rule, { rooms: [hall, yard], equipment })
    expect(said.map(({ detail }) => detail?.en)).toEqual([
      'lost stands in no room or yard.',
      'half stands partly outside yard.',
    ])
  })

  it('does not know without any room, and has nothing to say of nothing', () => {
    expect(verdicts(rule, { equipment: [item('a', 'rack', 5, 5)] })).toEqual(['facility unknown'])
    expect(verdicts(rule, {})).toEqual(['facility not-applicable'])
  })
})
