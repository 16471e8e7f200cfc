import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { clusterOfGeneration, type FabricSolution, opticOf, solveFiber } from '#engines'
import { facilitySchema } from '#model'
import { gpuGenerations, parametersOf } from '#standards'
import { inventoryOf } from '../../support/plan'

const generation = (id: string) => {
  const found = gpuGenerations.find((one) => one.id === id)
  if (!found) throw new Error(`no generation ${id}`)
  return found
}

function solved(id: string, units: number): ReadonlyMap<string, FabricSolution> {
  const cluster = { id: 'c', name: 'C', ...clusterOfGeneration(generation(id), units) }
  const { fabrics } = solveFiber(inventoryOf({ clusters: [cluster] }), parametersOf({}))
  return new Map(fabrics.map((fabric) => [fabric.role, fabric]))
}

const countOf = (id: string, units: number, role = 'compute') => solved(id, units).get(role)?.needed

describe('clusters of a generation', () => {
  // The tables of the reference architectures that each row of the generations names.
  it.each([
    ['dgx-h100', 1, 31, 8, 4, 0],
    ['dgx-h100', 4, 127, 32, 16, 0],
    ['dgx-h200', 4, 127, 32, 16, 0],
    ['dgx-b200', 3, 95, 24, 16, 0],
    ['dgx-b200', 16, 511, 128, 128, 64],
    ['dgx-b300-ethernet', 2, 128, 32, 16, 0],
    ['dgx-b300-ethernet', 8, 512, 128, 64, 0],
    ['dgx-b300-xdr', 4, 288, 32, 18, 0],
    ['dgx-rubin-nvl8', 1, 72, 8, 4, 0],
    ['dgx-gb200', 2, 288, 64, 48, 18],
    ['dgx-gb200', 8, 1152, 256, 192, 72],
    ['gb300-nvl72-enterprise', 4, 72, 16, 8, 0],
  ])('%s of %i units', (id, units, nodes, leaves, spines, cores) => {
    expect(clusterOfGeneration(generation(id), units).nodes).toBe(nodes)
    expect(countOf(id, units)).toMatchObject({ leaves, spines, cores })
  })

  // RA-11338-001: two Ethernet spines in a unit, 28 links up each; super-spines in two groups.
  it('joins the Ethernet of GB200 units by super-spines, and needs none for one unit', () => {
    const of = (units: number) => solved('dgx-gb200', units).get('in-band')
    expect(of(1)?.needed).toMatchObject({ leaves: 4, spines: 2, cores: 0 })
    expect(of(2)?.needed).toMatchObject({ leaves: 8, spines: 4, cores: 2, spineCoreLinks: 112 })
    expect(of(8)?.design).toMatchObject({ upPerSpine: 28, coreGroups: 2, coresPerGroup: 4 })
  })

  it('can build every fabric of every generation, from one unit to eight', () => {
    for (const { id } of gpuGenerations) {
      for (const units of [1, 2, 3, 4, 5, 8]) {
        for (const [role, fabric] of solved(id, units)) {
          expect(fabric.impossible, `${id} × ${units}: ${role}`).toBeUndefined()
        }
      }
    }
  })

  it('tells only products and transceivers that there are', () => {
    for (const { id, fabrics, system } of gpuGenerations) {
      if (system) expect(catalog.products.has(system), `${id} ${system}`).toBe(true)
      for (const { switchProduct, switchOptics, nodeOptics } of fabrics) {
        expect(catalog.products.has(switchProduct), switchProduct).toBe(true)
        for (const one of [switchOptics, nodeOptics]) {
          if (one && one !== 'none') expect(opticOf(one), one).toBeDefined()
        }
      }
    }
  })

  it('fits the file format', () => {
    const clusters = gpuGenerations.map((one, at) => ({
      id: `c${at}`,
      name: one.name,
      ...clusterOfGeneration(one, 2),
    }))
    const facility = { format: 'gridhall', version: 1, id: 'f', name: 'F', clusters }
    expect(facilitySchema.parse(facility).clusters).toEqual(clusters)
  })
})

// RA-11333-001, Tables 7 and 8.
describe('the parts of four units of DGX H100', () => {
  const fabrics = solved('dgx-h100', 4)
  const parts = fabrics.get('compute')?.parts

  it('has the published cables and transceivers', () => {
    expect(parts?.cables).toMatchObject({ node: 1016, management: 4, leafSpine: 1024, total: 2044 })
    expect((parts?.cables.node ?? 0) + (parts?.cables.leafSpine ?? 0)).toBe(2040)
    expect(parts?.switchOptics.count).toBe(1536)
    expect(parts?.nodeOptics.count).toBe(508)
    expect(parts?.fibres).toBe(2040 * 8)
  })

  it('has transceivers of 34.2 kW beside those of four managers, which nobody states', () => {
    expect(parts?.opticsKw.value).toBeCloseTo((1536 * 17 + 508 * 16) / 1000, 9)
    expect(parts?.opticsKw.value).toBeCloseTo(34.2, 1)
    expect(parts?.opticsKw.unknownCount).toBe(4)
  })

  it('has storage 4:3, eight in-band switches with 304 cables, and a management port for all', () => {
    expect(fabrics.get('storage')?.needed).toMatchObject({ leaves: 8, spines: 4 })
    const inBand = fabrics.get('in-band')
    expect(inBand?.needed).toMatchObject({ leaves: 6, spines: 2 })
    expect(inBand?.parts?.cables.total).toBe(304)
    // 127 systems, 48 + 12 + 8 switches, four UFM, five managers, 108 PDUs.
    const management = fabrics.get('out-of-band')
    expect(management?.needed?.accessLinks).toBe(127 + 68 + 9 + 108)
    expect(management?.needed).toMatchObject({ leaves: 7, uplinks: 14 })
    expect(management?.parts?.switchOptics.count).toBe(0)
  })

  it('does not know what nobody chose', () => {
    const { switchOptics, fibres, opticsKw } = fabrics.get('in-band')?.parts ?? {}
    expect(switchOptics?.count).toBeUndefined()
    expect(fibres).toBeUndefined()
    expect(opticsKw).toMatchObject({ value: 0 })
    expect(opticsKw?.unknownCount).toBeGreaterThan(0)
  })
})

it('keeps management uncounted while a fabric that it manages cannot be built', () => {
  const { fabrics, ...rest } = clusterOfGeneration(generation('dgx-h100'), 1)
  const cluster = { id: 'c', name: 'C', ...rest, nodes: 32, fabrics }
  const solution = solveFiber(inventoryOf({ clusters: [cluster] }), parametersOf({}))
  const management = solution.fabrics.find(({ role }) => role === 'out-of-band')
  expect(management?.impossible).toMatch(/cannot be counted while another fabric is impossible/)
})

it('halves modules of two ports and fills each switch of its own', () => {
  const fabric = { role: 'compute', rails: 1, radix: 4, switchOptics: 'mma4z00-ns' }
  const cluster = { id: 'c', name: 'C', nodes: 3, fabrics: [fabric] }
  const { fabrics } = solveFiber(inventoryOf({ clusters: [cluster] }), parametersOf({}))
  expect(fabrics[0]?.parts?.switchOptics.count).toBe(2)
})
