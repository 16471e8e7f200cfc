import { type ParseError, parse } from 'jsonc-parser'
import { type Facility, type ReadResult, readFacility } from '#model'

/** Far more than a campus of 100,000 pieces needs (some 30 MB). */
export const largestFileBytes = 512 * 1024 * 1024

const refuse = (problem: string): ReadResult => ({ ok: false, problem })

const lineAndColumn = (text: string, position: number): string => {
  const before = text.slice(0, position)
  const line = before.split('\n').length
  return `line ${line}, column ${position - before.lastIndexOf('\n')}`
}

/** Says where JSON breaks off or goes wrong: engines differ in whether they tell the place. */
const describeFault = (text: string): string => {
  const faults: ParseError[] = []
  parse(text, faults)
  const end = text.trimEnd().length
  const [first] = faults
  return first === undefined || first.offset + first.length >= end
    ? `The file is cut off: it ends at ${lineAndColumn(text, end)} in the middle of its content.`
    : `The file is not valid JSON: it goes wrong at ${lineAndColumn(text, first.offset)}.`
}

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Reads the bytes of a `*.gridhall.json`. */
export const read = (bytes: Uint8Array): ReadResult => {
  if (bytes.byteLength > largestFileBytes) {
    const mb = (count: number) => Math.round(count / 1e6).toLocaleString('en-US')
    return refuse(
      `The file has ${mb(bytes.byteLength)} MB; files up to ${mb(largestFileBytes)} MB are read.`,
    )
  }
  const text = decode(bytes)
  if (text === undefined) return refuse('The file is not text in UTF-8, so it is no facility.')
  if (text.trim() === '') return refuse('The file is empty.')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refuse(describeFault(text))
  }
  return readFacility(json)
}

/** Writes a facility, one value a line, so that versions of it compare well. */
export const write = (facility: Facility): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${JSON.stringify(facility, null, 1)}\n`)
