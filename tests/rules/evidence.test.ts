import { describe, expect, it } from 'vitest'
import { type PowerSurvey, surveyPower } from '#engines'
import { pairEvidence } from '#rules'
import { parametersOf } from '#standards'
import { hall, yard } from '../support/power/judge'
import { type Site, solveSite } from '../support/power/site'

const evidenceOf = (site: Site, change: Partial<PowerSurvey['pairs']> = {}) => {
  const { inventory, power } = solveSite(site)
  const steps = surveyPower(inventory, parametersOf({}), power)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const tagOf = (row: number) => inventory.equipment[row]?.tag ?? ''
  return pairEvidence({ ...step.value.pairs, ...change }, tagOf)
}

describe('a fault while something is out for work', () => {
  it('names the worst pair of two sides that cover for each other', () => {
    const { ref, harmful, text } = evidenceOf(hall())
    expect(ref).toBe('PW-08')
    expect(harmful).toBeGreaterThan(0)
    expect(text.en).toContain('which take down 300 kW of IT')
    expect(text.en).toContain('No goal asks for this')
  })

  it('finds nothing more where each loss takes all by itself', () => {
    const single = { ...yard(), wires: ['util>tx', 'tx>board', 'board>cb1', 'cb1>c1'] }
    const { harmful, text } = evidenceOf(single)
    expect(harmful).toBe(0)
    expect(text.en).toContain('does no more harm than either alone')
  })

  it('says where not all pairs were tried', () => {
    expect(evidenceOf(hall(), { capped: { en: 'Only some were tried.' } }).text.en).toContain(
      'Only some were tried.',
    )
  })
})
