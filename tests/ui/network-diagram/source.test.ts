import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import type { Equipment, Facility } from '#model'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { type Layer, layersIn } from '../../../src/ui/network-diagram/layers'
import { createNetworkSource } from '../../../src/ui/network-diagram/source'
import { linkedTo } from '../../../src/ui/network-diagram/tracing'
import { closPlan } from '../../support/fiber/clos'
import { dataLink, facilityOf } from '../../support/plan'
import { diagramOf, exampleOf, layOutHere, plainWish } from '../../support/ui/diagram'

const labels = { plane: (at: number) => `Plane ${at}`, fabric: (role: string) => role }
const sourceOf = (layer: Layer) => createNetworkSource(catalog, layer, labels)
const read = (facility: Pick<Facility, 'equipment' | 'connections'>, layer: Layer) =>
  diagramOf(facility, sourceOf(layer))

const countsOf = (facility: Pick<Facility, 'equipment' | 'connections'>, layer: Layer) => {
  const { parts, wires } = read(facility, layer)
  const tags = [...parts.values()].map(({ tag, ids }) => `${tag} ${ids.length}`)
  return { tags, wires, parts }
}

describe('the compute fabric of a SuperPOD', () => {
  const facility = superpodH100()
  const { tags, wires, parts } = countsOf(facility, 'compute')

  it('has four spines, eight leaves, and nodes with the same rails as one', () => {
    expect(tags.filter((tag) => tag.startsWith('SPINE')).length).toBe(4)
    expect(tags.filter((tag) => tag.startsWith('LEAF')).length).toBe(8)
    expect(tags).toContain('DGX-01 31')
    expect([...parts.values()].some(({ tag }) => tag.startsWith('OOB'))).toBe(false)
  })

  it('writes eight links from each spine to each leaf, and 31 from a leaf to the nodes', () => {
    const up = wires.filter(({ from }) => from.startsWith('SPINE'))
    expect(up.length).toBe(32)
    expect(up.every(({ count, to }) => count === 8 && to.startsWith('LEAF'))).toBe(true)
    expect(wires.filter(({ count }) => count === 31).length).toBe(8)
  })

  it('stands in three rows from spines to nodes', async () => {
    const drawing = await layOutHere()(read(facility, 'compute'), plainWish)
    const rows = new Map<string, Set<number>>()
    for (const { tag, y, height } of drawing.parts) {
      const name = tag.replace(/-.*/, '')
      rows.set(name, (rows.get(name) ?? new Set()).add(Math.round(y + height / 2)))
    }
    const [spine, leaf, node] = ['SPINE', 'LEAF', 'DGX'].map((name) => [...(rows.get(name) ?? [])])
    expect([spine?.length, leaf?.length]).toEqual([1, 1])
    expect(spine?.[0]).toBeLessThan(leaf?.[0] ?? 0)
    expect(leaf?.[0]).toBeLessThan(node?.[0] ?? 0)
    expect(drawing.isMerged).toBe(false)
  })

  it('draws out what the links of a part lead to', () => {
    const one = linkedTo(
      { wires: wires.map((wire) => ({ ...wire, path: undefined, points: [] })) },
      'LEAF-05',
    )
    expect([...one].filter((key) => key.startsWith('SPINE')).length).toBe(4)
    expect([...one].filter((key) => key.startsWith('LEAF'))).toEqual(['LEAF-05'])
  })

  it('offers the layers that there are', () => {
    expect(layersIn(facility.equipment, catalog)).toEqual([
      'all',
      'compute',
      'in-band',
      'out-of-band',
    ])
  })

  it('leads in-band from the carriers down to the nodes', () => {
    const inBand = read(facility, 'in-band')
    const from = (tag: string) => inBand.wires.filter((wire) => wire.from.startsWith(tag))
    expect(from('ENT').every(({ to }) => to.startsWith('INB'))).toBe(true)
    expect(from('ENT').length).toBeGreaterThan(0)
    expect(from('INB').length).toBeGreaterThan(0)
    // The two switches of the pair are peers: their own links are no wire from one to the other.
    expect(
      inBand.wires.some((wire) => wire.from.startsWith('INB') && wire.to.startsWith('INB')),
    ).toBe(false)
  })
})

