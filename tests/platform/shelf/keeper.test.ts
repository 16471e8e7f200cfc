import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type FacilityDocument, openDocument } from '#document'
import { type Facility, facilitySchema } from '#model'
import { facilityOf } from '../../support/plan'
import { keep, recoverSlot } from '../../support/shelf/keeping'
import { Disk, MemoryStore, type Mishap } from '../../support/shelf/memory'

const start = (): Facility =>
  facilityOf({
    equipment: ['a', 'b', 'c', 'd'].map((id, index) => ({ id, kind: 'rack', x: index })),
  })

const full = () => Object.assign(new Error('full'), { name: 'QuotaExceededError' })

type Step =
  | { readonly do: 'put' | 'remove'; readonly ids: readonly string[]; readonly x: number }
  | { readonly do: 'head'; readonly name: string }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('put' as const, 'remove' as const),
    ids: fc.subarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 1 }),
    x: fc.integer({ min: 0, max: 99 }),
  }),
  fc.record({ do: fc.constant('head' as const), name: fc.string({ maxLength: 4 }) }),
  fc.constant({ do: 'undo' as const }),
  fc.constant({ do: 'redo' as const }),
)

const perform = (document: FacilityDocument, one: Step): void => {
  if (one.do === 'undo') return void document.undo()
  if (one.do === 'redo') return void document.redo()
  const [template] = start().equipment
  document.transact(one.do, (edit) => {
    if (one.do === 'head') edit.setHead({ name: one.name })
    else {
      for (const id of one.ids) {
        if (one.do === 'remove' || !template) edit.remove('equipment', id)
        else edit.put('equipment', { ...template, id, x: one.x })
      }
    }
  })
}

/** What one page does: steps, after some of which somebody waits; then it dies or is closed. */
const page = fc.record({
  steps: fc.array(fc.record({ step, waits: fc.boolean(), breathes: fc.boolean() }), {
    maxLength: 8,
  }),
  mishaps: fc.dictionary(
    fc.nat(14).map(String),
    fc.constantFrom<Mishap>('dies-before', 'dies-after', 'rejects', 'answer-lost'),
    { maxKeys: 3 },
  ),
})

/** Equal facilities give equal texts, in whatever order their fields stand. */
const text = (facility: Facility) => JSON.stringify(facilitySchema.parse(facility))
const tiny = {
  isCompactionDue: ({ seq, snapshotSeq }: { seq: number; snapshotSeq: number }) =>
    seq - snapshotSeq > 1,
}

