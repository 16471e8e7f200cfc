import type { Containment, Inventory } from '#model'
import { airRiseK } from '#standards'
import type { Setting } from './conditions'
import type { Aisles } from './containment'
import { movedAir } from './fans'
import { airflowForM3PerH, airVolumeHeatKjPerM3K } from './formulas/air'
import type { Contributor, Nesting } from './heat'
import { Sum } from './sum'
import { type RoomSupply, suppliesOf, ventilates } from './supply'

/** Air heat and air coolers that share one room, before the coolers are given their load. */
export interface Place {
  readonly roomRow: number
  readonly open: boolean
  readonly heat: Sum
  readonly itHeat: Sum
  /** What UPS, transformers and the like lose into the room. */
  readonly losses: Sum
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
  /** Equipment by the aisle whose air it draws; undefined stands for the open part. */
  readonly groups: Map<Containment | undefined, Grouped>
}

/** Equipment that shares an aisle, racks with rear doors among it. */
export interface Grouped {
  readonly heat: Sum
  readonly demand: Sum
  /** Racks and what stands alone. */
  readonly roots: number[]
}

const emptyPlace = (inventory: Inventory, roomRow: number): Place => ({
  roomRow,
  open: inventory.facility.rooms[roomRow]?.open ?? true,
  heat: new Sum(),
  itHeat: new Sum(),
  losses: new Sum(),
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
  groups: new Map(),
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
  readonly nesting: Nesting
  readonly joinsWater: (row: number) => boolean
  /** Air that each row draws, with what is mounted in it; NaN where it is not known or none. */
  readonly drawnM3PerH: Float64Array
  /** Rows whose air is noted, known or not. */
  readonly noted: Uint8Array
  readonly airflowM3PerH: Float64Array
  readonly riseK: number
  supplyOf(roomRow: number): RoomSupply
  /** Rows that lose power as heat, so that an unknown loss of theirs is an unknown heat. */
  readonly lossy: Uint8Array
}

export const placeReaderOf = (
  setting: Setting,
  aisles: Aisles,
  nesting: Nesting,
  joinsWater: (row: number) => boolean,
): PlaceReader => {
  const { inventory, parameters } = setting
  return {
    inventory,
    setting,
    aisles,
    nesting,
    joinsWater,
    drawnM3PerH: new Float64Array(inventory.count).fill(Number.NaN),
    noted: new Uint8Array(inventory.count),
    airflowM3PerH: inventory.numbers('airflowM3PerH'),
    riseK: parameters(airRiseK),
    supplyOf: suppliesOf(setting, aisles.doors, joinsWater),
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

/** Heat of a load into air, and the air that it draws: as stated, else by a planning rise. */
const airOf = (reader: PlaceReader, load: Contributor) => {
  const { airflowM3PerH, riseK, supplyOf, inventory } = reader
  const airKw = airHeatOf(load)
  const airflow = airflowM3PerH[load.row] as number
  const stated = !Number.isNaN(airflow) && airKw !== 0
  if (!stated) {
    const { heatKjPerM3K } = supplyOf(inventory.roomRow[load.root] as number).climate
    const drawn = airflowForM3PerH(airKw, riseK, heatKjPerM3K / airVolumeHeatKjPerM3K)
    return { airKw, drawn, stated, gaps: load.gaps }
  }
  // Heat without air to carry it away is no statement that anybody can mean.
  const drawn = airflow > 0 ? airflow : Number.NaN
  const gaps = airflow > 0 ? load.gaps : [...load.gaps, { row: load.row, field: 'airflowM3PerH' }]
  return { airKw, drawn, stated, gaps }
}

const noteDrawn = (reader: PlaceReader, row: number, drawn: number): void => {
  const { drawnM3PerH, noted, nesting } = reader
  for (let at = row; at >= 0; at = nesting.parent[at] as number) {
    drawnM3PerH[at] = noted[at] ? (drawnM3PerH[at] as number) + drawn : drawn
    noted[at] = 1
  }
}

const groupAt = ({ groups }: Place, zone: Containment | undefined): Grouped => {
  let group = groups.get(zone)
  if (!group) {
    group = { heat: new Sum(), demand: new Sum(), roots: [] }
    groups.set(zone, group)
  }
  return group
}

const addToGroup = (
  group: Grouped,
  { root, gaps: missing }: Contributor,
  { airKw, drawn, gaps }: ReturnType<typeof airOf>,
): void => {
  group.heat.add(airKw, missing)
  group.demand.add(drawn, gaps)
  if (group.roots[group.roots.length - 1] !== root) group.roots.push(root)
}

const addLoad = (reader: PlaceReader, place: Place, load: Contributor): void => {
  const { inventory, aisles } = reader
  const air = airOf(reader, load)
  const { airKw, drawn, stated, gaps } = air
  place.heat.add(airKw, load.gaps)
  place.itHeat.add(airKw, load.gaps)
  place.allHeat.add(load.loadKw + load.auxiliaryKw, load.gaps)
  place.maxHeat.add(airHeatOf(load, load.maxLoadKw))
  const door = hasDoor(reader, load.root)
  if (door) into(place.doorHeat, load.root).add(airKw, load.gaps)
  const aisle = place.open ? undefined : aisles.containmentOf(load.root)
  if (aisle && !door) into(place.zones, aisle).add(airKw, load.gaps)
  addToGroup(groupAt(place, aisle), load, air)
  noteDrawn(reader, load.row, drawn)
  // A rack with a door hands its air back as cool as it came.
  if (!door) place.demand.add(drawn, gaps)
  if (minerKinds.includes(inventory.kindOf(load.row).id)) {
    if (stated) place.minerAirflowM3PerH += reader.airflowM3PerH[load.row] as number
    else place.minerHeatWithoutAirflow.add(airKw, load.gaps)
  }
}

const addCooler = (reader: PlaceReader, place: Place, row: number): void => {
  const { inventory, aisles, joinsWater } = reader
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
export const placesOf = (reader: PlaceReader, loads: readonly Contributor[]): Places => {
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
    } else if (!reader.noted[load.root]) {
      noteDrawn(reader, load.root, movedAir(inventory, load.root).airflowM3PerH)
    }
  }
  for (let row = 0; row < inventory.count; row++) {
    if (inventory.kindOf(row).cooling === 'air-cooler' && reader.setting.runs(row)) {
      addCooler(reader, placeAt(row), row)
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
      losses: new Sum(),
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
    place.losses.add(loss)
    place.allHeat.add(loss)
    place.maxHeat.add(loss)
  }
  return [...warmed.values()].sort((a, b) => a.roomRow - b.roomRow)
}
