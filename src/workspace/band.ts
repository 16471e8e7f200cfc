import { type Bounds, polygonContains } from '#base'
import { elementCorners, type FacilityDocument, measuresOf } from '#document'
import type { Library } from '#model'
import { layoutOf } from './layout'
import type { BandMode } from './spatial-index'

type Spot = { readonly x: number; readonly y: number }

/** Whether a run in plan passes through a rectangle, by cutting off what lies outside each side. */
const passes = (a: Spot, b: Spot, band: Bounds): boolean => {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  let [from, to] = [0, 1]
  const sides = [
    [-dx, a.x - band.minX],
    [dx, band.maxX - a.x],
    [-dy, a.y - band.minY],
    [dy, band.maxY - a.y],
  ] as const
  for (const [along, room] of sides) {
    if (along === 0) {
      if (room < 0) return false
    } else if (along < 0) from = Math.max(from, room / along)
    else to = Math.min(to, room / along)
  }
  return from <= to
}

const isWithin = ({ x, y }: Spot, { minX, minY, maxX, maxY }: Bounds): boolean =>
  x >= minX && x <= maxX && y >= minY && y <= maxY

/** Whether a box catches a line: all of it, or any run of it. */
const catchesLine = (points: readonly Spot[], band: Bounds, mode: BandMode): boolean =>
  mode === 'inside'
    ? points.every((point) => isWithin(point, band))
    : points.some((point, n) => passes(points[n - 1] ?? point, point, band))

const catchesArea = (corners: readonly Spot[], band: Bounds, mode: BandMode): boolean => {
  const [first] = corners
  if (!first) return false
  const outline = mode === 'inside' ? corners : [...corners, first]
  // A box within a large shaft touches none of its edges.
  return (
    catchesLine(outline, band, mode) ||
    (mode === 'touching' && polygonContains(corners, band.minX, band.minY))
  )
}

/** Routes by their middle lines, parts of the building by their outlines, notes by their pins. */
const othersInBand = (document: FacilityDocument, band: Bounds, mode: BandMode): string[] =>
  [
    ...document.list('routes').filter(({ points }) => catchesLine(points, band, mode)),
    ...document.list('elements').filter((one) => catchesArea(elementCorners(one), band, mode)),
    ...document.list('notes').filter((note) => isWithin(note, band)),
  ].map(({ id }) => id)

/** Chains of dimensions by their lines: all of them, or any piece. */
const chainsInBand = (
  document: FacilityDocument,
  library: Library,
  band: Bounds,
  mode: BandMode,
): string[] =>
  document
    .list('dimensions')
    .filter((chain) => {
      const measures = measuresOf(document, library, chain)
      const caught = ({ from, to }: (typeof measures)[number]) =>
        catchesLine([from, to], band, mode)
      return (
        measures.length > 0 && (mode === 'inside' ? measures.every(caught) : measures.some(caught))
      )
    })
    .map(({ id }) => id)

/**
 * What a box selection in plan catches, wholly inside it or merely touched by it: equipment, routes,
 * parts of the building, notes and dimensions. Rooms are the floor that it is drawn on.
 */
export const itemsInBand = (
  document: FacilityDocument,
  catalog: Library,
  from: Spot,
  to: Spot,
  mode: BandMode,
): string[] => {
  const band = {
    minX: Math.min(from.x, to.x),
    minY: Math.min(from.y, to.y),
    maxX: Math.max(from.x, to.x),
    maxY: Math.max(from.y, to.y),
  }
  const layout = layoutOf(document, catalog)
  const items = layout.index.inBand(band, mode)
  // Not spread: there may be a hundred thousand.
  for (const id of othersInBand(document, band, mode)) items.push(id)
  for (const id of chainsInBand(document, layout.library, band, mode)) items.push(id)
  return items
}
