import type { Inventory } from '#model'
import { fanFloorRatio, type Parameters, raisedFloorLeakage } from '#standards'
import { type CoolerAbility, coolerAbility } from './air-coolers'
import { movedAir } from './fans'
import { fanPowerKw } from './formulas/air'
import type { Place, PlaceReader } from './places'
import { Sum, sharesOf } from './sum'

/** What an air cooler takes and draws. */
export interface CoolerState {
  readonly row: number
  readonly capacity: CoolerAbility
  /** Net sensible heat from the air. */
  readonly load: Sum
  /** Draw of its fans; NaN when not known. */
  readonly fanKw: number
  /** Speed of its fans over full speed (0–1); NaN when not known. */
  readonly speed: number
}

/** A fan that brings in outside air. */
interface FanState {
  readonly row: number
  readonly fanKw: number
  /** What it really moves; NaN when not known. */
  readonly airflowM3PerH: number
}

/** How a room's air heat is shared out. */
export interface RoomAir {
  readonly coolers: readonly CoolerState[]
  readonly doors: readonly CoolerState[]
  /** Draw of fans that bring in outside air. */
  readonly fans: readonly FanState[]
  /** Air that the coolers move to the equipment. */
  readonly supply: Sum
  readonly ventilation: Sum
  /** Heat that goes to the site's air as it is. */
  readonly rejectedKw: number
  /** Heat that nothing takes away. */
  readonly unassignedKw: number
}

interface Unit {
  readonly row: number
  readonly capacity: CoolerAbility
  taken: number
}

const known = (units: readonly Unit[]): boolean =>
  units.every(({ capacity }) => !Number.isNaN(capacity.kw))

const sumKw = (units: readonly Unit[]): number =>
  units.reduce((sum, { capacity }) => sum + capacity.kw, 0)

/** Gives the coolers of a containment its heat first, up to what they can take; answers what is left. */
const serveZone = (units: readonly Unit[], heatKw: number): number => {
  if (units.length === 0) return heatKw
  const takes = known(units) ? Math.min(heatKw, sumKw(units)) : heatKw
  const shares = sharesOf(units.map(({ capacity }) => capacity.kw))
  units.forEach((unit, at) => {
    unit.taken += takes * (shares[at] as number)
  })
  return heatKw - takes
}

/** Gives all coolers of a room what is left, by what each has to spare, then by size. */
const serveRoom = (units: readonly Unit[], heatKw: number): number => {
  if (units.length === 0) return heatKw
  const spare = units.map(({ capacity, taken }) => Math.max(0, capacity.kw - taken))
  const total = spare.reduce((sum, kw) => sum + kw, 0)
  const bySpare = known(units) ? Math.min(heatKw, total) : 0
  const spareShares = sharesOf(spare)
  const sizeShares = sharesOf(units.map(({ capacity }) => capacity.kw))
  units.forEach((unit, at) => {
    unit.taken += bySpare * (spareShares[at] as number)
    unit.taken += (heatKw - bySpare) * (sizeShares[at] as number)
  })
  return 0
}

/** Share of a cooler's air that arrives at the equipment: a perimeter unit blows under a raised floor. */
export const deliveredShare = (
  inventory: Inventory,
  row: number,
  parameters: Parameters,
): number => {
  const room = inventory.facility.rooms[inventory.roomRow[row] as number]
  const raised = inventory.kindOf(row).id === 'crah' && (room?.raisedFloorM ?? 0) > 0
  return raised ? 1 - parameters(raisedFloorLeakage) : 1
}

const airSupply = ({ inventory, setting }: PlaceReader, rows: readonly number[]): Sum => {
  const supply = new Sum()
  for (const row of rows) {
    const airflow = inventory.numbers('airflowM3PerH')[row] as number
    const share = deliveredShare(inventory, row, setting.parameters)
    supply.add(airflow > 0 ? airflow * share : Number.NaN, [{ row, field: 'airflowM3PerH' }])
  }
  return supply
}

const ventilationOf = ({ inventory }: PlaceReader, rows: readonly number[]): Sum => {
  const supply = new Sum()
  for (const row of rows) {
    const { airflowM3PerH, gaps } = movedAir(inventory, row)
    supply.add(airflowM3PerH, gaps)
  }
  return supply
}

/** Speed of a unit's fans: what its heat asks for or, where the equipment asks for more air, that. */
const speedOf = (loadRatio: number, airRatio: number): number => {
  const ratios = [loadRatio, airRatio].filter((ratio) => !Number.isNaN(ratio))
  // With neither ratio known the fans may run at any speed up to the rated one.
  return ratios.length === 0 ? Number.NaN : Math.min(1, Math.max(...ratios))
}

const fanDraw = (
  inventory: Inventory,
  row: number,
  speed: number,
  parameters: Parameters,
): number => {
  const ratedKw = inventory.numbers('fanKw')[row] as number
  return Number.isNaN(speed) ? speed : fanPowerKw(ratedKw, speed, parameters(fanFloorRatio))
}

