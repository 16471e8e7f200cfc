import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/enough-spines'
import { cluster, superPodUnit } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

describe('enough-spines', () => {
  it('passes four spines (Juniper Validated Design: at least four per fabric)', () => {
    expect(verdicts(rule, superPodUnit())).toEqual(['c pass'])
  })

  it('fails two', () => {
    expect(onlySaid(rule, superPodUnit(2))).toMatchObject({
      verdict: 'fail',
      measured: 2,
      limit: 4,
      source: { grade: 'primary' },
    })
  })

  it('goes by the design where no spine is drawn, and by a changed limit', () => {
    const clusters = [cluster()]
    expect(verdicts(rule, { clusters })).toEqual(['c pass'])
    const strict = onlySaid(rule, { clusters, parameters: { 'fiber.least-spines': 8 } })
    expect(strict).toMatchObject({
      verdict: 'fail',
      measured: 4,
      limit: 8,
      source: { document: 'entered by the user' },
    })
  })

  it('has nothing to say of one switch alone', () => {
    const small = cluster({ nodes: 4, nodesPerUnit: undefined })
    expect(verdicts(rule, { clusters: [small] })).toEqual(['c not-applicable'])
  })
})
