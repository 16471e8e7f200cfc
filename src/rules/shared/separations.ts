import type { Separation } from '#engines'
import type { KindId } from '#model'
import type { Parameter } from '#standards'
import { onEquipment, type Report } from '../define'
import type { Facts } from '../facts'
import { type Complaint, failWorst, speaker } from './standing'
import { against, idOf, metres, say, tagOf } from './wording'

/** Pairs of neighbours of one kind. */
export const separationsAmong = (facts: Facts, kind: KindId): readonly Separation[] =>
  facts.solution.space.separations.filter(
    ({ rowA }) => facts.inventory.equipment[rowA]?.kind === kind,
  )

/** Compares the distances of pairs with one limit; rows with neighbours that keep it pass. */
export const judgeSeparations = (
  facts: Facts,
  report: Report,
  pairs: readonly Separation[],
  parameter: Parameter,
  suggestion: string,
): void => {
  const limit = facts.parameter(parameter)
  const complaints: Complaint[] = []
  const rows = new Set<number>()
  for (const { rowA, rowB, distanceM } of pairs) {
    const [row, other] = speaker(facts, rowA, rowB)
    rows.add(row)
    if (distanceM >= limit - 1e-6) continue
    complaints.push({
      row,
      badness: limit - distanceM,
      finding: {
        detail: say(
          `${tagOf(facts, row)} and ${tagOf(facts, other)} stand ${metres(distanceM)} apart; ${metres(limit)} are needed.`,
        ),
        ...against(facts, distanceM, parameter),
        related: [idOf(facts, other)],
        suggestion: say(suggestion),
      },
    })
  }
  failWorst(facts, report, complaints)
  for (const { row } of complaints) rows.delete(row)
  for (const row of rows) report.pass(onEquipment(idOf(facts, row)))
}
