import { describe, expect, it } from 'vitest'
import { type BuiltFabric, designAccess, designFabric, type FabricRequest } from '#engines'

const plain: FabricRequest = {
  nodes: 0,
  rails: 8,
  planes: 1,
  radix: 64,
  oversubscription: 1,
  managementLinks: 0,
}

function build(request: Partial<FabricRequest>): BuiltFabric {
  const design = designFabric({ ...plain, ...request })
  if (!design.possible) throw new Error(design.limit)
  return design.fabric
}

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

// DGX SuperPOD H100, RA-11333-001, Tables 7 and 8: eight SN4600C; 254 links of DGX, 16 of managers
// and file servers, 24 from leaves to cores, 6 between twins, 4 uplinks: 304 cables.
describe('the in-band network of four H100 units', () => {
  const fabric = build({
    nodes: 127,
    rails: 2,
    nodesPerGroup: 128,
    upPerLeaf: 4,
    peerLinks: 2,
    railsApart: true,
    evenSpines: true,
    managementLinks: 16,
    uplinks: 2,
  })

  it('has six leaves in pairs and two spines', () => {
    expect(fabric.count).toMatchObject({ leaves: 6, spines: 2, nodeLinks: 254 })
  })

  it('has the published cables', () => {
    const { accessLinks, leafSpineLinks, peerLinks, uplinks } = fabric.count
    expect([accessLinks, leafSpineLinks, peerLinks, uplinks]).toEqual([254 + 16, 24, 6, 4])
    expect(accessLinks + leafSpineLinks + peerLinks + uplinks).toBe(304)
  })
})

// DGX BasePOD, RA-11127-001, Table 4.2: two QM9700 and two SN4600C for four or eight systems,
// 8 or 16 in-band links.
describe.each([4, 8])('DGX BasePOD of %i systems', (nodes) => {
  it('puts compute links on two switches without spines', () => {
    const { tiers, count } = build({ nodes, tiers: 1, leaves: 2, peerLinks: 8 })
    expect(tiers).toBe(1)
    expect(count).toMatchObject({ leaves: 2, spines: 0, nodeLinks: nodes * 8, peerLinks: 8 })
  })

  it('keeps the two in-band links of a system apart', () => {
    const { tiers, count } = build({ nodes, rails: 2, railsApart: true })
    expect([tiers, count.leaves, count.nodeLinks]).toEqual([1, 2, nodes * 2])
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

describe('other published designs', () => {
  // Juniper Validated Design, AI data centre: at least four spines, rails 1:1, front end 3:1.
  it('reaches at least four spines', () => {
    expect(build({ nodes: 12, leastSpines: 4, downPerLeaf: 16 }).count.spines).toBe(4)
    expect(build({ nodes: 65, rails: 1, oversubscription: 3 }).leafDownLinks).toBe(48)
  })

  it('refuses when the uplinks of a leaf cannot reach that many', () => {
    const design = designFabric({ ...plain, nodes: 12, downPerLeaf: 3, leastSpines: 4 })
    expect(design).toMatchObject({
      possible: false,
      limit: 'No number of spines from 4 on divides the 3 uplinks of a leaf.',
    })
  })

  // Dell AI Fabrics Overview H20082: 64 GPUs on one Z9664F, 128 on one Z9864F, about 2,000 in two tiers.
  it.each([
    [64, 64],
    [128, 128],
  ])('takes %i GPUs on one switch of as many ports', (gpus, radix) => {
    expect(build({ nodes: gpus / 8, radix }).tiers).toBe(1)
    expect(build({ nodes: gpus / 8 + 1, radix }).tiers).toBe(2)
  })

  it('ends two tiers of 64 ports at 2,048 GPUs', () => {
    expect(build({ nodes: 256 }).tiers).toBe(2)
    expect(build({ nodes: 257 }).tiers).toBe(3)
  })
})

it('refuses groups of cores that spines do not share, or that are too few', () => {
  const pods = { nodes: 512, nodesPerUnit: 32, tiers: 3 } as const
  expect(designFabric({ ...plain, ...pods, coreGroups: 3 })).toMatchObject({
    limit: '3 groups of cores do not share the 8 spines of a pod evenly.',
  })
  expect(designFabric({ ...plain, ...pods, coreGroups: 1 })).toMatchObject({
    limit: 'A group of cores of 64 ports ends at 64 spines; this one serves 128.',
  })
})

describe('storage and management', () => {
  // H100 storage leaves: 32 links down and 24 up (4:3), two of each system; B200: 8 leaves, 4 spines.
  it('blocks storage 4:3', () => {
    const { count, leafUpLinks } = build({
      nodes: 127,
      rails: 2,
      nodesPerUnit: 32,
      downPerLeaf: 32,
      upPerLeaf: 24,
      evenSpines: true,
    })
    expect(leafUpLinks).toBe(24)
    expect(count).toMatchObject({ leaves: 8, spines: 4, nodeLinks: 254, leafSpineLinks: 192 })
  })

  // A port for each system, switch, manager and PDU; two uplinks of 100 Gb/s on each SN2201.
  it('counts management ports and their uplinks', () => {
    const access = designAccess({
      ...plain,
      nodes: 127,
      rails: 1,
      radix: 48,
      managementLinks: 48 + 16 + 8 + 9 + 108,
      uplinks: 2,
    })
    if (!access.possible) throw new Error(access.limit)
    expect(access.fabric.count).toMatchObject({ leaves: 7, accessLinks: 316, uplinks: 14 })
  })
})
