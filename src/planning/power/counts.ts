import type { Redundancy } from '../proposal'

const slack = 1e-9

/** N: the fewest units of one size that carry a load. */
export const unitsNeeded = (loadKw: number, unitKw: number): number =>
  Math.max(1, Math.ceil(loadKw / unitKw - slack))

/**
 * How many units (or blocks) an aim takes where N carry the load: N+1 one more, 2N twice as many,
 * 4-to-make-3 four for each three, 3-to-make-2 three for each two, a catcher one reserve for all.
 * SemiAnalysis, Datacenter Anatomy Part 1 (secondary); WP75 Table 1 for N, N+1 and 2N.
 */
export const unitsFor = (needed: number, aim: Redundancy | 'n'): number => {
  switch (aim) {
    case 'n':
      return needed
    case 'n+1':
    case 'catcher':
      return needed + 1
    case '2n':
      return needed * 2
    case '4-to-make-3':
      return Math.ceil(needed / 3) * 4
    case '3-to-make-2':
      return Math.ceil(needed / 2) * 3
  }
}

/** Blocks that share their loads and of which one may be lost. */
export const blocksTogether: Readonly<Partial<Record<Redundancy, number>>> = {
  '2n': 2,
  '4-to-make-3': 4,
  '3-to-make-2': 3,
}
