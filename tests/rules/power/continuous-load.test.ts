import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/continuous-load'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'

describe('breakers carry continuous load', () => {
  // 1,500 kW at 415 V and a power factor of 0.95 are 2,197 A.
  it('passes within 80 % of the rating', () => {
    expect(judgeSite(rule, yard(), { goal: 'n' })).toMatchObject({ pass: 2, fail: [] })
  })

  it('fails beyond, unless the breaker is rated for 100 %', () => {
    const tight = altered(yard(), 'cb1', { ratingA: 2500 })
    const { fail, told } = judgeSite(rule, tight)
    expect(told).toEqual({
      cb1: 'cb1 carries 2,197 A for hours; 80 % of its rating are 2,000 A.',
    })
    expect(fail[0]).toMatchObject({ limit: 2000, unit: 'A' })
    expect(judgeSite(rule, altered(tight, 'cb1', { fullyRated: true })).fail).toEqual([])
  })

  it('is unknown without a rating or a voltage', () => {
    const { unknown } = judgeSite(rule, altered(yard(), 'cb1', { ratingA: undefined }))
    expect(unknown).toMatchObject([{ subject: 'cb1', missing: [{ field: 'ratingA' }] }])
    const dark = judgeSite(rule, altered(yard(), 'cb1', { voltageV: undefined }))
    expect(dark.unknown).toMatchObject([{ subject: 'cb1', missing: [{ field: 'voltageV' }] }])
  })

  it('does not pass above a UPS of which nobody states the losses', () => {
    // 300 kW at 415 V and 0.95 are 439.3 A of the 440 A that 550 A carry; a UPS of 96 % behind it takes 312.5 kW, 457.6 A.
    const site = (efficiency?: number) => ({
      pieces: {
        util: { kind: 'utility-feed', values: { capacityKw: 1000, voltageV: 415 } },
        cb: { kind: 'breaker', values: { ratingA: 550, voltageV: 415 } },
        ups: {
          kind: 'ups',
          values: { ratingKw: 400, voltageV: 415, ...(efficiency ? { efficiency } : {}) },
        },
        rack: { kind: 'rack', values: { loadKw: 300, voltageV: 415 } },
      },
      wires: ['util>cb', 'cb>ups', 'ups>rack'],
    })
    expect(judgeSite(rule, site())).toMatchObject({
      pass: 0,
      unknown: [{ subject: 'cb', missing: [{ equipment: 'ups', field: 'efficiency' }] }],
    })
    expect(judgeSite(rule, site(0.96)).fail[0]?.measured).toBeCloseTo(457.6, 1)
    expect(judgeSite(rule, site(1)).pass).toBe(1)
  })

  it('does not apply to a breaker that carries nothing', () => {
    const spare = hall({ cb: { kind: 'breaker', values: { ratingA: 100, voltageV: 415 } } })
    expect(judgeSite(rule, spare)).toMatchObject({ pass: 2, notApplicable: 1 })
  })
})
