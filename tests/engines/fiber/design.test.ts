import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designFabric, type FabricRequest } from '#engines'
import { build, plain } from '../../support/fiber/design'

function limitOf(request: Partial<FabricRequest>): string {
  const design = designFabric({ ...plain, ...request })
  return design.possible ? 'possible' : design.limit
}

describe('DGX SuperPOD H100 (RA-11333-001 V11) and B200 (RA-11334-001 V08), QM9700', () => {
  // Table 3, "Larger SuperPOD component counts".
  it.each([
    [4, 128, 1024, 32, 16, 0, 1024, 1024, 0],
    [8, 256, 2048, 64, 32, 0, 2048, 2048, 0],
    [16, 512, 4096, 128, 128, 64, 4096, 4096, 4096],
  ])('%i SU', (units, nodes, gpus, leaves, spines, cores, nodeLinks, leafSpine, spineCore) => {
    expect(units * 32 * 8).toBe(gpus)
    const { count, tiers } = build({ nodes, nodesPerUnit: 32, downPerLeaf: 32 })
    expect(tiers).toBe(cores === 0 ? 2 : 3)
    expect(count).toEqual({
      leaves,
      spines,
      cores,
      nodeLinks,
      accessLinks: nodeLinks,
      leafSpineLinks: leafSpine,
      spineCoreLinks: spineCore,
      peerLinks: 0,
      uplinks: 0,
    })
  })

  // Table 4, "Compute fabric component count": one node in all makes room for the fabric managers.
  it.each([
    [1, 31, 248, 8, 4, 252, 256],
    [2, 63, 504, 16, 8, 508, 512],
    [4, 127, 1016, 32, 16, 1020, 1024],
  ])('%i SU with four management links', (_units, nodes, gpus, leaves, spines, access, up) => {
    const fabric = build({ nodes, nodesPerUnit: 32, downPerLeaf: 32, managementLinks: 4 })
    expect(fabric.count).toMatchObject({
      leaves,
      spines,
      nodeLinks: gpus,
      accessLinks: access,
      leafSpineLinks: up,
    })
  })

  it('has no port left for managers in full units', () => {
    const full = { nodes: 32, nodesPerUnit: 32, downPerLeaf: 32, managementLinks: 4 }
    expect(limitOf(full)).toBe(
      '8 leaves have 256 ports for nodes; 260 links need one, management links included.',
    )
  })

  // H100 Table 8: 2,040 MPO cables = 127 × 8 + 1,024; switch optics = (1,024 × 3) / 2 twin ports.
  it('keeps the identities of the cable estimate', () => {
    const { count } = build({ nodes: 127, nodesPerUnit: 32, downPerLeaf: 32 })
    expect(count.nodeLinks + count.leafSpineLinks).toBe(2040)
    expect((32 * 32 + count.leafSpineLinks * 2) / 2).toBe(1536)
  })

  // B200 storage fabric of 4 SU: 8 leaves, 4 spines; 32 down to 24 up (H100, 4:3).
  it('sizes the blocking storage fabric with even spines', () => {
    const { count, leafUpLinks, linksPerLeafSpinePair } = build({
      nodes: 128,
      rails: 2,
      downPerLeaf: 32,
      oversubscription: 4 / 3,
      leaves: 8,
      evenSpines: true,
    })
    expect(count).toMatchObject({ leaves: 8, spines: 4, leafSpineLinks: 192 })
    expect([leafUpLinks, linksPerLeafSpinePair]).toEqual([24, 6])
  })
})

