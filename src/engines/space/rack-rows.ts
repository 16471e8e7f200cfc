import { type Boxes, BoxGrid, createBoxes } from '#base'
import type { Inventory } from '#model'
import { type Bodies, touchM } from './bodies'
import { isRack, standsInRow } from './manners'

/** Racks whose fronts lie in one line up to this much may belong to one row. */
const alignedM = 0.15
/** More than this at one front are a heap in one spot, which the overlaps report; no need to sort it. */
const mostNear = 64
/** Nearly parallel counts as parallel: half a degree. */
const parallel = Math.cos(Math.PI / 360)

/**
 * Rows of racks: like directions, fronts in line, no gap wider than asked between neighbours.
 * Coolers and CDUs in a row close gaps but are not counted as racks. A row goes by the number of
 * its lowest member; a box spans it from end to end.
 */
export class RackRows {
  readonly boxes: Boxes
  readonly grid: BoxGrid
  /** Members of each row from end to end, by the row's number. */
  readonly members = new Map<number, readonly number[]>()
  /** Rows dissolved since somebody emptied this. */
  readonly dissolved = new Set<number>()
  readonly #bodies: Bodies
  readonly #gapM: number
  /** The row that something belongs to, or −1. */
  readonly #rowOf: Int32Array
  #inventory: Inventory

