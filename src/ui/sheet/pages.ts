import type { Bounds } from '#base'
import { drawingRoom, type Margins, type PaperSize } from './paper'

/** One sheet of a drawing that takes several: which part of it, and where that lies among them. */
export interface Tile {
  readonly window: Bounds
  readonly column: number
  readonly row: number
}

export interface Tiling {
  readonly tiles: readonly Tile[]
  readonly columns: number
  readonly rows: number
}

/** More sheets than this are no drawing that one lays out on a table. */
const mostTiles = 24

/** What share of a sheet a drawing may go beyond it by rounding alone. */
const slack = 1e-9

/**
 * Divides a drawing among sheets, from the upper left, each as much as has room at the scale; undefined
 * where they would be too many.
 */
export const tilesOf = (
  covered: Bounds,
  paper: PaperSize,
  scale: number,
  margins: Margins,
): Tiling | undefined => {
  const room = drawingRoom(paper, margins)
  const [wideM, highM] = [(room.widthMm * scale) / 1000, (room.heightMm * scale) / 1000]
  if (!(wideM > 0 && highM > 0)) return undefined
  const { minX, maxX, minY, maxY } = covered
  const columns = Math.max(1, Math.ceil((maxX - minX) / wideM - slack))
  const rows = Math.max(1, Math.ceil((maxY - minY) / highM - slack))
  if (columns * rows > mostTiles) return undefined
  // Equal parts: no sheet holds only what is left over.
  const [stepX, stepY] = [(maxX - minX) / columns, (maxY - minY) / rows]
  const tiles = Array.from({ length: columns * rows }, (_, n) => {
    const [column, row] = [n % columns, Math.floor(n / columns)]
    const window = {
      minX: minX + column * stepX,
      maxX: minX + (column + 1) * stepX,
      minY: maxY - (row + 1) * stepY,
      maxY: maxY - row * stepY,
    }
    return { window, column, row }
  })
  return { tiles, columns, rows }
}
