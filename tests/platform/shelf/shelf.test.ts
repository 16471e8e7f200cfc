import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import type { ShelfNotice } from '#workspace'
import type { Claims } from '../../../src/platform/shelf/claims'
import { createShelf } from '../../../src/platform/shelf/shelf'
import { facilityOf } from '../../support/plan'
import { keep } from '../../support/shelf/keeping'
import { Disk, MemoryStore } from '../../support/shelf/memory'

/** The locks of one browser, for any number of windows. */
const locks = () => {
  const held = new Set<string>()
  const claims = (): Claims => ({
    claim: async (slot) => {
      if (held.has(slot)) return undefined
      held.add(slot)
      return () => held.delete(slot)
    },
  })
  return { held, claims }
}

const start = async (changed = true) => {
  const disk = new Disk()
  const store = new MemoryStore(disk)
  const document = openDocument(
    facilityOf({
      equipment: [
        { id: 'a', kind: 'rack' },
        { id: 'b', kind: 'rack' },
      ],
    }),
  )
  const { keeper } = keep(document, store, { slot: 's' })
  if (changed) document.transact('Rename', (edit) => edit.setHead({ name: 'Verona' }))
  await keeper.settled()
  const { held, claims } = locks()
  const notices: ShelfNotice[] = []
  const shelf = createShelf(store, claims())
  shelf.onNotice((notice) => notices.push(notice))
  return { disk, store, document, held, claims, shelf, notices }
}

describe('the shelf', () => {
  it('lists what was changed, with what a person wants to know', async () => {
    const { shelf } = await start()
    const [entry, ...rest] = await shelf.list()
    expect(rest).toEqual([])
    expect(entry).toMatchObject({ id: 's', name: 'Verona', equipmentCount: 2 })
    expect(entry?.sizeBytes).toBeGreaterThan(100)
  })

  it('does not list what was only opened', async () => {
    const { shelf } = await start(false)
    expect(await shelf.list()).toEqual([])
  })

  it('opens a facility as it was kept, and claims it', async () => {
    const { shelf, document, held } = await start()
    const { facility, id } = await shelf.open('s')
    expect(facility).toEqual(document.toFacility())
    expect(id).toBe('s')
    expect([...held]).toEqual(['s'])
  })

  it('reads a facility to look at: nothing is claimed, also where another window has it', async () => {
    const { shelf, document, held, notices } = await start()
    expect(await shelf.peek('s')).toEqual(document.toFacility())
    expect([...held]).toEqual([])
    held.add('s')
    expect((await shelf.peek('s')).name).toBe('Verona')
    expect(notices).toEqual([])
    await expect(shelf.peek('nowhere')).rejects.toThrow('no longer on this computer')
  })

  it('opens a copy, with a notice, when another window has it', async () => {
    const { shelf, held, notices } = await start()
    held.add('s')
    const { facility, id, file } = await shelf.open('s')
    expect([id, file]).toEqual([undefined, undefined])
    expect(facility.name).toBe('Verona (copy)')
    expect(facility.id).not.toBe('test')
    expect(notices).toMatchObject([{ tone: 'info' }])
    expect(notices[0]?.text.en).toContain('another window')
  })

  it('says so when a facility is gone or damaged, and lets go of it', async () => {
    const { shelf, held, disk } = await start()
    await expect(shelf.open('nowhere')).rejects.toThrow('no longer on this computer')
    const slot = disk.slots.get('s')
    if (slot?.snapshot) slot.snapshot = { ...slot.snapshot, bytes: new Uint8Array([123]) }
    await expect(shelf.open('s')).rejects.toThrow('damaged')
    expect(held.size).toBe(0)
  })

  it('comes back without what is damaged at the end, and says how much that is', async () => {
    const { shelf, disk, notices } = await start()
    await shelf.rename('s', 'Mantua')
    const last = disk.slots.get('s')?.journal.at(-1)
    last?.bytes.fill(0)
    expect((await shelf.open('s')).facility.name).toBe('Verona')
    expect(notices[0]?.text.en).toContain('without its last 1 change')
  })

  it('renames by a record of a few bytes', async () => {
    const { shelf, disk } = await start()
    const before = disk.writtenBytes
    await shelf.rename('s', 'Mantua')
    expect(disk.writtenBytes - before).toBeLessThan(100)
    expect((await shelf.list())[0]?.name).toBe('Mantua')
    expect((await shelf.open('s')).facility.name).toBe('Mantua')
  })

  it('duplicates into a facility of its own', async () => {
    const { shelf, document } = await start()
    await shelf.duplicate('s')
    const copy = (await shelf.list()).find(({ id }) => id !== 's')
    expect(copy?.name).toBe('Verona (copy)')
    const { facility } = await shelf.open(copy?.id ?? '')
    expect(facility).toEqual({ ...document.toFacility(), name: 'Verona (copy)', id: facility.id })
    expect(facility.id).not.toBe(document.head.id)
  })

  it('takes off the list and puts back', async () => {
    const { shelf, held } = await start()
    await shelf.remove('s')
    expect(await shelf.list()).toEqual([])
    await expect(shelf.open('s')).rejects.toThrow('no longer')
    await shelf.restore('s')
    expect((await shelf.list()).map(({ name }) => name)).toEqual(['Verona'])
    expect(held.size).toBe(0)
  })

  it('changes nothing that is open in another window', async () => {
    const { shelf, held } = await start()
    held.add('s')
    await expect(shelf.rename('s', 'Mantua')).rejects.toThrow('“Verona” is open in another window')
    await expect(shelf.remove('s')).rejects.toThrow('another window')
    expect((await shelf.list())[0]?.name).toBe('Verona')
  })
})
