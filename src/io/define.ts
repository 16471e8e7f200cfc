import type { Text } from '#base'
import type { Facility, ReadResult, WeatherFields } from '#model'

/** A year of weather as a file holds it, or one plain sentence that says what is wrong and where. */
export type WeatherResult =
  | { readonly ok: true; readonly weather: WeatherFields }
  | { readonly ok: false; readonly problem: string }

/** The working half of a format, loaded when it is first used. */
export interface FormatBody {
  /** Bytes to a facility. Never throws: a fault is one plain sentence that names its place. */
  readonly read?: (bytes: Uint8Array) => ReadResult
  /** Bytes to a year of weather. Never throws. */
  readonly readWeather?: (bytes: Uint8Array) => WeatherResult
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
  /** What its files are about; a facility, unless it says so. */
  readonly holds?: 'weather'
  /** Larger files are not even loaded, where the format sets a bound of its own. */
  readonly largestBytes?: number
}

/** Declares a file format. */
export const defineFormat = (format: Format): Format => format
