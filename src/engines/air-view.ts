import type { Inventory } from '#model'
import { airRiseK, type Parameters, raisedFloorLeakage } from '#standards'
import { roomAir } from './airflow/case'
import { type AirReading, surveyAir } from './airflow/mesh/read'
import type { AirQuestion, AirSurvey, AirTarget } from './airflow/mesh/survey'
import { sitePressureRatio } from './cooling/elevation'
import { airflowForM3PerH } from './cooling/formulas/air'
import type { Column } from './quantities'
import type { Solution } from './solution'

const valuesOf = (columns: readonly Column[], name: string): Float64Array | undefined =>
  columns.find((column) => column.name === name)?.values

const unknown = (inventory: Inventory): Float64Array =>
  new Float64Array(inventory.count).fill(Number.NaN)

/** Files may nest in circles; nothing real nests deeper. */
const deepest = 8

/** Air of equipment that the cooling engine tells none of: as stated, as its contents draw, else by heat. */
const airflowOf = (
  inventory: Inventory,
  airHeatKw: Float64Array,
  parameters: Parameters,
): Float64Array => {
  const stated = inventory.numbers('airflowM3PerH')
  const ratio = sitePressureRatio(inventory)
  const contents = new Map<number, number[]>()
  inventory.hostRow.forEach((host, row) => {
    if (host < 0 || !inventory.kindOf(row).it) return
    contents.set(host, [...(contents.get(host) ?? []), row])
  })
  const flowOf = (row: number, depth: number): number => {
    const own = stated[row] as number
    if (!Number.isNaN(own) || !inventory.kindOf(row).it) return own
    const heat = airHeatKw[row] as number
    if (heat === 0) return 0
    const within = depth < deepest ? (contents.get(row) ?? []) : []
    const loads = within.filter((child) => airHeatKw[child] !== 0)
    if (loads.length > 0 && Number.isNaN(inventory.numbers('loadKw')[row])) {
      return loads.reduce((sum, child) => sum + flowOf(child, depth + 1), 0)
    }
    return airflowForM3PerH(heat, parameters(airRiseK), ratio)
  }
  return Float64Array.from({ length: inventory.count }, (_, row) => flowOf(row, 0))
}

const questionsOf =
  (inventory: Inventory, { cooling }: Solution) =>
  (row: number): AirQuestion[] =>
    cooling.splitGaps
      .filter((gap) => {
        let at = gap.row
        for (let step = 0; step < deepest && at >= 0 && at !== row; step++) {
          at = inventory.hostRow[at] as number
        }
        return at === row
      })
      .map((gap) => ({ subject: inventory.equipment[gap.row]?.id ?? 'site', field: gap.field }))

/** What the air of any room is read from: the inventory and what the engines solved. */
const readingOf = (
  inventory: Inventory,
  solution: Solution,
  parameters: Parameters,
): AirReading => {
  const { cooling, power } = solution
  const take = (name: string) => valuesOf(cooling.columns, name) ?? unknown(inventory)
  const airHeatKw = take('airHeatKw')
  const own = inventory.numbers('supplyAirC')
  const solved = valuesOf(cooling.columns, 'supplyAirC')
  const moved = valuesOf(cooling.columns, 'airflowM3PerH')
  const ofRoom = new Map(cooling.rooms.map(({ roomRow, supplyAirC }) => [roomRow, supplyAirC]))
  const fans = new Set<number>()
  for (const row of inventory.rowsOf('fan-wall')) {
    const hasCoil = ['netSensibleKw', 'grossKw'].some(
      (f) => inventory.numberOf(row, f) !== undefined,
    )
    if (!hasCoil && !cooling.rooms.some(({ coolerRows }) => coolerRows.includes(row))) fans.add(row)
  }
  return {
    inventory,
    airHeatKw,
    airflowM3PerH: airflowOf(inventory, airHeatKw, parameters).map((flow, row) => {
      const told = moved?.[row]
      return told === undefined || Number.isNaN(told) ? flow : told
    }),
    lossKw: valuesOf(power.columns, 'lossKw') ?? unknown(inventory),
    coolingLoadKw: take('coolingLoadKw'),
    coolingCapacityKw: take('coolingCapacityKw'),
    supplyC: (row, roomRow) => {
      const known = [solved?.[row], own[row]].find((c) => c !== undefined && !Number.isNaN(c))
      return known ?? ofRoom.get(roomRow)
    },
    heatQuestions: questionsOf(inventory, solution),
    ventilates: (row) => fans.has(row),
    tileShare: 1 - parameters(raisedFloorLeakage),
    densityKgPerM3: roomAir.densityKgPerM3 * sitePressureRatio(inventory),
  }
}

/**
 * Reads what the air of a room, or around one containment, depends on, from the solved facility.
 * Throws an `Error` in plain words where there is no such room or where it is open to the sky.
 */
export const surveyAirOf = (
  inventory: Inventory,
  solution: Solution,
  parameters: Parameters,
  target: AirTarget,
): AirSurvey => surveyAir(readingOf(inventory, solution, parameters), target)
