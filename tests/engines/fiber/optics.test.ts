import { describe, expect, it } from 'vitest'
import { type CabledLinks, opticsOf } from '#engines'
import { parametersOf } from '#standards'
import { addedOpticsOf, asDrawn } from '../../../src/engines/drawn'
import { dataLink, inventoryOf, type Plan } from '../../support/plan'

const sr4 = { id: 'mpo', opticsA: 'mma4z00-ns-flt', opticsB: 'mma4z00-ns' }

/** A rack of a node and a leaf, and a leaf on its own that joins both. */
function plan(more: Partial<Record<'rack' | 'node' | 'leaf' | 'alone', object>> = {}): Plan {
  const inside = { inside: { equipment: 'rack' } }
  return {
    equipment: [
      { id: 'rack', kind: 'rack', values: { ...more.rack } },
      { id: 'node', kind: 'server', ...inside, values: { loadKw: 10, ...more.node } },
      { id: 'leaf', kind: 'switch', ...inside, values: { loadKw: 1, ...more.leaf } },
      { id: 'alone', kind: 'switch', values: { loadKw: 2, ...more.alone } },
    ],
    connections: [dataLink('node', 'leaf', 8), dataLink('leaf', 'alone', 3)],
  }
}

const cabling: CabledLinks = {
  records: [0, 1],
  medium: [0, 1],
  media: [
    sr4,
    { id: 'mfp7e10-om3+mma4z00-ns+mma4z00-ns', opticsA: 'mma4z00-ns', opticsB: 'mma4z00-ns' },
  ],
}

describe('what transceivers draw', () => {
  it('counts modules of two links at each machine', () => {
    const { kw, unknownEnds } = opticsOf(inventoryOf(plan()), cabling)
    // Node: 4 × 16 W. Leaf: 8 + 3 links in six modules of 17 W. The other: two modules.
    expect([...kw]).toEqual([0, 0.064, 0.102, 0.034])
    expect([...unknownEnds]).toEqual([0, 0, 0, 0])
  })

  it('counts the plugs of cables that come with theirs, and nothing for copper', () => {
    const { kw } = opticsOf(inventoryOf(plan()), {
      ...cabling,
      media: [{ id: 'aoc-200g-qsfp56' }, { id: 'cat6a' }],
    })
    expect(kw[1]).toBeCloseTo((8 * 12) / 1000, 12)
    expect(kw[3]).toBe(0)
  })

  it('knows nothing of links without a medium', () => {
    const { kw, unknownEnds } = opticsOf(inventoryOf(plan()), { ...cabling, medium: [0, -1] })
    expect([...kw]).toEqual([0, 0.064, 0.068, 0])
    expect([...unknownEnds]).toEqual([0, 0, 3, 3])
  })

  it('puts nothing into a patch panel', () => {
    const inventory = inventoryOf({
      equipment: [
        { id: 'panel', kind: 'patch-panel' },
        { id: 's', kind: 'switch' },
      ],
      connections: [dataLink('panel', 's', 2)],
    })
    const { kw, unknownEnds } = opticsOf(inventory, {
      records: [0],
      medium: [-1],
      media: [],
    })
    expect([...kw]).toEqual([0, 0])
    expect([...unknownEnds]).toEqual([0, 2])
  })
})

describe('what they add to a load', () => {
  const addedTo = (
    more: Parameters<typeof plan>[0],
    medium = cabling.medium,
    parameters: Record<string, number> = {},
  ) => {
    const inventory = inventoryOf(plan(more))
    const added = addedOpticsOf(
      inventory,
      parametersOf(parameters),
      opticsOf(inventory, { ...cabling, medium }),
    )
    return { inventory, added, loadKw: asDrawn(inventory, added.kw).numbers('loadKw') }
  }

  it('is none for systems, and all for switches, unless somebody says otherwise', () => {
    expect([...addedTo({}).loadKw]).toEqual([Number.NaN, 10, 1.102, 2.034])
    const stated = { node: { opticsIncluded: false }, leaf: { opticsIncluded: true } }
    expect([...addedTo(stated).loadKw]).toEqual([Number.NaN, 10.064, 1, 2.034])
  })

  it('is what somebody assumes where no load says', () => {
    const parameters = {
      'fiber.optics-beside-switch-load': 0,
      'fiber.optics-beside-system-load': 1,
    }
    const { loadKw } = addedTo({ alone: { opticsIncluded: false } }, cabling.medium, parameters)
    expect([...loadKw]).toEqual([Number.NaN, 10.064, 1, 2.034])
  })

  it('is none for what stands in a rack whose load counts it', () => {
    expect([...addedTo({ rack: { loadKw: 30 } }).added.kw]).toEqual([0, 0, 0, 0.034])
  })

  it('is all of it for a rack whose load does not', () => {
    const { added } = addedTo({ rack: { loadKw: 30, opticsIncluded: false } })
    expect(added.kw[0]).toBeCloseTo(0.166, 12)
    expect([...added.kw.subarray(1)]).toEqual([0, 0, 0.034])
  })

  it('says where it is not known, and leaves a load that nobody stated alone', () => {
    const { added, loadKw } = addedTo({ alone: { loadKw: undefined } }, [0, -1])
    expect(added.unknownRows).toEqual([2])
    expect(loadKw[3]).toBeNaN()
  })

  it('leaves the inventory as it is where nothing is added', () => {
    const inventory = inventoryOf(plan())
    expect(asDrawn(inventory, new Float64Array(4))).toBe(inventory)
    const added = Float64Array.of(0, 0, 0, 0.5)
    const drawn = asDrawn(inventory, added)
    expect(drawn).not.toBe(inventory)
    expect(asDrawn(inventory, added.slice())).toBe(drawn)
    expect(drawn.numberOf(3, 'loadKw')).toBe(2.5)
    expect(inventory.numberOf(3, 'loadKw')).toBe(2)
    expect(drawn.layout).toBe(inventory.layout)
    expect(drawn.changedSince(inventory)?.size).toBe(0)
  })
})
