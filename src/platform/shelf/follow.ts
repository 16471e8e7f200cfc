import type { FacilityDocument } from '#document'
import type { FacilityFile, FacilityOrigin, Following, VersionShelf } from '#workspace'
import { packCapture } from '../clerk/client'
import { createPace } from '../clerk/pace'
import { type Desk, freshId, recoverOrRefuse, refusal } from './desk'
import { Keeper, type KeeperNews, type KeeperStart } from './keeper'
import { rememberOpen, resumed } from './last-open'
import { isCompactionDue } from './policy'
import { askToPersist } from './storage'
import { shelfText } from './text'
import { AutomaticVersions, versionShelfOf } from './version-shelf'
import { Versions } from './versions'

const retryMs = 10_000
const now = (): string => new Date().toISOString()

/** A facility that stayed on screen this long can be shown. */
const shownAfterMs = 2000

/** A slot whose last state is, byte for byte, the file that was opened: going on there loses nothing. */
const slotOfFile = async (
  desk: Desk,
  facilityId: string,
  digest: string | undefined,
): Promise<KeeperStart | undefined> => {
  if (digest === undefined) return undefined
  for (const entry of await desk.store.entries()) {
    const { file, slot } = entry
    const isSame = entry.facilityId === facilityId && file?.digest === digest
    if (!isSame || file.seq !== entry.seq || entry.removedAt || desk.holds(slot)) continue
    if (await desk.claim(slot)) return { slot, entry }
  }
  return undefined
}

const versionsOf = (desk: Desk): Versions =>
  new Versions({
    store: desk.store,
    pack: packCapture,
    recover: async (kept) =>
      (await recoverOrRefuse(kept, (problem) => refusal(shelfText.unreadable(problem)))).facility,
    now,
    freshId,
  })

/** Keeps one open document, and sees to all that follows from where it is kept. */
class Follower implements Following {
  readonly #desk: Desk
  readonly versions: VersionShelf
  readonly #automatic: AutomaticVersions
  readonly #keeper: Keeper
  #slot: string | undefined
  #file: FacilityFile | undefined
  readonly #shown: ReturnType<typeof setTimeout>
  readonly #warn = (event: BeforeUnloadEvent) => {
    if (this.#keeper.isAtRisk) event.preventDefault()
  }

  constructor(desk: Desk, document: FacilityDocument, origin: FacilityOrigin) {
    this.#desk = desk
    this.#file = origin.file
    const { id: facilityId } = document.head
    const versions = versionsOf(desk)
    const tools = {
      store: desk.store,
      pack: packCapture,
      pace: () => createPace(),
      now,
      freshId,
      makeRoom: async () => (await desk.purge(now(), undefined)) || versions.makeRoom(),
      tell: (news: KeeperNews) => this.#hear(news),
      isCompactionDue,
      retryMs,
    }
    const { revision } = document
    this.#keeper = new Keeper(document, tools, () => this.#begin(facilityId, origin))
    // What comes from the shelf has its file noted there, with the state that the file holds.
    if (origin.file && origin.id === undefined) this.#keeper.noteFile({ ...origin.file, revision })
    const slot = async () => {
      await this.#keeper.settled()
      if (this.#slot === undefined) throw refusal(shelfText.faults.broken)
      return this.#slot
    }
    const touch = () => this.#keeper.touch()
    this.versions = versionShelfOf({ versions, document, slot, touch })
    this.#automatic = new AutomaticVersions({ versions, document, slot }, () => performance.now())
    this.#shown = setTimeout(() => {
      resumed()
      this.#automatic.remember()
    }, shownAfterMs)
    addEventListener('beforeunload', this.#warn)
  }

  settled(): Promise<boolean> {
    return this.#keeper.settled()
  }

  savedTo(file: FacilityFile, revision: number): void {
    this.#file = file
    this.#keeper.noteFile({ ...file, revision })
    this.#keepPlace()
  }

  stop(): Promise<boolean> {
    // At once: whatever is opened next is remembered after it.
    rememberOpen(undefined)
    const ended = this.#end()
    this.#desk.ending.add(ended)
    return ended.finally(() => this.#desk.ending.delete(ended))
  }

  async #end(): Promise<boolean> {
    clearTimeout(this.#shown)
    this.#automatic.stop()
    resumed()
    const settled = await this.#keeper.stop()
    removeEventListener('beforeunload', this.#warn)
    if (this.#slot !== undefined) this.#desk.release(this.#slot)
    return settled
  }

  async #begin(facilityId: string, { id, file }: FacilityOrigin): Promise<KeeperStart> {
    const taken = id === undefined ? undefined : this.#desk.taken.get(id)
    // What was opened for this window and then passed over is free for others again.
    for (const waiting of this.#desk.taken.keys()) if (waiting !== id) this.#desk.release(waiting)
    if (id !== undefined && taken) {
      this.#desk.taken.delete(id)
      return { slot: id, ...taken }
    }
    const same = await slotOfFile(this.#desk, facilityId, file?.digest)
    return same ?? { slot: freshId() }
  }

  #hear(news: KeeperNews): void {
    const { notices } = this.#desk
    switch (news.type) {
      case 'slot':
        this.#move(news.slot)
        break
      case 'kept':
        askToPersist()
        break
      case 'fault':
        console.info('Gridhall could not keep a change:', news.fault)
        notices.tell('fault', shelfText.faults[news.reason])
        break
      case 'kept-again':
        notices.tell('info', shelfText.keptAgain)
        break
      case 'forked':
        notices.tell('fault', shelfText.forked)
        break
    }
  }

  #move(slot: string): void {
    if (this.#slot !== undefined && this.#slot !== slot) this.#desk.release(this.#slot)
    this.#slot = slot
    rememberOpen(slot)
    // Nobody else knows a fresh slot, so its claim cannot fail; one from the shelf is claimed.
    this.#desk.claim(slot)
    this.#desk.followed.add(slot)
    this.#keepPlace()
  }

  /** The way back to the file is a convenience: without it, saving asks for the place again. */
  #keepPlace(): void {
    const place = this.#file?.place
    if (place === undefined || this.#slot === undefined) return
    this.#desk.store.setPlace(this.#slot, place).catch((fault: unknown) => {
      console.info('Gridhall does not remember the file:', fault)
    })
  }
}

/** Keeps an open document on the shelf. */
export const follow = (
  desk: Desk,
  document: FacilityDocument,
  origin: FacilityOrigin = {},
): Following => new Follower(desk, document, origin)
