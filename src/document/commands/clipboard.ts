import { boundsOf, type Point } from '#base'
import { facilityVersion, readFacility } from '#model'
import type { Edit } from '../document'
import { type Clipping, clip, isEmptyClipping } from './clipping'
import { type CommandContext, done, type Outcome, type Reader, refused } from './context'
import { type Copied, copiedIds, leftBehind, withoutThings } from './copied'
import { insertCopy, namingOf } from './insert'

/** Marks our text on the clipboard, where anything may lie. */
const clipboardFormat = 'gridhall-clipboard'

/** What is selected, as text for the clipboard; nothing when nothing of it can be copied. */
export const copyItems = (reader: Reader, ids: Iterable<string>): string | undefined => {
  const clipping = clip(reader, ids)
  return isEmptyClipping(clipping)
    ? undefined
    : JSON.stringify({ format: clipboardFormat, version: facilityVersion, ...clipping })
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Reads what {@link copyItems} wrote, here or in another facility, of this or an older version.
 * Refuses anything else, and equipment that does not fit the file format, in one sentence.
 */
export const readClipboard = (text: string): Outcome<Clipping> => {
  const json = parse(text)
  if (typeof json !== 'object' || json === null || !('format' in json)) {
    return refused({ en: 'The clipboard holds nothing that can be pasted here.' })
  }
  if (json.format !== clipboardFormat) {
    return refused({ en: 'The clipboard holds nothing that can be pasted here.' })
  }
  const read = readFacility({ ...json, format: 'gridhall', id: 'clipboard', name: '' })
  if (!read.ok) return refused({ en: `The clipboard cannot be read. ${read.problem}` })
  const { equipment, connections, rooms, routes, elements, notes, dimensions } = read.facility
  const { products, clusters, groups } = read.facility
  const from = 'facility' in json && typeof json.facility === 'string' ? json.facility : ''
  const marks = { elements, notes, dimensions }
  const records = { equipment, connections, rooms, routes, products, clusters, groups }
  return done({ facility: from, ...records, ...marks })
}

/** The places of what was copied; dimensions are where what they measure is. */
const placesOf = ({ equipment, rooms, routes, elements, notes, dimensions }: Clipping): Point[] => [
  ...equipment,
  ...elements,
  ...notes,
  ...rooms.flatMap(({ polygon }) => polygon),
  ...routes.flatMap(({ points }) => points),
  ...dimensions.flatMap(({ anchors }) =>
    anchors.flatMap((anchor) => ('of' in anchor ? [] : [anchor])),
  ),
]

const shiftTo = (clipping: Clipping, at: Point): { dx: number; dy: number } => {
  const places = placesOf(clipping)
  if (places.length === 0) return { dx: 0, dy: 0 }
  const { minX, minY, maxX, maxY } = boundsOf(places)
  return { dx: at.x - (minX + maxX) / 2, dy: at.y - (minY + maxY) / 2 }
}

/**
 * Pastes a clipping with its middle at a point, or where it was. Everything gets new ids and
 * tags; equipment of products that neither the catalog nor the clipping knows keeps its kind.
 */
export const pasteClipping = (
  edit: Edit,
  context: CommandContext,
  clipping: Clipping,
  at?: Point,
): Outcome<Copied> => {
  if (isEmptyClipping(clipping)) return refused({ en: 'There is nothing to paste.' })
  const naming = namingOf(edit, context)
  const copied = insertCopy(edit, naming, clipping, at ? shiftTo(clipping, at) : { dx: 0, dy: 0 })
  if (copiedIds(copied).length === 0) return refused(withoutThings)
  const brought = new Set(clipping.products.map(({ id }) => id))
  const unknown = new Set(
    clipping.equipment.flatMap(({ product }) =>
      product === undefined || brought.has(product) || naming.library.products.has(product)
        ? []
        : [product],
    ),
  )
  const warnings = [...unknown].map((product) => ({
    en: `The catalog has no product ${product}; its ratings are unknown here.`,
  }))
  return done(copied, [...warnings, ...leftBehind(clipping.dimensions.length, copied)])
}

/** Copies what is selected beside itself, in one gesture. */
export const duplicateItems = (
  edit: Edit,
  context: CommandContext,
  ids: Iterable<string>,
  shift: { readonly dx: number; readonly dy: number },
): Outcome<Copied> => {
  const clipping = clip(edit, ids)
  if (isEmptyClipping(clipping)) return refused({ en: 'There is nothing to duplicate.' })
  const copied = insertCopy(edit, namingOf(edit, context), clipping, shift)
  if (copiedIds(copied).length === 0) return refused(withoutThings)
  return done(copied, leftBehind(clipping.dimensions.length, copied))
}
