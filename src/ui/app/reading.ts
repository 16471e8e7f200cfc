import { formatQuantity } from '#base'
import { blankFacility, type Facility } from '#model'
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

/** A new facility, with nothing in it. */
export const emptyFacility = (id: string): Facility => blankFacility(id, words.start.newName)
