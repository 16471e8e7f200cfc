import type { Triple } from '../case'
import { besideFace, type Face, faceOf } from './faces'
import type { AirGrid } from './grid'
import { cellsUnder, cellsWithin, layersOf, looksOf } from './raster'
import type { AirBox, AirSurvey, BoxFace } from './survey'

/** What a cell holds: air, the world outside of the room, or a box by its index. */
const air = -1
const outside = -2

/** Which cells hold air, and what stands in the others. */
export class Cells {
  readonly grid: AirGrid
  readonly #owner: Int32Array

  constructor(survey: AirSurvey, grid: AirGrid) {
    this.grid = grid
    this.#owner = new Int32Array(grid.nx * grid.ny * grid.nz).fill(outside)
    cellsWithin(grid, survey.polygonMm, (i, j) => this.#column(i, j, 0, grid.nz, air))
    // What moves air comes last: a tray that runs through a rack does not close it.
    for (const moves of [false, true]) {
      survey.boxes.forEach((box, index) => {
        if ((box.air !== undefined) !== moves) return
        const [from, to] = layersOf(grid, box)
        cellsUnder(grid, box, (i, j) => this.#column(i, j, from, to, index))
      })
    }
  }

  at(i: number, j: number, k: number): number {
    return i + this.grid.nx * (j + this.grid.ny * k)
  }

  isInside([i, j, k]: Triple): boolean {
    const { nx, ny, nz } = this.grid
    return i >= 0 && j >= 0 && k >= 0 && i < nx && j < ny && k < nz
  }

  /** Whether a cell holds air; beyond the grid none does. */
  isAir(cell: Triple): boolean {
    return this.isInside(cell) && this.#owner[this.at(...cell)] === air
  }

  owner(cell: Triple): number {
    return this.isInside(cell) ? (this.#owner[this.at(...cell)] as number) : outside
  }

  /** Takes the air out of a cell that no air reaches. */
  close(at: number): void {
    this.#owner[at] = outside
  }

  solid(): Uint8Array {
    return Uint8Array.from(this.#owner, (owner) => (owner === air ? 0 : 1))
  }

  /** The faces of a box that look out of a side of it into air. */
  facesOf(box: AirBox, index: number, side: BoxFace): readonly Face[] {
    const found: Face[] = []
    const [from, to] = layersOf(this.grid, box)
    const end = side === 'foot' ? from + footLayers(to - from) : to
    const looks = looksOf(box, side)
    cellsUnder(this.grid, box, (i, j) => {
      for (let k = from; k < end; k++) {
        const cell: Triple = [i, j, k]
        if (this.owner(cell) !== index) continue
        for (const { axis, sign } of looks) {
          const face = faceOf(cell, axis, sign)
          if (this.isAir(besideFace(face, sign))) found.push(face)
        }
      }
    })
    return found
  }

  #column(i: number, j: number, from: number, to: number, owner: number): void {
    for (let k = from; k < to; k++) {
      const at = this.at(i, j, k)
      if (owner === air || this.#owner[at] !== outside) this.#owner[at] = owner
    }
  }
}

/** Units with a discharge at their foot have it along the lower third. */
const footLayers = (layers: number): number => Math.max(1, Math.round(layers / 3))