describe('a large network', () => {
  const sixteen = facilityOf(
    closPlan({ pods: 16, leaves: 8, spines: 8, perPair: 4, cores: 8, perCore: 4, nodes: 32 }),
  )

  it('is drawn pod by pod, each tier of a pod as one', async () => {
    const drawing = await layOutHere()(read(sixteen, 'compute'), {
      ...plainWish,
      merged: undefined,
    })
    expect(drawing.isMerged).toBe(true)
    const sizes = drawing.parts.map(({ ids }) => ids.length).sort((a, b) => b - a)
    // All cores as one; of each pod the nodes, the leaves and the spines.
    expect(sizes[0]).toBe(64)
    expect(sizes.slice(1, 17)).toEqual(Array(16).fill(32))
    expect(sizes.slice(17)).toEqual(Array(32).fill(8))
    const links = drawing.wires.reduce((sum, { count }) => sum + count, 0)
    expect(links).toBe(3 * 4096)
  }, 20_000)

  it('has planes side by side', async () => {
    const two = facilityOf(
      closPlan({ planes: 2, pods: 1, leaves: 8, spines: 4, perPair: 16, nodes: 64 }),
    )
    const drawing = await layOutHere()(read(two, 'compute'), plainWish)
    const spines = drawing.parts.filter(({ path, y }) => path && y < 60)
    const right = (path: string) => spines.filter((one) => one.path === path).map(({ x }) => x)
    expect(right('Plane 1').length).toBeGreaterThan(0)
    expect(Math.max(...right('Plane 1'))).toBeLessThan(Math.min(...right('Plane 2')))
  })
})

describe('panels, roles and mines', () => {
  const facility = (equipment: object[], connections: object[]) =>
    facilityOf({
      equipment: equipment as Record<string, unknown>[],
      connections: connections as Record<string, unknown>[],
    })
  const sw = (id: string, role?: string) => ({ id, kind: 'switch', values: { role } })
  const over = (from: string, to: string, count = 1) => dataLink(from, to, count)

  it('stands between what a panel joins, whichever way a cable was drawn', () => {
    const one = facility(
      [
        sw('leaf', 'compute-leaf'),
        sw('spine', 'compute-spine'),
        { id: 'pp-1', kind: 'patch-panel' },
        { id: 'pp-2', kind: 'patch-panel' },
      ],
      [over('leaf', 'pp-2', 8), over('pp-1', 'pp-2', 8), over('pp-1', 'spine', 8)],
    )
    const { parts, wires } = read(one, 'compute')
    expect(wires.map(({ from, to }) => `${from} > ${to}`).sort()).toEqual([
      'pp-1 > pp-2',
      'pp-2 > leaf',
      'spine > pp-1',
    ])
    expect(parts.get('pp-1')?.role).toBe('bus')
  })

  it('leads from the carrier over switches of no role to the miners of each container', async () => {
    const mine = exampleOf('hydro-yard')
    const { parts, wires } = read(mine, 'all')
    const container = [...parts.values()].filter(({ kind }) => kind === 'miner-container')
    expect(container.length).toBe(8)
    expect(wires.filter(({ from }) => from.startsWith('ENT')).map(({ to }) => to)).toEqual([
      'CORE-01',
      'CORE-01',
    ])
    // Six access switches of each container, and none of those that gather them, serve its miners.
    expect(wires.filter(({ to }) => container.some(({ key }) => key === to)).length).toBe(48)
    const drawing = await layOutHere()(read(mine, 'all'), { ...plainWish, merged: true })
    expect(drawing.parts.map(({ ids }) => ids.length).sort((a, b) => a - b)).toEqual([
      1, 1, 1, 8, 8, 48,
    ])
  })

  it('reads the same whatever the order of the records', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...superpodH100().connections], { minLength: 100, maxLength: 300 }),
        (connections) => {
          const { equipment } = superpodH100()
          const plain = (tables: {
            equipment: Equipment[]
            connections: Facility['connections']
          }) => {
            const { parts, wires } = read(tables, 'compute')
            return JSON.stringify([[...parts], wires])
          }
          const sorted = [...connections].sort((a, b) => (a.id < b.id ? -1 : 1))
          expect(plain({ equipment: [...equipment].reverse(), connections })).toBe(
            plain({ equipment, connections: sorted }),
          )
        },
      ),
      { numRuns: 10 },
    )
  })
})
