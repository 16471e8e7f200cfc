import type { Inventory } from '#model'
import { noFlowThrottleS, type Parameters } from '#standards'
import { columnOf } from '../cooling/lose'
import type { CoolingSolution } from '../cooling/solution'
import { compartmentNames } from '../fiber/compartments'
import type { PowerSolution } from '../power/solution'
import { createPlantLosses } from './plant-losses'
import { pausesOf } from './plant-pause'
import { framesOf, type Givers, giversOf, type PlaceFrame } from './plant-places'
import { handOn, type LossSetting } from './plant-relief'
import type { PlantSupply } from './plant-supply'

type Power = Pick<
  PowerSolution,
  'supply' | 'standby' | 'componentLosses' | 'zoneLosses' | 'compartmentLosses'
>

const placesByUnit = (frames: readonly PlaceFrame[]): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, number[]>()
  frames.forEach(({ place: { units } }, at) => {
    for (const { row } of units) {
      const known = found.get(row)
      if (known) known.push(at)
      else found.set(row, [at])
    }
  })
  return found
}

const feedersOf = (frames: readonly PlaceFrame[]): readonly (readonly number[])[] => {
  const found: number[][] = frames.map(() => [])
  frames.forEach(({ passes }, at) => {
    for (const { to } of passes) found[to]?.push(at)
  })
  return found
}

/** IT heat that goes straight into each place. */
const itHeats = (
  { kindOf }: Inventory,
  { rooms, loops }: CoolingSolution,
  frames: readonly PlaceFrame[],
  { loopPlaces }: Givers,
  wetKw: Float64Array,
): readonly number[] =>
  frames.map(({ place: { type, at } }) => {
    if (type === 'room') {
      const { value, unknownCount } = rooms[at]?.itAirHeatKw ?? { value: 0, unknownCount: 0 }
      return unknownCount > 0 ? Number.NaN : value
    }
    let sum = 0
    for (const row of loops[at]?.sourceRows ?? []) {
      if (kindOf(row).it) sum += (wetKw[row] as number) / (loopPlaces.get(row)?.length ?? 1)
    }
    return sum
  })

/** Who burns with a compartment: units by where they stand, rooms by their own. */
const burningOf = (
  inventory: Inventory,
  frames: readonly PlaceFrame[],
  { rooms }: CoolingSolution,
  rows: Iterable<number>,
): Pick<LossSetting, 'standingIn' | 'burnsWith'> => {
  const names = compartmentNames(inventory)
  const compartmentOf = frames.map(({ place: { type, at } }) =>
    type === 'room' ? names[rooms[at]?.roomRow ?? -1] : undefined,
  )
  const found = new Map<string, number[]>()
  for (const row of rows) {
    const name = names[inventory.roomRow[row] as number]
    if (name === undefined) continue
    const known = found.get(name)
    if (known) known.push(row)
    else found.set(name, [row])
  }
  return {
    standingIn: (compartment) => found.get(compartment) ?? [],
    burnsWith: (place, compartment) => compartmentOf[place] === compartment,
  }
}

/** Loads on loops that stand still have what their cold plates hold; other loops name no limit. */
const withoutFlow = (
  { kindOf }: Inventory,
  { loops }: CoolingSolution,
  frames: readonly PlaceFrame[],
  seconds: number,
): readonly number[] =>
  frames.map(({ place: { type, at } }) =>
    type === 'loop' && loops[at]?.sourceRows.some((row) => kindOf(row).it) ? seconds : Number.NaN,
  )

const marksOf = (count: number, rows: Iterable<number>): Uint8Array => {
  const marks = new Uint8Array(count)
  for (const row of rows) marks[row] = 1
  return marks
}

const settingOf = (
  inventory: Inventory,
  parameters: Parameters,
  cooling: CoolingSolution,
  frames: readonly PlaceFrame[],
): LossSetting => {
  const none = new Float64Array(inventory.count)
  const dielectric = columnOf(cooling, 'dielectricHeatKw') ?? none
  const wetKw = (columnOf(cooling, 'liquidHeatKw') ?? none).map(
    (kw, row) => kw + (dielectric[row] as number),
  )
  const givers = giversOf(cooling, frames)
  const placesOf = placesByUnit(frames)
  const itKw = itHeats(inventory, cooling, frames, givers, wetKw)
  const given = handOn(frames, new Map(itKw.entries()))
  return {
    inventory,
    frames,
    givers,
    ...burningOf(inventory, frames, cooling, placesOf.keys()),
    isPlant: marksOf(inventory.count, placesOf.keys()),
    itKw,
    givenKw: frames.map((_, at) => given.get(at) ?? 0),
    feeders: feedersOf(frames),
    placesOf,
    airKw: columnOf(cooling, 'airHeatKw') ?? none,
    wetKw,
    withoutFlowS: withoutFlow(inventory, cooling, frames, parameters(noFlowThrottleS)),
  }
}

const nothing: PlantSupply = { places: [], losses: [] }

/**
 * What the power chain means to the cooling plant: how each unit is fed, what every single loss of
 * the power survey stops of it and leaves, and what stands still once the utility goes. It rests on
 * what power and cooling solved and runs through each loss once.
 */
export const solvePlantSupply = (
  inventory: Inventory,
  parameters: Parameters,
  power: Power,
  cooling: CoolingSolution,
): PlantSupply => {
  const frames = framesOf(inventory, power, cooling)
  if (frames.length === 0) return nothing
  const setting = settingOf(inventory, parameters, cooling, frames)
  const pauses = pausesOf(setting, parameters, power, cooling)
  const lossOf = createPlantLosses(setting)
  const states = [power.componentLosses, power.zoneLosses, power.compartmentLosses]
  return {
    places: frames.map(({ place }, at) => ({ ...place, pause: pauses[at] })),
    losses: states.flatMap((of) => of.flatMap((state) => lossOf(state) ?? [])),
  }
}
