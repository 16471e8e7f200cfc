import { boundsOf, type Point, rotate, type Text } from '#base'
import type { Equipment, Library } from '#model'
import type { Edit } from '../document'
import type { BlockSpacing } from './blocks/cells'
import { type Clipping, clip, sizeOf } from './clipping'
import {
  type CommandContext,
  done,
  libraryOf,
  type Outcome,
  type Reader,
  refused,
  tidyM,
} from './context'
import { type Copied, copiedIds, joined, leftBehind, withoutThings } from './copied'
import { elementCorners } from './elements'
import { footprintOf, frameAround } from './footprint'
import { insertCopy, namingOf } from './insert'
import { standsFree } from './move'
import type { Movement } from './movement'

/** Rows and columns of a selection. Columns run along its width, rows one behind the other. */
export interface ArraySpec {
  readonly rows: number
  readonly columns: number
  /** From one column's middle to the next. */
  readonly columnPitchM: number
  /** From one row's middle to the next; rows that stand back to back go by their aisles instead. */
  readonly rowPitchM: number
  /** Every second row is turned by 180°: rears face each other over hot aisles, fronts over cold ones. */
  readonly backToBack: boolean
  readonly coldAisleM: number
  readonly hotAisleM: number
}

/** The block that an array repeats: its frame, and which way its front looks in it. */
export interface ArrayBlock {
  readonly centre: Point
  readonly widthM: number
  readonly depthM: number
  /** Direction of the columns, in [0, 180). */
  readonly angleDeg: number
  /** Its front looks towards the next row, as at a heading of 180°. */
  readonly frontAhead: boolean
}

/** More copies than this in one gesture are a slip of the keyboard. */
const mostCopies = 100_000

/** Why an array cannot be built, or nothing when it can. `items` is how many things it repeats. */
export const arrayProblem = (spec: ArraySpec, items: number): Text | undefined => {
  const { rows, columns } = spec
  if (items === 0) return { en: 'Select what to repeat first.' }
  if (![rows, columns].every((count) => Number.isInteger(count) && count >= 1)) {
    return { en: 'Rows and columns are whole numbers from 1 on.' }
  }
  if (rows * columns * items > mostCopies) {
    return { en: `An array has at most ${mostCopies.toLocaleString('en-US')} items.` }
  }
  const { columnPitchM, rowPitchM, coldAisleM, hotAisleM } = spec
  if (![columnPitchM, rowPitchM, coldAisleM, hotAisleM].every(Number.isFinite)) {
    return { en: 'Distances have to be numbers.' }
  }
  if (columns > 1 && columnPitchM === 0) return { en: 'Columns need a distance between them.' }
  if (rows > 1 && !spec.backToBack && rowPitchM === 0) {
    return { en: 'Rows need a distance between them.' }
  }
  if (spec.backToBack && Math.min(coldAisleM, hotAisleM) < 0) {
    return { en: 'An aisle cannot be narrower than nothing.' }
  }
  return undefined
}

/** Width that a route is given where it states none. */
const plainRouteM = 0.3

/** The block around routes, parts of the building and notes alone, in the frame of the site. */
const plainBlock = ({ routes, elements, notes }: BlockParts): ArrayBlock | undefined => {
  const runs = routes.flatMap(({ points, widthM = plainRouteM }) =>
    points.flatMap(({ x, y }) => [
      { x: x - widthM / 2, y: y - widthM / 2 },
      { x: x + widthM / 2, y: y + widthM / 2 },
    ]),
  )
  const corners = [...runs, ...elements.flatMap(elementCorners), ...notes]
  if (corners.length === 0) return undefined
  const { minX, minY, maxX, maxY } = boundsOf(corners)
  const centre = { x: (minX + maxX) / 2, y: (minY + maxY) / 2 }
  return { centre, widthM: maxX - minX, depthM: maxY - minY, angleDeg: 0, frontAhead: false }
}

/** What an array may repeat besides equipment. */
type BlockParts = Pick<Clipping, 'routes' | 'elements' | 'notes'>

