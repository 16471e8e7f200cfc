import type { Containment } from '#model'
import { containedRecirculation, gapsRecirculation, openAisleRecirculation } from '#standards'
import { type CoolerState, deliveredShare, type RoomAir } from './air'
import { type AirGroup, type AirUnit, coldAir, hottestC } from './mixing'
import type { Grouped, Place, PlaceReader } from './places'
import type { Gap } from './solution'
import { Sum } from './sum'

/** Equipment that shares intakes and exhaust, as the balance of a room's air takes it. */
export interface Aisle extends AirGroup {
  readonly containment: Containment | undefined
  readonly roots: readonly number[]
  readonly demand: Sum
  /** Share of its own exhaust in its intake air, however much is supplied. */
  readonly recirculation: number
  readonly heat: Sum
}

/** Coolers that are alike in all that their room's air knows of them. */
export interface UnitClass {
  readonly unit: AirUnit
  readonly rows: readonly number[]
}

/** A room as the balance of its air takes it. */
export interface RoomMix {
  readonly place: Place
  readonly setC: number
  readonly aisles: readonly Aisle[]
  readonly classes: readonly UnitClass[]
  /** What would tell the capacity of its coolers. */
  readonly capacityGaps: readonly Gap[]
}

/** Warmth of the intakes of each aisle, °C: infinite without a steady state, NaN where not known. */
export type Intakes = readonly number[]

const recirculationOf = (
  { setting }: PlaceReader,
  place: Place,
  containment: Containment | undefined,
): number => {
  const { parameters } = setting
  if (place.open) return 0
  if (!containment) return parameters(openAisleRecirculation)
  if (containment.leakage !== undefined) return containment.leakage
  return parameters(containment.complete ? containedRecirculation : gapsRecirculation)
}

/** The aisle of a rack: the containment that it opens into, where the room is closed. */
const aisleOf = ({ aisles }: PlaceReader, place: Place, row: number): Containment | undefined =>
  place.open ? undefined : aisles.containmentOf(row)

/** What doors leave of the heat of each aisle; NaN where a door does not say what it takes. */
const takenByDoors = (reader: PlaceReader, place: Place, { doors }: RoomAir) => {
  const taken = new Map<Containment | undefined, number>()
  const rackOf = new Map(place.doors.map(({ row, rack }) => [row, rack]))
  for (const { row, capacity, load } of doors) {
    const aisle = aisleOf(reader, place, rackOf.get(row) ?? -1)
    const kw = Number.isNaN(capacity.kw) && load.value > 0 ? Number.NaN : load.value
    taken.set(aisle, (taken.get(aisle) ?? 0) + kw)
  }
  return taken
}

const blank: Grouped = { heat: new Sum(), demand: new Sum(), roots: [] }

/** The aisles of a room: its containments in their order, then the open part. */
const aislesOf = (reader: PlaceReader, place: Place, air: RoomAir): readonly Aisle[] => {
  const room = reader.inventory.facility.rooms[place.roomRow]
  const taken = takenByDoors(reader, place, air)
  const { losses, groups } = place
  const kwPerM3PerH = reader.supplyOf(place.roomRow).climate.heatKjPerM3K / 3600
  const aisle = (containment: Containment | undefined, group: Grouped): Aisle => {
    const heat = group.heat.copy()
    const demand = group.demand.copy()
    // UPS and transformers move the air that carries their losses away, in the open part.
    if (!containment) {
      heat.addShare(losses, 1)
      demand.add(losses.value / reader.riseK / kwPerM3PerH)
      demand.unknownCount += losses.unknownCount
    }
    return {
      containment,
      roots: group.roots,
      demand,
      heat,
      recirculation: recirculationOf(reader, place, containment),
      drawnKwPerK: demand.figure * kwPerM3PerH,
      heatKw: Math.max(0, heat.figure - (taken.get(containment) ?? 0)),
    }
  }
  const open = groups.get(undefined)
  return [
    ...(room?.containments ?? []).flatMap((containment) => {
      const group = groups.get(containment)
      return group ? [aisle(containment, group)] : []
    }),
    ...(open || losses.value > 0 || losses.unknownCount > 0
      ? [aisle(undefined, open ?? blank)]
      : []),
  ]
}

