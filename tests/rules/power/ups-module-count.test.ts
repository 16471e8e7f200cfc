import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/ups-module-count'
import { hall, judgeSite } from '../../support/power/judge'
import type { Site } from '../../support/power/site'

const group = (modules: number, loadKw: number, ratingKw: number | undefined = 500): Site => {
  const names = Array.from({ length: modules }, (_, i) => `ups${i}`)
  const values = { efficiency: 0.96, ...(ratingKw > 0 ? { ratingKw } : {}) }
  return {
    pieces: {
      util: { kind: 'utility-feed' },
      bus: { kind: 'switchgear-bus' },
      cb: { kind: 'breaker' },
      rack: { kind: 'rack', values: { loadKw } },
      ...Object.fromEntries(names.map((name) => [name, { kind: 'ups', values }])),
    },
    wires: [
      ...names.map((name) => `util>${name}`),
      ...names.slice(1).map((name) => `${name}>bus`),
      'ups0>cb',
      'cb>bus',
      'bus>rack',
    ],
  }
}

describe('one spare UPS stands in for few', () => {
  // Emerson/Liebert, "When does N+1 become Too Many +1": not beyond 3+1.
  it('passes at 3+1, and where there is no single spare', () => {
    expect(judgeSite(rule, group(4, 1500))).toMatchObject({ pass: 1, fail: [] })
    expect(judgeSite(rule, group(6, 2000))).toMatchObject({ pass: 1, fail: [] })
  })

  it('advises against 5+1', () => {
    const { fail } = judgeSite(rule, group(6, 2500))
    expect(fail).toMatchObject([{ subject: 'bus', measured: 5, limit: 3 }])
    expect(fail[0]?.related).toHaveLength(6)
  })

  it('is unknown without ratings', () => {
    expect(judgeSite(rule, group(5, 2000, -1)).unknown).toHaveLength(1)
  })

  it('does not apply without UPS in parallel', () => {
    expect(judgeSite(rule, hall()).notApplicable).toBe(1)
  })
})
