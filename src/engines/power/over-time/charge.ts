import type { Timing } from '../spans'
import type { Passages } from './gaps'

/** A while in which a battery carries: from when, until it would be empty, until it is relieved; s. */
interface Discharge {
  readonly fromS: number
  readonly emptyS: number
  readonly relievedS: number
}

/** What batteries gave on the way, by node. */
export type Discharges = Map<number, Discharge>

const exact = ({ least, most }: { readonly least: number; readonly most: number }): number =>
  least === most ? least : Number.NaN

/** Takes down which batteries carry in a leg, and for how long. */
export const noteDischarges = (
  discharges: Discharges,
  { all, state }: Passages,
  { bridges, rideMs }: Timing,
  startS: number,
): void => {
  for (const { vertex, input, wasLive } of all) {
    const node = state.plant.sole[vertex] as number
    const isCarrying = node >= 0 && bridges[node] === 1 && wasLive && state.lost[vertex] === 0
    if (!isCarrying) continue
    const fromS = startS + exact(input.until) / 1000
    if (fromS === Number.POSITIVE_INFINITY) continue
    const emptyS = fromS + (rideMs[node] as number) / 1000
    discharges.set(node, { fromS, emptyS, relievedS: startS + exact(input.again) / 1000 })
  }
}

/**
 * What a battery holds at a moment as a share of what it holds when full; NaN where nobody can say.
 * Relieved, it takes up again what recharging takes on top of its load.
 */
const chargeAt = (
  { fromS, emptyS, relievedS }: Discharge,
  atS: number,
  recharge: number,
): number => {
  const rideS = emptyS - fromS
  if (rideS === 0) return 0
  const endS = Math.min(atS, relievedS, emptyS)
  const left = 1 - (endS - fromS) / rideS
  const taken = relievedS < atS ? (recharge * (atS - relievedS)) / rideS : 0
  return Math.min(1, left + taken)
}

/** The times of a leg with batteries as they are by then. */
export const timingAt = (
  timing: Timing,
  discharges: Discharges,
  startS: number,
  recharge: number,
): Timing => {
  if (discharges.size === 0) return timing
  const rideMs = timing.rideMs.slice()
  for (const [node, discharge] of discharges) {
    rideMs[node] = (rideMs[node] as number) * chargeAt(discharge, startS, recharge)
  }
  return { ...timing, rideMs }
}
