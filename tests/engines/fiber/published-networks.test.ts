import { describe, expect, it } from 'vitest'
import { designAccess, designFabric } from '#engines'
import { build, plain } from '../../support/fiber/design'

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

describe('other published designs', () => {
  // Juniper Validated Design, AI data centre: at least four spines, rails 1:1, front end 3:1.
  it('reaches at least four spines', () => {
    expect(build({ nodes: 12, leastSpines: 4, downPerLeaf: 16 }).count.spines).toBe(4)
    expect(build({ nodes: 65, rails: 1, oversubscription: 3 }).leafDownLinks).toBe(48)
  })

  // JVD AI data centre QPP, GPU backend: two stripes of eight leaves and four spines of 64 × 800G;
  // eight servers of eight GPUs and 400G links make 25.6 Tb/s in both layers.
  it('builds two stripes of four H100 servers over four spines', () => {
    const { count } = build({
      nodes: 8,
      nodesPerUnit: 4,
      radix: 128,
      downPerLeaf: 4,
      leastSpines: 4,
    })
    expect(count).toMatchObject({ leaves: 16, spines: 4 })
    expect([count.nodeLinks * 0.4, count.leafSpineLinks * 0.4]).toEqual([25.6, 25.6])
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
