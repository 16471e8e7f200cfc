import { leastOf } from '#base'
import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import { type LossRequest, lostRows } from '../lost-rows'
import type { Total } from '../quantities'
import type { CoolingSolution, Loop, RoomHeat } from './solution'
import { createCoolingEngine } from './solve'

/** A figure in the normal state and after a loss; NaN where it is not known. */
export interface CoolingChange {
  readonly before: number
  readonly after: number
}

/** Air at the intake of a rack or miner. */
export interface IntakeChange {
  readonly row: number
  readonly intakeC: CoolingChange
  /** What it may be given; NaN where nobody states it. */
  readonly maxC: number
}

/** What a loop has to spare. */
export interface LoopChange {
  readonly id: string
  /** The row that the loop goes by. */
  readonly subjectRow: number
  readonly supplyC: CoolingChange
  /** Capacity less heat. */
  readonly capacityMarginKw: CoolingChange
  /** What can be moved less what is asked for. */
  readonly flowMarginLPerMin: CoolingChange
  /** Least head left of any branch. */
  readonly headMarginKpa: CoolingChange
  /** Until its coolant is as warm as a load may be given; undefined when it never is or not known. */
  readonly secondsToLimit: number | undefined
}

/** The air of a room. */
export interface RoomChange {
  readonly roomRow: number
  readonly capacityMarginKw: CoolingChange
  /** Until an intake reaches its limit; undefined when none does or when it is not known. */
  readonly secondsToLimit: number | undefined
}

/** What the loss of some cooling does: every intake and every loop that takes part, before and after. */
export interface CoolingLoss {
  /** What is lost. */
  readonly rows: readonly number[]
  readonly intakes: readonly IntakeChange[]
  readonly loops: readonly LoopChange[]
  readonly rooms: readonly RoomChange[]
  /** Loads whose coolant nothing cools or moves any more. */
  readonly withoutCoolant: readonly number[]
}

/** Room for the rounding of sums. */
export const roundingKw = 1e-6

/** Whether a room lacks capacity after a loss; one that did before is not what the loss does. */
export const roomFallsShort = ({ capacityMarginKw: { before, after } }: RoomChange): boolean =>
  after < -roundingKw && !(before < -roundingKw)

export const figure = (total: Total | undefined): number =>
  total === undefined || total.unknownCount > 0 ? Number.NaN : total.value

export const columnOf = ({ columns }: CoolingSolution, name: string): Float64Array | undefined =>
  columns.find((column) => column.name === name)?.values

export const capacityMargin = ({ capacityKw, heatKw }: Loop): number =>
  figure(capacityKw) - figure(heatKw)

export const flowMargin = ({ movedBy, flowCapacityLPerMin, flowDemandLPerMin }: Loop): number =>
  movedBy === 'nobody' ? Number.NaN : figure(flowCapacityLPerMin) - figure(flowDemandLPerMin)

/** Least head left among a loop's branches; NaN as long as one of them is not known. */
export const headMargin = (margins: Float64Array | undefined, { sourceRows }: Loop): number =>
  margins && sourceRows.length > 0
    ? leastOf(sourceRows.map((row) => margins[row] as number))
    : Number.NaN

/**
 * How long a mass that takes all heat for `seconds` takes what is missing: the time stands to the
 * heat as the mass and the rise, which are the same, allow.
 */
export const secondsWithout = (
  seconds: number | undefined,
  heatKw: number,
  missingKw: number,
): number | undefined =>
  seconds === undefined || !(missingKw > 0) ? undefined : (seconds * heatKw) / missingKw

const loopChange = (
  before: CoolingSolution,
  after: CoolingSolution,
  was: Loop,
  is: Loop,
): LoopChange => {
  const margin = capacityMargin(is)
  const name = 'coolantMarginKpa'
  return {
    id: was.id,
    subjectRow: was.subjectRow,
    supplyC: { before: was.supplyC ?? Number.NaN, after: is.supplyC ?? Number.NaN },
    capacityMarginKw: { before: capacityMargin(was), after: margin },
    flowMarginLPerMin: { before: flowMargin(was), after: flowMargin(is) },
    headMarginKpa: {
      before: headMargin(columnOf(before, name), was),
      after: headMargin(columnOf(after, name), is),
    },
    secondsToLimit: secondsWithout(was.rideThroughS?.seconds, figure(is.heatKw), -margin),
  }
}

