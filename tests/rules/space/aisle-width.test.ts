import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/space/aisle-width'
import { onlySaid, verdicts } from '../../support/said'
import { hall, rackRow } from '../../support/space'

/** Two rows, fronts or rears facing, with a gap between. */
const facing = (gap: number, turned: boolean) => ({
  equipment: [
    ...rackRow('a', 3, 5, 5, turned ? 0 : 180),
    ...rackRow('b', 3, 5, 5 + 1.2 + gap, turned ? 180 : 0),
  ],
})

/** TIA-942-A: cold aisle 1.2 m, hot aisle 0.9 m. */
describe('aisle-width', () => {
  it('passes and fails a cold aisle', () => {
    expect(verdicts(rule, facing(1.2, false))).toEqual(['facility pass'])
    const said = onlySaid(rule, facing(1.1, false))
    expect(said).toMatchObject({ subject: 'a-1', verdict: 'fail', limit: 1.2, related: ['b-1'] })
    expect(said.detail?.en).toBe(
      'The cold aisle between the row of a-1 and the row of b-1 is 1.1 m wide; 1.2 m are advised.',
    )
  })

  it('passes and fails a hot aisle', () => {
    expect(verdicts(rule, facing(0.9, true))).toEqual(['facility pass'])
    expect(onlySaid(rule, facing(0.8, true))).toMatchObject({ verdict: 'fail', limit: 0.9 })
  })

  it('counts walls', () => {
    const plan = { rooms: [hall], equipment: rackRow('a', 3, 5, 1.5) }
    expect(onlySaid(rule, plan).detail?.en).toBe(
      'The cold aisle between the row of a-1 and the wall is 0.9 m wide; 1.2 m are advised.',
    )
  })

  it('has nothing to say of one row in the open', () => {
    expect(verdicts(rule, { equipment: rackRow('a', 3, 5, 5) })).toEqual([
      'facility not-applicable',
    ])
  })
})
