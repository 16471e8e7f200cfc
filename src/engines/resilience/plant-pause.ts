import type { Parameters } from '#standards'
import { fluidAt } from '../cooling/formulas/fluid'
import { restartOf } from '../cooling/over-time/plant'
import type { CoolingSolution, Gap, Loop } from '../cooling/solution'
import type { PowerSolution } from '../power/solution'
import type { PlaceLoss } from './plant-loss'
import { placesWithout } from './plant-losses'
import type { PlaceFrame } from './plant-places'
import type { LossSetting } from './plant-relief'
import type { PlantPause } from './plant-supply'

type Cooling = Pick<CoolingSolution, 'rooms' | 'loops'>

/** Who stands still once the utility goes: until the generators carry them, for good, or perhaps. */
interface Standstill {
  readonly stopped: ReadonlySet<number>
  readonly forGood: ReadonlySet<number>
  readonly unsure: ReadonlySet<number>
}

const standstillOf = (
  frames: readonly PlaceFrame[],
  { supply, standby }: Pick<PowerSolution, 'supply' | 'standby'>,
): Standstill => {
  const { dropped, interrupted, unknown, interruptionUnknown } = standby.utilityLoss
  const [gone, broken] = [new Set(dropped), new Set(interrupted)]
  const open = new Set([...unknown, ...interruptionUnknown])
  const [stopped, forGood, unsure] = [new Set<number>(), new Set<number>(), new Set<number>()]
  for (const { place } of frames) {
    for (const { row } of place.units) {
      const is = supply.get(row)
      if (gone.has(row) || is === 'dropped') forGood.add(row)
      if (forGood.has(row) || broken.has(row) || is === 'unprotected') stopped.add(row)
      else if (open.has(row) || is === 'unknown') unsure.add(row)
    }
  }
  return { stopped, forGood, unsure }
}

/** Heat that a loop's fluid takes up for a kelvin, kJ/K: at least, as its volume is. */
const fluidKjPerK = ({ volumeL, fluid, supplyC }: Loop): number => {
  const of = fluidAt(fluid, supplyC)
  return of ? (volumeL.value / 1000) * of.densityKgPerM3 * of.heatCapacityKjPerKgK : 0
}

/** The same of a place itself, from how long it holds; NaN: not known. */
const ownKjPerK = ({ rooms, loops }: Cooling, { place, holdS }: PlaceFrame): number => {
  if (place.type === 'room') {
    const warming = rooms[place.at]?.warmingKPerMin
    return warming === undefined ? Number.NaN : (place.heatKw * 60) / warming
  }
  const loop = loops[place.at]
  const spareK = (loop?.rideThroughS?.toC ?? Number.NaN) - (loop?.supplyC ?? Number.NaN)
  return holdS === undefined || !(spareK > 0) ? Number.NaN : (holdS * place.heatKw) / spareK
}

/**
 * How much longer a place holds that still gives its heat to water which goes round: both warm
 * together, t = (C + C_water) ΔT / P. Of water that several share it has the part of its heat.
 */
const waterFactor = (
  cooling: Cooling,
  frames: readonly PlaceFrame[],
  at: number,
  losses: ReadonlyMap<number, PlaceLoss>,
): number => {
  const frame = frames[at] as PlaceFrame
  const own = ownKjPerK(cooling, frame)
  let water = 0
  for (const { to, share } of frame.passes) {
    const next = (frames[to] as PlaceFrame).place
    const loop = cooling.loops[next.at]
    const turns = losses.get(to)?.flowLPerMin !== 0
    if (!loop || next.type !== 'loop' || !turns || !(next.heatKw > 0)) continue
    water += fluidKjPerK(loop) * Math.min(1, (share * frame.place.heatKw) / next.heatKw)
  }
  const factor = 1 + water / own
  return Number.isNaN(factor) ? 1 : factor
}

/** Places that the heat of a place goes on to, however far. */
const onward = (frames: readonly PlaceFrame[], at: number): ReadonlySet<number> => {
  const seen = new Set<number>()
  const open = [at]
  for (const from of open) {
    for (const { to } of frames[from]?.passes ?? []) {
      if (seen.has(to) || to === at) continue
      seen.add(to)
      open.push(to)
    }
  }
  return seen
}

/** What stands still in each place from the loss of the utility, and for how long the place holds. */
export const pausesOf = (
  setting: LossSetting,
  parameters: Parameters,
  power: Pick<PowerSolution, 'supply' | 'standby'>,
  cooling: Cooling,
): readonly (PlantPause | undefined)[] => {
  const { frames, inventory } = setting
  const { stopped, forGood, unsure } = standstillOf(frames, power)
  if (stopped.size + unsure.size === 0) return frames.map(() => undefined)
  const { utilityLoss, bridge } = power.standby
  const { places } = placesWithout(setting, [...stopped], [...unsure], utilityLoss.dropped)
  const losses = new Map(places.map((loss) => [loss.place, loss]))
  const gaps: readonly Gap[] = bridge.unstatedRows.map((row) => ({ row, field: 'startS' }))
  const unitsOf = (at: number) => (frames[at] as PlaceFrame).place.units.map(({ row }) => row)
  return frames.map((_, at): PlantPause | undefined => {
    const own = unitsOf(at)
    const further = [...onward(frames, at)].flatMap(unitsOf)
    const mine = own.filter((row) => stopped.has(row))
    const behind = further.filter((row) => stopped.has(row))
    const open = [...own, ...further].filter((row) => unsure.has(row))
    if (mine.length + behind.length + open.length === 0) return undefined
    const back = [...mine, ...behind].filter((row) => !forGood.has(row))
    const restart = back.map((row) => restartOf(inventory, parameters, row)?.seconds ?? 0)
    const loss = losses.get(at)
    const factor = mine.length === 0 ? waterFactor(cooling, frames, at, losses) : 1
    return {
      stopped: mine,
      behind,
      forGood: [...mine, ...behind].filter((row) => forGood.has(row)),
      unsure: open,
      untilS: (bridge.totalS ?? Number.NaN) + restart.reduce((most, s) => Math.max(most, s), 0),
      gaps: bridge.totalS === undefined ? gaps : [],
      secondsToLimit: loss?.secondsToLimit === undefined ? undefined : loss.secondsToLimit * factor,
    }
  })
}