/** Lets promises run that wait for nothing but each other. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('keeping a document', () => {
  it('brings back, whatever breaks and whenever, all that was acknowledged and nothing half', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (pages) => {
        const disk = new Disk()
        /** The slot and the states that recovery may bring back, after each page. */
        let slot = 'slot'
        let possible: string[] = []
        for (const { steps, mishaps } of pages) {
          const found = await recoverSlot(new MemoryStore(disk), slot)
          if (found && !found.ok) throw new Error(found.problem)
          if (found) expect(possible).toContain(text(found.facility))
          else expect(possible.length === 0 || possible.includes('nothing')).toBe(true)
          const document = openDocument(found?.facility ?? start())
          const store = new MemoryStore(
            disk,
            new Map(Object.entries(mishaps).map(([call, mishap]) => [Number(call), mishap])),
          )
          const { keeper, news } = keep(
            document,
            store,
            found ? { slot, entry: found.entry, continues: found.continues } : { slot },
            tiny,
          )
          possible = found
            ? [text(document.toFacility())]
            : ['nothing', text(document.toFacility())]
          for (const { step: one, waits, breathes } of steps) {
            perform(document, one)
            possible.push(text(document.toFacility()))
            if (breathes) await breathe()
            if (!waits) continue
            const kept = await Promise.race([keeper.settled(), store.death])
            if (kept === 'dead') break
            if (kept) possible = [text(document.toFacility())]
          }
          const last = await Promise.race([keeper.settled(), store.death])
          if (last === true) possible = [text(document.toFacility())]
          await breathe()
          for (const one of news) if (one.type === 'slot') slot = one.slot
          expect(news.filter(({ type }) => type === 'forked')).toEqual([])
        }
      }),
      { numRuns: 200 },
    )
  }, 30_000)

  it('writes in proportion to the edit, not to the facility', async () => {
    const disk = new Disk()
    const many = Array.from({ length: 5000 }, (_, i) => ({ id: `r${i}`, kind: 'rack', x: i % 100 }))
    const document = openDocument(facilityOf({ equipment: many }))
    const { keeper } = keep(document, new MemoryStore(disk), { slot: 's' })
    await keeper.settled()
    const before = disk.writtenBytes
    document.transact('move', (edit) => edit.set('equipment', 'r7', { x: 3 }))
    expect(await keeper.settled()).toBe(true)
    expect(disk.writtenBytes - before).toBeLessThan(400)
    expect(before).toBeGreaterThan(500_000)
  })

  it('puts a snapshot in place of a journal that has grown, while edits go on', async () => {
    const disk = new Disk()
    const document = openDocument(start())
    const { keeper } = keep(document, new MemoryStore(disk), { slot: 's' }, tiny)
    for (let x = 0; x < 20; x++) {
      document.transact('move', (edit) => edit.set('equipment', 'a', { x }))
      await breathe()
    }
    expect(await keeper.settled()).toBe(true)
    await breathe()
    const kept = disk.slots.get('s')
    expect(kept?.snapshot?.seq).toBeGreaterThan(10)
    expect(kept?.journal.length).toBeLessThan(5)
    const found = await recoverSlot(new MemoryStore(disk), 's')
    expect(found?.ok && found.facility).toEqual(document.toFacility())
  })

  it('keeps order when rows come and go before and after snapshots and reopenings', async () => {
    const disk = new Disk()
    const first = openDocument(start())
    const one = keep(first, new MemoryStore(disk), { slot: 's' }, tiny)
    first.transact('remove', (edit) => edit.remove('equipment', 'b'))
    await one.keeper.settled()
    first.transact('add', (edit) =>
      edit.put('equipment', { ...start().equipment[0], id: 'z' } as never),
    )
    await one.keeper.settled()
    first.undo()
    first.undo()
    await one.keeper.stop()
    const found = await recoverSlot(new MemoryStore(disk), 's')
    expect(found?.ok && found.facility.equipment.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('leaves nothing of a document that nobody changed', async () => {
    const disk = new Disk()
    const { keeper } = keep(openDocument(start()), new MemoryStore(disk), { slot: 's' })
    await keeper.settled()
    expect(disk.slots.get('s')?.entry.touched).toBe(false)
    await keeper.stop()
    expect(disk.slots.size).toBe(0)
  })
})

describe('a keeper in trouble', () => {
  it('says once that the storage is full, holds on, and says when it is kept again', async () => {
    const disk = new Disk()
    const document = openDocument(start())
    const mishaps = new Map<number, Mishap>([1, 2, 3].map((call) => [call, 'rejects']))
    const { keeper, news } = keep(document, new MemoryStore(disk, mishaps, full), { slot: 's' })
    await keeper.settled()
    for (let x = 50; x < 53; x++) {
      document.transact('move', (edit) => edit.set('equipment', 'a', { x }))
      expect(await keeper.settled()).toBe(false)
      expect(keeper.isBehind).toBe(true)
    }
    expect(news.filter(({ type }) => type === 'fault')).toMatchObject([{ reason: 'full' }])
    expect(await keeper.settled()).toBe(true)
    expect(news.map(({ type }) => type)).toEqual(['slot', 'fault', 'kept', 'kept-again'])
    const found = await recoverSlot(new MemoryStore(disk), 's')
    expect(found?.ok && found.facility).toEqual(document.toFacility())
  })

  it('tries again by itself', async () => {
    vi.useFakeTimers()
    try {
      const disk = new Disk()
      const mishaps = new Map<number, Mishap>([[0, 'rejects']])
      const { news } = keep(
        openDocument(start()),
        new MemoryStore(disk, mishaps),
        { slot: 's' },
        { retryMs: 1000 },
      )
      await vi.advanceTimersByTimeAsync(900)
      expect(news.at(-1)).toMatchObject({ type: 'fault', reason: 'broken' })
      await vi.advanceTimersByTimeAsync(200)
      expect(news.at(-1)).toEqual({ type: 'kept-again' })
    } finally {
      vi.useRealTimers()
    }
  })

  it('frees room before it gives up', async () => {
    const disk = new Disk()
    const document = openDocument(start())
    const mishaps = new Map<number, Mishap>([[1, 'rejects']])
    const makeRoom = vi.fn(async () => true)
    const store = new MemoryStore(disk, mishaps, full)
    const { keeper, news } = keep(document, store, { slot: 's' }, { makeRoom })
    await keeper.settled()
    document.transact('move', (edit) => edit.set('equipment', 'a', { x: 9 }))
    expect(await keeper.settled()).toBe(true)
    expect(makeRoom).toHaveBeenCalledTimes(1)
    expect(news.some(({ type }) => type === 'fault')).toBe(false)
  })

  it('never writes over another window: it goes on in a slot of its own', async () => {
    const disk = new Disk()
    const seed = keep(openDocument(start()), new MemoryStore(disk), { slot: 's' })
    await seed.keeper.settled()
    const entry = disk.slots.get('s')?.entry
    if (!entry) throw new Error('nothing was kept')
    const [mine, theirs] = [openDocument(start()), openDocument(start())]
    const me = keep(mine, new MemoryStore(disk), { slot: 's', entry }, { freshId: () => 'mine' })
    const them = keep(
      theirs,
      new MemoryStore(disk),
      { slot: 's', entry },
      { freshId: () => 'theirs' },
    )
    theirs.transact('rename', (edit) => edit.setHead({ name: 'Theirs' }))
    expect(await them.keeper.settled()).toBe(true)
    mine.transact('rename', (edit) => edit.setHead({ name: 'Mine' }))
    expect(await me.keeper.settled()).toBe(true)
    expect(me.news.map(({ type }) => type)).toContain('forked')
    const names = await Promise.all(
      ['s', 'mine'].map(async (slot) => {
        const found = await recoverSlot(new MemoryStore(disk), slot)
        return found?.ok && found.facility.name
      }),
    )
    expect(names).toEqual(['Theirs', 'Mine'])
  })

  it('begins anew when its slot was emptied under it', async () => {
    const disk = new Disk()
    const document = openDocument(start())
    const { keeper, news } = keep(document, new MemoryStore(disk), { slot: 's' })
    await keeper.settled()
    disk.slots.clear()
    document.transact('move', (edit) => edit.set('equipment', 'a', { x: 9 }))
    expect(await keeper.settled()).toBe(true)
    expect(news.some(({ type }) => type === 'forked')).toBe(false)
    const found = await recoverSlot(new MemoryStore(disk), 's')
    expect(found?.ok && found.facility).toEqual(document.toFacility())
  })

  it('notes the file that holds the facility, with its digest only while nothing has changed', async () => {
    const disk = new Disk()
    const document = openDocument(start())
    const { keeper } = keep(document, new MemoryStore(disk), { slot: 's' })
    keeper.noteFile({ name: 'hall.json', digest: 'd', revision: document.revision })
    await keeper.settled()
    expect(disk.slots.get('s')?.entry.file).toEqual({ name: 'hall.json', digest: 'd', seq: 0 })
    const { revision } = document
    document.transact('move', (edit) => edit.set('equipment', 'a', { x: 9 }))
    keeper.noteFile({ name: 'hall.json', digest: 'd', revision })
    await keeper.settled()
    expect(disk.slots.get('s')?.entry.file).toEqual({ name: 'hall.json', seq: 1 })
  })
})
