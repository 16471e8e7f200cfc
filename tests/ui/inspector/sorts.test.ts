import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { sortSelection } from '../../../src/ui/inspector/selected'
import { sortsOf, wantsArranging } from '../../../src/ui/inspector/sorts'
import { roomAround } from '../../../src/ui/inspector/whereabouts'
import { facilityOf, itemOf, roomOf } from '../../support/ui/facility'

const document = openDocument(
  facilityOf({
    rooms: [roomOf('hall', [0, 0, 10, 10])],
    equipment: [
      itemOf('ups', { kind: 'ups', x: 50 }),
      itemOf('a'),
      itemOf('b'),
      itemOf('node', { kind: 'server', x: 80, inside: { equipment: 'a' } }),
    ],
    notes: [
      { id: 'n', text: '', x: 0, y: 0, z: 0, done: false },
      { id: 'm', text: '', x: 1, y: 0, z: 0, done: false },
    ],
    dimensions: [{ id: 'd', axis: 'x', anchors: [], offsetM: 0, z: 0 }],
  }),
)
const selected = (...ids: string[]) => sortSelection(document, new Set(ids))

describe('a selection of several sorts', () => {
  it('is told by kinds, most first, then by what else there is', () => {
    const sorts = sortsOf(document, selected('d', 'ups', 'n', 'a', 'hall', 'b', 'nothing'))
    expect(sorts).toEqual([
      { key: 'rack', ids: ['a', 'b'] },
      { key: 'ups', ids: ['ups'] },
      { key: 'rooms', ids: ['hall'] },
      { key: 'dimensions', ids: ['d'] },
      { key: 'notes', ids: ['n'] },
    ])
  })

  it('is arranged where no inspector of equipment does so already', () => {
    expect(wantsArranging(selected('a', 'b', 'n'))).toBe(false)
    expect(wantsArranging(selected('a', 'n'))).toBe(true)
    expect(wantsArranging(selected('n', 'm'))).toBe(true)
    expect(wantsArranging(selected('n', 'd'))).toBe(false)
  })
})

describe('the room of equipment', () => {
  it('is that of its place, and of what is mounted that of its host', () => {
    const room = (id: string) => {
      const item = document.get('equipment', id)
      return item && roomAround(document, item)
    }
    expect([room('a'), room('node'), room('ups')]).toEqual(['hall', 'hall', undefined])
  })
})
