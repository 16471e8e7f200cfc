import { formatQuantity } from '#base'
import type { ClearanceFault } from '#engines'
import type { Source } from '#model'
import { parameters } from '#standards'
import { type Finding, onEquipment, type Report } from '../define'
import type { Facts } from '../facts'
import { idOf, limitBy, statedSource } from './wording'

/** A failure with the row that it stands on, and how bad it is: more is worse. */
export interface Complaint {
  readonly row: number
  readonly badness: number
  readonly finding: Finding
}

/**
 * Reports one failure for each subject: the worst, with everything else that the others relate to.
 * A subject has one line, whatever number of neighbours it quarrels with.
 */
export const failWorst = (facts: Facts, report: Report, complaints: readonly Complaint[]): void => {
  const worst = new Map<number, Complaint & { readonly related: Set<string> }>()
  for (const complaint of complaints) {
    const known = worst.get(complaint.row)
    const related = known?.related ?? new Set<string>()
    for (const id of complaint.finding.related ?? []) related.add(id)
    if (!known || complaint.badness > known.badness)
      worst.set(complaint.row, { ...complaint, related })
  }
  for (const [row, { finding, related }] of worst) {
    report.fail(onEquipment(idOf(facts, row)), { ...finding, related: [...related] })
  }
}

export const pressure = (kpa: number): string => formatQuantity(kpa, 'kPa')

/** Of two rows, the one whose id comes first: it speaks for the pair, whatever the file's order. */
export const speaker = (facts: Facts, a: number, b: number): readonly [number, number] =>
  idOf(facts, a) <= idOf(facts, b) ? [a, b] : [b, a]

/** The two ends of a row of racks, the one whose id comes first in front: it speaks for the row. */
export const endsOf = (
  facts: Facts,
  rows: readonly number[],
): readonly [number, number] | undefined => {
  const [first] = rows
  const last = rows[rows.length - 1]
  return first === undefined || last === undefined ? undefined : speaker(facts, first, last)
}

const clearFields = { front: 'clearFrontM', rear: 'clearRearM', side: 'clearSideM' } as const

/** Where a clear space is asked for: by a parameter, or by what the equipment states. */
export const needSource = (
  facts: Facts,
  { row, side, parameter }: ClearanceFault,
): { readonly source?: Source } => {
  const asked = parameter === undefined ? undefined : parameters.get(parameter)
  return asked
    ? { source: limitBy(facts, asked).source }
    : statedSource(facts, row, clearFields[side])
}
