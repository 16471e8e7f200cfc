import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/compute-fabric-non-blocking'
import { cluster, computeFabric, superPodUnit } from '../../support/fiber/plans'
import { dataLink } from '../../support/plan'
import { onlySaid, saidOf, verdicts } from '../../support/said'

describe('compute-fabric-non-blocking', () => {
  it('passes the SuperPOD, the fabric and each of its eight leaves', () => {
    const said = verdicts(rule, superPodUnit())
    expect(said).toHaveLength(9)
    expect(said.every((one) => one.endsWith(' pass'))).toBe(true)
  })

  it('fails a fabric with more links down than up', () => {
    const fabrics = [{ ...computeFabric, downPerLeaf: 48, oversubscription: 3 }]
    const said = onlySaid(rule, { clusters: [cluster({ fabrics })] })
    expect(said).toMatchObject({ subject: 'c', verdict: 'fail', measured: 16, limit: 48 })
    expect(said.detail?.en).toBe(
      'In the compute fabric of SU 1 each leaf has 48 links to nodes and only 16 to spines: traffic between leaves will wait.',
    )
  })

  it('fails a leaf whose uplinks are fewer than its links to nodes', () => {
    const plan = superPodUnit()
    const connections = (plan.connections ?? []).filter(({ id }) => id !== 'leaf-3-spine-1')
    const failed = saidOf(rule, { ...plan, connections }).filter(
      ({ verdict }) => verdict === 'fail',
    )
    expect(failed).toHaveLength(1)
    expect(failed[0]?.detail?.en).toBe('leaf-3 has 32 links to nodes and only 24 to spines.')
  })

  it('has nothing to say of one switch alone, of an impossible fabric, or without a cluster', () => {
    expect(verdicts(rule, { clusters: [cluster({ nodes: 4, nodesPerUnit: undefined })] })).toEqual([
      'c not-applicable',
    ])
    expect(verdicts(rule, { clusters: [cluster({ nodes: 32 })] })).toEqual(['c not-applicable'])
    expect(verdicts(rule, {})).toEqual([])
  })

  it('leaves a leaf without links to nodes out of it', () => {
    const plan = {
      clusters: [cluster()],
      equipment: [
        { id: 'l', kind: 'switch', cluster: 'c', values: { role: 'compute-leaf' } },
        { id: 's', kind: 'switch', cluster: 'c', values: { role: 'compute-spine' } },
      ],
      connections: [dataLink('l', 's', 4)],
    }
    expect(verdicts(rule, plan)).toEqual(['c pass'])
  })
})
