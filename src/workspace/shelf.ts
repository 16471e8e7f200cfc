import type { FacilityDocument } from '#document'
import type { Facility } from '#model'

/** One facility that is kept on this computer. */
export interface ShelfEntry {
  readonly id: string
  readonly name: string
  /** When it was last written, ISO 8601. */
  readonly savedAt: string
  readonly equipmentCount: number
}

/**
 * The facilities that this browser keeps. Every call may fail (a private window, a full disk); it
 * then rejects with a message that a person can read.
 */
export interface FacilityShelf {
  /** The latest written first. */
  list(): Promise<readonly ShelfEntry[]>
  open(id: string): Promise<Facility>
  /** Writes a whole facility, in place of the one with its id. */
  save(facility: Facility): Promise<void>
  rename(id: string, name: string): Promise<void>
  remove(id: string): Promise<void>
  /**
   * Keeps an open facility: writes what each change touches as it happens. `onFault` is told when
   * a change could not be written. Returns the function that stops it.
   */
  follow(document: FacilityDocument, onFault: (message: string) => void): () => void
}

/** A file that the user picked, with a way back to the same place where the browser has one. */
export interface PickedFile {
  readonly name: string
  readonly sizeBytes: number
  readonly bytes: () => Promise<Uint8Array>
  /** Opaque to all but the `FacilityFiles` that made it. */
  readonly place?: unknown
}

/** Opening and saving files by the browser's own means. */
export interface FacilityFiles {
  /** Lets the user pick a file; undefined when they change their mind. */
  pick(): Promise<PickedFile | undefined>
  /**
   * Writes a file: to `place` if the browser can, else where the user says, else as a download.
   * Answers the file's name and place, or undefined when the user changes their mind.
   */
  save(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    place: unknown,
  ): Promise<{ readonly name: string; readonly place: unknown } | undefined>
}
