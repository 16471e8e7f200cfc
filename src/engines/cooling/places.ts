import type { Containment, Inventory } from '#model'
import { airRiseK } from '#standards'
import { sitePressureRatio } from './capacity'
import type { Setting } from './conditions'
import type { Aisles } from './containment'
import { airflowForM3PerH } from './formulas/air'
import type { Contributor } from './heat'
import { Sum } from './sum'

/** Air heat and air coolers that share one room, before the coolers are given their load. */
export interface Place {
  readonly roomRow: number
  readonly open: boolean
  readonly heat: Sum
  readonly itHeat: Sum
  /** Heat of IT equipment into air and liquid, and losses. */
  readonly allHeat: Sum
  /** Air heat with every load at its stated maximum. */
  readonly maxHeat: Sum
  readonly demand: Sum
  readonly minerHeatWithoutAirflow: Sum
  minerAirflowM3PerH: number
  /** Coolers that serve the room as a whole. */
  readonly coolers: number[]
  /** Doors that serve the rack that they are mounted on. */
  readonly doors: { readonly row: number; readonly rack: number }[]
  /** Fan walls without a coil: they bring in air from outside. */
  readonly fans: number[]
  /** Air heat per containment. */
  readonly zones: Map<Containment, Sum>
  /** Air heat of racks that have a rear door. */
  readonly doorHeat: Map<number, Sum>
}

/** A fan wall that states an airflow and nothing of a coil, and joins no water: it ventilates. */
const ventilates = (
  inventory: Inventory,
  row: number,
  joinsWater: (row: number) => boolean,
): boolean =>
  inventory.kindOf(row).id === 'fan-wall' &&
  inventory.numberOf(row, 'airflowM3PerH') !== undefined &&
  inventory.numberOf(row, 'netSensibleKw') === undefined &&
  inventory.numberOf(row, 'grossKw') === undefined &&
  !joinsWater(row)

const emptyPlace = (inventory: Inventory, roomRow: number): Place => ({
  roomRow,
  open: inventory.facility.rooms[roomRow]?.open ?? true,
  heat: new Sum(),
  itHeat: new Sum(),
  allHeat: new Sum(),
  maxHeat: new Sum(),
  demand: new Sum(),
  minerHeatWithoutAirflow: new Sum(),
  minerAirflowM3PerH: 0,
  coolers: [],
  doors: [],
  fans: [],
  zones: new Map(),
  doorHeat: new Map(),
})

const into = <Key>(sums: Map<Key, Sum>, key: Key): Sum => {
  let sum = sums.get(key)
  if (!sum) {
    sum = new Sum()
    sums.set(key, sum)
  }
  return sum
}

/** Air heat of a load: what does not go into liquid. NaN while load or split is not known. */
export const airHeatOf = (
  { loadKw, auxiliaryKw, liquidShare }: Contributor,
  atKw: number = loadKw,
): number => (liquidShare === 1 ? 0 : (atKw + auxiliaryKw) * (1 - liquidShare))

const minerKinds = ['miner', 'asic-rack']

/** What places are read from. */
export interface PlaceReader {
  readonly inventory: Inventory
  readonly setting: Setting
  readonly aisles: Aisles
  readonly airflowM3PerH: Float64Array
  readonly riseK: number
  readonly pressureRatio: number
  /** Rows that lose power as heat, so that an unknown loss of theirs is an unknown heat. */
  readonly lossy: Uint8Array
}

export const placeReaderOf = (setting: Setting, aisles: Aisles): PlaceReader => {
  const { inventory, parameters } = setting
  return {
    inventory,
    setting,
    aisles,
    airflowM3PerH: inventory.numbers('airflowM3PerH'),
    riseK: parameters(airRiseK),
    pressureRatio: sitePressureRatio(inventory),
    lossy: Uint8Array.from({ length: inventory.count }, (_, row) => {
      const { power } = inventory.kindOf(row)
      return power === 'ups' || power === 'converter' ? 1 : 0
    }),
  }
}

