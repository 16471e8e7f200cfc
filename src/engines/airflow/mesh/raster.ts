import { cornersOf, type Polygon, polygonContains, rotate } from '#base'
import { type AirGrid, snap } from './grid'
import type { AirBox, BoxFace } from './survey'

/** Axis that a face lies across, and which way it looks along it. */
export interface Look {
  readonly axis: 0 | 1 | 2
  readonly sign: 1 | -1
}

const quarters = (degrees: number): number | undefined => {
  const turns = ((degrees % 360) + 360) % 360
  return turns % 90 === 0 ? turns / 90 : undefined
}

type Visit = (i: number, j: number) => void

/**
 * An edge that runs through the centre of a cell leaves that cell below itself, as `snap` does: edges
 * lie on half millimetres at the finest, so that a quarter off the centre decides alike.
 */
const offCentreMm = 0.25

/** Visits the cells of the floor whose centre lies within a polygon in mm. */
export const cellsWithin = (grid: AirGrid, polygonMm: Polygon, visit: Visit): void => {
  const [dx, dy] = grid.cellMm
  for (let j = 0; j < grid.ny; j++) {
    for (let i = 0; i < grid.nx; i++) {
      const x = (i + 0.5) * dx - offCentreMm
      const y = (j + 0.5) * dy - offCentreMm
      if (polygonContains(polygonMm, x, y)) visit(i, j)
    }
  }
}

const spanOf = (centreMm: number, sizeMm: number, cellMm: number, count: number) =>
  [
    Math.max(0, snap(centreMm - sizeMm / 2, cellMm)),
    Math.min(count, snap(centreMm + sizeMm / 2, cellMm)),
  ] as const

/** Visits the cells of the floor that a box stands on; of one that stands askew, by their centres. */
export const cellsUnder = (grid: AirGrid, box: AirBox, visit: Visit): void => {
  const turns = quarters(box.rotationDeg)
  if (turns === undefined) {
    const { xMm: x, yMm: y, widthMm: widthM, depthMm: depthM, rotationDeg } = box
    cellsWithin(grid, cornersOf({ x, y, widthM, depthM, rotationDeg }), visit)
    return
  }
  const [alongX, alongY] = turns % 2 ? [box.depthMm, box.widthMm] : [box.widthMm, box.depthMm]
  const [fromX, toX] = spanOf(box.xMm, alongX, grid.cellMm[0], grid.nx)
  const [fromY, toY] = spanOf(box.yMm, alongY, grid.cellMm[1], grid.ny)
  for (let j = fromY; j < toY; j++) for (let i = fromX; i < toX; i++) visit(i, j)
}

/** The layers of cells that a box takes up. */
export const layersOf = (grid: AirGrid, box: AirBox): readonly [from: number, to: number] => [
  Math.max(0, snap(box.bottomMm, grid.cellMm[2])),
  Math.min(grid.nz, snap(box.topMm, grid.cellMm[2])),
]

const floorLooks: readonly Look[] = [
  { axis: 0, sign: 1 },
  { axis: 0, sign: -1 },
  { axis: 1, sign: 1 },
  { axis: 1, sign: -1 },
]

/** Faces of a staircase belong to the side that they look towards by at least this cosine. */
const leastCosine = 0.51

/** The ways that a side of a box looks on the grid: one, or two where it stands askew. */
export const looksOf = ({ rotationDeg }: AirBox, face: BoxFace): readonly Look[] => {
  if (face === 'top') return [{ axis: 2, sign: 1 }]
  const out = rotate({ x: 0, y: face === 'rear' ? 1 : -1 }, rotationDeg)
  return floorLooks.filter(({ axis, sign }) => sign * (axis === 0 ? out.x : out.y) >= leastCosine)
}
