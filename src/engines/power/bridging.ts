import type { Inventory } from '#model'
import {
  generatorTransferS,
  outageDetectionS,
  type Parameters,
  synchronisationS,
  walkInS,
} from '#standards'
import type { BridgeTime } from './solution'

/**
 * How long batteries carry alone after the utility went: until the outage counts as one, the
 * slowest generator accepts load, several run in step, and the load is put over and ramped up.
 */
export const bridgeTimeOf = (
  inventory: Inventory,
  parameters: Parameters,
  generatorRows: readonly number[],
): BridgeTime => {
  const starts = generatorRows.map((row) => inventory.numberOf(row, 'startS') ?? Number.NaN)
  const slowestS = Math.max(...starts)
  const others =
    parameters(outageDetectionS) +
    (generatorRows.length > 1 ? parameters(synchronisationS) : 0) +
    parameters(generatorTransferS) +
    parameters(walkInS)
  const isKnown = generatorRows.length > 0 && !Number.isNaN(slowestS)
  return {
    slowestS: isKnown ? slowestS : undefined,
    totalS: isKnown ? slowestS + others : undefined,
    unstatedRows: generatorRows.filter((_, i) => Number.isNaN(starts[i])),
  }
}
