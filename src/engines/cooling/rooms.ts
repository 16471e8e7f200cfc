import { polygonAreaM2 } from '#base'
import type { Inventory } from '#model'
import type { CoolerState, RoomAir } from './air'
import { climateOf } from './climate'
import type { Setting } from './conditions'
import type { Place } from './places'
import type { RoomHeat } from './solution'
import { distinctGaps, oneOut, Sum } from './sum'

/** Temperature of the air that reaches the equipment: the room's, else the warmest of its coolers. */
const supplyAirOf = (
  { inventory, dryBulbC }: Setting,
  roomRow: number,
  coolerRows: readonly number[],
): number | undefined => {
  const room = inventory.facility.rooms[roomRow]
  if (room === undefined || room.open) return dryBulbC
  if (room.supplyAirC !== undefined) return room.supplyAirC
  const stated = coolerRows.map((row) => inventory.numberOf(row, 'supplyAirC'))
  const known = stated.filter((supplyC) => supplyC !== undefined)
  return known.length === 0 || known.length < stated.length ? undefined : Math.max(...known)
}

/** All heat of a room over its floor; NaN where either is not known. */
const heatPerAreaOf = (inventory: Inventory, { roomRow, allHeat }: Place): number => {
  const room = inventory.facility.rooms[roomRow]
  return room === undefined ? Number.NaN : allHeat.figure / polygonAreaM2(room.polygon)
}

/** What a unit counts for: a door only for the heat of the rack that it is mounted on. */
const usefulKw = ({ capacity, load }: CoolerState, door: boolean): number =>
  door && !Number.isNaN(capacity.kw) ? Math.min(capacity.kw, load.value) : capacity.kw

const capacityOf = (air: RoomAir) => {
  const parts = [
    ...air.coolers.map((unit) => ({ unit, figure: usefulKw(unit, false) })),
    ...air.doors.map((unit) => ({ unit, figure: usefulKw(unit, true) })),
  ].map(({ unit, figure }) => ({ row: unit.row, figure, gaps: unit.capacity.gaps }))
  const total = new Sum()
  for (const { figure, gaps } of parts) total.add(figure, gaps)
  return { rows: parts.map(({ row }) => row), total, out: oneOut(parts).total }
}

/** Tells a room's air: heat, capacity, airflow, supply temperature and dew point. */
export const roomHeatOf = (setting: Setting, place: Place, air: RoomAir): RoomHeat => {
  const { inventory } = setting
  const capacity = capacityOf(air)
  const supplyAirC = supplyAirOf(setting, place.roomRow, place.coolers)
  const climate = climateOf(setting, place.roomRow, supplyAirC)
  const ratio = air.supply.figure / place.demand.figure
  return {
    roomRow: place.roomRow,
    open: place.open,
    airHeatKw: place.heat.total,
    itAirHeatKw: place.itHeat.total,
    coolerRows: capacity.rows,
    capacityKw: capacity.total.total,
    capacityOneOutKw: capacity.out,
    airDemandM3PerH: place.demand.total,
    airSupplyM3PerH: air.supply.total,
    ventilationM3PerH: air.ventilation.total,
    minerAirflowM3PerH: place.minerAirflowM3PerH,
    minerHeatWithoutAirflowKw: place.minerHeatWithoutAirflow.total,
    airSupplyRatio: Number.isFinite(ratio) ? ratio : undefined,
    supplyAirC,
    returnAirC: undefined,
    dewPointC: climate.dewPointC,
    relativeHumidity: climate.relativeHumidity,
    humidityRatio: climate.humidityRatio,
    densityKgPerM3: climate.densityKgPerM3,
    aisles: [],
    oneOut: [],
    steady: undefined,
    warmingKPerMin: undefined,
    rideThroughS: undefined,
    rideThroughGaps: [],
    heatKwPerM2: heatPerAreaOf(inventory, place),
    gaps: distinctGaps([...place.heat.gaps, ...capacity.total.gaps]),
  }
}
