import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/fabric-is-possible'
import { cluster, computeFabric } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

describe('fabric-is-possible', () => {
  it('passes what can be built', () => {
    expect(verdicts(rule, { clusters: [cluster()] })).toEqual(['c pass'])
  })

  it('fails and names the limit', () => {
    const fabrics = [{ ...computeFabric, tiers: 2, managementLinks: 0 }]
    const said = onlySaid(rule, { clusters: [cluster({ nodes: 512, fabrics })] })
    expect(said.verdict).toBe('fail')
    expect(said.detail?.en).toBe(
      'The compute fabric of SU 1 cannot be built. Two tiers of 64-port switches end at 64 leaves in a plane; this fabric needs 128.',
    )
  })

  it('has nothing to say where no fabric is stated', () => {
    expect(verdicts(rule, { clusters: [cluster({ fabrics: [] })] })).toEqual([])
  })
})