describe('DGX SuperPOD B300', () => {
  // Ethernet, RA-11337-001, Table 3: two planes; its cable columns count twin ports of two links.
  it.each([
    [1, 64, 512, 16, 8, 512, 512],
    [4, 256, 2048, 64, 32, 2048, 2048],
    [8, 512, 4096, 128, 64, 4096, 4096],
  ])('Spectrum-4, %i SU', (_units, nodes, gpus, leaves, spines, nodeTwins, upTwins) => {
    expect(nodes * 8).toBe(gpus)
    const { count, tiers } = build({ nodes, nodesPerUnit: 64, planes: 2, radix: 128 })
    expect(tiers).toBe(2)
    expect(count).toMatchObject({ leaves, spines })
    expect([count.nodeLinks / 2, count.leafSpineLinks / 2]).toEqual([nodeTwins, upTwins])
  })

  // Quantum-X800 XDR, RA-11339-001, Table 3: Q3400 with 144 ports.
  it.each([
    [1, 72, 576, 8, 4, 576, 576],
    [2, 144, 1152, 16, 8, 1152, 1152],
  ])('XDR, %i SU', (_units, nodes, gpus, leaves, spines, nodeLinks, leafSpineLinks) => {
    expect(nodes * 8).toBe(gpus)
    const { count } = build({ nodes, nodesPerUnit: 72, radix: 144 })
    expect(count).toMatchObject({ leaves, spines, nodeLinks, leafSpineLinks })
  })
})

// DGX SuperPOD GB200, RA-11338-001 V01, Table 4.1: four groups of 8 leaves and 6 spines in an SU.
it('reproduces DGX SuperPOD GB200 with its forced pods', () => {
  const { count, tiers, pods } = build({
    nodes: 288,
    rails: 4,
    nodesPerUnit: 144,
    nodesPerPod: 36,
    downPerLeaf: 18,
    tiers: 3,
  })
  expect(288 * 4).toBe(1152)
  expect([tiers, pods]).toEqual([3, 8])
  expect(count).toMatchObject({ leaves: 64, spines: 48, cores: 18, nodeLinks: 1152 })
})

// NVIDIA Enterprise RA GB300 NVL72: four rails in two planes, a pair of leaves per rail serves two
// racks of 18 trays, spines even in number per plane.
it('serves two GB300 racks with a pair of leaves per rail', () => {
  const fabric = build({
    nodes: 72,
    rails: 4,
    planes: 2,
    radix: 128,
    nodesPerUnit: 36,
    downPerLeaf: 36,
    evenSpines: true,
  })
  expect(fabric.count.leaves).toBe(2 * 2 * 4)
  expect((fabric.count.spines / 2) % 2).toBe(0)
})

// DGX A100 SuperPOD: 140 nodes, 40-port switches, about 1,120 to 1,124 cables in each layer.
it('has about 1,120 cables per layer for 140 DGX A100', () => {
  const { count, tiers } = build({ nodes: 140, radix: 40, nodesPerUnit: 20 })
  expect(tiers).toBe(3)
  expect([count.nodeLinks, count.leafSpineLinks, count.spineCoreLinks]).toEqual([1120, 1120, 1120])
})

describe('fat trees (Al-Fares, Loukissas and Vahdat, SIGCOMM 2008)', () => {
  it.each([
    [4, 16, 20],
    [8, 128, 80],
    [48, 27_648, 2_880],
    [64, 65_536, 5_120],
  ])('of %i-port switches', (k, hosts, switches) => {
    const { count, pods } = build({ nodes: hosts, rails: 1, radix: k, tiers: 3 })
    expect(hosts).toBe(k ** 3 / 4)
    expect(pods).toBe(k)
    expect(count).toMatchObject({ leaves: k ** 2 / 2, spines: k ** 2 / 2, cores: (k / 2) ** 2 })
    expect(count.leaves + count.spines + count.cores).toBe(switches)
  })

  it('end at k³/4 hosts', () => {
    expect(limitOf({ nodes: 17, rails: 1, radix: 4 })).toBe(
      'Three tiers of 4-port switches end at 4 pods; this fabric needs 5 of 4 nodes each.',
    )
  })
})

