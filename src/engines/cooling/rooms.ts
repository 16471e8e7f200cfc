import { polygonAreaM2 } from '#base'
import type { Inventory } from '#model'
import type { CoolerState, RoomAir } from './air'
import type { Place } from './places'
import { type BalanceReader, balanceRoom } from './room-balance'
import type { RoomHeat } from './solution'
import { distinctGaps, oneOut, Sum } from './sum'

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

/** Tells a room's air: heat, capacity, airflow, temperatures and humidity. */
export const roomHeatOf = (balance: BalanceReader, place: Place, air: RoomAir): RoomHeat => {
  const { inventory, supplyOf } = balance.reader
  const capacity = capacityOf(air)
  const { supplyAirC, climate } = supplyOf(place.roomRow)
  const ratio = air.supply.figure / place.demand.figure
  return {
    ...balanceRoom(balance, place, air, capacity.total),
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
    dewPointC: climate.dewPointC,
    relativeHumidity: climate.relativeHumidity,
    humidityRatio: climate.humidityRatio,
    densityKgPerM3: climate.densityKgPerM3,
    heatKwPerM2: heatPerAreaOf(inventory, place),
    gaps: distinctGaps([...place.heat.gaps, ...capacity.total.gaps]),
  }
}
