import { formatQuantity } from '#base'
import { formatOf, formats, loadFormat } from '#io'
import { type Facility, facilityVersion, type ReadResult } from '#model'
import { words } from '../text/text'

/** Larger files are not even loaded: a browser tab would run out of memory before it could say why. */
export const sizeLimitBytes = 512 * 1024 * 1024

const megabytes = (bytes: number): string =>
  `${formatQuantity(Math.ceil(bytes / 1024 / 1024), 'count')} MB`

/** Why a file of this size is not read, or undefined when it is. */
export const sizeProblem = (bytes: number): string | undefined =>
  bytes > sizeLimitBytes
    ? words.start.tooLarge(megabytes(bytes), megabytes(sizeLimitBytes))
    : undefined

const ownFormat = 'gridhall-json'

/** Our own format, or the one that a file's name asks for. */
const bodyFor = (name: string) => {
  const format = formatOf(name) ?? formats.find(({ id }) => id === ownFormat)
  if (!format) throw new Error(`The format ${ownFormat} is missing`)
  return loadFormat(format)
}

/** Reads a file by the format that its name asks for. A fault is one sentence that names its place. */
export const readFile = async (name: string, bytes: Uint8Array): Promise<ReadResult> => {
  const { read } = await bodyFor(name)
  return read ? read(bytes) : { ok: false, problem: words.start.notReadable }
}

/** The bytes of a facility in the format that the file's name asks for. */
export const printFacility = async (
  name: string,
  facility: Facility,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { write } = await bodyFor(name)
  if (!write) throw new Error(words.start.notWritable)
  return write(facility)
}

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
