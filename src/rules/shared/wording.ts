import { formatQuantity, type Text, type Unit } from '#base'
import { entered, type Source } from '#model'
import type { Parameter } from '#standards'
import type { Finding, Missing } from '../define'
import type { Facts } from '../facts'

/** One sentence of interface text. */
export const say = (en: string): Text => ({ en })

/** A sentence starts with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const idOf = ({ inventory }: Facts, row: number): string =>
  inventory.equipment[row]?.id ?? ''

export const tagOf = ({ inventory }: Facts, row: number): string => inventory.tagOf(row)

/** The tag of a piece of equipment by its id; the id where it is not there. */
export const nameOf = ({ inventory }: Facts, id: string): string => {
  const row = inventory.rowOf.get(id)
  return row === undefined ? id : inventory.tagOf(row)
}

export const roomName = ({ inventory }: Facts, roomRow: number): string =>
  inventory.facility.rooms[roomRow]?.name ?? 'the open'

/** A finding frames no more than this; the sentence says how many there are. */
const mostRelated = 500

/** The ids of some rows, of not more than a finding can point at. */
export const idsOf = (facts: Facts, rows: readonly number[]): readonly string[] =>
  rows.slice(0, mostRelated).map((row) => idOf(facts, row))

const mostNamed = 4

/** The tags of some rows: all of a few, else the first ones and how many more there are. */
export const tagsOf = (facts: Facts, rows: readonly number[]): string => {
  const named = rows.slice(0, mostNamed).map((row) => tagOf(facts, row))
  const more = rows.length - named.length
  if (more > 0) return `${named.join(', ')} and ${formatQuantity(more, 'count')} more`
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}

/** `A`, `A and B`, `A, B and 3 more`. */
export const listed = (names: readonly string[]): string => {
  const [first = '', second = ''] = names
  if (names.length <= 1) return first
  return names.length === 2
    ? `${first} and ${second}`
    : `${first}, ${second} and ${names.length - 2} more`
}

/** `1 spine`, `1,024 spines`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatQuantity(count, 'count')} ${count === 1 ? one : many}`

export const kw = (value: number): string => formatQuantity(value, 'kW')
export const percent = (ratio: number): string => formatQuantity(ratio, 'ratio')
export const metres = (value: number): string => formatQuantity(value, 'm')

/** The limit in force and where it comes from: the user, where it was changed to no usual value. */
export const limitBy = (
  facts: Facts,
  parameter: Parameter,
): { readonly limit: number; readonly source: Source } => {
  const limit = facts.parameter(parameter)
  const usual = [parameter, ...(parameter.choices ?? [])].find(({ value }) => value === limit)
  return { limit, source: usual ? { ...usual.source } : entered }
}

/** Where the limit in force comes from. */
export const sourceOf = (facts: Facts, parameter: Parameter): Source =>
  limitBy(facts, parameter).source

/** A measured figure beside the limit in force. */
export const against = (
  facts: Facts,
  measured: number,
  parameter: Parameter,
): Required<Pick<Finding, 'measured' | 'limit' | 'source'>> & { readonly unit: Unit } => ({
  measured,
  unit: parameter.unit,
  ...limitBy(facts, parameter),
})

/** One open question for each row: the same field of all of them. */
export const missingField = (
  facts: Facts,
  rows: readonly number[],
  field: string,
): readonly Missing[] => rows.map((row) => ({ equipment: idOf(facts, row), field }))

/** Where a limit comes from that is a rating of the equipment itself. */
export const statedSource = (
  { inventory }: Facts,
  row: number,
  field: string,
): { readonly source?: Source } => {
  const source = inventory.valueOf(row, field)?.source
  return source ? { source } : {}
}
