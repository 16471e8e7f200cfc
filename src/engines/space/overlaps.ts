import { around, type Bodies, overlapM } from './bodies'
import type { Overlap } from './solution'

/** So many partners of one row are listed: a thousand things in one spot need no million lines. */
const mostPartners = 64

/** Which rows overlap, kept up to date row by row. */
export class OverlapIndex {
  readonly #bodies: Bodies
  readonly #partners = new Map<number, Map<number, number>>()

  constructor(bodies: Bodies) {
    this.#bodies = bodies
    const { solid } = bodies
    for (let row = 0; row < solid.length; row++) {
      if (solid[row]) this.#find(row, row)
    }
  }

  /** Looks at one row again, after it was moved. */
  recheck(row: number): void {
    for (const other of this.#partners.get(row)?.keys() ?? []) {
      this.#partners.get(other)?.delete(row)
    }
    this.#partners.delete(row)
    if (this.#bodies.solid[row]) this.#find(row, -1)
  }

  /** Every pair once, lower row first, in the order of the rows. */
  list(): Overlap[] {
    const found: Overlap[] = []
    for (const [rowA, partners] of this.#partners) {
      for (const [rowB, depthM] of partners) if (rowA < rowB) found.push({ rowA, rowB, depthM })
    }
    return found.sort((a, b) => a.rowA - b.rowA || a.rowB - b.rowB)
  }

  /** Finds partners of a row with a number above `after`. */
  #find(row: number, after: number): void {
    let left = mostPartners
    around(this.#bodies, row, 0, (other) => {
      if (other <= after || other === row) return true
      const depthM = overlapM(this.#bodies, row, other)
      if (depthM === 0) return true
      this.#note(row, other, depthM)
      this.#note(other, row, depthM)
      left -= 1
      return left > 0
    })
  }

  #note(row: number, other: number, depthM: number): void {
    const known = this.#partners.get(row)
    if (known) known.set(other, depthM)
    else this.#partners.set(row, new Map([[other, depthM]]))
  }
}
