import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/path-loss-carried'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'

describe('any one named path may be lost', () => {
  it('passes where the other carries all', () => {
    expect(judgeSite(rule, hall())).toMatchObject({ pass: 2, fail: [] })
  })

  it('fails where it does not', () => {
    const { told, fail } = judgeSite(rule, altered(hall(), 'upsB', { ratingKw: 250 }))
    expect(told['facility']).toBe('Without path A, upsB carries 300 kW, 120 % of its rating.')
    expect(fail[0]?.measured).toBe(1)
    const greedy = judgeSite(rule, altered(hall(), 'rack', { cordsNeeded: 2 }))
    expect(greedy.told['facility']).toBe(
      'Without path A, 1 load goes dark (rack). Without path B, 1 load goes dark (rack).',
    )
  })

  it('is unknown where the cords needed are not stated', () => {
    const { unknown } = judgeSite(rule, altered(hall(), 'rack', { cordsNeeded: undefined }))
    expect(unknown).toMatchObject([{ missing: [{ equipment: 'rack', field: 'cordsNeeded' }] }])
  })

  it('does not pass while a rating is missing', () => {
    const { unknown, pass } = judgeSite(rule, altered(hall(), 'upsB', { ratingKw: undefined }))
    expect(pass).toBe(0)
    expect(unknown[0]?.missing).toEqual([{ equipment: 'upsB', field: 'ratingKw' }])
  })

  it('does not pass on sums where one phase may carry too much', () => {
    // 20 kW at 230 V are 86.96 A, all on L1: more than the 80 A of either panel, although 20 kW
    // are but 36 % of what 80 A in three phases at 400 V give.
    const panel = (path: string) =>
      ({ kind: 'rpp', path, values: { ratingA: 80, voltageV: 400 } }) as const
    const single = { phases: 1, phase: 'L1', voltageV: 230, powerFactor: 1 }
    const site = {
      pieces: {
        utility: { kind: 'utility-feed', values: { capacityKw: 1000, voltageV: 400 } },
        a: panel('A'),
        b: panel('B'),
        rack: { kind: 'rack', values: { loadKw: 20, cords: 2, cordsNeeded: 1, ...single } },
      },
      wires: ['utility>a', 'utility>b', 'a>rack', 'b>rack'],
    }
    const { pass, fail, unknown } = judgeSite(rule, site)
    expect([pass, fail]).toEqual([0, []])
    expect(unknown[0]?.detail).toBe(
      'Overloads after a loss cannot be ruled out: 2 components carry more on one phase than on another (a and b), and after a loss the phases are not followed one by one.',
    )
  })

  it('does not apply without two named paths, or below its goal', () => {
    expect(judgeSite(rule, yard()).notApplicable).toBe(1)
    expect(judgeSite(rule, hall(), { goal: 'n+1' }).notApplicable).toBe(1)
  })
})
