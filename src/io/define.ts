import type { Text } from '#base'
import type { Facility, ReadResult } from '#model'

/** The working half of a format, loaded when it is first used. */
export interface FormatBody {
  /** Bytes to a facility. Never throws: a fault is one plain sentence that names its place. */
  readonly read?: (bytes: Uint8Array) => ReadResult
  readonly write?: (facility: Facility) => Uint8Array<ArrayBuffer>
}

/** A file format: this half is always there, so that menus and dialogs can name it. */
export interface Format {
  /** Equals its folder name. */
  readonly id: string
  readonly name: Text
  /** With the dot, the most specific first. */
  readonly extensions: readonly string[]
  readonly mime: string
}

/** Declares a file format. */
export const defineFormat = (format: Format): Format => format
