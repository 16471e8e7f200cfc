/** Numbers of rows in one array that grows, as the graphics card reads them. */
export class RowList {
  values = new Uint32Array(16)
  count = 0

  add(row: number): number {
    if (this.count === this.values.length) this.reserve(this.count + 1)
    this.values[this.count] = row
    this.count += 1
    return this.count - 1
  }

  /** Adds many at once. */
  addAll(rows: Uint32Array): void {
    this.reserve(this.count + rows.length)
    this.values.set(rows, this.count)
    this.count += rows.length
  }

  /** Frees a slot; answers the row that moved into it from the end, if one did. */
  free(slot: number): number | undefined {
    this.count -= 1
    if (slot === this.count) return undefined
    const last = this.values[this.count] as number
    this.values[slot] = last
    return last
  }

  clear(): void {
    this.count = 0
  }

  /** The rows in use: a view, which holds until the next change. */
  rows(): Uint32Array {
    return this.values.subarray(0, this.count)
  }

  reserve(count: number): void {
    if (count <= this.values.length) return
    const values = new Uint32Array(Math.max(count, this.values.length * 2))
    values.set(this.values)
    this.values = values
  }
}
