import type { Text } from '#base'
import type { ShelfNotice } from '#workspace'
import { recoverFacility } from '../clerk/client'
import type { Claims } from './claims'
import type { Recovery } from './recover'
import type { Entry, Kept, ShelfStore } from './store'

/** Letters and digits that no other slot or facility has. */
export const freshId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')
}

/** What cannot be done, in words for the user. */
export const refusal = ({ en }: Text): Error => new Error(en)

/** Hands notices on, and holds them while nobody listens. */
class NoticeBoard {
  readonly #listeners = new Set<(notice: ShelfNotice) => void>()
  #unheard: ShelfNotice[] = []

  tell(tone: ShelfNotice['tone'], text: Text): void {
    const notice = { tone, text }
    if (this.#listeners.size === 0) this.#unheard.push(notice)
    for (const listener of this.#listeners) listener(notice)
  }

  listen(listener: (notice: ShelfNotice) => void): () => void {
    this.#listeners.add(listener)
    for (const notice of this.#unheard.splice(0)) listener(notice)
    return () => this.#listeners.delete(listener)
  }
}

/** A slot that this window has claimed and read. */
export interface Taken {
  readonly entry: Entry
  readonly continues: boolean
}

/** What the parts of the shelf share: the store, the claims of this window, and the notices. */
export class Desk {
  readonly store: ShelfStore
  readonly notices = new NoticeBoard()
  readonly #claims: Claims
  readonly #releases = new Map<string, () => void>()
  /** Slots that were opened and wait to be followed. */
  readonly taken = new Map<string, Taken>()
  /** Slots of facilities that are open in this window. */
  readonly followed = new Set<string>()
  /** Keepings that are coming to their end: their slots are free when they have. */
  readonly ending = new Set<Promise<unknown>>()

  constructor(store: ShelfStore, claims: Claims) {
    this.store = store
    this.#claims = claims
  }

  /** Whether this window has the slot. */
  holds(slot: string): boolean {
    return this.#releases.has(slot)
  }

  /** Claims a slot for this window; false when another one has it. */
  async claim(slot: string, patienceMs?: number): Promise<boolean> {
    if (this.holds(slot)) return true
    const release = await this.#claims.claim(slot, patienceMs)
    if (release) this.#releases.set(slot, release)
    return release !== undefined
  }

  release(slot: string): void {
    this.#releases.get(slot)?.()
    this.#releases.delete(slot)
    this.taken.delete(slot)
    this.followed.delete(slot)
  }

  /** Runs a work on a slot that no window has open. Rejects with `refused` when one has. */
  async alone<R>(slot: string, refused: () => Promise<Error>, work: () => Promise<R>): Promise<R> {
    await Promise.all(this.ending)
    if (this.holds(slot) || !(await this.claim(slot))) throw await refused()
    try {
      return await work()
    } finally {
      this.release(slot)
    }
  }

  /** Removes what was taken off the list before `time` and what nobody ever changed. */
  async purge(before: string, except: string | undefined): Promise<boolean> {
    const idle = (await this.store.entries()).filter(
      ({ slot, touched, removedAt }) =>
        slot !== except && (removedAt === undefined ? !touched : removedAt <= before),
    )
    let purged = false
    for (const { slot } of idle) {
      if (this.holds(slot) || !(await this.claim(slot))) continue
      try {
        await this.store.remove([slot])
        purged = true
      } finally {
        this.release(slot)
      }
    }
    return purged
  }
}

/** Recovers what is kept of a facility. Rejects when it cannot be read. */
export const recoverOrRefuse = async (
  kept: Kept,
  refused: (problem: string) => Error,
): Promise<Extract<Recovery, { readonly ok: true }>> => {
  const recovery = await recoverFacility(kept)
  if (!recovery.ok) throw refused(recovery.problem)
  return recovery
}
