import type { Unit } from '#base'
import type { Kind } from '#model'
import type { Answer } from '#workspace'
import { say } from '../text/text'

/** One quantity that was solved for a piece of equipment. */
export interface SolvedQuantity {
  readonly name: string
  readonly label: string
  readonly unit: Unit
  /** NaN when it is not known. */
  readonly value: number
  /** The id of the equipment that it names, where it is no figure but a reference. */
  readonly refersTo?: string
}

const rowsOfIds = new WeakMap<readonly string[], ReadonlyMap<string, number>>()

/** Where each piece of equipment stands in the columns; built once for every answer. */
export const rowsOf = ({ ids }: Answer): ReadonlyMap<string, number> => {
  let rows = rowsOfIds.get(ids)
  if (!rows) {
    rows = new Map(ids.map((id, row) => [id, row]))
    rowsOfIds.set(ids, rows)
  }
  return rows
}

/** Columns of rows: each value is the place of another piece of equipment. */
const references: ReadonlySet<string> = new Set(['worstIntakeBy'])

/** Whether a column names equipment, so that it is no figure to colour by. */
export const isReference = (column: string): boolean => references.has(column)

const referenceOf = ({ ids }: Answer, name: string, value: number) => {
  const id = isReference(name) ? ids[value] : undefined
  return id === undefined ? {} : { refersTo: id }
}

/**
 * The quantities solved for one piece of equipment. A NaN means "not known" or "does not apply":
 * what a kind must have, its load in the power network, is listed as unknown; the rest is left out.
 */
export const solvedFor = (
  answer: Answer,
  id: string,
  kind: Pick<Kind, 'power'>,
): readonly SolvedQuantity[] => {
  const row = rowsOf(answer).get(id)
  if (row === undefined) return []
  return answer.columns.flatMap(({ name, label, unit, values }) => {
    const value = values[row] ?? Number.NaN
    const isOwed = name === 'loadKw' && kind.power !== undefined
    // Whether it is live stands with its supply, in words.
    return (Number.isNaN(value) && !isOwed) || name === 'live'
      ? []
      : [{ name, label: say(label), unit, value, ...referenceOf(answer, name, value) }]
  })
}
