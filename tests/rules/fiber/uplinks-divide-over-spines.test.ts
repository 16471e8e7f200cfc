import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/uplinks-divide-over-spines'
import { cluster, names, superPodUnit, switchOf, without } from '../../support/fiber/plans'
import { dataLink } from '../../support/plan'
import { onlySaid, saidOf, verdicts } from '../../support/said'

const spines = (count: number) => names('s', count).map((id) => switchOf(id, 'compute-spine'))

describe('uplinks-divide-over-spines', () => {
  it('passes every leaf of the SuperPOD', () => {
    const said = verdicts(rule, superPodUnit())
    expect(said).toEqual(names('leaf', 8).map((id) => `${id} pass`))
  })

  it('fails a leaf that reaches only some spines', () => {
    const plan = superPodUnit()
    const connections = (plan.connections ?? []).filter(({ id }) => id !== 'leaf-2-spine-4')
    const failed = saidOf(rule, { ...plan, connections }).filter(
      ({ verdict }) => verdict === 'fail',
    )
    expect(failed.map(({ detail }) => detail?.en)).toEqual([
      'leaf-2 reaches 3 of 4 spines; every leaf needs equally many links to every spine.',
    ])
  })

  it('fails a leaf with more links to one spine than to another', () => {
    const said = onlySaid(rule, {
      clusters: [cluster()],
      equipment: [switchOf('leaf', 'compute-leaf'), ...spines(2)],
      connections: [dataLink('leaf', 's-1', 20), dataLink('leaf', 's-2', 12)],
    })
    expect(said).toMatchObject({ verdict: 'fail', measured: 12, limit: 20 })
    expect(said.detail?.en).toContain('has 12 links to one spine and 20 to another')
  })

  it('goes by the counts where no uplink is drawn', () => {
    const plan = (count: number) => ({ clusters: [cluster()], equipment: spines(count) })
    expect(verdicts(rule, plan(4))).toEqual(['c pass'])
    const said = onlySaid(rule, plan(6))
    expect(said.verdict).toBe('fail')
    expect(said.detail?.en).toBe(
      'The compute fabric of SU 1 has 32 uplinks on each leaf and 6 spines for them: they do not share out evenly.',
    )
  })

  it('has nothing to say without spines', () => {
    const plan = without(superPodUnit(), ...names('spine', 4), ...names('leaf', 8))
    expect(verdicts(rule, plan)).toEqual(['c not-applicable'])
  })
})
