import { describe, expect, it } from 'vitest'
import { designFabric } from '#engines'
import { build, plain } from '../../support/fiber/design'

describe('rows of published tables beyond those of the references', () => {
  // DGX SuperPOD H100, RA-11333-001, Table 4: 24 leaves would do with 12 spines, and have 16.
  it('rounds the spines of three H100 units up to a divisor', () => {
    const { count } = build({ nodes: 95, nodesPerUnit: 32, downPerLeaf: 32, managementLinks: 4 })
    expect(count).toMatchObject({ leaves: 24, spines: 16, accessLinks: 764, leafSpineLinks: 768 })
  })

  // DGX SuperPOD B200, RA-11334-001, Table 3, and H100 Table 4.
  it.each([
    [1, 8, 4, 0, 256, 0],
    [2, 16, 8, 0, 512, 0],
    [3, 24, 16, 0, 768, 0],
    [32, 256, 256, 128, 8192, 8192],
    [64, 512, 512, 256, 16_384, 16_384],
  ])('%i units of 32 DGX B200', (units, leaves, spines, cores, leafSpine, spineCore) => {
    const { count } = build({ nodes: units * 32, nodesPerUnit: 32 })
    expect(count).toMatchObject({ leaves, spines, cores })
    expect([count.leafSpineLinks, count.spineCoreLinks]).toEqual([leafSpine, spineCore])
  })

  // DGX SuperPOD B300, RA-11337-001, Table 3: cables in twin ports of two links.
  it.each([
    [2, 32, 16, 1024],
    [16, 256, 128, 8192],
  ])('%i units of 64 DGX B300 on Spectrum-4', (units, leaves, spines, twins) => {
    const { count } = build({ nodes: units * 64, nodesPerUnit: 64, planes: 2, radix: 128 })
    expect(count).toMatchObject({ leaves, spines })
    expect([count.nodeLinks / 2, count.leafSpineLinks / 2]).toEqual([twins, twins])
  })

  // DGX SuperPOD B300 XDR, RA-11339-001, Table 3. Four and eight units would do with 16 and 32
  // spines: 18 and 36 divide the 72 uplinks. The table's GPU count of 18 units is a misprint.
  it.each([
    [4, 32, 18, 2304],
    [8, 64, 36, 4608],
    [18, 144, 72, 10_368],
  ])('%i units of 72 DGX B300 on Quantum-X800', (units, leaves, spines, links) => {
    const { count, tiers } = build({ nodes: units * 72, nodesPerUnit: 72, radix: 144 })
    expect(tiers).toBe(2)
    expect(count).toMatchObject({
      leaves,
      spines,
      nodeLinks: links,
      leafSpineLinks: links,
    })
  })

  it('goes to three tiers past 18 of those units, which fill every leaf of two', () => {
    const { tiers, count } = build({ nodes: 19 * 72, nodesPerUnit: 72, radix: 144 })
    expect(tiers).toBe(3)
    // 19 pods of 8 leaves; 8 spines of 72 + 72 each; 72 uplinks from 19 pods: 12 cores or more.
    expect(count).toMatchObject({ leaves: 152, spines: 152 })
    expect(count.cores * 144).toBeGreaterThanOrEqual(19 * 8 * 72)
  })

  // DGX SuperPOD GB200, RA-11338-001, Table 4.1: six core groups; the groups grow with the units.
  it.each([
    [2, 3, 18],
    [4, 6, 36],
    [8, 12, 72],
    [16, 24, 144],
  ])('%i units of eight GB200 racks', (units, perGroup, cores) => {
    const fabric = build({
      nodes: units * 144,
      rails: 4,
      nodesPerUnit: 144,
      nodesPerPod: 144,
      railsPerPod: 1,
      downPerLeaf: 18,
      tiers: 3,
    })
    expect(fabric).toMatchObject({ pods: units * 4, spinesPerPod: 6, coreGroups: 6 })
    expect(fabric.coresPerGroup).toBe(perGroup)
    expect(fabric.count).toMatchObject({ leaves: units * 32, spines: units * 24, cores })
  })

  it('says where the pods of GB200 end: a core of 64 ports', () => {
    const request = { rails: 4, nodesPerUnit: 144, nodesPerPod: 144, railsPerPod: 1, tiers: 3 }
    const design = designFabric({
      ...plain,
      ...request,
      tiers: 3,
      downPerLeaf: 18,
      nodes: 17 * 144,
    })
    expect(design).toEqual({
      possible: false,
      limit:
        'Three tiers of 64-port switches end at 64 pods; this fabric needs 68 of 144 nodes each.',
    })
  })

  // DGX SuperPOD A100 with 140 systems and 40-port switches: about 1,120 cables in each layer.
  // Rails have spines of their own, so seven leaves of a rail are a pod.
  it('joins 140 DGX A100 by rails: no core port stays empty', () => {
    const fabric = build({
      nodes: 140,
      radix: 40,
      nodesPerUnit: 20,
      nodesPerPod: 140,
      railsPerPod: 1,
      coreGroups: 2,
      tiers: 3,
    })
    expect(fabric.count).toMatchObject({
      leaves: 56,
      spines: 80,
      cores: 28,
      nodeLinks: 1120,
      leafSpineLinks: 1120,
      spineCoreLinks: 1120,
    })
    expect(fabric.count.cores * 40).toBe(1120)
    expect([fabric.coreGroups, fabric.coresPerGroup]).toEqual([2, 14])
  })
})

// NVIDIA Enterprise RA GB300 NVL72: four rails in two planes, a leaf pair for two racks of 18 trays
// on every rail, spines even in number in each plane.
describe('Enterprise RA GB300 NVL72', () => {
  const racks = (count: number) =>
    build({
      nodes: count * 18,
      rails: 4,
      planes: 2,
      radix: 128,
      nodesPerUnit: 18,
      nodesPerGroup: 36,
      downPerLeaf: 36,
      evenSpines: true,
    })

  it.each([
    [2, 8, 4],
    [3, 16, 8],
    [4, 16, 8],
    [8, 32, 12],
    [16, 64, 24],
  ])('%i racks', (count, leaves, spines) => {
    const fabric = racks(count)
    expect(fabric.count).toMatchObject({ leaves, spines })
    expect((fabric.count.spines / 2) % 2).toBe(0)
    expect(fabric.count.nodeLinks).toBe(count * 72 * 2)
  })
})

// DGX SuperPOD GB200 Ethernet: two spines for a unit with 28 links upwards each; super-spines in
// two groups once there are several units.
it('joins the Ethernet of GB200 units by two groups of super-spines', () => {
  const fabric = build({
    nodes: 4 * 144,
    rails: 4,
    nodeLinksPerPort: 4,
    nodesPerUnit: 144,
    nodesPerPod: 144,
    spinesPerPod: 2,
    upPerSpine: 28,
    upPerLeaf: 8,
    tiers: 3,
  })
  expect(fabric).toMatchObject({ pods: 4, spinesPerPod: 2, upPerSpine: 28, coreGroups: 2 })
  expect(fabric.coresPerGroup).toBe(2)
  expect(fabric.count.spineCoreLinks).toBe(4 * 2 * 28)
})
