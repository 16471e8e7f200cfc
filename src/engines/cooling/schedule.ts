import type { Inventory } from '#model'
import type { Total } from '../quantities'
import { nestingOf } from './heat'
import type { LimitedBy, LoopUnit } from './loop-solution'
import type { CoolingSolution, Loop, RoomHeat } from './solution'
import { Sum } from './sum'

/** A figure of a schedule: undefined is what is not known, or what does not apply. */
type Known = number | undefined

/** A unit that takes heat out of the air of a room. */
export interface ScheduledCooler {
  readonly id: string
  /** The room that it stands in; undefined outside of every room. */
  readonly room: string | undefined
  /** Net of the heat of its fans, at the site's elevation. */
  readonly netSensibleKw: Known
  readonly dutyKw: Known
  readonly utilisation: Known
  readonly airflowM3PerH: Known
  readonly supplyAirC: Known
  readonly returnAirC: Known
  readonly waterInC: Known
  readonly waterOutC: Known
  readonly flowLPerMin: Known
  readonly fanKw: Known
}

/** A loop as a whole. */
export interface ScheduledLoop
  extends Pick<
    Loop,
    | 'id'
    | 'name'
    | 'fluid'
    | 'heatKw'
    | 'capacityKw'
    | 'capacityOneOutKw'
    | 'flowDemandLPerMin'
    | 'flowCapacityLPerMin'
    | 'flowOneOutLPerMin'
    | 'flowLPerMin'
    | 'supplyC'
    | 'returnC'
    | 'requiredHeadKpa'
    | 'availableHeadKpa'
    | 'volumeL'
    | 'rideThroughS'
    | 'makeupLPerH'
  > {
  /** The equipment that verdicts about the loop stand on. */
  readonly subject: string
  /** The branch with the least pressure to spare. */
  readonly worst: string | undefined
  readonly worstMarginKpa: Known
  readonly units: readonly ScheduledUnit[]
}

/** An exchanger or a unit outdoors that takes heat out of a loop. */
export interface ScheduledUnit {
  readonly id: string
  readonly dutyKw: Known
  readonly ratedKw: Known
  /** At the approach and flows that it really has. */
  readonly capacityKw: Known
  readonly utilisation: Known
  readonly ratedApproachK: Known
  readonly approachK: Known
  readonly flowLPerMin: Known
  readonly flowCapacityLPerMin: Known
  readonly limitedBy: LimitedBy
  readonly drawKw: Known
}

/** The air of a room. */
export interface ScheduledRoom
  extends Pick<
    RoomHeat,
    | 'airHeatKw'
    | 'capacityKw'
    | 'capacityOneOutKw'
    | 'airDemandM3PerH'
    | 'airSupplyM3PerH'
    | 'heatKwPerM2'
    | 'relativeHumidity'
    | 'returnAirC'
    | 'rideThroughS'
    | 'steady'
  > {
  /** Undefined outside of every room. */
  readonly id: string | undefined
  readonly open: boolean
  readonly airSupplyRatio: Known
  readonly supplyAirC: Known
  readonly dewPointC: number
}

/** A rack, tank, miner or container with all that is mounted in it. */
export interface ScheduledLoad {
  readonly id: string
  readonly room: string | undefined
  readonly heatKw: Known
  readonly airKw: Known
  readonly liquidKw: Known
  readonly dielectricKw: Known
  readonly intakeC: Known
  readonly intakeMaxC: Known
  readonly worstIntakeC: Known
  readonly airflowM3PerH: Known
  readonly flowLPerMin: Known
  readonly coolantSupplyC: Known
  readonly coolantReturnC: Known
  readonly dropKpa: Known
  readonly marginKpa: Known
}

/** What has to be cooled, by what, and how much each part of it carries. */
export interface CoolingSchedule {
  readonly coolers: readonly ScheduledCooler[]
  readonly loops: readonly ScheduledLoop[]
  readonly rooms: readonly ScheduledRoom[]
  readonly loads: readonly ScheduledLoad[]
  /** Sums of the loads. */
  readonly heatKw: Total
  readonly airKw: Total
  readonly liquidKw: Total
  readonly dielectricKw: Total
  readonly mechanicalKw: Total
  /** All heat of the facility, and where it goes; see `HeatBalance`. */
  readonly balance: CoolingSolution['balance']
}

const known = (value: number | undefined): Known =>
  value === undefined || !Number.isFinite(value) ? undefined : value

/** Reads the solution's columns by row; a column that is not there is not known. */
const figuresOf = ({ columns }: CoolingSolution) => {
  const byName = new Map(columns.map(({ name, values }) => [name, values]))
  return (row: number) =>
    (name: string): Known =>
      known(byName.get(name)?.[row])
}

type Figures = ReturnType<typeof figuresOf>

const coolerOf = (inventory: Inventory, figures: Figures, row: number): ScheduledCooler => {
  const at = figures(row)
  return {
    id: inventory.equipment[row]?.id ?? '',
    room: inventory.facility.rooms[inventory.roomRow[row] as number]?.id,
    netSensibleKw: at('coolingCapacityKw'),
    dutyKw: at('coolingLoadKw'),
    utilisation: at('coolingUtilisation'),
    airflowM3PerH: at('airflowM3PerH'),
    supplyAirC: at('supplyAirC'),
    returnAirC: at('returnAirC'),
    waterInC: at('coolantSupplyC'),
    waterOutC: at('coolantReturnC'),
    flowLPerMin: at('coolantFlowLPerMin'),
    fanKw: at('mechanicalKw'),
  }
}