/**
 * The block around equipment, in the frame of its first piece; where there is no equipment, around
 * routes, parts of the building and notes. Nothing when there is none of them.
 */
export const arrayBlock = (
  reader: Reader,
  library: Library,
  equipment: readonly Equipment[],
  others: BlockParts,
): ArrayBlock | undefined => {
  const [first] = equipment
  if (!first) return plainBlock(others)
  const footprints = equipment.map((item) => footprintOf(reader, library, item))
  const angleDeg = first.rotationDeg % 180
  return {
    ...frameAround(footprints, angleDeg),
    angleDeg,
    frontAhead: first.rotationDeg >= 180,
  }
}

/** How far each row stands from the first, along the rows. */
const rowOffsets = (spec: ArraySpec, { depthM, frontAhead }: ArrayBlock): number[] => {
  const offsets = [0]
  for (let row = 1; row < spec.rows; row++) {
    const last = offsets[row - 1] as number
    const rearsMeet = (row % 2 === 1) !== frontAhead
    const aisleM = rearsMeet ? spec.hotAisleM : spec.coldAisleM
    offsets.push(last + (spec.backToBack ? depthM + aisleM : spec.rowPitchM))
  }
  return offsets
}

/** An array as the spacing of a block: the same places for every copy. */
export const rowSpacing = (spec: ArraySpec, block: ArrayBlock | undefined): BlockSpacing => {
  const { rows, columns, columnPitchM, rowPitchM, backToBack } = spec
  const spacing = { rows, columns, columnPitchM, rowPitchM }
  if (!backToBack || !block) return spacing
  const [, first = 0, second] = rowOffsets({ ...spec, rows: 3 }, block)
  const pairPitchM = (second ?? first) - first
  return { ...spacing, alternate: true, rowPitchM: tidyM(first), pairPitchM: tidyM(pairPitchM) }
}

/** The movement that takes the block to each cell but the first, row by row. */
export const arrayMovements = (spec: ArraySpec, block: ArrayBlock): Movement[] => {
  const movements: Movement[] = []
  for (const [row, offset] of rowOffsets(spec, block).entries()) {
    const turnDeg = spec.backToBack && row % 2 === 1 ? 180 : 0
    for (let column = row === 0 ? 1 : 0; column < spec.columns; column++) {
      const shift = rotate({ x: column * spec.columnPitchM, y: offset }, block.angleDeg)
      movements.push({ dx: shift.x, dy: shift.y, turnDeg, about: block.centre })
    }
  }
  return movements
}

/** What an array repeats: equipment that stands by itself gives the block; the rest goes with it. */
const standingItems = (reader: Reader, { equipment }: Clipping): Equipment[] =>
  equipment.filter((item) => standsFree(reader, item))

/**
 * Repeats equipment, routes, parts of the building, notes and dimensions in rows and columns. The
 * original is the first cell; each copy has new ids and tags and keeps the connections inside it.
 * Answers the ids of all copies.
 */
export const arrayItems = (
  edit: Edit,
  context: CommandContext,
  ids: Iterable<string>,
  spec: ArraySpec,
): Outcome<Copied> => {
  const clipping = { ...clip(edit, ids), rooms: [] }
  const standing = standingItems(edit, clipping)
  const problem = arrayProblem(spec, sizeOf(clipping))
  if (problem) return refused(problem)
  const block = arrayBlock(edit, libraryOf(edit, context), standing, clipping)
  if (!block) {
    return refused(
      clipping.equipment.length === 0
        ? withoutThings
        : { en: 'Mounted equipment is repeated with its host: select that.' },
    )
  }
  const naming = namingOf(edit, context)
  const movements = arrayMovements(spec, block)
  const copies = movements.map((movement) => insertCopy(edit, naming, clipping, movement))
  const all = joined(copies)
  if (movements.length > 0 && copiedIds(all).length === 0) return refused(withoutThings)
  return done(all, leftBehind(clipping.dimensions.length * movements.length, all))
}
