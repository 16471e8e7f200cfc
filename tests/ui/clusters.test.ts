import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { attempt, openDocument, putCluster } from '#document'
import { solveFiber } from '#engines'
import { createLibrary, facilitySchema, kinds } from '#model'
import { gpuGenerations, parametersOf } from '#standards'
import {
  countLines,
  generationOf,
  isChanged,
  newFabric,
  opticsFor,
  partLines,
  unitsOf,
  withCount,
  withFabric,
  withGeneration,
} from '../../src/ui/inspector/clusters'
import { inventoryOf } from '../support/plan'
import { facilityOf } from '../support/ui/facility'

const context = { library: createLibrary(kinds, new Map()), ids: countingIds() }
const cluster = { id: 'c', name: 'Pod', nodes: 31, fabrics: [newFabric, newFabric] }

describe('the form of a cluster', () => {
  it('begins with one that the file format takes as it stands', () => {
    const document = openDocument(facilityOf())
    const outcome = attempt(document, 'add', (edit) =>
      putCluster(edit, context, { name: 'Pod', nodes: 0, fabrics: [newFabric] }),
    )
    expect(outcome.ok).toBe(true)
    expect(facilitySchema.parse(document.toFacility()).clusters).toEqual(document.list('clusters'))
  })

  it('changes and takes away one fabric', () => {
    const changed = withFabric(cluster, 1, { ...newFabric, role: 'storage' })
    expect(changed.fabrics.map(({ role }) => role)).toEqual(['compute', 'storage'])
    expect(withFabric(changed, 0, undefined).fabrics.map(({ role }) => role)).toEqual(['storage'])
  })

  it('takes out a figure that is unknown again', () => {
    const known = withCount(newFabric, 'linkGbps', 400)
    expect(known.linkGbps).toBe(400)
    expect('linkGbps' in withCount(known, 'linkGbps', undefined)).toBe(false)
  })
})

describe('a cluster made from a generation', () => {
  const h100 = gpuGenerations.find(({ id }) => id === 'dgx-h100')
  if (!h100) throw new Error('no H100')
  const made = withGeneration({ id: 'c', name: 'Pod', nodes: 0, fabrics: [] }, h100, 4)

  it('has its nodes and fabrics, and keeps its own name', () => {
    expect(made).toMatchObject({ id: 'c', name: 'Pod', nodes: 127, gpusPerNode: 8 })
    expect(made.fabrics.map(({ role }) => role)).toEqual([
      'compute',
      'storage',
      'in-band',
      'out-of-band',
    ])
    expect(generationOf(made)).toBe(h100)
    expect(unitsOf(made)).toBe(4)
  })

  it('goes into the document in one step, and back', () => {
    const document = openDocument(facilityOf())
    const before = document.toFacility().clusters
    const outcome = attempt(document, 'save', (edit) => putCluster(edit, context, made))
    expect(outcome.ok).toBe(true)
    expect(facilitySchema.parse(document.toFacility()).clusters).toEqual(document.list('clusters'))
    document.undo()
    expect(document.toFacility().clusters).toEqual(before)
  })

  it('tells when somebody changed it', () => {
    expect(isChanged(made)).toBe(false)
    const [compute = newFabric] = made.fabrics
    expect(isChanged(withFabric(made, 0, { ...compute, radix: 128 }))).toBe(true)
    expect(isChanged({ ...made, nodes: 100 })).toBe(true)
    expect(isChanged(cluster)).toBe(false)
  })

  it('is told by lines: needed beside placed, and parts', () => {
    const { fabrics } = solveFiber(inventoryOf({ clusters: [made] }), parametersOf({}))
    const [compute, storage] = fabrics
    if (!compute?.parts || !storage?.parts) throw new Error('not built')
    expect(countLines(compute).map(({ name, needed, placed }) => [name, needed, placed])).toEqual([
      ['Leaf switches', 32, 0],
      ['Spine switches', 16, 0],
      ['Links to nodes', 1020, 0],
      ['Links leaf to spine', 1024, 0],
    ])
    expect(partLines(compute.parts, 'metric').map(({ text }) => text)).toEqual([
      '2,044',
      '1,536 × MMA4Z00-NS twin-port OSFP 2×SR4',
      '508 × MMA4Z00-NS-FLT twin-port OSFP 2×SR4, riding heat sink',
      '16,320',
      'at least 34.2 kW',
    ])
    expect(partLines(storage.parts, 'metric')[2]?.text).toBeUndefined()
  })

  it('offers the transceivers of a fabric’s speed, and what is chosen', () => {
    const offered = opticsFor({ linkGbps: 800 }, 'mma4z00-ns')
    expect(Object.keys(offered)).toEqual(expect.arrayContaining(['', 'none', 'mma4z00-ns']))
    expect(Object.keys(offered)).not.toContain('100g-cwdm4')
    expect(Object.keys(opticsFor({}, undefined)).length).toBeGreaterThan(30)
  })
})
