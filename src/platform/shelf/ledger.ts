import type { FacilityDocument, Operation } from '#document'
import { type Capture, captureOf } from './capture'
import { encodeJournal, type Pace } from './journal'
import type { Entry, ShelfStore, Snapshot } from './store'

/** A snapshot's bytes. */
export type Packed = Pick<Snapshot, 'bytes' | 'packing'>

/** What a ledger needs of its surroundings. */
export interface LedgerTools {
  readonly store: ShelfStore
  /** Writes a capture out, packed or not, without holding up the page. */
  readonly pack: (capture: Capture) => Promise<Packed>
  readonly pace: () => Pace
  /** Now, ISO 8601. */
  readonly now: () => string
}

/** A snapshot that covers the journal so far, made while the journal goes on. */
export interface Compaction {
  readonly snapshot: Snapshot
  readonly coveredBytes: number
}

/** The file that holds the facility as it was at `revision` of the document. */
export interface FileNote {
  readonly name: string
  readonly digest: string | undefined
  readonly revision: number
}

/**
 * Writes one document into one slot. Each method is one commit: when it rejects, nothing of it is
 * stored and the ledger stands where it stood.
 */
export class Ledger {
  readonly slot: string
  /** The entry as this ledger last wrote or found it. */
  #entry: Entry | undefined
  readonly #document: FacilityDocument
  readonly #tools: LedgerTools
  readonly #writer: string
  /** The journal so far counts places otherwise than the document does. */
  #renumber = true

  constructor(
    document: FacilityDocument,
    tools: LedgerTools,
    writer: string,
    slot: string,
    entry: Entry | undefined,
  ) {
    this.#document = document
    this.#tools = tools
    this.#writer = writer
    this.slot = slot
    this.#entry = entry
  }

  get entry(): Entry | undefined {
    return this.#entry
  }

  /** Writes the whole document. All that the journal holds is covered by it. */
  async writeSnapshot(touched: boolean): Promise<void> {
    const capture = captureOf(this.#document)
    const seq = this.#entry ? this.#entry.seq + 1 : 0
    const packed = await this.#tools.pack(capture)
    const snapshot = { slot: this.slot, seq, places: capture.places, ...packed }
    const entry = this.#entryOf({
      seq,
      snapshotSeq: seq,
      snapshotBytes: packed.bytes.length,
      journalBytes: 0,
      touched,
    })
    await this.#tools.store.commit({ expected: this.#entry?.seq, entry, snapshot })
    this.#entry = entry
    this.#renumber = false
  }

  /** Writes some steps as one journal record. */
  async append(steps: readonly (readonly Operation[])[]): Promise<void> {
    const before = this.#stored()
    const bytes = await encodeJournal(steps, this.#renumber, this.#tools.pace())
    const seq = before.seq + 1
    const journalBytes = before.journalBytes + bytes.length
    const entry = this.#entryOf({ ...before, seq, journalBytes, touched: true })
    const record = { slot: this.slot, seq, bytes }
    await this.#tools.store.commit({ expected: before.seq, entry, record })
    this.#entry = entry
    this.#renumber = false
  }

  /**
   * Makes a snapshot that stands for the journal so far. Steps that still wait are in it already;
   * they come again in the next record, and redoing them changes nothing.
   */
  async prepareCompaction(): Promise<Compaction> {
    const { seq, journalBytes: coveredBytes } = this.#stored()
    const capture = captureOf(this.#document)
    const packed = await this.#tools.pack(capture)
    return { snapshot: { slot: this.slot, seq, places: capture.places, ...packed }, coveredBytes }
  }

  /** Puts a prepared snapshot in place of the journal that it covers. */
  async compact({ snapshot, coveredBytes }: Compaction): Promise<void> {
    const before = this.#stored()
    const entry = {
      ...before,
      writer: this.#writer,
      snapshotSeq: snapshot.seq,
      snapshotBytes: snapshot.bytes.length,
      journalBytes: before.journalBytes - coveredBytes,
    }
    await this.#tools.store.commit({ expected: before.seq, entry, snapshot })
    this.#entry = entry
  }

  /** Notes which file holds the facility. The digest is of use only while nothing has changed. */
  async noteFile({ name, digest, revision }: FileNote): Promise<void> {
    const before = this.#stored()
    const isCurrent = revision === this.#document.revision
    const file = { name, seq: before.seq, ...(isCurrent && digest ? { digest } : {}) }
    const entry = { ...before, writer: this.#writer, file }
    await this.#tools.store.commit({ expected: before.seq, entry })
    this.#entry = entry
  }

  /** Whether an entry that stands in the way is this ledger's own write, whose answer got lost. */
  takeBack(found: Entry): boolean {
    if (found.writer !== this.#writer || found.slot !== this.slot) return false
    this.#entry = found
    return true
  }

  /** The slot was emptied by somebody: begins anew. */
  forget(): void {
    this.#entry = undefined
  }

  #stored(): Entry {
    if (!this.#entry) throw new Error('A ledger begins with a snapshot')
    return this.#entry
  }

  #entryOf(
    fields: Pick<Entry, 'seq' | 'snapshotSeq' | 'snapshotBytes' | 'journalBytes' | 'touched'>,
  ): Entry {
    const { head } = this.#document
    const { seq, snapshotSeq, snapshotBytes, journalBytes, touched } = fields
    return {
      slot: this.slot,
      facilityId: head.id,
      name: head.name,
      equipmentCount: this.#document.count('equipment'),
      savedAt: this.#tools.now(),
      seq,
      snapshotSeq,
      snapshotBytes,
      journalBytes,
      touched,
      writer: this.#writer,
      ...(this.#entry?.file ? { file: this.#entry.file } : {}),
    }
  }
}
