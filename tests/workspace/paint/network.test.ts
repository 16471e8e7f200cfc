import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { createLibrary, kinds } from '#model'
import { type Answer, paintingOf } from '#workspace'
import { facilityOf, itemOf } from '../../support/ui/facility'

const library = createLibrary(kinds, new Map())
const unknown = Number.NaN

const inside = { inside: { equipment: 'rack' } }
const document = openDocument(
  facilityOf({
    equipment: [
      itemOf('leaf', { kind: 'switch', ...inside }),
      itemOf('spine', { kind: 'switch', ...inside }),
      itemOf('rack', { kind: 'rack' }),
      itemOf('node', { kind: 'server' }),
      itemOf('ups', { kind: 'ups' }),
    ],
    connections: [
      {
        id: 'l',
        medium: 'data',
        from: { equipment: 'node', port: 'data' },
        to: { equipment: 'leaf', port: 'data' },
        count: 1,
      },
    ],
  }),
)
const ids = ['leaf', 'spine', 'rack', 'node', 'ups']

const classesOf = (overlay: string, column: string, values: readonly number[]) => {
  const answer = {
    ids,
    columns: [{ name: column, values: Float64Array.from(values) }],
    feeds: new Uint8Array(ids.length),
  } as unknown as Answer
  const painting = paintingOf(
    { document, revision: document.revision, answer, overlay, study: undefined },
    library,
  )
  return painting?.ids.map((_, n) => painting.classes[painting.classOf[n] as number]?.id)
}

describe('overlays of the network', () => {
  it('show taken ports of switches, and of a rack its worst switch', () => {
    expect(classesOf('port-use', 'portUse', [0.4, 1, unknown, unknown, unknown])).toEqual([
      'up-to-50',
      'up-to-100',
      'up-to-100',
      'rest',
      'rest',
    ])
  })

  it('never take unknown for free; only what is over says more', () => {
    expect(classesOf('port-use', 'portUse', [1, unknown, unknown, unknown, unknown])?.[2]).toBe(
      'unknown',
    )
    expect(classesOf('port-use', 'portUse', [1.1, unknown, unknown, unknown, unknown])?.[2]).toBe(
      'over',
    )
  })

  it('show the reach that links use, of what has links', () => {
    expect(classesOf('reach-use', 'reachUse', [0.9, unknown, unknown, 1.2, unknown])).toEqual([
      'up-to-100',
      'rest',
      'up-to-100',
      'over',
      'rest',
    ])
  })
})
