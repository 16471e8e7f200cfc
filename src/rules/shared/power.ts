import { formatQuantity, type Text } from '#base'
import type { LossState } from '#engines'
import type { PowerRole, Source } from '#model'
import type { Parameter } from '#standards'
import { type Finding, type Missing, onFacility, onRoom, type Subject } from '../define'
import { asksFor, type Facts } from '../facts'

export { asksFor }

/** Interface text in English. */
export const say = (en: string): Text => ({ en })

export const kw = (value: number): string => formatQuantity(value, 'kW')
export const percent = (ratio: number): string => formatQuantity(ratio, 'ratio')

/** `1 load`, `12 loads`, `1,200 loads`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatQuantity(count, 'count')} ${count === 1 ? one : many}`

export const idOf = ({ inventory }: Facts, row: number): string =>
  inventory.equipment[row]?.id ?? ''
export const tagOf = ({ inventory }: Facts, row: number): string =>
  inventory.equipment[row]?.tag ?? ''
export const idsOf = (facts: Facts, rows: readonly number[]): string[] =>
  rows.map((row) => idOf(facts, row))

const mostNamed = 4

/** The tags of some rows: all of a few, else the first ones and how many more there are. */
export const tagsOf = (facts: Facts, rows: readonly number[]): string => {
  const named = rows.slice(0, mostNamed).map((row) => tagOf(facts, row))
  const more = rows.length - named.length
  if (more > 0) return `${named.join(', ')} and ${formatQuantity(more, 'count')} more`
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}

/** The tag of a piece of equipment by its id; the id where it is not there. */
export const nameOf = ({ inventory }: Facts, id: string): string => {
  const row = inventory.rowOf.get(id)
  return inventory.equipment[row ?? -1]?.tag ?? id
}

/** The tag of a lost component, by its id. */
export const lostTag = (facts: Facts, { lost }: LossState): string => nameOf(facts, lost)

/** One quantity of the power solution by row; all NaN where the engine gives no such column. */
export const powerColumn = ({ solution, inventory }: Facts, name: string): Float64Array =>
  solution.power.columns.find((one) => one.name === name)?.values ??
  new Float64Array(inventory.count).fill(Number.NaN)

const judgedOf = new WeakMap<Facts, Uint8Array>()

/** Marks the rows of IT loads that the lens in force judges; remembered as long as the facts live. */
const markJudged = (facts: Facts): Uint8Array => {
  const known = judgedOf.get(facts)
  if (known) return known
  const { inventory, lens } = facts
  const marks = Uint8Array.from({ length: inventory.count }, (_, row) => {
    if (!inventory.kindOf(row).it) return 0
    const isMining = facts.rulesetOfRoom(inventory.roomRow[row] ?? -1).startsWith('mining')
    return Number(isMining === (lens === 'mining'))
  })
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

/** The source of a limit that a person may change. */
export const sourceOf = ({ source }: Parameter): Source => ({ ...source })

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

export const missingOf = (facts: Facts, rows: readonly number[], field: string): Missing[] =>
  rows.map((row) => ({ equipment: idOf(facts, row), field }))

/** The room that a row stands in, as a subject; the facility for what stands in none. */
export const roomSubject = ({ inventory }: Facts, roomRow: number): Subject => {
  const room = inventory.facility.rooms[roomRow]
  return room ? onRoom(room.id) : onFacility
}

export const roomName = ({ inventory }: Facts, roomRow: number): string =>
  inventory.facility.rooms[roomRow]?.name ?? 'the open'

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
