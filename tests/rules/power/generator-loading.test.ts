import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/generator-loading'
import { altered, judgeSite, yard } from '../../support/power/judge'
import type { Piece, Site } from '../../support/power/site'

/** The Tier III study of 2.5 MW of IT: three sets of 2 MW carry 3.7 MW. */
const study = (change: Readonly<Record<string, string | number | undefined>> = {}): Site => {
  const set: Piece = {
    kind: 'generator',
    values: { ratingKw: 2000, ratingClass: 'DCC', voltageV: 415 },
  }
  const site: Site = {
    pieces: {
      util: { kind: 'utility-feed', values: { capacityKw: 9000, voltageV: 415 } },
      g1: set,
      g2: set,
      g3: set,
      cb: { kind: 'breaker', values: { ratingA: 4000, voltageV: 415 } },
      board: { kind: 'switchgear-bus', values: { ratingA: 9000, voltageV: 415 } },
      ats: { kind: 'ats', values: { ratingA: 9000, voltageV: 415 } },
      rack: { kind: 'rack', values: { loadKw: 3700, voltageV: 415 } },
    },
    wires: [
      'g1>cb',
      'cb>board',
      'g2>board',
      'g3>board',
      'util>ats.in1',
      'board>ats.in2',
      'ats>rack',
    ],
  }
  return altered(site, 'g3', change)
}

describe('generators keep a margin with one set out', () => {
  it('fails at 3.7 MW of 4 MW: 92.5 %, as the study says', () => {
    const { fail } = judgeSite(rule, study())
    expect(fail).toMatchObject([
      { subject: 'g1', measured: 0.925, limit: 0.9, related: ['g1', 'g2', 'g3'] },
    ])
  })

  it('passes with larger sets', () => {
    const g2 = altered(study({ ratingKw: 2500 }), 'g2', { ratingKw: 2500 })
    expect(judgeSite(rule, g2)).toMatchObject({ pass: 1, fail: [] })
  })

  it('is unknown without a rating class or a load', () => {
    const { unknown } = judgeSite(rule, study({ ratingClass: undefined }))
    expect(unknown).toMatchObject([{ missing: [{ equipment: 'g3', field: 'ratingClass' }] }])
    const dark = altered(study({ ratingKw: 9000 }), 'rack', { loadKw: undefined })
    expect(judgeSite(rule, dark)).toMatchObject({ pass: 0, fail: [] })
  })

  it('leaves sets of which none is to spare to the check of the whole', () => {
    const short = altered(study(), 'rack', { loadKw: 4100 })
    expect(judgeSite(rule, short)).toMatchObject({ fail: [], notApplicable: 1 })
  })

  it('does not apply at goal N, nor to sets that share nothing', () => {
    expect(judgeSite(rule, study(), { goal: 'n' }).notApplicable).toBe(1)
    expect(judgeSite(rule, yard(), { lens: 'ai', goal: 'n+1' }).notApplicable).toBe(1)
  })
})
