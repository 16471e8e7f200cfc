import type { Timing } from './spans'
import type { Wiring } from './wiring'

/**
 * Reads how long switches take, generators need to start, and UPS carry their load, in
 * milliseconds by node. What is not stated is NaN.
 */
export const timingOf = (
  { inventory, network, rowOfNode }: Wiring,
  rideThroughMin: ReadonlyMap<number, number | undefined>,
  holdUpMs: number,
): Timing => {
  const transferMs = inventory.numbers('transferMs')
  const startS = inventory.numbers('startS')
  const byNode = (value: (row: number) => number) => Float64Array.from(rowOfNode, value)
  return {
    switchMs: byNode((row) => transferMs[row] as number),
    startMs: byNode((row) => (startS[row] as number) * 1000),
    rideMs: Float64Array.from(rowOfNode, (row, node) =>
      network.roles[node] === 'ups' ? (rideThroughMin.get(row) ?? Number.NaN) * 60_000 : Number.NaN,
    ),
    holdUpMs,
  }
}
