import type { Inventory } from '#model'
import { fanFloorRatio, type Parameters, raisedFloorLeakage } from '#standards'
import { airCoolerCapacity, type Capacity } from './capacity'
import type { Aisles } from './containment'
import { fanPowerKw } from './formulas/air'
import type { Place } from './places'
import { Sum, sharesOf } from './sum'

/** What an air cooler takes and draws. */
export interface CoolerState {
  readonly row: number
  readonly capacity: Capacity
  /** Net sensible heat from the air. */
  readonly load: Sum
  /** Draw of its fans; NaN when not known. */
  readonly fanKw: number
}

/** How a room's air heat is shared out. */
export interface RoomAir {
  readonly coolers: readonly CoolerState[]
  readonly doors: readonly CoolerState[]
  /** Draw of fans that bring in outside air. */
  readonly fans: readonly { readonly row: number; readonly fanKw: number }[]
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
  readonly capacity: Capacity
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

const airSupply = (inventory: Inventory, rows: readonly number[], share: number): Sum => {
  const supply = new Sum()
  for (const row of rows) {
    const airflow = inventory.numbers('airflowM3PerH')[row] as number
    supply.add(airflow * share, [{ row, field: 'airflowM3PerH' }])
  }
  return supply
}

const deliveredShare = (inventory: Inventory, place: Place, parameters: Parameters): number => {
  const raised = (inventory.facility.rooms[place.roomRow]?.raisedFloorM ?? 0) > 0
  return raised ? 1 - parameters(raisedFloorLeakage) : 1
}

/** Speed of a unit's fans: what its heat asks for or, where the equipment asks for more air, that. */
const fanDraw = (
  inventory: Inventory,
  row: number,
  loadRatio: number,
  airRatio: number,
  parameters: Parameters,
): number => {
  const ratedKw = inventory.numbers('fanKw')[row] as number
  const ratios = [loadRatio, airRatio].filter((ratio) => !Number.isNaN(ratio))
  // With neither ratio known the fans may run at any speed up to the rated one.
  if (ratios.length === 0) return Number.NaN
  return fanPowerKw(ratedKw, Math.max(...ratios), parameters(fanFloorRatio))
}

const doorStates = (
  inventory: Inventory,
  place: Place,
  parameters: Parameters,
): readonly CoolerState[] =>
  place.doors.map(({ row, rack }) => {
    const capacity = airCoolerCapacity(inventory, row)
    const heat = place.doorHeat.get(rack) ?? new Sum()
    const load = new Sum()
    const takes = Number.isNaN(capacity.kw) ? heat.value : Math.min(heat.value, capacity.kw)
    load.addShare(heat, heat.value > 0 ? takes / heat.value : 1)
    const ratio = load.figure / capacity.kw
    const passive = inventory.numberOf(row, 'fanKw') === undefined && !isActive(inventory, row)
    const fanKw = passive ? 0 : fanDraw(inventory, row, ratio, Number.NaN, parameters)
    return { row, capacity, load, fanKw }
  })

const isActive = (inventory: Inventory, row: number): boolean =>
  inventory.valueOf(row, 'active')?.value === true

const pooledUnits = (inventory: Inventory, aisles: Aisles, place: Place, heatKw: number) => {
  const units: Unit[] = place.coolers.map((row) => ({
    row,
    capacity: airCoolerCapacity(inventory, row),
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
export const shareAir = (
  inventory: Inventory,
  aisles: Aisles,
  place: Place,
  parameters: Parameters,
): RoomAir => {
  const doors = doorStates(inventory, place, parameters)
  const doorKw = doors.reduce((sum, { load }) => sum + load.value, 0)
  const heatKw = place.open ? 0 : Math.max(0, place.heat.value - doorKw)
  const { units, left } = pooledUnits(inventory, aisles, place, heatKw)
  const rest = place.open ? 0 : serveRoom(units, Math.max(0, left))
  const supply = airSupply(inventory, place.coolers, deliveredShare(inventory, place, parameters))
  const airRatio = place.demand.figure / supply.figure
  const coolers = units.map(({ row, capacity, taken }) => {
    const load = new Sum()
    load.value = taken
    if (place.heat.unknownCount > 0) {
      load.unknownCount = place.heat.unknownCount
      load.gaps.push(...place.heat.gaps)
    }
    const fanKw = place.open
      ? 0
      : fanDraw(inventory, row, load.figure / capacity.kw, airRatio, parameters)
    return { row, capacity, load, fanKw }
  })
  const blown = place.fans.length > 0 ? rest : 0
  return {
    coolers,
    doors,
    fans: place.fans.map((row) => ({ row, fanKw: inventory.numbers('fanKw')[row] as number })),
    supply,
    ventilation: airSupply(inventory, place.fans, 1),
    rejectedKw: place.open ? Math.max(0, place.heat.value - doorKw) : blown,
    unassignedKw: rest - blown,
  }
}
