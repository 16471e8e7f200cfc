import type { VersionReason } from '#workspace'

/** What the shelf knows of a kept facility without reading it. Small: every edit writes it anew. */
export interface Entry {
  /** The facility's place on the shelf. Two files of one facility are two slots. */
  readonly slot: string
  readonly facilityId: string
  readonly name: string
  readonly equipmentCount: number
  /** When it was last written, ISO 8601. */
  readonly savedAt: string
  /** Number of the newest journal record, or of the snapshot when there is none after it. */
  readonly seq: number
  readonly snapshotSeq: number
  readonly snapshotBytes: number
  /** Bytes of the journal that the snapshot does not cover. */
  readonly journalBytes: number
  /** Whether anything was ever changed here. Untouched ones are not listed. */
  readonly touched: boolean
  /** Which window's keeper wrote last: tells an own write, whose answer got lost, from another's. */
  readonly writer: string
  /** When it was taken off the list, ISO 8601; it can be put back for a while. */
  readonly removedAt?: string
  /** The file that it was last read from or written to, and its state at that time. */
  readonly file?: {
    readonly name: string
    readonly seq: number
    /** Of the file's bytes; absent where nobody could compute it. */
    readonly digest?: string
  }
}

/** Where the places of a table's rows jump: [row, place]. Between jumps they count on by one. */
export type PlaceJumps = readonly (readonly [row: number, place: number])[]

/** A whole facility as it was at `seq`. */
export interface Snapshot {
  readonly slot: string
  readonly seq: number
  /** The JSON of the facility in UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly packing: 'none' | 'gzip'
  /** By table, for those whose rows have gaps between their places. */
  readonly places: Readonly<Record<string, PlaceJumps>>
}

/** What changed between `seq - 1` and `seq`. */
export interface JournalRecord {
  readonly slot: string
  readonly seq: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** All that is kept of one facility, read at one moment. */
export interface Kept {
  readonly entry: Entry
  readonly snapshot: Snapshot | undefined
  /** By rising `seq`; may begin with records that the snapshot covers. */
  readonly journal: readonly JournalRecord[]
}

/** What is known of a version without reading it. */
export interface VersionEntry {
  readonly slot: string
  readonly id: string
  /** Empty where nobody named it. */
  readonly name: string
  readonly reason: VersionReason
  /** ISO 8601. */
  readonly madeAt: string
  readonly equipmentCount: number
  readonly sizeBytes: number
}

/** A whole facility as it was when the version was kept. */
export interface VersionContent extends Pick<Snapshot, 'slot' | 'bytes' | 'packing'> {
  readonly id: string
}

/** One step of keeping, which happens whole or not at all. */
export interface Commit {
  /** The `seq` that the slot's entry must have; undefined: there must be no entry yet. */
  readonly expected: number | undefined
  /** Replaces the slot's entry. */
  readonly entry: Entry
  readonly record?: JournalRecord
  /** Replaces the slot's snapshot; the journal up to its `seq` goes. */
  readonly snapshot?: Snapshot
}

/** Somebody else wrote to the slot, so nothing was written. */
export class Conflict extends Error {
  /** The entry as it stands, or undefined when it is gone. */
  readonly found: Entry | undefined

  constructor(found: Entry | undefined) {
    super(found ? `Slot ${found.slot} is at ${found.seq}, written by another` : 'The slot is gone')
    this.name = 'Conflict'
    this.found = found
  }
}

/**
 * Where the shelf keeps things. Each call happens whole or not at all, also when the browser dies
 * in the middle of it. Calls reject with the store's own errors; see `reasonOf` in faults.ts.
 */
export interface ShelfStore {
  entries(): Promise<readonly Entry[]>
  read(slot: string): Promise<Kept | undefined>
  /** Rejects with `Conflict` when the entry is not the expected one. */
  commit(commit: Commit): Promise<void>
  /** Removes slots with their versions. */
  remove(slots: readonly string[]): Promise<void>
  versions(slot: string): Promise<readonly VersionEntry[]>
  version(slot: string, id: string): Promise<VersionContent | undefined>
  /** Adds a version, or changes what is known of one whose content is there already. */
  putVersion(entry: VersionEntry, content?: VersionContent): Promise<void>
  removeVersions(slot: string, ids: readonly string[]): Promise<void>
  /** What leads back to the file of a slot, as `setPlace` got it. */
  place(slot: string): Promise<unknown>
  setPlace(slot: string, place: unknown): Promise<void>
}
