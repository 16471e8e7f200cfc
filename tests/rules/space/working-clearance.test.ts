import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/space/working-clearance'
import { onlySaid, verdicts } from '../../support/said'
import { item } from '../../support/space'

const board = item('msb', 'switchgear-bus', 5, 5, {
  voltageV: 415,
  widthM: 1,
  depthM: 1,
  heightM: 2,
})
const rackAt = (gap: number) => item('r', 'rack', 5, 5 - 0.5 - gap - 0.6)

/** OSHA 1910.303 Table S-1: 415Y/240 before grounded parts, 1.07 m. */
describe('working-clearance', () => {
  it('passes 1.07 m and fails less, with the table as its source', () => {
    expect(verdicts(rule, { equipment: [board, rackAt(1.08)] })).toEqual(['msb pass'])
    const said = onlySaid(rule, { equipment: [board, rackAt(1)] })
    expect(said).toMatchObject({
      subject: 'msb',
      verdict: 'fail',
      limit: 1.07,
      related: ['r'],
      source: { document: 'OSHA 29 CFR 1910.303, Table S-1', grade: 'primary' },
    })
    expect(said.detail?.en).toBe(
      'In front of msb 1 m are clear up to r; 1.07 m are needed to work on live parts.',
    )
  })

  it('follows a changed depth', () => {
    const parameters = { 'space.working-depth-to-600-v-2': 0.95 }
    const plan = { equipment: [board, rackAt(1)], parameters }
    expect(verdicts(rule, plan)).toEqual(['msb pass'])
  })

  it('does not know it without the voltage', () => {
    const said = onlySaid(rule, { equipment: [item('u', 'ups', 5, 5)] })
    expect(said).toMatchObject({
      verdict: 'unknown',
      missing: [{ equipment: 'u', field: 'voltageV' }],
    })
  })

  it('has nothing to say of equipment that nobody opens live', () => {
    expect(verdicts(rule, { equipment: [item('r', 'rack', 5, 5)] })).toEqual([])
  })
})