export const roomMargin = ({ capacityKw, airHeatKw }: RoomHeat): number =>
  figure(capacityKw) - figure(airHeatKw)

const roomChange = (was: RoomHeat, is: RoomHeat): RoomChange => ({
  roomRow: was.roomRow,
  capacityMarginKw: { before: roomMargin(was), after: roomMargin(is) },
  secondsToLimit: secondsWithout(was.rideThroughS?.seconds, figure(is.airHeatKw), -roomMargin(is)),
})

const intakeChanges = (
  before: CoolingSolution,
  after: CoolingSolution,
): readonly IntakeChange[] => {
  const [was, is] = [columnOf(before, 'intakeC'), columnOf(after, 'intakeC')]
  return before.racks.flatMap(({ row, airHeatKw, intakeMaxC }) =>
    airHeatKw === 0
      ? []
      : {
          row,
          intakeC: { before: was?.[row] ?? Number.NaN, after: is?.[row] ?? Number.NaN },
          maxC: intakeMaxC ?? Number.NaN,
        },
  )
}

/** Loads on loops that had capacity or flow and have none of it left. */
const dryRows = (
  inventory: Inventory,
  before: CoolingSolution,
  loops: ReadonlyMap<string, Loop>,
): readonly number[] => {
  const rows = before.loops.flatMap((was) => {
    const is = loops.get(was.id)
    const nothingCools = is?.capacityKw.value === 0 && is.capacityKw.unknownCount === 0
    const nothingMoves =
      was.movedBy !== 'nobody' &&
      is?.flowCapacityLPerMin.value === 0 &&
      is.flowCapacityLPerMin.unknownCount === 0
    return is === undefined || nothingCools || nothingMoves ? was.sourceRows : []
  })
  return [...new Set(rows)].filter((row) => inventory.kindOf(row).it).sort((a, b) => a - b)
}

/** What differs between two solutions of a facility, of which the later has `rows` out. */
const changesBetween = (
  inventory: Inventory,
  before: CoolingSolution,
  after: CoolingSolution,
  rows: readonly number[],
): CoolingLoss => {
  const loops = new Map(after.loops.map((loop) => [loop.id, loop]))
  const rooms = new Map(after.rooms.map((room) => [room.roomRow, room]))
  return {
    rows,
    intakes: intakeChanges(before, after),
    loops: before.loops.flatMap((was) => {
      const is = loops.get(was.id)
      return is ? [loopChange(before, after, was, is)] : []
    }),
    rooms: before.rooms.flatMap((was) => {
      const is = rooms.get(was.roomRow)
      return is && !was.open ? [roomChange(was, is)] : []
    }),
    withoutCoolant: dryRows(inventory, before, loops),
  }
}

/** What cooling is solved from and was solved to. */
export interface CoolingState {
  readonly inventory: Inventory
  readonly parameters: Parameters
  readonly cooling: CoolingSolution
  /** Heat that UPS, transformers and the like give to their rooms, by row, as it was solved with. */
  readonly electricalLossKw: Float64Array
}

/** The same facility solved with some rows out, against the solution that has them all. */
export const loseRows = (state: CoolingState, rows: readonly number[]): CoolingLoss => {
  const { inventory, parameters, cooling, electricalLossKw } = state
  const engine = createCoolingEngine(inventory, parameters, { out: new Set(rows) })
  return changesBetween(inventory, cooling, engine.solve(electricalLossKw), rows)
}

/**
 * What follows when cooling equipment is lost, alone or with all that stands in a room: every intake
 * and every loop's margins, before and after. Throws when something is not in the facility.
 */
export const loseCooling = (state: CoolingState, asked: LossRequest): CoolingLoss =>
  loseRows(state, lostRows(state.inventory, asked))
