import {
  type Format,
  type FormatBody,
  formatOf,
  formats,
  loadFormat,
  type WeatherResult,
} from '#io'
import type { Facility, ReadResult } from '#model'
import { keptBytes, type Recovery, recover } from '../shelf/recover'
import type { Kept } from '../shelf/store'
import { gunzip } from './gzip'

/** A file as it was read. */
export interface FileReading {
  readonly result: ReadResult
  /** Of the file's bytes; undefined where the browser computes none. */
  readonly digest: string | undefined
}

/** A name for some bytes: SHA-256 in hexadecimal. The browser computes it on secure pages only. */
export const digestOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> => {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (!subtle) return undefined
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const unread = (problem: string): FileReading => ({
  result: { ok: false, problem },
  digest: undefined,
})

/** The format that a name asks for; without one, our own, which says what else it found. */
const bodyFor = (name: string): Promise<FormatBody> => {
  const format = formatOf(name) ?? formats.find(({ id }) => id === 'gridhall-json')
  if (!format) throw new Error('The format gridhall-json is missing')
  return loadFormat(format)
}

/** Reads a file by the format that its name asks for. Rejects only when the program is broken. */
export const readFile = async (file: Blob, name: string): Promise<FileReading> => {
  const { read } = await bodyFor(name)
  if (!read) return unread('Gridhall writes files of this sort and does not read them.')
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return unread('The browser cannot read it: it was moved, changed or is too large.')
  }
  const result = read(bytes)
  return { result, digest: result.ok ? await digestOf(bytes) : undefined }
}

/** The weather format that a name asks for; without one, the one there is, which says what it found. */
const weatherFormatOf = (name: string): Format | undefined => {
  const named = formatOf(name)
  return named?.holds === 'weather' ? named : formats.find(({ holds }) => holds === 'weather')
}

const megabytes = (bytes: number): string => Math.round(bytes / 1e6).toLocaleString('en-US')

/** Reads a year of weather. Rejects only when the program is broken. */
export const readWeatherFile = async (file: Blob, name: string): Promise<WeatherResult> => {
  const refuse = (problem: string): WeatherResult => ({ ok: false, problem })
  const format = weatherFormatOf(name)
  const { readWeather } = format ? await loadFormat(format) : {}
  if (!format || !readWeather) throw new Error('The format epw is missing')
  const most = format.largestBytes ?? Number.POSITIVE_INFINITY
  if (file.size > most) {
    return refuse(
      `It has ${megabytes(file.size)} MB; weather files of more than ${megabytes(most)} MB are not read.`,
    )
  }
  try {
    return readWeather(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return refuse('The browser cannot read it: it was moved, changed or is too large.')
  }
}

/** The bytes of a facility in the format that a file name asks for: what the format writes, no more. */
export const writeBytes = async (
  facility: Facility,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { write } = await bodyFor(name)
  if (!write) throw new Error(`A file named ${name} cannot hold a facility.`)
  return write(facility)
}

/** Brings back a kept facility. Never rejects. */
export const recoverKept = async (kept: Kept): Promise<Recovery> => {
  const { snapshot } = kept
  if (!snapshot) return { ok: false, problem: 'Its snapshot is missing.' }
  try {
    const bytes = snapshot.packing === 'gzip' ? await gunzip(snapshot.bytes) : snapshot.bytes
    return recover(keptBytes(kept, snapshot, bytes))
  } catch {
    return { ok: false, problem: 'Its snapshot is damaged.' }
  }
}