  constructor(inventory: Inventory, bodies: Bodies, gapM: number) {
    this.boxes = createBoxes(inventory.count)
    this.grid = new BoxGrid(inventory.count, 8)
    this.#inventory = inventory
    this.#bodies = bodies
    this.#gapM = gapM
    this.#rowOf = new Int32Array(inventory.count).fill(-1)
    const all: number[] = []
    for (let row = 0; row < inventory.count; row++) if (this.#belongs(row)) all.push(row)
    this.#form(all)
  }

  /** How many racks a row counts. */
  racksOf(rackRow: number): readonly number[] {
    return (this.members.get(rackRow) ?? []).filter((row) => this.#isRack(row))
  }

  /**
   * Dissolves the rows that these belong to; what is to be formed anew collects in `loose`, and the
   * numbers of the rows in {@link dissolved}.
   */
  dissolve(rows: readonly number[], loose: Set<number>): void {
    for (const row of rows) {
      const rackRow = this.#rowOf[row] as number
      if (rackRow < 0) continue
      for (const member of this.members.get(rackRow) ?? []) {
        this.#rowOf[member] = -1
        loose.add(member)
      }
      this.members.delete(rackRow)
      this.dissolved.add(rackRow)
      this.grid.delete(rackRow)
    }
  }

  /** Forms rows anew after a move, along with the rows that the moved now touch. */
  settle(inventory: Inventory, moved: readonly number[], loose: Set<number>): void {
    this.#inventory = inventory
    for (const row of moved) {
      if (!this.#belongs(row)) continue
      loose.add(row)
      const near: number[] = []
      this.#eachNear(row, (other) => {
        if (this.#adjoins(row, other)) near.push(other)
      })
      this.dissolve(near, loose)
    }
    this.#form([...loose].sort((a, b) => a - b))
  }

  #belongs(row: number): boolean {
    const { solid, kind } = this.#bodies
    return solid[row] === 1 && standsInRow[kind[row] as number] === 1
  }

  #isRack(row: number): boolean {
    return isRack[this.#bodies.kind[row] as number] === 1
  }

  /** Looks along the line of a front: whatever adjoins has its own front there. */
  #eachNear(row: number, visit: (other: number) => void): void {
    const { boxes, grid } = this.#bodies
    const cos = boxes.cos[row] as number
    const sin = boxes.sin[row] as number
    const halfDepth = boxes.halfDepth[row] as number
    const x = (boxes.x[row] as number) + sin * halfDepth
    const y = (boxes.y[row] as number) - cos * halfDepth
    const along = (boxes.halfWidth[row] as number) + this.#gapM + alignedM
    const spanX = Math.abs(cos) * along + Math.abs(sin) * alignedM
    const spanY = Math.abs(sin) * along + Math.abs(cos) * alignedM
    let left = mostNear
    grid.query(x - spanX, y - spanY, x + spanX, y + spanY, (other) => {
      if (other === row || !this.#belongs(other)) return true
      visit(other)
      left -= 1
      return left > 0
    })
  }

  /** Whether two stand side by side in one row. */
  #adjoins(a: number, b: number): boolean {
    const { boxes } = this.#bodies
    const { roomRow } = this.#inventory
    if (roomRow[a] !== roomRow[b]) return false
    const cos = boxes.cos[a] as number
    const sin = boxes.sin[a] as number
    if (cos * (boxes.cos[b] as number) + sin * (boxes.sin[b] as number) < parallel) return false
    const dx = (boxes.x[b] as number) - (boxes.x[a] as number)
    const dy = (boxes.y[b] as number) - (boxes.y[a] as number)
    const halfA = boxes.halfDepth[a] as number
    const halfB = boxes.halfDepth[b] as number
    if (Math.abs(dy * cos - dx * sin - halfB + halfA) > alignedM + touchM) return false
    const widths = (boxes.halfWidth[a] as number) + (boxes.halfWidth[b] as number)
    if (Math.abs(dx * cos + dy * sin) - widths > this.#gapM + touchM) return false
    const top = Math.min(boxes.top[a] as number, boxes.top[b] as number)
    return top > Math.max(boxes.bottom[a] as number, boxes.bottom[b] as number)
  }

  /** Joins loose members into rows: whatever adjoins, directly or over others. */
  #form(loose: readonly number[]): void {
    for (const row of loose) {
      if ((this.#rowOf[row] as number) >= 0) continue
      const members = [row]
      this.#rowOf[row] = row
      for (let at = 0; at < members.length; at++) {
        const member = members[at] as number
        this.#eachNear(member, (other) => {
          if ((this.#rowOf[other] as number) >= 0 || !this.#adjoins(member, other)) return
          this.#rowOf[other] = row
          members.push(other)
        })
      }
      this.#close(row, members)
    }
  }

  #close(rackRow: number, members: number[]): void {
    const { boxes } = this.#bodies
    const cos = boxes.cos[rackRow] as number
    const sin = boxes.sin[rackRow] as number
    const along = (row: number) => (boxes.x[row] as number) * cos + (boxes.y[row] as number) * sin
    const across = (row: number) => (boxes.y[row] as number) * cos - (boxes.x[row] as number) * sin
    members.sort((a, b) => along(a) - along(b) || a - b)
    let left = Number.POSITIVE_INFINITY
    let right = Number.NEGATIVE_INFINITY
    let front = Number.POSITIVE_INFINITY
    let rear = Number.NEGATIVE_INFINITY
    let bottom = Number.POSITIVE_INFINITY
    let top = Number.NEGATIVE_INFINITY
    for (const row of members) {
      left = Math.min(left, along(row) - (boxes.halfWidth[row] as number))
      right = Math.max(right, along(row) + (boxes.halfWidth[row] as number))
      front = Math.min(front, across(row) - (boxes.halfDepth[row] as number))
      rear = Math.max(rear, across(row) + (boxes.halfDepth[row] as number))
      bottom = Math.min(bottom, boxes.bottom[row] as number)
      top = Math.max(top, boxes.top[row] as number)
    }
    this.members.set(rackRow, members)
    const [u, v] = [(left + right) / 2, (front + rear) / 2]
    this.#span(rackRow, {
      x: u * cos - v * sin,
      y: u * sin + v * cos,
      cos,
      sin,
      halfWidth: (right - left) / 2,
      halfDepth: (rear - front) / 2,
      bottom,
      top,
    })
  }

  #span(rackRow: number, span: Readonly<Record<Exclude<keyof Boxes, 'spanX' | 'spanY'>, number>>) {
    const { boxes } = this
    const { x, y, cos, sin, halfWidth, halfDepth } = span
    boxes.x[rackRow] = x
    boxes.y[rackRow] = y
    boxes.cos[rackRow] = cos
    boxes.sin[rackRow] = sin
    boxes.halfWidth[rackRow] = halfWidth
    boxes.halfDepth[rackRow] = halfDepth
    boxes.bottom[rackRow] = span.bottom
    boxes.top[rackRow] = span.top
    const spanX = Math.abs(cos) * halfWidth + Math.abs(sin) * halfDepth
    const spanY = Math.abs(sin) * halfWidth + Math.abs(cos) * halfDepth
    boxes.spanX[rackRow] = spanX
    boxes.spanY[rackRow] = spanY
    this.grid.set(rackRow, x - spanX, y - spanY, x + spanX, y + spanY)
  }
}
