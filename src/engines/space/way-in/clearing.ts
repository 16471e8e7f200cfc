import type { Point } from '#base'
import { awayFrom, type Block, spanOf, wallBlock } from './collide'
import { type Level, openingAt } from './level'
import { edgesOf } from './walls'

/** The ends of open floors are looked at in stretches of this length. */
const rimM = 0.5
/** On either side of the edge of a floor it is looked for a floor this far off. */
const besideM = 0.03
/** What nobody takes away, and where a floor ends in the open. */
const hardOf = (level: Level): Block[] => {
  const solid = level.obstacles.flatMap(({ block, soft }) => (soft && !soft.isRamp ? [] : [block]))
  const hasFloor = (x: number, y: number) =>
    level.roomAt(x, y) >= 0 || openingAt(level, x, y) !== undefined
  const rims = level.rooms
    .filter(({ open }) => open)
    .flatMap(edgesOf)
    .flatMap((edge) => stretchesOf(edge))
    .filter(({ x, y, cos, sin }) => {
      const isAhead = hasFloor(x - sin * besideM, y + cos * besideM)
      return isAhead !== hasFloor(x + sin * besideM, y - cos * besideM)
    })
  return [...solid, ...rims]
}

const stretchesOf = ({ x, y, cos, sin, halfM }: Block): Block[] => {
  const count = Math.max(1, Math.ceil((halfM * 2) / rimM))
  return Array.from({ length: count }, (_, n) => {
    const from = halfM * ((2 * n) / count - 1)
    const to = halfM * ((2 * (n + 1)) / count - 1)
    return wallBlock(x + cos * from, y + sin * from, x + cos * to, y + sin * to)
  })
}

/** One floor in cells, with how far each is from what nobody takes away. */
export class Clearing {
  readonly level: Level
  readonly cellM: number
  readonly columns: number
  readonly rows: number
  readonly hard: readonly Block[]
  readonly #farM: number
  readonly #awayM: Float32Array

  constructor(level: Level, cellM: number, farM: number) {
    this.level = level
    this.cellM = cellM
    this.columns = Math.floor((level.maxX - level.minX) / cellM) + 1
    this.rows = Math.floor((level.maxY - level.minY) / cellM) + 1
    this.hard = hardOf(level)
    this.#farM = farM
    this.#awayM = new Float32Array(this.columns * this.rows).fill(farM)
    for (const block of this.hard) this.#draw(block)
  }

  pointOf(cell: number): Point {
    return {
      x: this.level.minX + (cell % this.columns) * this.cellM,
      y: this.level.minY + Math.floor(cell / this.columns) * this.cellM,
    }
  }

  cellAt({ x, y }: Point): number {
    const column = Math.round((x - this.level.minX) / this.cellM)
    const row = Math.round((y - this.level.minY) / this.cellM)
    const isIn = column >= 0 && row >= 0 && column < this.columns && row < this.rows
    return isIn ? row * this.columns + column : -1
  }

  /** How far it is from a cell to what nobody takes away; zero where there is no floor. */
  clearM(cell: number): number {
    const { x, y } = this.pointOf(cell)
    const hasFloor = this.level.roomAt(x, y) >= 0 || openingAt(this.level, x, y, true)
    return hasFloor ? (this.#awayM[cell] as number) : 0
  }

  #draw(block: Block): void {
    const [spanX, spanY] = spanOf(block)
    const { minX, minY } = this.level
    const column = (x: number) => Math.round((x - minX) / this.cellM)
    const row = (y: number) => Math.round((y - minY) / this.cellM)
    const [reachX, reachY] = [spanX + this.#farM, spanY + this.#farM]
    const lastRow = Math.min(this.rows - 1, row(block.y + reachY))
    const lastColumn = Math.min(this.columns - 1, column(block.x + reachX))
    for (let j = Math.max(0, row(block.y - reachY)); j <= lastRow; j++) {
      for (let i = Math.max(0, column(block.x - reachX)); i <= lastColumn; i++) {
        const at = j * this.columns + i
        const awayM = awayFrom(block, minX + i * this.cellM, minY + j * this.cellM)
        if (awayM < (this.#awayM[at] as number)) this.#awayM[at] = awayM
      }
    }
  }
}

/** Widths are told this exactly. */
const aheadM = 0.01

/** From side to side through a point: to the nearest thing and, the other way, to the next one. */
export const acrossM = (
  { hard, cellM }: Clearing,
  { x, y }: Point,
  clearM: number,
  farM: number,
): number => {
  const leastAt = (px: number, py: number) =>
    hard.reduce((least, block) => Math.min(least, awayFrom(block, px, py)), farM)
  let [awayX, awayY] = [0, 0]
  let mostM = 0
  for (let turn = 0; turn < 16; turn++) {
    const [ux, uy] = [Math.cos((turn * Math.PI) / 8), Math.sin((turn * Math.PI) / 8)]
    const gained = leastAt(x + ux * aheadM, y + uy * aheadM) - clearM
    if (gained > mostM) [mostM, awayX, awayY] = [gained, ux, uy]
  }
  if (mostM < aheadM / 2) return clearM * 2
  // Uphill to the ridge between the two sides, where it is as far to either.
  let bestM = clearM
  for (let wayM = aheadM; wayM <= cellM * 1.5; wayM += aheadM) {
    const nowM = leastAt(x + awayX * wayM, y + awayY * wayM)
    if (nowM < bestM) break
    bestM = nowM
  }
  return bestM * 2
}
