import { secondsWithout } from '../cooling/lose'
import type { LossState } from '../power/outcome'
import type { PlaceLoss, PlantLoss } from './plant-loss'
import type { PlaceFrame } from './plant-places'
import { deepest, type LossSetting, type Relief, reliefOf } from './plant-relief'

/** Below this share of a heat nothing is short: rounding of sums. */
const noShare = 1e-9

/** What is left of a sum when parts of it go; nothing is left of all of them, known or not. */
const without = (
  whole: number,
  own: ReadonlyMap<number, number>,
  stopped: ReadonlySet<number>,
): number => {
  let left = whole
  let any = false
  for (const [row, part] of own) {
    if (stopped.has(row)) left -= part
    else any = true
  }
  if (!any) return own.size > 0 ? 0 : whole
  return Math.abs(left) < 1e-9 * Math.abs(whole) ? 0 : left
}

const missingShare = (has: number, needs: number): number => {
  if (!(needs > 0)) return needs === 0 ? 0 : Number.NaN
  if (has === 0) return 1
  return Math.max(0, 1 - has / needs)
}

/** The graver of two shares; what is known to be whole is whole, whatever the other. */
const graver = (a: number, b: number): number => {
  if (a === 1 || b === 1) return 1
  return Math.max(a, b)
}

/** Share of the heat that nothing takes: for want of capacity or of flow. */
const shareOf = (
  heatKw: number,
  capacityKw: number,
  flow: number,
  asked: number,
  hasMovers: boolean,
): number => {
  const capacity = heatKw === 0 ? 0 : missingShare(capacityKw, heatKw)
  if (!hasMovers || heatKw === 0) return capacity
  return graver(capacity, flow === 0 ? 1 : missingShare(flow, asked))
}

const secondsOf = (
  { frames, withoutFlowS }: LossSetting,
  place: number,
  heatKw: number,
  shortShare: number,
  flow: number,
): number | undefined => {
  if (shortShare <= noShare) return undefined
  if (flow === 0) return withoutFlowS[place]
  const frame = frames[place] as PlaceFrame
  return (
    secondsWithout(
      frame.holdS,
      frame.place.heatKw,
      Number.isNaN(shortShare) ? Number.NaN : shortShare * heatKw,
    ) ?? Number.NaN
  )
}

/** Heat of a place without some of its loads; that of pumps and losses falls with it. */
const heatLeft = ({ frames, givenKw }: LossSetting, at: number, reliefKw: number): number => {
  const { heatKw } = (frames[at] as PlaceFrame).place
  const given = givenKw[at] as number
  if (reliefKw === 0 || !(given > 0)) return heatKw
  const share = 1 - reliefKw / given
  return share < noShare ? 0 : heatKw * share
}

/** What is left of one place once some of its units stand still. */
const placeLoss = (
  setting: LossSetting,
  at: number,
  stopped: readonly number[],
  unsure: readonly number[],
  reliefKw: number,
): PlaceLoss => {
  const { place, capacityOf, flowOf } = setting.frames[at] as PlaceFrame
  const gone = new Set(stopped)
  const left = heatLeft(setting, at, reliefKw)
  const capacityKw = without(place.capacityKw, capacityOf, gone)
  const flowLPerMin = without(place.flowLPerMin, flowOf, gone)
  const flowDemandLPerMin =
    place.heatKw > 0 ? (place.flowDemandLPerMin * left) / place.heatKw : place.flowDemandLPerMin
  const moves = flowOf.size > 0
  const is = shareOf(left, capacityKw, flowLPerMin, flowDemandLPerMin, moves)
  const was = shareOf(
    place.heatKw,
    place.capacityKw,
    place.flowLPerMin,
    place.flowDemandLPerMin,
    moves,
  )
  // What it lacked before is not what the loss does.
  const shortShare = is === 1 ? 1 : Math.max(0, is - (Number.isNaN(was) ? 0 : was))
  return {
    place: at,
    stopped,
    unsure,
    heatKw: left,
    capacityKw,
    flowLPerMin,
    flowDemandLPerMin,
    shortShare: shortShare <= noShare ? 0 : shortShare,
    secondsToLimit: secondsOf(setting, at, left, shortShare, moves ? flowLPerMin : Number.NaN),
  }
}

/** Units of each place among some rows. */
const byPlace = (
  { placesOf }: LossSetting,
  rows: Iterable<number>,
): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, number[]>()
  for (const row of rows) {
    for (const place of placesOf.get(row) ?? []) {
      const own = found.get(place)
      if (own) own.push(row)
      else found.set(place, [row])
    }
  }
  return found
}

