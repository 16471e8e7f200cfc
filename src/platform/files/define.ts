import type { WeatherResult } from '#io'
import type { Facility, ReadResult } from '#model'
import type { FacilityFile } from '#workspace'

/** A file that the user picked, dropped or opened from the system. */
export interface PickedFile {
  readonly name: string
  readonly sizeBytes: number
  /** Its content, read when it is asked for. */
  readonly content: Blob
  /** The way back to the same place, where the browser has one. Opaque to all but `FacilityFiles`. */
  readonly place: unknown
}

/** What came of saving to a file. */
export type SaveOutcome =
  | { readonly outcome: 'saved'; readonly file: FacilityFile }
  /** The user changed their mind. */
  | { readonly outcome: 'cancelled' }
  /** Somebody else changed the file since it was opened or saved here. Nothing was written. */
  | { readonly outcome: 'changed'; readonly name: string }

/** Where a facility is saved to. */
export interface SaveTarget {
  /** What the file is called, or how to begin the question. */
  readonly name: string
  /** The place that an earlier file came from; without one the user is asked. */
  readonly place?: unknown
  /** Writes also over a file that somebody else changed. */
  readonly overwrite?: boolean
}

/** A document made from the facility, such as a drawing or a list: written once, never read back. */
export interface Copy {
  readonly name: string
  readonly content: Blob
  /** What the system's file dialog calls its type. */
  readonly description: string
}

/** Opening and saving files by the browser's own means. */
export interface FacilityFiles {
  /** Lets the user pick a file; undefined when they change their mind. */
  pick(): Promise<PickedFile | undefined>
  /** Lets the user pick a weather file; undefined when they change their mind. */
  pickWeather(): Promise<PickedFile | undefined>
  /** The file that is dropped on the page. Call it while the drop is being told. */
  dropped(transfer: DataTransfer): Promise<PickedFile | undefined>
  /** Told of files that the system opens with the installed app. */
  onLaunch(listener: (file: PickedFile) => void): void
  /**
   * Reads a facility file by the format that its name asks for, large ones away from the page.
   * Rejects only when `signal` aborts; what is wrong with the file is told in one sentence.
   */
  read(
    file: Pick<PickedFile, 'name' | 'content'>,
    signal?: AbortSignal,
  ): Promise<{ readonly result: ReadResult; readonly digest: string | undefined }>
  /** Reads a year of weather. Rejects only when `signal` aborts. */
  readWeather(
    file: Pick<PickedFile, 'name' | 'content'>,
    signal?: AbortSignal,
  ): Promise<WeatherResult>
  /**
   * Writes exactly what the format of the name writes: in place where the browser can, else where
   * the user says, else as a download. Call it while the user's gesture lasts. Rejects when `signal`
   * aborts before anything is written.
   */
  save(facility: Facility, target: SaveTarget, signal?: AbortSignal): Promise<SaveOutcome>
  /**
   * Hands a document over: where the user says, else as a download. Answers whether it was taken.
   * Call it while the user's gesture lasts.
   */
  saveCopy(copy: Copy): Promise<boolean>
}
