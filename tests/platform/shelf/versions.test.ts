import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { captureOf, piecesOf } from '../../../src/platform/shelf/capture'
import { recover } from '../../../src/platform/shelf/recover'
import { AutomaticVersions, versionShelfOf } from '../../../src/platform/shelf/version-shelf'
import { Versions } from '../../../src/platform/shelf/versions'
import { facilityOf } from '../../support/plan'
import { Disk, MemoryStore, type Mishap } from '../../support/shelf/memory'

const setting = (mishaps = new Map<number, Mishap>(), error = () => new Error('disk')) => {
  const disk = new Disk()
  const store = new MemoryStore(disk, mishaps, error)
  const document = openDocument(facilityOf({ equipment: [{ id: 'a', kind: 'rack' }] }))
  let count = 0
  const next = () => {
    count += 1
    return count
  }
  const versions = new Versions({
    store,
    pack: async (capture) => ({
      bytes: new TextEncoder().encode([...piecesOf(capture)].join('')),
      packing: 'none',
    }),
    recover: async ({ snapshot, entry, journal }) => {
      const bytes = snapshot?.bytes ?? new Uint8Array()
      const result = recover({ seq: entry.seq, snapshot: { seq: 0, bytes, places: {} }, journal })
      if (!result.ok) throw new Error(result.problem)
      return result.facility
    },
    now: () => new Date(Date.UTC(2026, 0, 1, 0, next())).toISOString(),
    freshId: () => `v${next()}`,
  })
  return { disk, store, document, versions }
}

const rename = (document: ReturnType<typeof openDocument>, name: string) =>
  document.transact('Rename', (edit) => edit.setHead({ name }))

describe('versions of a facility', () => {
  it('come back as they were kept, whatever happens to the facility after', async () => {
    const { document, versions } = setting()
    rename(document, 'Verona')
    const then = document.toFacility()
    await versions.keep('s', captureOf(document), 'named', 'As agreed')
    rename(document, 'Mantua')
    document.transact('Delete', (edit) => edit.remove('equipment', 'a'))
    const [version] = await versions.list('s')
    expect(version).toMatchObject({ name: 'As agreed', reason: 'named', equipmentCount: 1 })
    expect(await versions.read('s', version?.id ?? '')).toEqual(then)
    expect(await versions.read('s', 'nothing')).toBeUndefined()
    expect(await versions.list('another')).toEqual([])
  })

  it('make room for newer ones where nobody named them', async () => {
    const { document, versions } = setting()
    await versions.keep('s', captureOf(document), 'named', 'Kept')
    for (let i = 0; i < 15; i++) await versions.keep('s', captureOf(document), 'hourly')
    const list = await versions.list('s')
    expect(list.filter(({ reason }) => reason === 'hourly')).toHaveLength(10)
    expect(list.at(-1)?.name).toBe('Kept')
    await versions.rename('s', list[0]?.id ?? '', 'Chosen')
    for (let i = 0; i < 15; i++) await versions.keep('s', captureOf(document), 'opened')
    const names = (await versions.list('s')).map(({ name }) => name).filter(Boolean)
    expect(names).toEqual(['Chosen', 'Kept'])
  })

  it('that nobody named go for a named one when the storage is full', async () => {
    const full = () => Object.assign(new Error('full'), { name: 'QuotaExceededError' })
    const { document, versions } = setting(new Map([[1, 'rejects']]), full)
    await versions.keep('s', captureOf(document), 'opened')
    await versions.keep('s', captureOf(document), 'named', 'Kept')
    expect((await versions.list('s')).map(({ name }) => name)).toEqual(['Kept'])
  })

  it('are whole or not there when the page dies while one is written', async () => {
    for (const mishap of ['dies-before', 'dies-after'] as const) {
      const { disk, document, versions, store } = setting(new Map([[0, mishap]]))
      await Promise.race([versions.keep('s', captureOf(document), 'named', 'Kept'), store.death])
      const after = await new MemoryStore(disk).versions('s')
      expect(after).toHaveLength(mishap === 'dies-before' ? 0 : 1)
      for (const { slot, id } of after) {
        expect(await new MemoryStore(disk).version(slot, id)).toBeDefined()
      }
    }
  })

  it('go with their facility', async () => {
    const { store, document, versions } = setting()
    await versions.keep('s', captureOf(document), 'named', 'Kept')
    await store.remove(['s'])
    expect(await versions.list('s')).toEqual([])
  })

  it('say in words what cannot be done, and touch nothing then', async () => {
    const { document, versions } = setting(new Map([[0, 'rejects']]))
    const shelf = versionShelfOf({ versions, document, slot: async () => 's', touch: () => {} })
    await expect(shelf.keep('Kept')).rejects.toThrow('could not be kept on this computer')
    await expect(shelf.peek('gone')).rejects.toThrow('no longer on this computer')
    expect(await shelf.list()).toEqual([])
  })

  it('keep how things stand before one is taken out', async () => {
    const { document, versions } = setting()
    const shelf = versionShelfOf({ versions, document, slot: async () => 's', touch: () => {} })
    await shelf.keep('As agreed')
    rename(document, 'Mantua')
    const [first] = await shelf.list()
    await shelf.takeOut(first?.id ?? '')
    const [replaced] = await shelf.list()
    expect(replaced?.reason).toBe('replaced')
    expect((await shelf.peek(replaced?.id ?? '')).name).toBe('Mantua')
  })
})

describe('versions that are kept by themselves', () => {
  it('hold how the facility was opened, once it is changed, and each hour of work', async () => {
    const { document, versions } = setting()
    let nowMs = 0
    const needs = { versions, document, slot: async () => 's' }
    const automatic = new AutomaticVersions(needs, () => nowMs)
    automatic.remember()
    const settle = () => new Promise((resolve) => setTimeout(resolve, 5))
    await settle()
    expect(await versions.list('s')).toEqual([])
    const { name } = document.head
    rename(document, 'Verona')
    rename(document, 'Mantua')
    await settle()
    const [opened, ...rest] = await versions.list('s')
    expect(rest).toEqual([])
    expect((await versions.read('s', opened?.id ?? ''))?.name).toBe(name)
    nowMs = 61 * 60 * 1000
    rename(document, 'Padua')
    rename(document, 'Venice')
    await settle()
    const reasons = (await versions.list('s')).map(({ reason }) => reason)
    expect(reasons).toEqual(['hourly', 'opened'])
    automatic.stop()
  })
})
