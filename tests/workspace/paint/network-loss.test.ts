import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import type { NetworkLoss } from '#engines'
import { createLibrary, kinds } from '#model'
import { paintingOf } from '#workspace'
import { quietLoss, wholeFabric } from '../../support/fiber/quiet-loss'
import { facilityOf, itemOf } from '../../support/ui/facility'

const library = createLibrary(kinds, new Map())
const ids = ['leaf', 'node', 'part', 'rack', 'disks', 'ent', 'ups', 'far', 'spine', 'bmc']
const document = openDocument(facilityOf({ equipment: ids.map((id) => itemOf(id)) }))

const loss: NetworkLoss = {
  ...quietLoss,
  rows: [0],
  onNetwork: [0, 1, 2, 4, 5, 7, 8, 9],
  nodesLost: [1],
  nodesDegraded: [2],
  racksDegraded: [3],
  storageLost: [4],
  entrances: { before: [5], after: [] },
  cutOff: [1, 7],
  unmanaged: [9],
  fabrics: [{ ...wholeFabric, nodesDegraded: [{ row: 2, links: { before: 8, after: 7 } }] }],
}

const paint = (found?: NetworkLoss) =>
  paintingOf(
    {
      document,
      revision: document.revision,
      answer: undefined,
      overlay: 'rack-heat',
      study: {
        type: 'network-loss',
        ids: ['leaf'],
        ...(found ? { found: { loss: found, ids } } : {}),
      },
    },
    library,
  )

describe('the colours of a loss in the network', () => {
  it('tell the gravest of what happens to each piece', () => {
    const painting = paint(loss)
    const classes = [...(painting?.classOf ?? [])].map((at) => painting?.classes[at]?.id)
    expect(Object.fromEntries(ids.map((id, row) => [id, classes[row]]))).toEqual({
      leaf: 'out',
      node: 'dropped',
      part: 'degraded',
      rack: 'degraded',
      disks: 'dropped',
      ent: 'dropped',
      ups: 'rest',
      far: 'cut-off',
      spine: 'same',
      bmc: 'unmanaged',
    })
    expect(painting?.counts.reduce((sum, count) => sum + count, 0)).toBe(ids.length)
  })

  it('leave the overlay while the loss is being found out', () => {
    expect(paint()?.id).not.toBe('network-loss')
  })
})
