import type { Triple } from '../case'

/** A grid of like cells, whole millimetres each way, that fills a room from its corner. */
export interface AirGrid {
  readonly nx: number
  readonly ny: number
  readonly nz: number
  readonly cellMm: Triple
}

/** Whole millimetres. */
export const toMm = (metres: number): number => Math.round(metres * 1000)

/**
 * The cell line that lies nearest to a distance from the corner, half up. Whole (and half)
 * millimetres are exact in a float, so that every browser and every language cuts the same grid.
 */
export const snap = (mm: number, cellMm: number): number =>
  Math.floor((2 * mm + cellMm) / (2 * cellMm))

/** Cells may be this much longer or shorter than wanted, so that they divide the room. */
const leastStretch = 0.75
const mostStretch = 1.3

/**
 * Edge and number of cells along a length of whole millimetres: the divisor of the length that is
 * nearest to the wish. Where none is near, as with odd sizes, the cells together miss the length by
 * less than a millimetre each.
 */
const alongOf = (lengthMm: number, wantedMm: number): { cellMm: number; count: number } => {
  let best = 0
  for (let mm = Math.ceil(wantedMm * leastStretch); mm <= wantedMm * mostStretch; mm++) {
    if (lengthMm % mm === 0 && Math.abs(mm - wantedMm) < Math.abs(best - wantedMm)) best = mm
  }
  if (best > 0) return { cellMm: best, count: lengthMm / best }
  const count = Math.max(1, snap(lengthMm, wantedMm))
  return { cellMm: Math.max(1, snap(lengthMm, count)), count }
}

/** The grid of a room with cells of about the wanted edge. */
export const gridOf = ([x, y, z]: Triple, wantedMm: number): AirGrid => {
  const along = [alongOf(x, wantedMm), alongOf(y, wantedMm), alongOf(z, wantedMm)] as const
  return {
    nx: along[0].count,
    ny: along[1].count,
    nz: along[2].count,
    cellMm: [along[0].cellMm, along[1].cellMm, along[2].cellMm],
  }
}

const cellCount = ({ nx, ny, nz }: Pick<AirGrid, 'nx' | 'ny' | 'nz'>): number => nx * ny * nz

/** Edges of cells that are offered, mm: a pod at the finest, a hall coarser. */
const cellEdgesMm = [150, 200, 250, 300, 400, 500] as const

/** More cells than this are not offered: they would take a browser far too long. */
const mostCells = 600_000
/** The finest grid that stays below this is proposed. */
const proposedCells = 60_000

/** A grid to choose, with its number of cells. */
export interface GridChoice {
  readonly wantedMm: number
  readonly cells: number
  /** The one that is proposed. */
  readonly isProposed: boolean
}

/** The grids that a room of this size can be computed on, finest first. */
export const gridChoices = (sizeMm: Triple): readonly GridChoice[] => {
  const all = cellEdgesMm.map((wantedMm) => ({
    wantedMm,
    cells: cellCount(gridOf(sizeMm, wantedMm)),
  }))
  const fitting = all.filter(({ cells }) => cells <= mostCells)
  const offered = fitting.length > 0 ? fitting : all.slice(-1)
  const proposed = offered.find(({ cells }) => cells <= proposedCells) ?? offered.at(-1)
  return offered.map((one) => ({ ...one, isProposed: one === proposed }))
}
