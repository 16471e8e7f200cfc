import { type Bounds, boundsOf, cornersOf, type Point } from '#base'
import type { Edit } from '../document'
import { type CommandContext, done, libraryOf, type Outcome, type Reader, refused } from './context'
import { elementCorners } from './elements'
import { footprintOf } from './footprint'
import { groupedUnits } from './groups'
import { moveItems, standsFree } from './move'

/** The facility's axes: x runs east, y north. */
export type Axis = 'x' | 'y'
/** The western or southern edge, the middle, the eastern or northern edge. */
export type Side = 'low' | 'middle' | 'high'

/** What keeps its shape while it is arranged: one thing, or a group that is selected as a whole. */
interface Unit {
  readonly ids: readonly string[]
  readonly low: number
  readonly high: number
}

const cornersOfItem = (
  reader: Reader,
  context: Pick<CommandContext, 'library'>,
): ((id: string) => readonly Point[]) => {
  const library = libraryOf(reader, context)
  return (id) => {
    const item = reader.get('equipment', id)
    if (item) return standsFree(reader, item) ? cornersOf(footprintOf(reader, library, item)) : []
    const [element, note] = [reader.get('elements', id), reader.get('notes', id)]
    if (element) return elementCorners(element)
    if (note) return [note]
    return reader.get('rooms', id)?.polygon ?? reader.get('routes', id)?.points ?? []
  }
}

const unitsOf = (
  reader: Reader,
  context: Pick<CommandContext, 'library'>,
  ids: Iterable<string>,
  axis: Axis,
): Unit[] => {
  const corners = cornersOfItem(reader, context)
  return groupedUnits(reader, ids).flatMap((members) => {
    const points = members.flatMap(corners)
    if (points.length === 0) return []
    const { minX, maxX, minY, maxY }: Bounds = boundsOf(points)
    const [low, high] = axis === 'x' ? [minX, maxX] : [minY, maxY]
    return [{ ids: members, low, high }]
  })
}

const middleOf = ({ low, high }: Pick<Unit, 'low' | 'high'>): number => (low + high) / 2

const shift = (edit: Edit, { ids }: Unit, axis: Axis, byM: number): number =>
  Math.abs(byM) < 1e-6
    ? 0
    : moveItems(edit, ids, axis === 'x' ? { dx: byM, dy: 0 } : { dx: 0, dy: byM })

/**
 * Aligns what is selected with the outermost edge among it, or with the middle of all of it. Groups
 * stay as they are inside. Refuses fewer than two things. Answers how many moved.
 */
export const alignItems = (
  edit: Edit,
  context: Pick<CommandContext, 'library'>,
  ids: Iterable<string>,
  { axis, side }: { readonly axis: Axis; readonly side: Side },
): Outcome<number> => {
  const units = unitsOf(edit, context, ids, axis)
  if (units.length < 2) {
    return refused({ en: 'Select two or more things that stand by themselves to align them.' })
  }
  const low = Math.min(...units.map((unit) => unit.low))
  const high = Math.max(...units.map((unit) => unit.high))
  const wanted = { low, middle: (low + high) / 2, high }[side]
  const at = (unit: Unit): number => (side === 'middle' ? middleOf(unit) : unit[side])
  let moved = 0
  for (const unit of units) moved += shift(edit, unit, axis, wanted - at(unit))
  return done(moved)
}

/** Where each unit's lower edge goes, so that the gaps between neighbours are equal. */
const byGaps = (units: readonly Unit[], first: Unit, last: Unit): number[] => {
  const filledM = units.reduce((sum, { low, high }) => sum + high - low, 0)
  const gapM = (last.high - first.low - filledM) / (units.length - 1)
  const starts: number[] = []
  let at = first.low
  for (const { low, high } of units) {
    starts.push(at)
    at += high - low + gapM
  }
  return starts
}

const byMiddles = (units: readonly Unit[], first: Unit, last: Unit): number[] => {
  const stepM = (middleOf(last) - middleOf(first)) / (units.length - 1)
  return units.map((unit, nth) => middleOf(first) + nth * stepM - (unit.high - unit.low) / 2)
}

/**
 * Spreads what is selected evenly between its outermost two, which stay: with equal gaps, or with
 * equal steps from middle to middle. Where there is too little room the gaps are equal overlaps, and
 * it says so. Refuses fewer than three things. Answers how many moved.
 */
export const distributeItems = (
  edit: Edit,
  context: Pick<CommandContext, 'library'>,
  ids: Iterable<string>,
  { axis, by }: { readonly axis: Axis; readonly by: 'gaps' | 'middles' },
): Outcome<number> => {
  const units = unitsOf(edit, context, ids, axis).sort((a, b) => middleOf(a) - middleOf(b))
  const [first] = units
  const last = units.at(-1)
  if (!first || !last || units.length < 3) {
    return refused({ en: 'Select three or more things that stand by themselves to spread them.' })
  }
  const starts = by === 'gaps' ? byGaps(units, first, last) : byMiddles(units, first, last)
  let moved = 0
  for (const [nth, unit] of units.entries()) {
    moved += shift(edit, unit, axis, (starts[nth] ?? unit.low) - unit.low)
  }
  const overlaps = units.some((unit, nth) => {
    const next = starts[nth + 1]
    return next !== undefined && next < (starts[nth] ?? 0) + unit.high - unit.low - 1e-3
  })
  return done(moved, overlaps ? [{ en: 'There is too little room: some of it overlaps.' }] : [])
}
