import { cyclesOfConcentration } from '#standards'
import type { Setting } from './conditions'
import type { FluidAt } from './demand'
import { makeUpLPerH } from './formulas/liquid'
import type { PipePair } from './hydraulics/pipes'
import type { RideThrough } from './loop-solution'
import type { Wiring } from './network'
import type { Gap } from './solution'
import { Sum } from './sum'
import type { LoopRun } from './thermal'

/** Supply and return of a pipe pair, L; NaN where length or bore is not known. */
const pairL = ({ lengthM, innerDiameterM, count }: PipePair): number =>
  lengthM === 0 ? 0 : 2 * count * lengthM * (Math.PI / 4) * innerDiameterM ** 2 * 1000

/** Fluid of a loop, L: its pipes there and back, and what its units state that they hold. */
export const loopVolumeL = (
  { inventory }: Setting,
  wiring: Wiring,
  pairs: readonly PipePair[],
): Sum => {
  const total = new Sum()
  for (const pair of pairs) total.add(pairL(pair), pair.gaps)
  const fluid = inventory.numbers('fluidL')
  for (const row of new Set([...wiring.sources, ...wiring.sinks].map((member) => member.row))) {
    const kind = inventory.kindOf(row)
    // The other side of an exchanger holds a share that nobody publishes; a bath is no part of a loop.
    const outside = kind.cooling === 'exchanger' && wiring.sources.some((one) => one.row === row)
    if (outside || kind.id === 'immersion-tank') continue
    total.add(fluid[row] as number, [{ row, field: 'fluidL' }])
  }
  return total
}

/** How long a loop's fluid takes its heat until its supply is as warm as its racks allow. */
export const rideThrough = (
  run: LoopRun,
  heatKw: number,
  volumeL: number,
  limitC: number | undefined,
  fluidAt: FluidAt,
): { readonly time: RideThrough | undefined; readonly gaps: readonly Gap[] } => {
  const { supplyC } = run
  const fluid = fluidAt(supplyC)
  if (limitC === undefined || supplyC === undefined || !fluid || !(heatKw > 0)) {
    return { time: undefined, gaps: run.chain.known ? [] : run.chain.gaps }
  }
  const kjPerK = (volumeL / 1000) * fluid.densityKgPerM3 * fluid.heatCapacityKjPerKgK
  const seconds = Math.max(0, (kjPerK * (limitC - supplyC)) / heatKw)
  return { time: { toC: limitC, seconds }, gaps: [] }
}

/** Make-up water of a loop's towers, L/h: what evaporates and what is bled. */
export const loopMakeUp = ({ inventory, parameters }: Setting, run: LoopRun): Sum => {
  const total = new Sum()
  for (const { row, dutyKw } of run.units) {
    if (inventory.kindOf(row).id !== 'cooling-tower') continue
    total.add(makeUpLPerH(dutyKw, parameters(cyclesOfConcentration)))
  }
  return total
}
