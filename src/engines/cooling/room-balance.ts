import type { CoolerState, RoomAir } from './air'
import { type AirLosses, airLosses, steadyOf } from './air-losses'
import { type Aisle, type Intakes, intakesOf, type RoomMix, roomMixOf } from './aisle-air'
import type { HeatOfRows } from './heat-rows'
import type { IntakeLimits } from './intake-limits'
import type { Place, PlaceReader } from './places'
import { rideThroughOf } from './ride-through'
import type { AisleAir, RoomClimate } from './room-solution'
import type { Gap } from './solution'
import { distinctGaps, Sum } from './sum'

/** Air of every row: what it draws or moves, and how warm it comes and goes; NaN where not known. */
export interface AirOfRows {
  readonly airflowM3PerH: Float64Array
  readonly intakeC: Float64Array
  readonly exhaustC: Float64Array
  readonly supplyAirC: Float64Array
  readonly returnAirC: Float64Array
  readonly worstIntakeC: Float64Array
  readonly worstIntakeBy: Float64Array
}

export const blankAirOfRows = (drawnM3PerH: Float64Array): AirOfRows => {
  const column = () => new Float64Array(drawnM3PerH.length).fill(Number.NaN)
  return {
    airflowM3PerH: drawnM3PerH.slice(),
    intakeC: column(),
    exhaustC: column(),
    supplyAirC: column(),
    returnAirC: column(),
    worstIntakeC: column(),
    worstIntakeBy: column(),
  }
}

/** What the balance of every room is drawn from. */
export interface BalanceReader {
  readonly reader: PlaceReader
  readonly heat: HeatOfRows
  readonly limitOf: IntakeLimits
  readonly rows: AirOfRows
}

const finite = (figure: number): number | undefined =>
  Number.isFinite(figure) ? figure : undefined

/** Own coolers' air first; the rest by what is still drawn, or by all of it once that is met. */
const suppliedTo = (mix: RoomMix, kwPerM3PerH: number): readonly Sum[] => {
  const flows = mix.aisles.map(() => new Sum())
  const room = new Sum()
  for (const { unit, rows } of mix.classes) {
    const flow = unit.aisle < 0 ? room : (flows[unit.aisle] as Sum)
    const each = unit.airRateKwPerK / kwPerM3PerH
    for (const row of rows) flow.add(each, [{ row, field: 'airflowM3PerH' }])
  }
  const drawn = mix.aisles.map(({ demand }) => demand.value)
  const unmet = drawn.map((flow, at) => Math.max(0, flow - (flows[at] as Sum).value))
  const weights = unmet.some((flow) => flow > 0) ? unmet : drawn
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  flows.forEach((flow, at) => {
    flow.addShare(room, total > 0 ? (weights[at] as number) / total : 0)
  })
  return flows
}

const gapsOf = (mix: RoomMix, aisle: Aisle, supply: Sum, missing: readonly Gap[]) =>
  distinctGaps([
    ...missing,
    ...aisle.heat.gaps,
    ...aisle.demand.gaps,
    ...supply.gaps,
    ...mix.capacityGaps,
  ])

const aisleAirs = (
  { reader }: BalanceReader,
  mix: RoomMix,
  intakes: Intakes,
): readonly AisleAir[] => {
  const { climate, gaps } = reader.supplyOf(mix.place.roomRow)
  const supplies = suppliedTo(mix, climate.heatKjPerM3K / 3600)
  return mix.aisles.map((aisle, at) => {
    const { containment, demand, drawnKwPerK, heatKw, recirculation } = aisle
    const supply = supplies[at] as Sum
    const ratio = supply.figure / demand.figure
    const intakeC = intakes[at] as number
    const riseK = drawnKwPerK > 0 ? heatKw / drawnKwPerK : Number.NaN
    return {
      containment: containment?.id,
      aisle: containment?.aisle,
      rows: aisle.roots,
      demandM3PerH: demand.total,
      supplyM3PerH: supply.total,
      leakageM3PerH: demand.value * recirculation,
      ratio: mix.place.open ? undefined : finite(ratio),
      intakeC: finite(intakeC),
      exhaustC: finite(intakeC + riseK),
      gaps: Number.isFinite(intakeC) ? [] : gapsOf(mix, aisle, supply, gaps),
    }
  })
}

/** Writes down what each rack draws and gives off; behind a rear door, what the door leaves. */
const noteRacks = (
  { reader, heat, rows }: BalanceReader,
  mix: RoomMix,
  { doors }: RoomAir,
  intakes: Intakes,
): void => {
  const { heatKjPerM3K } = reader.supplyOf(mix.place.roomRow).climate
  const doorOf = new Map(mix.place.doors.map(({ row, rack }) => [row, rack]))
  const cooledKw = new Map(
    doors.map(({ row, capacity, load }) => [
      doorOf.get(row),
      Number.isNaN(capacity.kw) ? capacity.kw : load.figure,
    ]),
  )
  const note = (row: number, intakeC: number): void => {
    const leftKw = (heat.airKw[row] as number) - (cooledKw.get(row) ?? 0)
    const carried = ((reader.drawnM3PerH[row] as number) * heatKjPerM3K) / 3600
    rows.intakeC[row] = intakeC
    rows.exhaustC[row] = leftKw === 0 ? intakeC : intakeC + leftKw / carried
    for (const child of reader.nesting.children.get(row) ?? []) note(child, intakeC)
  }
  mix.aisles.forEach(({ roots }, at) => {
    const intakeC = finite(intakes[at] as number) ?? Number.NaN
    for (const row of roots) note(row, intakeC)
  })
}