const unitOf = (inventory: Inventory, figures: Figures, unit: LoopUnit): ScheduledUnit => ({
  id: inventory.equipment[unit.row]?.id ?? '',
  dutyKw: known(unit.dutyKw),
  ratedKw: known(unit.ratedKw),
  capacityKw: known(unit.capacityKw),
  utilisation: known(unit.dutyKw / unit.capacityKw),
  ratedApproachK: known(unit.ratedApproachK),
  approachK: known(unit.approachK),
  flowLPerMin: known(unit.flowLPerMin),
  flowCapacityLPerMin: known(unit.flowCapacityLPerMin),
  limitedBy: unit.limitedBy,
  drawKw: figures(unit.row)('mechanicalKw'),
})

const loadOf = (inventory: Inventory, figures: Figures, row: number): ScheduledLoad => {
  const at = figures(row)
  return {
    id: inventory.equipment[row]?.id ?? '',
    room: inventory.facility.rooms[inventory.roomRow[row] as number]?.id,
    heatKw: at('heatKw'),
    airKw: at('airHeatKw'),
    liquidKw: at('liquidHeatKw'),
    dielectricKw: at('dielectricHeatKw'),
    intakeC: at('intakeC'),
    intakeMaxC: at('intakeMaxC'),
    worstIntakeC: at('worstIntakeC'),
    airflowM3PerH: at('airflowM3PerH'),
    flowLPerMin: at('coolantFlowLPerMin'),
    coolantSupplyC: at('coolantSupplyC'),
    coolantReturnC: at('coolantReturnC'),
    dropKpa: at('coolantDropKpa'),
    marginKpa: at('coolantMarginKpa'),
  }
}

const loopOf = (inventory: Inventory, figures: Figures, loop: Loop): ScheduledLoop => ({
  id: loop.id,
  name: loop.name,
  fluid: loop.fluid,
  subject: inventory.equipment[loop.subjectRow]?.id ?? '',
  heatKw: loop.heatKw,
  capacityKw: loop.capacityKw,
  capacityOneOutKw: loop.capacityOneOutKw,
  flowDemandLPerMin: loop.flowDemandLPerMin,
  flowCapacityLPerMin: loop.flowCapacityLPerMin,
  flowOneOutLPerMin: loop.flowOneOutLPerMin,
  flowLPerMin: loop.flowLPerMin,
  supplyC: loop.supplyC,
  returnC: loop.returnC,
  requiredHeadKpa: loop.requiredHeadKpa,
  availableHeadKpa: loop.availableHeadKpa,
  worst: inventory.equipment[loop.worstRow]?.id,
  worstMarginKpa: figures(loop.worstRow)('coolantMarginKpa'),
  volumeL: loop.volumeL,
  rideThroughS: loop.rideThroughS,
  makeupLPerH: loop.makeupLPerH,
  units: loop.units.map((unit) => unitOf(inventory, figures, unit)),
})

const roomOf = (inventory: Inventory, room: RoomHeat): ScheduledRoom => ({
  id: inventory.facility.rooms[room.roomRow]?.id,
  open: room.open,
  airHeatKw: room.airHeatKw,
  capacityKw: room.capacityKw,
  capacityOneOutKw: room.capacityOneOutKw,
  airDemandM3PerH: room.airDemandM3PerH,
  airSupplyM3PerH: room.airSupplyM3PerH,
  airSupplyRatio: room.airSupplyRatio,
  supplyAirC: room.supplyAirC,
  dewPointC: room.dewPointC,
  heatKwPerM2: room.heatKwPerM2,
  relativeHumidity: room.relativeHumidity,
  returnAirC: room.returnAirC,
  rideThroughS: room.rideThroughS,
  steady: room.steady,
})

const sumOf = (
  loads: readonly ScheduledLoad[],
  name: 'heatKw' | 'airKw' | 'liquidKw' | 'dielectricKw',
): Total => {
  const sum = new Sum()
  for (const load of loads) sum.add(load[name] ?? Number.NaN)
  return sum.total
}

/** Rows that a test accepts, in the order of the facility. */
const rowsWhere = ({ count }: Inventory, accepts: (row: number) => boolean): number[] =>
  Array.from({ length: count }, (_, row) => row).filter(accepts)

/**
 * The cooling schedule of a solved facility: its figures and sums are the solution's. `inventory`
 * must be the one that was solved.
 */
export const scheduleCooling = (
  inventory: Inventory,
  cooling: CoolingSolution,
): CoolingSchedule => {
  const figures = figuresOf(cooling)
  const { parent } = nestingOf(inventory)
  const coolerRows = rowsWhere(inventory, (row) => inventory.kindOf(row).cooling === 'air-cooler')
  const loadRows = rowsWhere(
    inventory,
    (row) => inventory.kindOf(row).it === true && (parent[row] as number) < 0,
  )
  const loads = loadRows.map((row) => loadOf(inventory, figures, row))
  return {
    coolers: coolerRows.map((row) => coolerOf(inventory, figures, row)),
    loops: cooling.loops.map((loop) => loopOf(inventory, figures, loop)),
    rooms: cooling.rooms.map((room) => roomOf(inventory, room)),
    loads,
    heatKw: sumOf(loads, 'heatKw'),
    airKw: sumOf(loads, 'airKw'),
    liquidKw: sumOf(loads, 'liquidKw'),
    dielectricKw: sumOf(loads, 'dielectricKw'),
    mechanicalKw: cooling.mechanicalKw,
    balance: cooling.balance,
  }
}