/** Places short for what stops behind them, added to those that lose units of their own. */
const withThoseBefore = (
  setting: LossSetting,
  own: ReadonlyMap<number, PlaceLoss>,
  relief: Relief,
): ReadonlyMap<number, PlaceLoss> => {
  const { frames, feeders } = setting
  const all = new Map(own)
  const open = [...own].flatMap(([at, { shortShare }]) =>
    shortShare === 0 ? [] : [{ at, depth: 0 }],
  )
  for (const { at: behind, depth } of open) {
    if (depth >= deepest) continue
    for (const at of feeders[behind] ?? []) {
      let share = 0
      for (const passing of (frames[at] as PlaceFrame).passes) {
        share += (all.get(passing.to)?.shortShare ?? 0) * passing.share
      }
      const known = all.get(at) ?? placeLoss(setting, at, [], [], relief.all.get(at) ?? 0)
      const shortShare = graver(known.shortShare, share > 1 - noShare ? 1 : share)
      if (Object.is(shortShare, known.shortShare)) continue
      const flow = known.flowLPerMin === 0 ? 0 : Number.NaN
      const secondsToLimit = secondsOf(setting, at, known.heatKw, shortShare, flow)
      all.set(at, { ...known, shortShare, secondsToLimit })
      open.push({ at, depth: depth + 1 })
    }
  }
  return all
}

/** What stops when some rows are dark; places without a stopped unit are told where they fall short. */
export const placesWithout = (
  setting: LossSetting,
  stopped: readonly number[],
  unsure: readonly number[],
  dark: readonly number[],
): { readonly places: readonly PlaceLoss[]; readonly uncooledItKw: number } => {
  const relief = reliefOf(setting, dark)
  const gone = byPlace(setting, stopped)
  const open = byPlace(setting, unsure)
  const own = new Map(
    [...new Set([...gone.keys(), ...open.keys()])].map((at) => [
      at,
      placeLoss(setting, at, gone.get(at) ?? [], open.get(at) ?? [], relief.all.get(at) ?? 0),
    ]),
  )
  const places = [...withThoseBefore(setting, own, relief).values()].sort(
    (a, b) => a.place - b.place,
  )
  let uncooledItKw = 0
  for (const { place, shortShare } of places) {
    if (shortShare === 0) continue
    const kw = (setting.itKw[place] as number) - (relief.straight.get(place) ?? 0)
    if (kw !== 0) uncooledItKw += Math.max(0, kw) * shortShare
  }
  return { places, uncooledItKw: uncooledItKw < 1e-6 ? 0 : uncooledItKw }
}

/** What a loss stops; the same for every loss that stops the same. */
type Stopping = Omit<PlantLoss, 'lost' | 'type' | 'droppedItKw'>

const stoppingOf = (
  setting: LossSetting,
  stopped: readonly number[],
  unsure: readonly number[],
  dark: readonly number[],
): Stopping | undefined =>
  stopped.length + unsure.length === 0
    ? undefined
    : { stopped, ...placesWithout(setting, stopped, unsure, dark) }

const compartmentLossOf = (setting: LossSetting, state: LossState): PlantLoss | undefined => {
  const isPlant = (row: number) => setting.isPlant[row] === 1
  const { lost, type, droppedItKw, dropped, inside = [] } = state
  const dark = [...dropped, ...inside]
  const burnt = [...dark.filter(isPlant), ...setting.standingIn(lost)]
  const stopped = [...new Set(burnt)].sort((a, b) => a - b)
  const found = stoppingOf(setting, stopped, state.unknown.filter(isPlant), dark)
  if (!found) return undefined
  const places = found.places.filter(({ place }) => !setting.burnsWith(place, lost))
  return { lost, type, droppedItKw, ...found, places }
}

/** Tells what losses of the survey stop of the cooling plant; undefined where that is nothing. */
export const createPlantLosses = (setting: LossSetting) => {
  const isPlant = (row: number) => setting.isPlant[row] === 1
  // Components in series, and buses of one zone, share what they drop.
  const known = new Map<readonly number[], { unknown: readonly number[]; found?: Stopping }>()
  return (state: LossState): PlantLoss | undefined => {
    if (state.type === 'compartment') return compartmentLossOf(setting, state)
    const { lost, type, dropped, unknown, droppedItKw } = state
    const like = known.get(dropped)
    if (like?.unknown === unknown) {
      return like.found && { lost, type, droppedItKw, ...like.found }
    }
    const found = stoppingOf(setting, dropped.filter(isPlant), unknown.filter(isPlant), dropped)
    known.set(dropped, found ? { unknown, found } : { unknown })
    return found && { lost, type, droppedItKw, ...found }
  }
}
