import type { Text } from '#base'
import type { FacilityDocument } from '#document'
import type { Facility } from '#model'

/** One facility that is kept on this computer. */
export interface ShelfEntry {
  /** Its place on the shelf: not the facility's own id, for two states of one facility may be kept. */
  readonly id: string
  readonly name: string
  /** When it was last changed, ISO 8601. */
  readonly savedAt: string
  readonly equipmentCount: number
  /** What it takes up in the browser's storage. */
  readonly sizeBytes: number
  /** The file that it was last opened from or saved to. */
  readonly fileName: string | undefined
}

/** A file that holds a facility, as it was opened or saved. */
export interface FacilityFile {
  readonly name: string
  /** The way back to the same place, where the browser has one. Opaque to all but `FacilityFiles`. */
  readonly place: unknown
  /** Of its bytes; undefined where the browser computes none. */
  readonly digest: string | undefined
}

/** A facility from the shelf. */
export interface KeptFacility {
  readonly facility: Facility
  /** Its place on the shelf, claimed for this window; none when it is a copy. */
  readonly id: string | undefined
  readonly file: FacilityFile | undefined
}

/** Where an open facility comes from. */
export interface FacilityOrigin {
  /** Its place on the shelf, as `KeptFacility` told. */
  readonly id?: string | undefined
  readonly file?: FacilityFile | undefined
}

/** Why a version was kept: somebody named it, it was opened like that, time went by, or it was about to be replaced. */
export type VersionReason = 'named' | 'opened' | 'hourly' | 'replaced'

/** A state of a facility that can be come back to. */
export interface FacilityVersion {
  readonly id: string
  /** Empty where nobody named it. */
  readonly name: string
  readonly reason: VersionReason
  /** ISO 8601. */
  readonly madeAt: string
  readonly equipmentCount: number
  readonly sizeBytes: number
}

/** The versions of an open facility. Calls that fail reject with a message that a person can read. */
export interface VersionShelf {
  /** The latest first. */
  list(): Promise<readonly FacilityVersion[]>
  /** Keeps the facility as it stands now. */
  keep(name: string): Promise<void>
  /** The facility as a version holds it; the state of now is kept as a version before it. */
  takeOut(id: string): Promise<Facility>
  /** Reads a version to look at. */
  peek(id: string): Promise<Facility>
  rename(id: string, name: string): Promise<void>
  remove(id: string): Promise<void>
}

/** The keeping of one open facility. */
export interface Following {
  readonly versions: VersionShelf
  /**
   * Waits until every change so far is written, trying again what failed. False when it cannot be:
   * the facility then lives in this window only.
   */
  settled(): Promise<boolean>
  /** The facility was written to a file, as it was at `revision` of the document. */
  savedTo(file: FacilityFile, revision: number): void
  /** Ends the keeping once everything is written. Answers like `settled`. */
  stop(): Promise<boolean>
}

/** What the shelf has to say by itself: storage is full, another window has the facility. */
export interface ShelfNotice {
  readonly tone: 'info' | 'fault'
  readonly text: Text
}

/** The browser's storage for this site. Undefined is what the browser does not tell. */
export interface ShelfStorage {
  /** Whether the browser keeps it until the user removes it, also when the disk runs short. */
  readonly persisted: boolean | undefined
  readonly usageBytes: number | undefined
  readonly quotaBytes: number | undefined
}

/**
 * The facilities that this browser keeps. Calls may fail (a private window, a full disk); they then
 * reject with a message that a person can read.
 */
export interface FacilityShelf {
  /** The latest changed first. Facilities that were opened and never changed are not listed. */
  list(): Promise<readonly ShelfEntry[]>
  /**
   * Opens a kept facility with all changes that were ever acknowledged, and claims it for this
   * window. One that is open in another window is opened as a copy; a notice says so.
   */
  open(id: string): Promise<KeptFacility>
  /** What was open when this window, or the last one, was closed; undefined when it was left. */
  resume(): Promise<KeptFacility | undefined>
  /**
   * Keeps an open facility: writes what each change touches as it happens. A facility that does not
   * come from the shelf gets a place of its own. Notices tell what cannot be kept.
   */
  follow(document: FacilityDocument, origin?: FacilityOrigin): Following
  /** Reads a kept facility to look at: nothing is claimed, and it does not count as open. */
  peek(id: string): Promise<Facility>
  duplicate(id: string): Promise<void>
  rename(id: string, name: string): Promise<void>
  /** Takes a facility off the list. It can be put back until this visit has ended. */
  remove(id: string): Promise<void>
  restore(id: string): Promise<void>
  storage(): Promise<ShelfStorage>
  /** Notices that nobody has heard yet are told at once. */
  onNotice(listener: (notice: ShelfNotice) => void): () => void
}
