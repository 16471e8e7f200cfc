import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { attempt, openDocument, putCluster } from '#document'
import { createLibrary, facilitySchema, kinds } from '#model'
import { newFabric, withCount, withFabric } from '../../src/ui/inspector/clusters'
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