/** Writes down the air of mining containers in the open: outside air in, their heat out with it. */
export const noteContainers = ({ reader, heat, rows }: BalanceReader): void => {
  const { inventory, setting, supplyOf } = reader
  for (const row of inventory.rowsOf('miner-container')) {
    const roomRow = inventory.roomRow[row] as number
    if (inventory.facility.rooms[roomRow]?.open === false) continue
    const { heatKjPerM3K } = supplyOf(roomRow).climate
    const carried = ((reader.drawnM3PerH[row] as number) * heatKjPerM3K) / 3600
    const airKw = heat.airKw[row] as number
    if (airKw === 0) continue
    rows.intakeC[row] = setting.dryBulbC ?? Number.NaN
    rows.exhaustC[row] = (setting.dryBulbC ?? Number.NaN) + airKw / carried
  }
}

/**
 * Writes down what each cooler moves and between which temperatures: its fans at the speed that
 * the room asks for; supply at the set point while the air is at it, and above it by what the
 * coolers cannot take.
 */
const noteCoolers = (
  { reader, rows }: BalanceReader,
  mix: RoomMix,
  coolers: readonly CoolerState[],
  aboveSetK: number,
): Sum => {
  const mixed = new Sum()
  for (const { row, capacity, load, speed } of coolers) {
    const fullM3PerH = reader.inventory.numbers('airflowM3PerH')[row] as number
    const rate = capacity.airRateKwPerK * speed
    const supplyC = mix.setC + aboveSetK
    const returnC = supplyC + (load.figure === 0 ? 0 : load.figure / rate)
    rows.airflowM3PerH[row] = fullM3PerH * speed
    rows.supplyAirC[row] = supplyC
    rows.returnAirC[row] = returnC
    if (rate !== 0) mixed.add(rate * returnC)
  }
  return mixed
}

const noteFans = ({ rows, reader }: BalanceReader, mix: RoomMix, { fans, rejectedKw }: RoomAir) => {
  const { heatKjPerM3K } = reader.supplyOf(mix.place.roomRow).climate
  const moved = fans.reduce((sum, { airflowM3PerH }) => sum + airflowM3PerH, 0)
  const riseK = (rejectedKw * 3600) / (moved * heatKjPerM3K)
  for (const { row, airflowM3PerH } of fans) {
    rows.airflowM3PerH[row] = airflowM3PerH
    rows.supplyAirC[row] = mix.setC
    rows.returnAirC[row] = mix.setC + riseK
  }
  return fans.length > 0 ? mix.setC + riseK : Number.NaN
}

const returnOf = (coolers: readonly CoolerState[], mixed: Sum): number => {
  const rate = coolers.reduce((sum, { capacity, speed }) => sum + capacity.airRateKwPerK * speed, 0)
  return mixed.figure / rate
}

const noteWorst = ({ rows }: BalanceReader, mix: RoomMix, { worstC, worstBy }: AirLosses): void => {
  mix.aisles.forEach(({ roots }, at) => {
    for (const row of roots) {
      rows.worstIntakeC[row] = worstC[at] as number
      if ((worstBy[at] as number) >= 0) rows.worstIntakeBy[row] = worstBy[at] as number
    }
  })
}

/** How far the coolers of a room are above their set point, K: what its coldest aisle is handed. */
const aboveSet = (mix: RoomMix, intakes: Intakes): number => {
  const handed = mix.aisles.map(({ recirculation, heatKw, drawnKwPerK }, at) => {
    const own = drawnKwPerK > 0 ? (recirculation / (1 - recirculation)) * (heatKw / drawnKwPerK) : 0
    return (intakes[at] as number) - own - mix.setC
  })
  const above = handed.reduce((least, kelvin) => Math.min(least, kelvin), Number.POSITIVE_INFINITY)
  if (handed.length === 0) return 0
  return Number.isFinite(above) ? Math.max(0, above) : Number.NaN
}

/**
 * Balances the air of a room: mixing in every aisle, with all coolers and with any one of them out,
 * and the time that its mass gives. Writes down what concerns single rows.
 */
export const balanceRoom = (
  balance: BalanceReader,
  place: Place,
  air: RoomAir,
  capacity: Sum,
): Omit<RoomClimate, 'relativeHumidity' | 'humidityRatio' | 'densityKgPerM3' | 'heatKwPerM2'> => {
  const { reader, limitOf } = balance
  const mix = roomMixOf(reader, place, air, capacity.gaps)
  const intakes = intakesOf(mix)
  noteRacks(balance, mix, air, intakes)
  const mixed = noteCoolers(balance, mix, air.coolers, aboveSet(mix, intakes))
  const blownC = noteFans(balance, mix, air)
  const lost = airLosses(reader, mix, air, capacity, limitOf)
  noteWorst(balance, mix, lost)
  return {
    returnAirC: finite(air.coolers.length > 0 ? returnOf(air.coolers, mixed) : blownC),
    aisles: aisleAirs(balance, mix, intakes),
    oneOut: place.open ? [] : lost.losses,
    steady: Number.isNaN(mix.setC) ? undefined : steadyOf(intakes),
    ...rideThroughOf(reader, mix, intakes, limitOf, capacity),
  }
}
