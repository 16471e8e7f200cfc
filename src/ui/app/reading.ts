import { formatQuantity } from '#base'
import { type Facility, facilityVersion, type ReadResult, readFacility } from '#model'
import { words } from '../text/text'
import { jsonFault } from './jsonFault'

/** Larger files are not read: a browser tab would run out of memory before it could say why. */
export const sizeLimitBytes = 256 * 1024 * 1024

const megabytes = (bytes: number): string =>
  `${formatQuantity(Math.ceil(bytes / 1024 / 1024), 'count')} MB`

/** Why a file of this size is not read, or undefined when it is. */
export const sizeProblem = (bytes: number): string | undefined =>
  bytes > sizeLimitBytes
    ? words.start.tooLarge(megabytes(bytes), megabytes(sizeLimitBytes))
    : undefined

/** Reads the text of a facility file. Never throws; a fault is one sentence that names its place. */
export const parseFacility = (text: string): ReadResult => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    const place = jsonFault(text)
    const { notJson, cutOff } = words.start
    return { ok: false, problem: place === undefined ? cutOff : notJson(place.line, place.column) }
  }
  return readFacility(json)
}

/** The text of a facility file, laid out so that version control shows a change as few lines. */
export const printFacility = (facility: Facility): string =>
  `${JSON.stringify(facility, null, 2)}\n`

/** A file name for a facility: its name without what file systems refuse. */
export const fileNameOf = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${plain === '' ? 'facility' : plain}.gridhall.json`
}

/** An id that no other facility has. */
export const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(9))
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')
}

/** A facility with nothing in it. */
export const emptyFacility = (id: string): Facility => ({
  format: 'gridhall',
  version: facilityVersion,
  id,
  name: words.start.newName,
  site: {},
  goals: {},
  rooms: [],
  equipment: [],
  connections: [],
  routes: [],
  clusters: [],
  products: [],
  assumptions: [],
  parameters: {},
  waivers: [],
})
