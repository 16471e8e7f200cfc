import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import type { NetworkLines } from '#engines'
import type { Equipment } from '#model'
import { createNetworkDresser } from '../../../src/ui/network-diagram/dress'
import { type Fate, fatesIn, networkReadingsOf } from '../../../src/ui/network-diagram/readings'
import { sightOf } from '../../../src/ui/network-diagram/sight'
import { createNetworkSource } from '../../../src/ui/network-diagram/source'
import { dataLink, facilityOf } from '../../support/plan'
import { diagramOf, layOutHere, plainWish } from '../../support/ui/diagram'

const labels = { plane: String, fabric: String }
const sw = (id: string, role?: string, cluster?: string) => ({
  id,
  kind: 'switch',
  cluster,
  values: { role, radix: 64 },
})

const joints = [
  ['leaf-1', 'spine', 8, 400],
  ['leaf-2', 'spine', 8, 400],
  ['leaf-1', 'leaf-2', 2, 100],
  ['leaf-1', 'node-1', 4, 400],
  ['leaf-1', 'node-2', 4, 400],
  ['leaf-2', 'odd', 1, Number.NaN],
] as const

const facility = facilityOf({
  equipment: [
    sw('spine', 'compute-spine', 'c'),
    sw('leaf-1', 'compute-leaf', 'c'),
    sw('leaf-2', 'compute-leaf', 'c'),
    sw('odd', undefined, 'c'),
    { id: 'node-1', kind: 'server' },
    { id: 'node-2', kind: 'server' },
  ],
  connections: joints.map(([a, b, count]) => dataLink(a, b, count)),
})
const ids = facility.equipment.map(({ id }) => id)
const row = (id: string) => ids.indexOf(id)
const lines: NetworkLines = {
  ids: joints.map(([a, b]) => [`${a}-${b}`]),
  a: Int32Array.from(joints, ([a]) => row(a)),
  b: Int32Array.from(joints, ([, b]) => row(b)),
  count: Float64Array.from(joints, ([, , count]) => count),
  gbps: Float64Array.from(joints, ([, , , gbps]) => gbps),
  panels: new Uint8Array(joints.length),
}
const item = (id: string): Equipment | undefined => facility.equipment[row(id)]

const dressed = async (fates: ReadonlyMap<string, Fate> = new Map()) => {
  const drawing = await layOutHere()(
    diagramOf(facility, createNetworkSource(catalog, 'all', labels)),
    plainWish,
  )
  const sight = sightOf(drawing, item, catalog)
  const readings = networkReadingsOf({ lines, ids }, fates, sight)
  const dresser = createNetworkDresser(drawing, { item, library: catalog, readings })
  const parts = new Map(drawing.parts.map((part) => [part.ids[0] ?? '', dresser.dress(part)]))
  return { parts, drawing, dresser }
}

describe('a drawing of the network', () => {
  it('says ports, speeds and links to equals of each switch', async () => {
    const { parts } = await dressed()
    const said = (id: string) => parts.get(id)?.texts.map(({ text }) => text)
    expect(said('spine')).toEqual(['spine', '16 of 64 ports', '400 Gb/s'])
    expect(said('leaf-1')).toEqual([
      'leaf-1',
      '18 of 64 ports',
      '100–400 Gb/s',
      '2 links to leaf-2',
    ])
    expect(said('node-1')?.slice(1)).toEqual(['node-1 – node-2', '4 links each', '400 Gb/s'])
    expect(parts.get('spine')?.spoken).toBe('Spine Network switch spine, 16 of 64 ports, 400 Gb/s')
  })

  it('tells a switch of a cluster without a role apart, and does not guess its speed', async () => {
    const { parts } = await dressed()
    const odd = parts.get('odd')
    expect(odd?.spoken).toContain('Role unknown')
    expect(odd?.texts.map(({ text }) => text)).toContain('? Gb/s')
    const isDashed = odd?.marks.some((mark) => mark.type === 'stroke' && mark.isDashed)
    expect(isDashed).toBe(true)
    const leaf = parts.get('leaf-1')?.marks ?? []
    expect(leaf.some((mark) => mark.type === 'stroke' && mark.isDashed)).toBe(false)
  })

  it('writes links and speed at a wire', async () => {
    const { drawing, dresser } = await dressed()
    const wire = drawing.wires.find(({ from, to }) => from === 'spine' && to === 'leaf-1')
    expect(wire && dresser.labelOf?.(wire)?.text).toBe('8 × 400')
    const odd = drawing.wires.find(({ to }) => to === 'odd')
    expect(odd && dresser.labelOf?.(odd)?.text).toBe('1')
  })

  it('shows what a loss does: dead, in part, and wires that carry nothing', async () => {
    const { parts, drawing, dresser } = await dressed(
      new Map([
        ['leaf-2', 'lost'],
        ['node-2', 'partly'],
      ]),
    )
    expect(parts.get('leaf-2')?.isDead).toBe(true)
    expect(parts.get('leaf-2')?.texts.map(({ text }) => text)).toContain('lost')
    const nodes = parts.get('node-1')
    expect([nodes?.isDead, nodes?.isOver]).toEqual([false, true])
    expect(nodes?.texts.map(({ text }) => text)).toContain('1 of 2 in part')
    const dead = drawing.wires.filter((wire) => dresser.strandsOf(wire).some((one) => one.isDead))
    expect(dead.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([
      'leaf-2 odd',
      'spine leaf-2',
    ])
  })

  it('has no fates while no loss is played', () => {
    expect(fatesIn(undefined).size).toBe(0)
  })
})