/** Water that a cooler's loop supplies, °C; undefined where it is not known. */
export type WaterOf = (row: number) => number | undefined

/** Air that comes back to the coolers while all equipment gets the supply; undefined when not known. */
const designReturnC = (reader: PlaceReader, place: Place): number | undefined => {
  const { supplyAirC, climate } = reader.supplyOf(place.roomRow)
  if (supplyAirC === undefined) return undefined
  let drawn = (place.losses.figure / reader.riseK) * (3600 / climate.heatKjPerM3K)
  for (const { demand } of place.groups.values()) drawn += demand.figure
  const rise = (place.heat.figure * 3600) / (drawn * climate.heatKjPerM3K)
  return Number.isFinite(rise) ? supplyAirC + rise : undefined
}

/** What a door can take of the air that its rack blows through it. */
const doorAbility = (
  reader: PlaceReader,
  place: Place,
  { row, rack }: Place['doors'][number],
  waterOf: WaterOf,
): CoolerAbility => {
  const { supplyAirC, climate } = reader.supplyOf(place.roomRow)
  const heat = place.doorHeat.get(rack)?.figure ?? Number.NaN
  const rackRate = ((reader.drawnM3PerH[rack] as number) * climate.heatKjPerM3K) / 3600
  const behindC = (supplyAirC ?? Number.NaN) + heat / rackRate
  return coolerAbility(reader.inventory, row, {
    heatKjPerM3K: climate.heatKjPerM3K,
    returnAirC: Number.isFinite(behindC) ? behindC : undefined,
    waterC: waterOf(row),
  })
}

const doorStates = (
  reader: PlaceReader,
  place: Place,
  waterOf: WaterOf,
): readonly CoolerState[] => {
  const { inventory, setting } = reader
  return place.doors.map((door) => {
    const { row, rack } = door
    const capacity = doorAbility(reader, place, door, waterOf)
    const heat = place.doorHeat.get(rack) ?? new Sum()
    const load = new Sum()
    const takes = Number.isNaN(capacity.kw) ? heat.value : Math.min(heat.value, capacity.kw)
    load.addShare(heat, heat.value > 0 ? takes / heat.value : 1)
    const passive = inventory.numberOf(row, 'fanKw') === undefined && !isActive(inventory, row)
    const speed = speedOf(load.figure / capacity.kw, Number.NaN)
    const fanKw = passive ? 0 : fanDraw(inventory, row, speed, setting.parameters)
    return { row, capacity, load, fanKw, speed }
  })
}

const isActive = (inventory: Inventory, row: number): boolean =>
  inventory.valueOf(row, 'active')?.value === true

const pooledUnits = (reader: PlaceReader, place: Place, heatKw: number, waterOf: WaterOf) => {
  const { inventory, aisles } = reader
  const { heatKjPerM3K } = reader.supplyOf(place.roomRow).climate
  const returnAirC = designReturnC(reader, place)
  const units: Unit[] = place.coolers.map((row) => ({
    row,
    capacity: coolerAbility(inventory, row, { heatKjPerM3K, returnAirC, waterC: waterOf(row) }),
    taken: 0,
  }))
  let left = heatKw
  for (const [zone, heat] of place.open ? [] : place.zones) {
    const own = units.filter(({ row }) => aisles.containmentOf(row) === zone)
    left -= heat.value - serveZone(own, heat.value)
  }
  return { units, left }
}

/** Shares out a room's air heat: doors, then containments, then the room as a whole. */
export const shareAir = (reader: PlaceReader, place: Place, waterOf: WaterOf): RoomAir => {
  const { inventory, setting } = reader
  const doors = doorStates(reader, place, waterOf)
  const doorKw = doors.reduce((sum, { load }) => sum + load.value, 0)
  const heatKw = place.open ? 0 : Math.max(0, place.heat.value - doorKw)
  const { units, left } = pooledUnits(reader, place, heatKw, waterOf)
  const rest = place.open ? 0 : serveRoom(units, Math.max(0, left))
  const supply = airSupply(reader, place.coolers)
  const airRatio = place.demand.figure / supply.figure
  const coolers = units.map(({ row, capacity, taken }) => {
    const load = new Sum()
    load.value = taken
    if (place.heat.unknownCount > 0) {
      load.unknownCount = place.heat.unknownCount
      load.gaps.push(...place.heat.gaps)
    }
    const speed = place.open ? 0 : speedOf(load.figure / capacity.kw, airRatio)
    const fanKw = place.open ? 0 : fanDraw(inventory, row, speed, setting.parameters)
    return { row, capacity, load, fanKw, speed }
  })
  const blown = place.fans.length > 0 ? rest : 0
  return {
    coolers,
    doors,
    fans: place.fans.map((row) => ({
      row,
      fanKw: inventory.numbers('fanKw')[row] as number,
      airflowM3PerH: movedAir(inventory, row).airflowM3PerH,
    })),
    supply,
    ventilation: ventilationOf(reader, place.fans),
    rejectedKw: place.open ? Math.max(0, place.heat.value - doorKw) : blown,
    unassignedKw: rest - blown,
  }
}
