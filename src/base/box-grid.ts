/** A rectangle over more cells than this is kept in a list of its own and always looked at. */
const mostCells = 1024

/** Row, cell x, cell y and the next entry of the chain lie side by side: one line of the cache. */
const stride = 4

const bucketsFor = (capacity: number): number => {
  let buckets = 64
  while (buckets < capacity * 2) buckets *= 2
  return buckets
}

/**
 * A uniform grid over axis-aligned rectangles, kept up to date row by row. Moving one of 100,000
 * and asking again takes about a microsecond; no pass over all of them is needed. Rows run from 0
 * to capacity − 1. Cells of a few times the usual rectangle are best: 4 m for equipment.
 */
export class BoxGrid {
  readonly #cellsPerM: number
  readonly #capacity: number
  readonly #bounds: Float64Array
  /** The cell of each rectangle's lower left corner. */
  readonly #firstX: Int32Array
  readonly #firstY: Int32Array
  readonly #present: Uint8Array
  readonly #large = new Set<number>()
  readonly #mask: number
  readonly #heads: Int32Array
  #entries: Int32Array
  #used = 0
  #free = -1

  constructor(capacity: number, cellM = 4) {
    this.#cellsPerM = 1 / cellM
    this.#capacity = capacity
    this.#bounds = new Float64Array(capacity * 4)
    this.#firstX = new Int32Array(capacity)
    this.#firstY = new Int32Array(capacity)
    this.#present = new Uint8Array(capacity)
    this.#mask = bucketsFor(capacity) - 1
    this.#heads = new Int32Array(this.#mask + 1).fill(-1)
    this.#entries = new Int32Array(Math.max(64, capacity * 2) * stride)
  }

  /** Puts a rectangle in, or moves it. */
  set(row: number, minX: number, minY: number, maxX: number, maxY: number): void {
    this.delete(row)
    const bounds = this.#bounds
    const at = row * 4
    bounds[at] = minX
    bounds[at + 1] = minY
    bounds[at + 2] = maxX
    bounds[at + 3] = maxY
    this.#firstX[row] = this.#cell(minX)
    this.#firstY[row] = this.#cell(minY)
    this.#present[row] = 1
    if (this.#cellsIn(minX, minY, maxX, maxY) > mostCells) this.#large.add(row)
    else this.#eachCell(row, true)
  }

  delete(row: number): void {
    if (!this.#present[row]) return
    this.#present[row] = 0
    if (!this.#large.delete(row)) this.#eachCell(row, false)
  }

  /**
   * Calls `visit` once for each row whose rectangle meets the given one (edges included), in no
   * particular order, until it answers false. The grid may be asked again from inside `visit`, but
   * not changed.
   */
  query(
    minX: number,
    minY: number,
    maxX: number,
    maxY: number,
    visit: (row: number) => boolean,
  ): void {
    if (this.#cellsIn(minX, minY, maxX, maxY) > this.#capacity) {
      for (let row = 0; row < this.#capacity; row++) {
        if (this.#present[row] && this.#meets(row, minX, minY, maxX, maxY) && !visit(row)) return
      }
      return
    }
    for (const row of this.#large) {
      if (this.#meets(row, minX, minY, maxX, maxY) && !visit(row)) return
    }
    const left = this.#cell(minX)
    const below = this.#cell(minY)
    const right = this.#cell(maxX)
    const above = this.#cell(maxY)
    const entries = this.#entries
    for (let cx = left; cx <= right; cx++) {
      for (let cy = below; cy <= above; cy++) {
        let entry = this.#heads[this.#bucket(cx, cy)] as number
        while (entry >= 0) {
          const at = entry * stride
          entry = entries[at + 3] as number
          if (entries[at + 1] !== cx || entries[at + 2] !== cy) continue
          const row = entries[at] as number
          // Of the cells that both share, only the first one reports it.
          if (cx !== left && this.#firstX[row] !== cx) continue
          if (cy !== below && this.#firstY[row] !== cy) continue
          if (this.#meets(row, minX, minY, maxX, maxY) && !visit(row)) return
        }
      }
    }
  }

  #cell(m: number): number {
    return Math.floor(m * this.#cellsPerM)
  }

  #cellsIn(minX: number, minY: number, maxX: number, maxY: number): number {
    return (this.#cell(maxX) - this.#cell(minX) + 1) * (this.#cell(maxY) - this.#cell(minY) + 1)
  }

  #bucket(cx: number, cy: number): number {
    return (Math.imul(cx, 73_856_093) ^ Math.imul(cy, 19_349_663)) & this.#mask
  }

  #meets(row: number, minX: number, minY: number, maxX: number, maxY: number): boolean {
    const bounds = this.#bounds
    const at = row * 4
    return (
      (bounds[at] as number) <= maxX &&
      (bounds[at + 2] as number) >= minX &&
      (bounds[at + 1] as number) <= maxY &&
      (bounds[at + 3] as number) >= minY
    )
  }

  #eachCell(row: number, add: boolean): void {
    const right = this.#cell(this.#bounds[row * 4 + 2] as number)
    const above = this.#cell(this.#bounds[row * 4 + 3] as number)
    for (let cx = this.#firstX[row] as number; cx <= right; cx++) {
      for (let cy = this.#firstY[row] as number; cy <= above; cy++) {
        if (add) this.#add(row, cx, cy)
        else this.#drop(row, cx, cy)
      }
    }
  }

  #add(row: number, cx: number, cy: number): void {
    let entry = this.#free
    if (entry >= 0) this.#free = this.#entries[entry * stride + 3] as number
    else {
      entry = this.#used++
      if (this.#used * stride > this.#entries.length) {
        const grown = new Int32Array(this.#entries.length * 2)
        grown.set(this.#entries)
        this.#entries = grown
      }
    }
    const bucket = this.#bucket(cx, cy)
    const at = entry * stride
    this.#entries[at] = row
    this.#entries[at + 1] = cx
    this.#entries[at + 2] = cy
    this.#entries[at + 3] = this.#heads[bucket] as number
    this.#heads[bucket] = entry
  }

  #drop(row: number, cx: number, cy: number): void {
    const entries = this.#entries
    const bucket = this.#bucket(cx, cy)
    let before = -1
    let entry = this.#heads[bucket] as number
    while (entry >= 0) {
      const at = entry * stride
      const next = entries[at + 3] as number
      if (entries[at] === row && entries[at + 1] === cx && entries[at + 2] === cy) {
        if (before < 0) this.#heads[bucket] = next
        else entries[before * stride + 3] = next
        entries[at + 3] = this.#free
        this.#free = entry
        return
      }
      before = entry
      entry = next
    }
  }
}
