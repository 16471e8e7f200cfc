import { rotate } from '#base'
import type { Inventory } from '#model'

/** Something that data cables lie in: a route that carries data, or a placed tray. */
export interface Pathway {
  readonly id: string
  /** The row of a placed tray; −1 for a route. */
  readonly row: number
  readonly path: string | undefined
  /** A closed conduit or duct is entered at its ends only. */
  readonly closed: boolean
  /** Inside sizes and limits; NaN where nobody states them. */
  readonly widthM: number
  readonly usableDepthM: number
  readonly loadLimitKgPerM: number
  readonly bendRadiusM: number
  /** Its corners, x y z after x y z, none twice in a row. */
  readonly points: Float64Array
}

interface Corner {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Corners nearer to each other than this are one. */
const sameM = 1e-6

const cornersOf = (points: readonly Corner[]): Float64Array => {
  const kept: number[] = []
  for (const { x, y, z } of points) {
    const at = kept.length - 3
    const again =
      at >= 0 &&
      Math.hypot(
        x - (kept[at] as number),
        y - (kept[at + 1] as number),
        z - (kept[at + 2] as number),
      ) < sameM
    if (!again) kept.push(x, y, z)
  }
  return Float64Array.from(kept)
}

const pieceOf = (inventory: Inventory, row: number): Pathway => {
  const { x, y, z, rotationDeg, widthM } = inventory.placeOf(row)
  const half = rotate({ x: widthM / 2, y: 0 }, rotationDeg)
  const { id, path } = inventory.equipment[row] as Inventory['equipment'][number]
  return {
    id,
    row,
    path,
    closed: false,
    widthM: inventory.numbers('innerWidthM')[row] as number,
    usableDepthM: inventory.numbers('usableDepthM')[row] as number,
    loadLimitKgPerM: Number.NaN,
    bendRadiusM: Number.NaN,
    points: cornersOf([
      { x: x - half.x, y: y - half.y, z },
      { x: x + half.x, y: y + half.y, z },
    ]),
  }
}

/**
 * Everything that data cables may lie in, by id, so that the order of a file decides nothing.
 * A placed tray runs along its own width at the height of its base.
 */
export const pathwaysOf = (inventory: Inventory): readonly Pathway[] => {
  const routes = inventory.facility.routes.flatMap((route): Pathway[] =>
    route.carries === 'data'
      ? [
          {
            id: route.id,
            row: -1,
            path: route.path,
            closed: route.pathway === 'conduit' || route.pathway === 'duct',
            widthM: route.widthM ?? Number.NaN,
            usableDepthM: route.usableDepthM ?? Number.NaN,
            loadLimitKgPerM: route.loadLimitKgPerM ?? Number.NaN,
            bendRadiusM: route.bendRadiusM ?? Number.NaN,
            points: cornersOf(route.points),
          },
        ]
      : [],
  )
  const placed = inventory.rowsOf('tray').map((row) => pieceOf(inventory, row))
  return [...routes, ...placed].sort((a, b) =>
    a.id === b.id ? a.row - b.row : a.id < b.id ? -1 : 1,
  )
}