describe('limits', () => {
  it('takes one switch where it has the ports (Dell AI Fabrics H20082: 64 GPUs on one Z9664F)', () => {
    const { count, tiers } = build({ nodes: 8 })
    expect(tiers).toBe(1)
    expect(count).toMatchObject({ leaves: 1, spines: 0, nodeLinks: 64, leafSpineLinks: 0 })
    expect(build({ nodes: 9 }).tiers).toBe(2)
  })

  it('ends two tiers at R²/2 links', () => {
    expect(build({ nodes: 256, tiers: 2 }).count.leaves).toBe(64)
    expect(limitOf({ nodes: 257, tiers: 2 })).toBe(
      'Two tiers of 64-port switches end at 64 leaves in a plane; this fabric needs 72.',
    )
  })

  it.each([
    [{ nodes: 100, tiers: 1 as const }, 'One switch of 64 ports has no room'],
    [{ nodes: 100, downPerLeaf: 40 }, 'no room for 40 links down and 40 up'],
    [{ nodes: 100, planes: 2, leaves: 33 }, '33 leaves do not share out evenly over 2 planes'],
    [{ nodes: 256, leaves: 8 }, '8 leaves have 256 ports'],
    [{ nodes: 64, downPerLeaf: 9, evenSpines: true }, 'No even number of spines'],
    [{ nodes: 900, rails: 40 }, '40 rails need 40'],
    [{ nodes: 1.5 }, 'The number of nodes must be a whole number from 0 on.'],
    [{ nodes: Number.NaN }, 'The number of nodes'],
    [{ nodes: 8, radix: 0 }, 'ports of a switch'],
    [{ nodes: 8, oversubscription: 0 }, 'The oversubscription must be a positive number.'],
  ])('refuses %o plainly', (request, limit) => expect(limitOf(request)).toContain(limit))
})

it('never gives a switch more links than ports, whatever it is asked', () => {
  const request = fc.record({
    nodes: fc.integer({ min: 1, max: 5000 }),
    rails: fc.integer({ min: 1, max: 16 }),
    planes: fc.integer({ min: 1, max: 4 }),
    radix: fc.integer({ min: 2, max: 160 }),
    oversubscription: fc.constantFrom(1, 1.5, 2, 3),
    managementLinks: fc.integer({ min: 0, max: 8 }),
    nodesPerUnit: fc.option(fc.integer({ min: 1, max: 128 }), { nil: undefined }),
    tiers: fc.constantFrom(undefined, 1 as const, 2 as const, 3 as const),
  })
  fc.assert(
    fc.property(request, (asked) => {
      const design = designFabric(asked)
      if (!design.possible) return design.limit.endsWith('.')
      const { count, leafDownLinks, leafUpLinks, linksPerLeafSpinePair, tiers } = design.fabric
      expect(leafDownLinks + leafUpLinks).toBeLessThanOrEqual(asked.radix)
      expect(count.accessLinks).toBeLessThanOrEqual(count.leaves * leafDownLinks)
      expect(count.leafSpineLinks).toBe(count.leaves * leafUpLinks)
      expect(Number.isInteger(linksPerLeafSpinePair)).toBe(true)
      const atSpines = count.leafSpineLinks + count.spineCoreLinks
      expect(atSpines).toBeLessThanOrEqual(count.spines * asked.radix)
      if (tiers === 3) expect(count.spineCoreLinks).toBeLessThanOrEqual(count.cores * asked.radix)
      return true
    }),
  )
})

it('fills blocking leaves less where only a prime number of spines would share their uplinks', () => {
  const sized = (nodes: number, more = {}) => {
    const design = designFabric({
      nodes,
      rails: 1,
      planes: 1,
      radix: 128,
      oversubscription: 2,
      managementLinks: 0,
      ...more,
    })
    if (!design.possible) throw new Error(design.limit)
    return design.fabric
  }
  // 85 down and 43 up: one spine has the ports for two leaves; for four, the next divisor is 43.
  expect(sized(340, { downPerLeaf: 85 }).count).toMatchObject({ leaves: 4, spines: 43 })
  const { count, leafDownLinks, leafUpLinks, linksPerLeafSpinePair } = sized(330)
  expect({ leafDownLinks, leafUpLinks, linksPerLeafSpinePair }).toEqual({
    leafDownLinks: 84,
    leafUpLinks: 42,
    linksPerLeafSpinePair: 21,
  })
  expect(count).toMatchObject({ leaves: 4, spines: 2 })
})