/** Whether a rear door that runs is mounted on a rack. */
const hasDoor = ({ aisles, setting }: PlaceReader, rack: number): boolean => {
  const door = aisles.doors.get(rack)
  return door !== undefined && setting.runs(door)
}

const addLoad = (reader: PlaceReader, place: Place, load: Contributor): void => {
  const { inventory, aisles, riseK, pressureRatio } = reader
  const airKw = airHeatOf(load)
  place.heat.add(airKw, load.gaps)
  place.itHeat.add(airKw, load.gaps)
  place.allHeat.add(load.loadKw + load.auxiliaryKw, load.gaps)
  place.maxHeat.add(airHeatOf(load, load.maxLoadKw))
  const door = hasDoor(reader, load.root)
  if (door) into(place.doorHeat, load.root).add(airKw, load.gaps)
  const zone = door ? undefined : aisles.containmentOf(load.root)
  if (zone) into(place.zones, zone).add(airKw, load.gaps)
  const airflow = reader.airflowM3PerH[load.row] as number
  const stated = !Number.isNaN(airflow) && airKw !== 0
  // A rack with a door hands its air back as cool as it came.
  if (!door) {
    place.demand.add(stated ? airflow : airflowForM3PerH(airKw, riseK, pressureRatio), load.gaps)
  }
  if (minerKinds.includes(inventory.kindOf(load.row).id)) {
    if (stated) place.minerAirflowM3PerH += airflow
    else place.minerHeatWithoutAirflow.add(airKw, load.gaps)
  }
}

const addCooler = (
  { inventory, aisles }: PlaceReader,
  place: Place,
  row: number,
  joinsWater: (row: number) => boolean,
): void => {
  const host = inventory.hostRow[row] as number
  if (aisles.doors.get(host) === row) place.doors.push({ row, rack: host })
  else if (ventilates(inventory, row, joinsWater)) place.fans.push(row)
  else place.coolers.push(row)
}

export type Places = ReadonlyMap<number, Place>

/**
 * Gathers the IT equipment and the coolers of each room. A mining container is left out: its own
 * fans take its air heat straight to the site's air.
 */
export const placesOf = (
  reader: PlaceReader,
  loads: readonly Contributor[],
  joinsWater: (row: number) => boolean,
): Places => {
  const { inventory } = reader
  const places = new Map<number, Place>()
  const placeAt = (row: number): Place => {
    const roomRow = inventory.roomRow[row] as number
    let place = places.get(roomRow)
    if (!place) {
      place = emptyPlace(inventory, roomRow)
      places.set(roomRow, place)
    }
    return place
  }
  for (const load of loads) {
    if (inventory.kindOf(load.root).id !== 'miner-container') {
      addLoad(reader, placeAt(load.root), load)
    }
  }
  for (let row = 0; row < inventory.count; row++) {
    if (inventory.kindOf(row).cooling === 'air-cooler' && reader.setting.runs(row)) {
      addCooler(reader, placeAt(row), row, joinsWater)
    }
  }
  return places
}

/** The places with what UPS, transformers and the like lose into their rooms, in order of the rooms. */
export const withLosses = (
  { inventory, lossy }: PlaceReader,
  places: Places,
  lossKw: Float64Array,
): readonly Place[] => {
  const warmed = new Map<number, Place>()
  for (const [roomRow, place] of places) {
    warmed.set(roomRow, {
      ...place,
      heat: place.heat.copy(),
      allHeat: place.allHeat.copy(),
      maxHeat: place.maxHeat.copy(),
    })
  }
  for (let row = 0; row < inventory.count; row++) {
    const loss = lossKw[row] as number
    if (!(loss > 0) && !(lossy[row] && Number.isNaN(loss))) continue
    const roomRow = inventory.roomRow[row] as number
    let place = warmed.get(roomRow)
    if (!place) {
      place = emptyPlace(inventory, roomRow)
      warmed.set(roomRow, place)
    }
    place.heat.add(loss)
    place.allHeat.add(loss)
    place.maxHeat.add(loss)
  }
  return [...warmed.values()].sort((a, b) => a.roomRow - b.roomRow)
}
