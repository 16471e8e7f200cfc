import type { Timing } from './spans'
import type { Wiring } from './wiring'

/** Times that rest on what is stated alone, by node; NaN where nobody stated one. */
export type Durations = Pick<Timing, 'switchMs' | 'startMs'>

/** Reads how long switches take and generators need to start, in milliseconds by node. */
export const durationsOf = ({ inventory, rowOfNode }: Wiring): Durations => {
  const transferMs = inventory.numbers('transferMs')
  const startS = inventory.numbers('startS')
  return {
    switchMs: Float64Array.from(rowOfNode, (row) => transferMs[row] as number),
    startMs: Float64Array.from(rowOfNode, (row) => (startS[row] as number) * 1000),
  }
}

/** The times with how long each UPS carries its load, and how long a load does without power. */
export const timingOf = (
  { network, rowOfNode }: Wiring,
  durations: Durations,
  rideThroughMin: ReadonlyMap<number, number | undefined>,
  holdUpMs: number,
): Timing => ({
  ...durations,
  rideMs: Float64Array.from(rowOfNode, (row, node) =>
    network.protects[node] ? (rideThroughMin.get(row) ?? Number.NaN) * 60_000 : Number.NaN,
  ),
  holdUpMs,
})
