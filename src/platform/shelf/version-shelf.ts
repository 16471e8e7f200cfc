import type { FacilityDocument } from '#document'
import type { VersionShelf } from '#workspace'
import { type Capture, captureOf } from './capture'
import { refusal } from './desk'
import { reasonOf } from './faults'
import { shelfText } from './text'
import type { Versions } from './versions'

/** What the versions of an open facility need of its keeping. */
export interface VersionNeeds {
  readonly versions: Versions
  readonly document: FacilityDocument
  /** The slot, once everything so far is written there. Rejects where nothing can be kept. */
  readonly slot: () => Promise<string>
  /** Sees to it that the slot stays, though nothing in it was ever changed. */
  readonly touch: () => void
}

const told = (fault: unknown): Error =>
  refusal(shelfText.versionNotKept[reasonOf(fault) === 'full' ? 'full' : 'other'])

/** The versions of one open facility. */
export const versionShelfOf = (needs: VersionNeeds): VersionShelf => {
  const { versions, document, slot, touch } = needs
  const keep = async (capture: Capture, reason: 'named' | 'replaced', name: string) => {
    try {
      touch()
      await versions.keep(await slot(), capture, reason, name)
    } catch (fault) {
      console.info('Gridhall could not keep a version:', fault)
      throw told(fault)
    }
  }
  const peek = async (id: string) => {
    const facility = await versions.read(await slot(), id)
    if (!facility) throw refusal(shelfText.versionGone)
    return facility
  }
  return {
    list: async () => versions.list(await slot()),
    keep: (name) => keep(captureOf(document), 'named', name),
    takeOut: async (id) => {
      const facility = await peek(id)
      // The history of this window can undo it as well, but not after the window was closed.
      await keep(captureOf(document), 'replaced', '')
      return facility
    },
    peek,
    rename: async (id, name) => versions.rename(await slot(), id, name),
    remove: async (id) => versions.remove(await slot(), id),
  }
}

/** A version is kept by itself after so long, while something changes. */
const automaticAfterMs = 60 * 60 * 1000

/**
 * Keeps versions by itself: how the facility was opened, once it is changed, and how it stands
 * after every hour of work. They are a convenience: one that cannot be kept is not missed aloud.
 */
export class AutomaticVersions {
  readonly #needs: Pick<VersionNeeds, 'versions' | 'document' | 'slot'>
  readonly #nowMs: () => number
  readonly #unsubscribe: () => void
  #opened: Capture | undefined
  #lastMs: number

  constructor(needs: Pick<VersionNeeds, 'versions' | 'document' | 'slot'>, nowMs: () => number) {
    this.#needs = needs
    this.#nowMs = nowMs
    this.#lastMs = nowMs()
    this.#unsubscribe = needs.document.subscribe(() => this.#changed())
  }

  /** Remembers how the facility was opened. Records never change in place: it costs a list. */
  remember(): void {
    if (this.#needs.document.revision === 0) this.#opened = captureOf(this.#needs.document)
  }

  stop(): void {
    this.#unsubscribe()
    this.#opened = undefined
  }

  #changed(): void {
    const opened = this.#opened
    this.#opened = undefined
    if (opened && opened.rowCount > 0) this.#keep(opened, 'opened')
    else if (this.#nowMs() - this.#lastMs > automaticAfterMs) {
      this.#lastMs = this.#nowMs()
      this.#keep(captureOf(this.#needs.document), 'hourly')
    }
  }

  #keep(capture: Capture, reason: 'opened' | 'hourly'): void {
    const { versions, slot } = this.#needs
    slot()
      .then((found) => versions.keep(found, capture, reason))
      .catch((fault: unknown) => console.info('Gridhall kept no version by itself:', fault))
  }
}
