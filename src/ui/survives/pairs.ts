import type { PairLoss } from '#engines'
import type { Naming } from './naming'
import { itemOf } from './topology'

/** Two components that do more harm together than each alone. */
export interface PairLine {
  readonly key: string
  readonly first: string
  readonly second: string
  /** The most overloaded component. */
  readonly worstOn: string | undefined
  readonly pair: PairLoss
}

/** Pairs of losses as lines, in the order that they come in: by harm. */
export const pairLines = (
  pairs: readonly PairLoss[],
  ids: readonly string[],
  naming: Naming,
): readonly PairLine[] =>
  pairs.map((pair) => {
    const nameAt = (row: number) => itemOf(row, ids, naming).name
    const { first, second, worstOverload } = pair
    return {
      key: `${first} ${second}`,
      first: nameAt(first),
      second: nameAt(second),
      worstOn: worstOverload && nameAt(worstOverload.row),
      pair,
    }
  })
