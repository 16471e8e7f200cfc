import type { Inventory } from '#model'
import type { Member } from './network'
import type { ApproachChain, Gap } from './solution'

/** What a loop's sinks can supply, or what is missing to say so. */
export type LoopSupply =
  | {
      readonly known: true
      readonly supplyC: number
      readonly start: ApproachChain['start']
      readonly startC: number
      readonly steps: ApproachChain['steps']
    }
  | { readonly known: false; readonly gaps: readonly Gap[] }

export const missingSupply = (...gaps: readonly Gap[]): LoopSupply => ({ known: false, gaps })

/** The warmest of several: parallel units mix, and the plan holds with whichever runs. */
export const warmest = (supplies: readonly LoopSupply[]): LoopSupply => {
  const unknown = supplies.filter((supply) => !supply.known)
  if (unknown.length > 0) return missingSupply(...unknown.flatMap(({ gaps }) => gaps))
  const known = supplies.filter((supply) => supply.known)
  return known.length === 0
    ? missingSupply()
    : known.reduce((best, supply) => (supply.supplyC > best.supplyC ? supply : best))
}

/** Set point of a loop's CDUs above what the chain could supply, °C: the highest stated. */
export const setPointC = (inventory: Inventory, sinks: readonly Member[]): number | undefined => {
  const stated = sinks
    .filter(({ row }) => inventory.kindOf(row).cooling === 'exchanger')
    .map(({ row }) => inventory.numberOf(row, 'supplyC'))
    .filter((supplyC) => supplyC !== undefined)
  return stated.length === 0 ? undefined : Math.max(...stated)
}
