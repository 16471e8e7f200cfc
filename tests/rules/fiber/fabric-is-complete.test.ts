import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/fabric-is-complete'
import { cluster, computeFabric, superPodUnit, switchOf, without } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

describe('fabric-is-complete', () => {
  it('passes the SuperPOD as its table counts it', () => {
    expect(verdicts(rule, superPodUnit())).toEqual(['c pass'])
  })

  it('fails when a spine and its links are missing, and says how many', () => {
    const said = onlySaid(rule, without(superPodUnit(), 'spine-4'))
    expect(said).toMatchObject({ verdict: 'fail', measured: 11, limit: 12 })
    expect(said.detail?.en).toBe(
      'The compute fabric of SU 1 is not complete: 3 of 4 spines, 192 of 256 links between leaves and spines.',
    )
  })

  it('judges all networks of a cluster together', () => {
    const oob = { role: 'out-of-band', rails: 1, radix: 48 }
    const plan = superPodUnit()
    const clusters = [cluster({ fabrics: [computeFabric, oob] })]
    const undrawn = onlySaid(rule, { ...plan, clusters })
    expect(undrawn.verdict).toBe('unknown')
    expect(undrawn.detail?.en).toBe(
      'The out-of-band network of SU 1 needs 1 leaf; none of its switches is drawn.',
    )
    const equipment = [...(plan.equipment ?? []), switchOf('oob', 'out-of-band')]
    expect(onlySaid(rule, { ...plan, clusters, equipment }).detail?.en).toBe(
      'The out-of-band network of SU 1 is not complete: 0 of 31 links to nodes.',
    )
  })

  it('does not know a fabric that nobody drew or stated', () => {
    const said = onlySaid(rule, { clusters: [cluster()] })
    expect(said.verdict).toBe('unknown')
    expect(said.detail?.en).toBe(
      'The compute fabric of SU 1 needs 8 leaves, 4 spines; none of its switches is drawn.',
    )
    const racks = { equipment: [{ id: 'r', kind: 'rack' }] }
    expect(onlySaid(rule, racks)).toMatchObject({ subject: 'facility', verdict: 'unknown' })
  })

  it('tells a mine that it is missing', () => {
    const mine = { equipment: [{ id: 'm', kind: 'miner-container', values: { miners: 308 } }] }
    expect(onlySaid(rule, mine)).toMatchObject({ subject: 'facility', verdict: 'fail' })
    expect(rule.tells).toBe('missing')
  })

  it('has nothing to say of an empty facility or a cluster without nodes', () => {
    expect(verdicts(rule, {})).toEqual(['facility not-applicable'])
    expect(verdicts(rule, { clusters: [cluster({ nodes: 0 })] })).toEqual(['c not-applicable'])
  })
})
