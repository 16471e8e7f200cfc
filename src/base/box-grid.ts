/**
 * A uniform grid over axis-aligned rectangles, kept up to date row by row. Moving one of 100,000
 * and asking again takes about a microsecond; no pass over all of them is needed.
 */
export interface BoxGrid {
  /** Puts a rectangle in, or moves it. */
  set(row: number, minX: number, minY: number, maxX: number, maxY: number): void
  delete(row: number): void
  /**
   * Calls `visit` once for each row whose rectangle meets the given one (edges included), in no
   * particular order. The grid may be asked again from inside `visit`, but not changed.
   */
  query(minX: number, minY: number, maxX: number, maxY: number, visit: (row: number) => void): void
}

/** A rectangle over more cells than this is kept in a list of its own and always looked at. */
const mostCells = 1024

const bucketsFor = (capacity: number): number => {
  let buckets = 64
  while (buckets < capacity * 2) buckets *= 2
  return buckets
}

/** Chains of (cell, row) entries in typed arrays: one chain per bucket, freed entries in a chain too. */
const createChains = (capacity: number) => {
  const mask = bucketsFor(capacity) - 1
  const heads = new Int32Array(mask + 1).fill(-1)
  let rows = new Int32Array(Math.max(64, capacity * 2))
  let cellX = new Int32Array(rows.length)
  let cellY = new Int32Array(rows.length)
  let next = new Int32Array(rows.length)
  let used = 0
  let free = -1
  const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
    const grown = new Int32Array(old.length * 2)
    grown.set(old)
    return grown
  }
  const bucketOf = (cx: number, cy: number): number =>
    (Math.imul(cx, 73_856_093) ^ Math.imul(cy, 19_349_663)) & mask
  return {
    add: (row: number, cx: number, cy: number) => {
      let entry = free
      if (entry >= 0) free = next[entry] as number
      else {
        if (used === rows.length) {
          rows = wider(rows)
          cellX = wider(cellX)
          cellY = wider(cellY)
          next = wider(next)
        }
        entry = used++
      }
      const bucket = bucketOf(cx, cy)
      rows[entry] = row
      cellX[entry] = cx
      cellY[entry] = cy
      next[entry] = heads[bucket] as number
      heads[bucket] = entry
    },
    drop: (row: number, cx: number, cy: number) => {
      const bucket = bucketOf(cx, cy)
      let before = -1
      let entry = heads[bucket] as number
      while (entry >= 0 && !(rows[entry] === row && cellX[entry] === cx && cellY[entry] === cy)) {
        before = entry
        entry = next[entry] as number
      }
      if (entry < 0) return
      if (before < 0) heads[bucket] = next[entry] as number
      else next[before] = next[entry] as number
      next[entry] = free
      free = entry
    },
    first: (cx: number, cy: number): number => heads[bucketOf(cx, cy)] as number,
    next: (entry: number): number => next[entry] as number,
    isIn: (entry: number, cx: number, cy: number): boolean =>
      cellX[entry] === cx && cellY[entry] === cy,
    row: (entry: number): number => rows[entry] as number,
  }
}

/**
 * A grid for rows 0 … capacity − 1 with square cells. Cells of a few times the usual rectangle are
 * best: 4 m for equipment.
 */
export const createBoxGrid = (capacity: number, cellM = 4): BoxGrid => {
  const chains = createChains(capacity)
  const bounds = new Float64Array(capacity * 4)
  const large = new Set<number>()
  const present = new Uint8Array(capacity)
  const cell = (m: number): number => Math.floor(m / cellM)
  const edge = (row: number, which: 0 | 1 | 2 | 3): number => bounds[row * 4 + which] as number
  const eachCell = (row: number, act: (row: number, cx: number, cy: number) => void) => {
    const right = cell(edge(row, 2))
    const top = cell(edge(row, 3))
    for (let cx = cell(edge(row, 0)); cx <= right; cx++) {
      for (let cy = cell(edge(row, 1)); cy <= top; cy++) act(row, cx, cy)
    }
  }
  const cellsOf = (minX: number, minY: number, maxX: number, maxY: number): number =>
    (cell(maxX) - cell(minX) + 1) * (cell(maxY) - cell(minY) + 1)
  const meets = (row: number, minX: number, minY: number, maxX: number, maxY: number): boolean =>
    edge(row, 0) <= maxX && edge(row, 2) >= minX && edge(row, 1) <= maxY && edge(row, 3) >= minY
  const remove = (row: number) => {
    if (!present[row]) return
    present[row] = 0
    if (!large.delete(row)) eachCell(row, chains.drop)
  }
  return {
    delete: remove,
    set: (row, minX, minY, maxX, maxY) => {
      remove(row)
      bounds.set([minX, minY, maxX, maxY], row * 4)
      present[row] = 1
      if (cellsOf(minX, minY, maxX, maxY) > mostCells) large.add(row)
      else eachCell(row, chains.add)
    },
    query: (minX, minY, maxX, maxY, visit) => {
      if (cellsOf(minX, minY, maxX, maxY) > capacity) {
        for (let row = 0; row < capacity; row++) {
          if (present[row] && meets(row, minX, minY, maxX, maxY)) visit(row)
        }
        return
      }
      for (const row of large) if (meets(row, minX, minY, maxX, maxY)) visit(row)
      const left = cell(minX)
      const below = cell(minY)
      const right = cell(maxX)
      const above = cell(maxY)
      for (let cx = left; cx <= right; cx++) {
        for (let cy = below; cy <= above; cy++) {
          for (let entry = chains.first(cx, cy); entry >= 0; entry = chains.next(entry)) {
            if (!chains.isIn(entry, cx, cy)) continue
            const row = chains.row(entry)
            // Of the cells that both share, only the first one reports it.
            if (Math.max(left, cell(edge(row, 0))) !== cx) continue
            if (Math.max(below, cell(edge(row, 1))) !== cy) continue
            if (meets(row, minX, minY, maxX, maxY)) visit(row)
          }
        }
      }
    },
  }
}
