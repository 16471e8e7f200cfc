import type { LossState } from '#engines'
import type { PowerRole } from '#model'
import { type Finding, type Missing, onFacility, onRoom, type Subject } from '../define'
import type { Facts } from '../facts'
import { idOf, nameOf } from './wording'

export { asksFor } from '../facts'

/** The tag of a lost component, by its id. */
export const lostTag = (facts: Facts, { lost }: LossState): string => nameOf(facts, lost)

/** One quantity of the power solution by row; all NaN where the engine gives no such column. */
export const powerColumn = ({ solution, inventory }: Facts, name: string): Float64Array =>
  solution.power.columns.find((one) => one.name === name)?.values ??
  new Float64Array(inventory.count).fill(Number.NaN)

const judgedOf = new WeakMap<Facts, Uint8Array>()
/** The same by who stands in which room: as long as that stays, edits leave the marks as they are. */
const marksIn = new WeakMap<Int32Array, Map<string, Uint8Array>>()

const markAnew = ({ inventory }: Facts, isJudged: readonly boolean[]): Uint8Array => {
  const marks = new Uint8Array(inventory.count)
  for (let row = 0; row < marks.length; row++) {
    const room = (inventory.roomRow[row] ?? -1) + 1
    if (isJudged[room] && inventory.kindOf(row).it) marks[row] = 1
  }
  return marks
}

/** Marks the rows of IT loads that the lens in force judges. */
const markJudged = (facts: Facts): Uint8Array => {
  // Read at every call: a rule that asks rests on the lens, whoever asked before it.
  const { inventory, lens } = facts
  const known = judgedOf.get(facts)
  if (known) return known
  // The open stands first, then the rooms.
  const isJudged = Array.from({ length: inventory.facility.rooms.length + 1 }, (_, at) => {
    const isMining = facts.rulesetOfRoom(at - 1).startsWith('mining')
    return isMining === (lens === 'mining')
  })
  const ofRooms = marksIn.get(inventory.roomRow) ?? new Map<string, Uint8Array>()
  marksIn.set(inventory.roomRow, ofRooms)
  const name = isJudged.map(Number).join('')
  const marks = ofRooms.get(name) ?? markAnew(facts, isJudged)
  ofRooms.set(name, marks)
  judgedOf.set(facts, marks)
  return marks
}

/** The IT loads among rows that the lens in force judges: a mine beside an AI hall asks for less. */
export const judgedLoads = (facts: Facts, rows: readonly number[]): number[] => {
  const marks = markJudged(facts)
  return rows.filter((row) => marks[row] === 1)
}

/** All IT loads that the lens in force judges. */
export const allJudgedLoads = (facts: Facts): number[] =>
  judgedLoads(facts, [...facts.solution.power.supply.keys()])

/** How many IT loads the lens in force judges. */
export const countJudgedLoads = (facts: Facts): number => {
  const marks = markJudged(facts)
  let count = 0
  for (const row of facts.solution.power.supply.keys()) count += marks[row] as number
  return count
}

/** The field in which a piece of equipment would state its rating. */
export const ratingField = ({ inventory }: Facts, row: number): string => {
  const fields = inventory.kindOf(row).fields
  const order = ['ratingKw', 'ratingKva', 'ratingA', 'capacityKw']
  const found = order.find((field) => field in fields) ?? 'ratingKw'
  // A stated current without a voltage is no power.
  const lacksVolts = found === 'ratingA' && inventory.numberOf(row, 'ratingA') !== undefined
  return lacksVolts ? 'voltageV' : found
}

/** Where a stated rating comes from. */
export const ratingSource = (facts: Facts, row: number): Pick<Finding, 'source'> => {
  const source = facts.inventory.valueOf(row, ratingField(facts, row))?.source
  return source ? { source } : {}
}

export const missingRatings = (facts: Facts): Missing[] =>
  facts.solution.power.unratedRows.map((row) => ({
    equipment: idOf(facts, row),
    field: ratingField(facts, row),
  }))

export const missingLoads = (facts: Facts): Missing[] => {
  const loadKw = powerColumn(facts, 'loadKw')
  return [...facts.solution.power.supply.keys()]
    .filter((row) => Number.isNaN(loadKw[row]) && facts.inventory.kindOf(row).it)
    .map((row) => ({ equipment: idOf(facts, row), field: 'loadKw' }))
}

/** Losses that nobody stated: what feeds them carries more than is known. */
export const missingLosses = (facts: Facts): Missing[] =>
  facts.solution.power.unknownLossRows.map((row) => ({
    equipment: idOf(facts, row),
    field: facts.inventory.textOf(row, 'mode') === 'eco' ? 'ecoEfficiency' : 'efficiency',
  }))

/** The room that a row stands in, as a subject; the facility for what stands in none. */
export const roomSubject = ({ inventory }: Facts, roomRow: number): Subject => {
  const room = inventory.facility.rooms[roomRow]
  return room ? onRoom(room.id) : onFacility
}

/** Rows of components of the power chain with one of the given roles, in file order. */
export const rowsWithRole = (
  { inventory }: Facts,
  isWanted: (role: PowerRole) => boolean,
): number[] => {
  const rows: number[] = []
  for (let row = 0; row < inventory.count; row++) {
    const role = inventory.kindOf(row).power
    if (role !== undefined && isWanted(role)) rows.push(row)
  }
  return rows
}

/** Everything between the sources and the cords that can be taken out. */
export const isComponent = (role: PowerRole): boolean => role !== 'load' && role !== 'store'
