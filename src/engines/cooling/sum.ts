import type { Total } from '../quantities'
import type { Gap } from './solution'

/** A running total that counts what it could not add and remembers which values would settle it. */
export class Sum {
  value = 0
  unknownCount = 0
  readonly gaps: Gap[] = []

  /** Adds a figure; NaN counts as one unknown thing, for want of `missing`. */
  add(figure: number, missing: readonly Gap[] = []): void {
    if (Number.isNaN(figure)) {
      this.unknownCount += 1
      for (const gap of missing) this.gaps.push(gap)
    } else {
      this.value += figure
    }
  }

  /** A total to go on from, which leaves this one as it is. */
  copy(): Sum {
    const copy = new Sum()
    copy.addShare(this, 1)
    return copy
  }

  /** Adds a share of another total; what is unknown there stays unknown here. */
  addShare(other: Sum, share: number): void {
    this.value += other.value * share
    if (share > 0 && other.unknownCount > 0) {
      this.unknownCount += other.unknownCount
      for (const gap of other.gaps) this.gaps.push(gap)
    }
  }

  /** The figure when everything is known, else NaN. */
  get figure(): number {
    return this.unknownCount === 0 ? this.value : Number.NaN
  }

  get total(): Total {
    return { value: this.value, unknownCount: this.unknownCount }
  }
}

/** The same gap is asked for once. */
export const distinctGaps = (gaps: readonly Gap[]): readonly Gap[] => {
  const seen = new Map(gaps.map((gap) => [`${gap.row}|${gap.field}`, gap]))
  return [...seen.values()]
}

/** Total with the largest known part out. */
export const oneOut = (
  parts: readonly { readonly row: number; readonly figure: number }[],
): { readonly total: Total; readonly row: number } => {
  let largest = Number.NEGATIVE_INFINITY
  let row = -1
  const sum = new Sum()
  for (const part of parts) {
    sum.add(part.figure)
    if (part.figure > largest) {
      largest = part.figure
      row = part.row
    }
  }
  const value = row < 0 ? 0 : Math.max(0, sum.value - largest)
  return { total: { value, unknownCount: sum.unknownCount }, row }
}

/**
 * How a heat is shared among units: in proportion to their weights, or equally where a weight is
 * not known or all are zero. The shares add up to 1.
 */
export const sharesOf = (weights: readonly number[]): readonly number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return Number.isFinite(total) && total > 0
    ? weights.map((weight) => weight / total)
    : weights.map(() => 1 / weights.length)
}