const unitOf = (
  { inventory, aisles: zones, setting }: PlaceReader,
  aisles: readonly Aisle[],
  { row, capacity }: CoolerState,
): AirUnit => {
  const zone = zones.containmentOf(row)
  return {
    aisle: zone ? aisles.findIndex(({ containment }) => containment === zone) : -1,
    count: 1,
    airRateKwPerK: capacity.airRateKwPerK * deliveredShare(inventory, row, setting.parameters),
    mostKw: capacity.kw,
    coil: capacity.coil,
  }
}

const likeness = ({ aisle, airRateKwPerK, mostKw, coil }: AirUnit): string =>
  `${aisle} ${airRateKwPerK} ${mostKw} ${coil ? Object.values(coil).join(' ') : ''}`

const classesOf = (
  units: readonly { readonly row: number; readonly unit: AirUnit }[],
  idOf: (row: number) => string,
): readonly UnitClass[] => {
  const found = new Map<string, { unit: AirUnit; rows: number[] }>()
  for (const { row, unit } of units) {
    const key = likeness(unit)
    const like = found.get(key)
    if (like) like.rows.push(row)
    else found.set(key, { unit, rows: [row] })
  }
  // In order of ids, so that sums and ties are the same in any order of the file.
  const byId = (a: number, b: number) => (idOf(a) < idOf(b) ? -1 : 1)
  return [...found.values()]
    .map(({ unit, rows }) => ({ unit: { ...unit, count: rows.length }, rows: rows.sort(byId) }))
    .sort((a, b) => byId(a.rows[0] as number, b.rows[0] as number))
}

/** Reads a room for the balance of its air. */
export const roomMixOf = (
  reader: PlaceReader,
  place: Place,
  air: RoomAir,
  capacityGaps: readonly Gap[],
): RoomMix => {
  const { supplyAirC, climate, ventilated } = reader.supplyOf(place.roomRow)
  const aisles = aislesOf(reader, place, air)
  const fans = ventilated ? air.fans : []
  const units = [
    ...air.coolers.map((state) => ({ row: state.row, unit: unitOf(reader, aisles, state) })),
    ...fans.map(({ row, airflowM3PerH }) => ({
      row,
      unit: {
        aisle: -1,
        count: 1,
        airRateKwPerK: (airflowM3PerH * climate.heatKjPerM3K) / 3600,
        // Outside air comes as it is, however much heat it takes along.
        mostKw: Number.POSITIVE_INFINITY,
      },
    })),
  ]
  const { equipment } = reader.inventory
  return {
    place,
    setC: supplyAirC ?? Number.NaN,
    aisles,
    capacityGaps,
    classes: place.open ? [] : classesOf(units, (row) => equipment[row]?.id ?? ''),
  }
}

/**
 * Air at the intakes of each aisle: what it is handed, with the share of its own exhaust that comes
 * back through gaps, over and around however much is supplied.
 */
export const intakesOf = ({ place, setC, aisles, classes }: RoomMix): Intakes => {
  if (Number.isNaN(setC)) return aisles.map(() => setC)
  const cold = place.open
    ? aisles.map(() => setC)
    : coldAir(
        aisles,
        classes.map(({ unit }) => unit),
        setC,
      )
  return aisles.map(({ drawnKwPerK, heatKw, recirculation }, at) => {
    const riseK = drawnKwPerK > 0 ? heatKw / drawnKwPerK : 0
    const intakeC = (cold[at] as number) + (recirculation / (1 - recirculation)) * riseK
    return intakeC > hottestC ? Number.POSITIVE_INFINITY : intakeC
  })
}
