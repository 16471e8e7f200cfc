import type { Triple } from '../case'
import type { Cells } from './cells'
import { besideFace, type Face, faceOf } from './faces'
import { cellsWithin, layersOf, looksOf } from './raster'
import type { AirAisle, AirSurvey } from './survey'

/** An aisle's doors may stand this far before the faces of its racks, mm. */
const reachMm = 450

/** The cells of an aisle between its walls, and the walls as faces. */
export interface WalledAisle {
  readonly aisle: AirAisle
  /** 1 for cells within. */
  readonly within: Uint8Array
  readonly walls: readonly Face[]
}

/**
 * Cells before a rack that stands in the polygon and turns that side to the outside lie before the
 * wall, not behind it: the rack itself closes the aisle there.
 */
const carve = (survey: AirSurvey, cells: Cells, within: Uint8Array): void => {
  const { grid } = cells
  survey.boxes.forEach((box, index) => {
    if (!box.air?.intake || !box.air.exhaust) return
    for (const side of ['front', 'rear'] as const) {
      for (const { axis, sign } of looksOf(box, side)) {
        const reach = Math.ceil(reachMm / grid.cellMm[axis])
        for (const face of cells.facesOf(box, index, side)) {
          if (face.axis !== axis) continue
          const way = towards(cells, besideFace(face, sign), axis, sign, reach, within)
          for (const at of way) within[at] = 0
        }
      }
    }
  })
}

/** The cells from one on until the aisle ends; none where it goes on beyond reach. */
const towards = (
  cells: Cells,
  start: Triple,
  axis: 0 | 1 | 2,
  sign: 1 | -1,
  reach: number,
  within: Uint8Array,
): readonly number[] => {
  const way: number[] = []
  const cell = [...start] as [number, number, number]
  for (let step = 0; step <= reach; step++) {
    if (!cells.isAir(cell)) return []
    const at = cells.at(...cell)
    if (!within[at]) return way
    way.push(at)
    cell[axis] += sign
  }
  return []
}

/** Highest layer that anything in the aisle reaches. */
const topLayer = (survey: AirSurvey, cells: Cells, floor: Uint8Array): number => {
  const { grid } = cells
  let top = 0
  for (const box of survey.boxes) {
    if (!box.air) continue
    const i = Math.floor(box.xMm / grid.cellMm[0])
    const j = Math.floor(box.yMm / grid.cellMm[1])
    if (floor[i + grid.nx * j]) top = Math.max(top, layersOf(grid, box)[1])
  }
  return top > 0 ? top : grid.nz
}

const allLooks = [0, 1, 2] as const

/** Walls off an aisle: tight up to the ceiling where it is complete, else as high as its racks, without a roof. */
export const wallAisle = (survey: AirSurvey, cells: Cells, aisle: AirAisle): WalledAisle => {
  const { grid } = cells
  const floor = new Uint8Array(grid.nx * grid.ny)
  cellsWithin(grid, aisle.polygonMm, (i, j) => {
    floor[i + grid.nx * j] = 1
  })
  const top = aisle.complete ? grid.nz : topLayer(survey, cells, floor)
  const within = new Uint8Array(floor.length * grid.nz)
  for (let k = 0; k < top; k++) within.set(floor, floor.length * k)
  carve(survey, cells, within)
  const walls: Face[] = []
  for (let k = 0; k < top; k++) {
    for (let j = 0; j < grid.ny; j++) {
      for (let i = 0; i < grid.nx; i++) {
        const cell: Triple = [i, j, k]
        if (!within[cells.at(i, j, k)] || !cells.isAir(cell)) continue
        for (const axis of allLooks) {
          for (const sign of [1, -1] as const) {
            const face = faceOf(cell, axis, sign)
            const next = besideFace(face, sign)
            const isEdge = cells.isAir(next) && !within[cells.at(...next)]
            const isRoof = axis === 2 && sign === 1 && k === top - 1
            if (isEdge && !(isRoof && !aisle.complete)) walls.push(face)
          }
        }
      }
    }
  }
  return { aisle, within, walls }
}
