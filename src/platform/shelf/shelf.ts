import { openDocument } from '#document'
import type { FacilityShelf, KeptFacility, ShelfEntry } from '#workspace'
import { packCapture } from '../clerk/client'
import { captureOf } from './capture'
import { type Claims, createClaims } from './claims'
import { Desk, freshId, recoverOrRefuse, refusal } from './desk'
import { follow } from './follow'
import { createIdbStore } from './idb-store'
import { encodeHead } from './journal'
import { lastOpen, mayResume, rememberOpen } from './last-open'
import { describeStorage } from './storage'
import type { Entry, Kept, ShelfStore } from './store'
import { shelfText } from './text'

const now = (): string => new Date().toISOString()

/** A removed facility can be put back for this long, if nobody needs the room before. */
const removedForMs = 60 * 60 * 1000

/** A reload starts while the old page still lets go of its facility. */
const reloadPatienceMs = 2000

const entryOf = (entry: Entry): ShelfEntry => ({
  id: entry.slot,
  name: entry.name,
  savedAt: entry.savedAt,
  equipmentCount: entry.equipmentCount,
  sizeBytes: entry.snapshotBytes + entry.journalBytes,
  fileName: entry.file?.name,
})

const isListed = ({ touched, removedAt }: Entry): boolean => touched && removedAt === undefined

/** What is kept in a slot. Rejects when it is gone. */
const keptIn = async (desk: Desk, slot: string): Promise<Kept> => {
  const kept = await desk.store.read(slot)
  if (!kept || kept.entry.removedAt !== undefined) throw refusal(shelfText.gone)
  return kept
}

const unreadable = (problem: string): Error => refusal(shelfText.unreadable(problem))

const open = async (desk: Desk, slot: string): Promise<KeptFacility> => {
  await Promise.all(desk.ending)
  // What was opened before and never shown is given back.
  for (const waiting of desk.taken.keys()) if (waiting !== slot) desk.release(waiting)
  const isOurs = !desk.followed.has(slot) && (await desk.claim(slot))
  try {
    const kept = await keptIn(desk, slot)
    const { entry } = kept
    const { facility, continues, lostEdits, lostRows } = await recoverOrRefuse(kept, unreadable)
    const { name } = facility
    if (lostEdits > 0) desk.notices.tell('fault', shelfText.lostEdits(name, lostEdits))
    if (lostRows > 0) desk.notices.tell('fault', shelfText.lostRows(name, lostRows))
    if (!isOurs) {
      desk.notices.tell('info', shelfText.elsewhere(name))
      const copy = { ...facility, id: freshId(), name: shelfText.copyOf(name).en }
      return { facility: copy, id: undefined, file: undefined }
    }
    desk.taken.set(slot, { entry, continues })
    const place = await desk.store.place(slot)
    const digest = entry.file?.digest
    const file = entry.file && { name: entry.file.name, place, digest }
    return { facility, id: slot, file }
  } catch (fault) {
    if (isOurs) desk.release(slot)
    throw fault
  }
}

const resume = async (desk: Desk): Promise<KeptFacility | undefined> => {
  const last = lastOpen()
  if (!last) return undefined
  const entry = (await desk.store.entries()).find(({ slot }) => slot === last.slot)
  if (!entry || entry.removedAt !== undefined) return undefined
  if (!mayResume(last.slot)) {
    rememberOpen(undefined)
    desk.notices.tell('fault', shelfText.notResumed(entry.name))
    return undefined
  }
  // Another window that has it goes on with it; this one begins at the start.
  if (!(await desk.claim(last.slot, last.isOwn ? reloadPatienceMs : undefined))) return undefined
  try {
    return await open(desk, last.slot)
  } catch (fault) {
    rememberOpen(undefined)
    const problem = fault instanceof Error ? fault.message : String(fault)
    desk.notices.tell('fault', shelfText.notReopened(entry.name, problem))
    return undefined
  }
}

const duplicate = async (desk: Desk, from: string): Promise<void> => {
  const { facility } = await recoverOrRefuse(await keptIn(desk, from), unreadable)
  const slot = freshId()
  const name = shelfText.copyOf(facility.name).en
  const capture = captureOf(openDocument({ ...facility, id: slot, name }))
  const packed = await packCapture(capture)
  const snapshot = { slot, seq: 0, places: capture.places, ...packed }
  const entry: Entry = {
    slot,
    facilityId: slot,
    name,
    equipmentCount: facility.equipment.length,
    savedAt: now(),
    seq: 0,
    snapshotSeq: 0,
    snapshotBytes: packed.bytes.length,
    journalBytes: 0,
    touched: true,
    writer: freshId(),
  }
  await desk.store.commit({ expected: undefined, entry, snapshot })
}

const rename = async (desk: Desk, slot: string, name: string): Promise<void> => {
  const { entry: before } = await keptIn(desk, slot)
  const bytes = encodeHead({ name })
  const seq = before.seq + 1
  const journalBytes = before.journalBytes + bytes.length
  const entry = { ...before, name, seq, journalBytes, savedAt: now() }
  await desk.store.commit({ expected: before.seq, entry, record: { slot, seq, bytes } })
}

const setRemoved = async (desk: Desk, slot: string, removedAt: string | undefined) => {
  const kept = await desk.store.read(slot)
  if (!kept) throw refusal(shelfText.gone)
  const { removedAt: _, ...rest } = kept.entry
  const entry: Entry = removedAt === undefined ? rest : { ...rest, removedAt }
  await desk.store.commit({ expected: entry.seq, entry })
}

/** The shelf over a store and the claims of this window. */
export const createShelf = (
  store: ShelfStore,
  claims: Claims,
  desk = new Desk(store, claims),
): FacilityShelf => {
  const busy = (slot: string) => async () => {
    const entries = await store.entries()
    return refusal(shelfText.busy(entries.find((entry) => entry.slot === slot)?.name ?? slot))
  }
  const alone = (slot: string, work: () => Promise<void>) => desk.alone(slot, busy(slot), work)
  return {
    list: async () => {
      await Promise.all(desk.ending)
      const listed = (await store.entries()).filter(isListed)
      return listed.map(entryOf).sort((a, b) => b.savedAt.localeCompare(a.savedAt))
    },
    open: (slot) => open(desk, slot),
    // Without a store there is nothing to come back to; whatever is opened next tells why.
    resume: () =>
      resume(desk)
        .catch(() => undefined)
        .finally(() => {
          const before = new Date(Date.now() - removedForMs).toISOString()
          desk.purge(before, lastOpen()?.slot).catch(() => false)
        }),
    follow: (document, origin) => follow(desk, document, origin),
    peek: async (slot) => (await recoverOrRefuse(await keptIn(desk, slot), unreadable)).facility,
    duplicate: (slot) => duplicate(desk, slot),
    rename: (slot, name) => alone(slot, () => rename(desk, slot, name)),
    remove: (slot) => alone(slot, () => setRemoved(desk, slot, now())),
    restore: (slot) => alone(slot, () => setRemoved(desk, slot, undefined)),
    storage: describeStorage,
    onNotice: (listener) => desk.notices.listen(listener),
  }
}

/** The shelf of this browser: IndexedDB and the browser's locks. */
export const browserShelf = (): FacilityShelf => {
  const store = createIdbStore({
    onBlocked: () => desk.notices.tell('fault', shelfText.blocked),
    onOutdated: () => desk.notices.tell('fault', shelfText.faults.newer),
  })
  const claims = createClaims()
  const desk = new Desk(store, claims)
  return createShelf(store, claims, desk)
}
