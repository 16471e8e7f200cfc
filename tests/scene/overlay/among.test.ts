import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { recordsAmong } from '../../../src/scene/overlay/among'
import { campusOf } from '../../support/campus'

const open = () => {
  const document = openDocument(campusOf(1000))
  let asked = 0
  const counting = {
    get revision() {
      return document.revision
    },
    get: ((table, id) => {
      asked += 1
      return document.get(table, id)
    }) as typeof document.get,
  }
  return { document, counting, asked: () => asked }
}

describe('records among many ids', () => {
  it('are those that the ids name, in their order', () => {
    const { document, counting } = open()
    const rooms = document.list('rooms').map(({ id }) => id)
    const racks = document.list('equipment').map(({ id }) => id)
    const ids = [...racks.slice(0, 50), ...rooms.slice(0, 3).reverse(), 'nobody']
    const found = recordsAmong(counting, new Set(ids), 'rooms').map(({ id }) => id)
    expect(found).toEqual(rooms.slice(0, 3).reverse())
  })

  it('are looked up once while a frame after another asks for them', () => {
    const { document, counting, asked } = open()
    const ids = document.list('equipment').map(({ id }) => id)
    for (let frame = 0; frame < 60; frame++) recordsAmong(counting, ids, 'routes')
    expect(asked()).toBe(ids.length)
    recordsAmong(counting, ids, 'rooms')
    expect(asked()).toBe(2 * ids.length)
  })

  it('are looked up anew after an edit, and for another document', () => {
    const { document, counting } = open()
    const [room] = document.list('rooms')
    const ids = new Set([room?.id ?? ''])
    expect(recordsAmong(counting, ids, 'rooms')).toEqual([room])
    document.transact('Name', (edit) => edit.set('rooms', room?.id ?? '', { name: 'Renamed' }))
    expect(recordsAmong(counting, ids, 'rooms')[0]?.name).toBe('Renamed')
    expect(recordsAmong(open().counting, ids, 'rooms')).toEqual([room])
  })
})
