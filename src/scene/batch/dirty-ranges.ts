/** A run of rows that a buffer on the graphics card has not seen yet. */
export interface Range {
  readonly start: number
  readonly count: number
}

/** Gaps up to this are uploaded along: one larger call costs less than two small ones. */
const bridgedGap = 32
/** With more changed rows than this the whole buffer goes up: sorting them would cost more. */
const mostRows = 1024
/** More scattered runs than this go up as one. */
const mostRanges = 16

/** Collects changed rows and hands them out as few runs, so that an edit uploads what it touched. */
export class DirtyRanges {
  readonly #rows = new Set<number>()
  #everything = false

  add(row: number): void {
    if (this.#everything) return
    this.#rows.add(row)
    if (this.#rows.size > mostRows) this.addAll()
  }

  addAll(): void {
    this.#everything = true
    this.#rows.clear()
  }

  /** The runs to upload of a buffer with so many rows in use; afterwards nothing is dirty. */
  take(rowCount: number): readonly Range[] {
    const everything = this.#everything
    const rows = everything ? [] : [...this.#rows].sort((a, b) => a - b)
    this.#everything = false
    this.#rows.clear()
    if (everything) return rowCount > 0 ? [{ start: 0, count: rowCount }] : []
    const ranges: { start: number; count: number }[] = []
    for (const row of rows) {
      const last = ranges.at(-1)
      if (last && row - (last.start + last.count) <= bridgedGap) last.count = row - last.start + 1
      else ranges.push({ start: row, count: 1 })
    }
    const [first] = ranges
    const last = ranges.at(-1)
    if (first && last && ranges.length > mostRanges) {
      return [{ start: first.start, count: last.start + last.count - first.start }]
    }
    return ranges
  }
}
