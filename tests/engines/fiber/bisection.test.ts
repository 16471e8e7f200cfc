import { describe, expect, it } from 'vitest'
import { type Clos, closPlan } from '../../support/fiber/clos'
import { losing, shareOf } from '../../support/fiber/losing'
import { superPodUnit, switchOf } from '../../support/fiber/plans'
import { dataLink } from '../../support/plan'

describe('the bisection that a loss leaves', () => {
  /** One scalable unit of DGX SuperPOD H100: RA-11333-001 V11, Table 4. */
  const unit = losing(superPodUnit())

  it('falls by a quarter with one of the four spines of a SuperPOD', () => {
    const loss = unit('spine-1')
    expect(shareOf(loss)).toBeCloseTo(0.75, 9)
    expect(loss.nodesLost).toEqual([])
    expect(loss.nodesDegraded).toEqual([])
    expect(loss.linksLost).toBe(64)
    expect(shareOf(unit('spine-1', 'spine-2', 'spine-3'))).toBeCloseTo(0.25, 9)
  })

  it('falls by an eighth with one of the eight leaves, and every node keeps seven rails', () => {
    const loss = unit('leaf-3')
    expect(shareOf(loss)).toBeCloseTo(7 / 8, 9)
    expect(loss.nodesLost).toEqual([])
    expect(loss.nodesDegraded.length).toBe(31)
    const [compute] = loss.fabrics
    expect(compute?.nodes).toBe(31)
    for (const { links } of compute?.nodesDegraded ?? []) {
      expect(links).toEqual({ before: 8, after: 7 })
    }
  })

  it('falls by its share of the nodes with one of them', () => {
    const loss = unit('node-1')
    // Four leaves serve the fabric manager beside 31 nodes, four serve nodes alone.
    expect(shareOf(loss)).toBeCloseTo((31 / 32 + 30 / 31) / 2, 9)
    expect([loss.nodesLost.length, loss.gpusLost]).toEqual([1, 8])
  })

  it('is whole when nothing is lost, and nothing when all leaves are', () => {
    expect(shareOf(unit())).toBe(1)
    expect(unit().linksLost).toBe(0)
    const all = unit(...Array.from({ length: 8 }, (_, i) => `leaf-${i + 1}`))
    expect(shareOf(all)).toBe(0)
    expect([all.nodesLost.length, all.gpusLost]).toEqual([31, 248])
  })

  /** Four units of DGX SuperPOD H100: 32 leaves, 16 spines, two links for each pair. */
  const four = closPlan({ pods: 1, leaves: 32, spines: 16, perPair: 2, nodes: 32 })
  it('counts two tiers of four units', () => {
    const lose = losing(four)
    expect(shareOf(lose('plane-1-pod-1-spine-1'))).toBeCloseTo(15 / 16, 9)
    expect(shareOf(lose('plane-1-pod-1-leaf-1'))).toBeCloseTo(31 / 32, 9)
  })

  /** Sixteen units: 128 leaves, 128 spines, 64 cores, 4,096 links a tier (RA-11333-001, Table 3). */
  const sixteen: Clos = {
    pods: 16,
    leaves: 8,
    spines: 8,
    perPair: 4,
    cores: 8,
    perCore: 4,
    nodes: 32,
  }
  it('counts three tiers of sixteen units', () => {
    const lose = losing(closPlan(sixteen))
    expect(lose().fabrics[0]?.bisectionLinks.before).toBe(4096)
    expect(shareOf(lose('plane-1-pod-1-spine-1'))).toBeCloseTo(127 / 128, 9)
    expect(shareOf(lose('plane-1-pod-1-leaf-1'))).toBeCloseTo(127 / 128, 9)
    expect(shareOf(lose('plane-1-core-1-1'))).toBeCloseTo(63 / 64, 9)
    // A group of cores gone: every pod is left with seven of its eight spines.
    const group = Array.from({ length: 8 }, (_, i) => `plane-1-core-1-${i + 1}`)
    expect(shareOf(lose(...group))).toBeCloseTo(7 / 8, 9)
  })

  /** Two units of DGX GB200: groups of 8 leaves and 6 spines, six groups of three cores (RA-11338-001). */
  it('counts the groups of GB200', () => {
    const lose = losing(
      closPlan({ pods: 8, leaves: 8, spines: 6, perPair: 3, cores: 3, perCore: 8, nodes: 18 }),
    )
    expect(lose().fabrics[0]?.bisectionLinks.before).toBe(1152)
    expect(shareOf(lose('plane-1-pod-1-spine-1'))).toBeCloseTo(47 / 48, 9)
    expect(shareOf(lose('plane-1-core-1-1'))).toBeCloseTo(17 / 18, 9)
  })

  /** One unit of B300 with Spectrum-4 in two planes: 16 leaves, 8 spines (RA-11337-001, Table 3). */
  it('adds planes up', () => {
    const lose = losing(
      closPlan({ planes: 2, pods: 1, leaves: 8, spines: 4, perPair: 16, nodes: 64 }),
    )
    expect(shareOf(lose('plane-1-pod-1-spine-1'))).toBeCloseTo(7 / 8, 9)
    const whole = ['1', '2', '3', '4'].map((at) => `plane-2-pod-1-spine-${at}`)
    const loss = lose(...whole)
    expect(shareOf(loss)).toBeCloseTo(1 / 2, 9)
    expect(loss.nodesLost).toEqual([])
  })

  /** Al-Fares et al., SIGCOMM 2008: 16 hosts, 8 edge, 8 aggregation and 4 core switches. */
  it('counts the fat tree of k = 4', () => {
    const lose = losing(
      closPlan({
        pods: 4,
        leaves: 2,
        spines: 2,
        perPair: 1,
        cores: 2,
        perCore: 1,
        nodes: 4,
        isRailWise: false,
      }),
    )
    expect(lose().fabrics[0]?.bisectionLinks.before).toBe(16)
    expect(shareOf(lose('plane-1-core-1-1'))).toBeCloseTo(12 / 16, 9)
    expect(shareOf(lose('plane-1-pod-1-spine-1'))).toBeCloseTo(14 / 16, 9)
    const edge = lose('plane-1-pod-1-leaf-1')
    expect(shareOf(edge)).toBeCloseTo(14 / 16, 9)
    expect([edge.nodesLost.length, edge.gpusLost]).toEqual([2, 16])
    // One core of each place: pods have one uplink for each of their spines.
    expect(shareOf(lose('plane-1-core-1-1', 'plane-1-core-2-1'))).toBeCloseTo(8 / 16, 9)
  })

  it('is not known next to a switch of the cluster that does not say what it is', () => {
    const plan = superPodUnit()
    const lose = losing({
      ...plan,
      equipment: [...(plan.equipment ?? []), switchOf('mystery', undefined)],
      connections: [...(plan.connections ?? []), dataLink('mystery', 'leaf-1', 4)],
    })
    expect(shareOf(lose('spine-1'))).toBeNaN()
  })

  it('is not known where nothing is linked', () => {
    const lose = losing({ ...superPodUnit(), connections: [] })
    expect(shareOf(lose('spine-1'))).toBeNaN()
  })

  it('refuses what is not in the facility', () => {
    expect(() => unit('nothing')).toThrow(/nothing is not in the facility/)
  })
})
