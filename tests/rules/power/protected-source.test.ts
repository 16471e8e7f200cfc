import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/protected-source'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'

describe('IT loads hang behind a UPS', () => {
  it('passes where enough cords do', () => {
    expect(judgeSite(rule, hall())).toMatchObject({ pass: 1, fail: [] })
  })

  it('fails for a mine that is judged as AI, once per room', () => {
    const { told, fail } = judgeSite(rule, yard(), { lens: 'ai' })
    expect(told).toEqual({
      hall: '2 loads in hall have no UPS before enough of their cords: c1 and c2.',
    })
    expect(fail[0]?.related).toEqual(['c1', 'c2'])
  })

  it('fails where one of two needed cords is on raw power', () => {
    const raw = hall({ upsB: undefined })
    const site = altered({ ...raw, wires: [...raw.wires, 'atsB>cbB'] }, 'rack', { cordsNeeded: 2 })
    expect(Object.keys(judgeSite(rule, site).told)).toEqual(['hall'])
    expect(judgeSite(rule, altered(site, 'rack', { cordsNeeded: 1 })).fail).toEqual([])
  })

  it('is unknown where some cords are on raw power and nobody stated how many are needed', () => {
    const raw = hall({ upsB: undefined })
    const site = altered({ ...raw, wires: [...raw.wires, 'atsB>cbB'] }, 'rack', {
      cordsNeeded: undefined,
    })
    expect(judgeSite(rule, site).unknown).toMatchObject([{ subject: 'hall' }])
  })

  it('does not apply without IT, or to loads that nothing feeds', () => {
    expect(judgeSite(rule, { pieces: {}, wires: [] })).toMatchObject({ pass: 0, notApplicable: 1 })
    expect(judgeSite(rule, { ...hall(), wires: [] })).toMatchObject({ pass: 0, notApplicable: 1 })
  })
})
