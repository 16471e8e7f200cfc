import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type BuiltFabric, designFabric, type FabricRequest } from '#engines'

const whole = (min: number, max: number) => fc.integer({ min, max })
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })

const requests: fc.Arbitrary<FabricRequest> = fc.record({
  nodes: whole(1, 5000),
  rails: whole(1, 16),
  planes: whole(1, 4),
  radix: whole(2, 160),
  nodeLinksPerPort: maybe(whole(1, 4)),
  downPerLeaf: maybe(whole(1, 80)),
  upPerLeaf: maybe(whole(1, 80)),
  oversubscription: fc.constantFrom(1, 4 / 3, 1.5, 2, 3),
  managementLinks: whole(0, 8),
  nodesPerUnit: maybe(whole(1, 160)),
  nodesPerGroup: maybe(whole(1, 160)),
  leaves: maybe(whole(1, 64)),
  tiers: fc.constantFrom(undefined, 1 as const, 2 as const, 3 as const),
  nodesPerPod: maybe(whole(1, 300)),
  railsPerPod: maybe(whole(1, 8)),
  evenSpines: maybe(fc.boolean()),
  leastSpines: maybe(whole(1, 8)),
  spinesPerPod: maybe(whole(1, 32)),
  upPerSpine: maybe(whole(1, 64)),
  coreGroups: maybe(whole(1, 8)),
  railsApart: maybe(fc.boolean()),
  peerLinks: maybe(whole(0, 8)),
  uplinks: maybe(whole(0, 8)),
})

/** Every port of every tier, by the shape that the design tells. */
function checkPorts(asked: FabricRequest, fabric: BuiltFabric): void {
  const { count, tiers, pods, spinesPerPod, upPerSpine, coreGroups, coresPerGroup } = fabric
  const { radix, planes } = asked
  const each = asked.nodeLinksPerPort ?? 1
  const leaf = Math.ceil(fabric.leafDownLinks / each) + fabric.leafUpLinks
  expect(leaf + (count.leaves > 1 ? (asked.peerLinks ?? 0) : 0)).toBeLessThanOrEqual(radix)
  if (tiers === 1) {
    expect([count.spines, count.cores, count.leafSpineLinks]).toEqual([0, 0, 0])
    return
  }
  expect(count.accessLinks).toBeLessThanOrEqual(count.leaves * fabric.leafDownLinks)
  expect(count.leafSpineLinks).toBe(count.leaves * fabric.leafUpLinks)
  expect(count.spines).toBe(planes * pods * spinesPerPod)
  expect(fabric.linksPerLeafSpinePair * spinesPerPod).toBe(fabric.leafUpLinks)
  expect(Number.isInteger(fabric.linksPerLeafSpinePair)).toBe(true)
  const out = asked.uplinks ?? 0
  const spine = count.leafSpineLinks / count.spines
  expect(Number.isInteger(spine)).toBe(true)
  expect(spine + (tiers === 3 ? upPerSpine : out)).toBeLessThanOrEqual(radix)
  if (tiers === 2) return
  expect(count.cores).toBe(planes * coreGroups * coresPerGroup)
  expect(count.spineCoreLinks).toBe(count.spines * upPerSpine)
  expect(upPerSpine % coresPerGroup).toBe(0)
  expect(spinesPerPod % coreGroups).toBe(0)
  const core = count.spineCoreLinks / count.cores
  expect(Number.isInteger(core)).toBe(true)
  expect(core + out).toBeLessThanOrEqual(radix)
}

it('keeps every switch within its ports and shares links evenly, or says in a sentence why not', () => {
  let possible = 0
  fc.assert(
    fc.property(requests, (asked) => {
      const design = designFabric(asked)
      if (!design.possible) {
        expect(design.limit).toMatch(/^[A-Z0-9].*\.$/)
        expect(design.limit).not.toMatch(/undefined|NaN|Infinity/)
        return
      }
      possible += 1
      checkPorts(asked, design.fabric)
    }),
    { numRuns: 3000 },
  )
  expect(possible).toBeGreaterThan(300)
})

it('never takes fewer switches for more units', () => {
  const request = fc.record({
    units: whole(1, 40),
    more: whole(0, 20),
    unit: whole(1, 80),
    rails: whole(1, 8),
    radix: fc.constantFrom(16, 32, 40, 64, 128, 144),
  })
  const switchesOf = ({ count }: BuiltFabric) => count.leaves + count.spines + count.cores
  fc.assert(
    fc.property(request, ({ units, more, unit, rails, radix }) => {
      const of = (count: number) =>
        designFabric({
          nodes: count * unit,
          nodesPerUnit: unit,
          rails,
          radix,
          planes: 1,
          oversubscription: 1,
          managementLinks: 0,
        })
      const few = of(units)
      const many = of(units + more)
      if (!many.possible) return
      expect(few.possible).toBe(true)
      if (few.possible) {
        expect(switchesOf(many.fabric)).toBeGreaterThanOrEqual(switchesOf(few.fabric))
      }
    }),
    { numRuns: 2000 },
  )
})

it('does not block unless it is asked to', () => {
  const request = fc.record({ nodes: whole(1, 2000), rails: whole(1, 8), radix: whole(4, 144) })
  fc.assert(
    fc.property(request, (asked) => {
      const design = designFabric({ ...asked, planes: 1, oversubscription: 1, managementLinks: 0 })
      if (!design.possible || design.fabric.tiers === 1) return
      const { count, tiers, leafDownLinks, leafUpLinks } = design.fabric
      expect(leafUpLinks).toBeGreaterThanOrEqual(leafDownLinks)
      expect(count.leafSpineLinks).toBeGreaterThanOrEqual(count.nodeLinks)
      if (tiers === 3) expect(count.spineCoreLinks).toBe(count.leafSpineLinks)
    }),
  )
})
