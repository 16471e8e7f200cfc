import { formatQuantity } from '#base'
import type { TrayUse } from '#engines'
import type { Parameter } from '#standards'
import { type Missing, onFacility, type Report } from '../define'
import type { Facts } from '../facts'
import { onTray, trayName } from './diversity'
import { against, counted, percent, say } from './wording'

/** The fields that size a tray: a route's own, or those of a placed piece. */
const sizeFields = (facts: Facts, id: string): readonly Missing[] => {
  const row = facts.inventory.rowOf.get(id)
  const route = facts.inventory.facility.routes.find((one) => one.id === id)
  const fields: readonly (readonly [string, unknown])[] =
    row === undefined
      ? [
          ['widthM', route?.widthM],
          ['usableDepthM', route?.usableDepthM],
        ]
      : ['innerWidthM', 'usableDepthM'].map((field) => [
          field,
          facts.inventory.numberOf(row, field),
        ])
  return fields
    .filter(([, stated]) => stated === undefined)
    .map(([field]) => ({ equipment: id, field }))
}

/** Which trays are judged: every one that carries a cable. */
export const usedTrays = ({ solution }: Facts): readonly TrayUse[] =>
  solution.fiber.cabling.trays.filter(({ cables, unknownCables }) => cables + unknownCables > 0)

/** Judges each tray that carries anything by how full its fullest section is. */
export const judgeFill = (
  facts: Facts,
  report: Report,
  limit: Parameter,
  suggestion: string,
): void => {
  const trays = usedTrays(facts)
  const most = facts.parameter(limit)
  if (trays.length === 0) report.notApplicable(onFacility)
  for (const { id, fill, cables, unknownCables, areaM2 } of trays) {
    const subject = onTray(facts, id)
    const name = trayName(facts, id)
    if (fill > most) {
      report.fail(subject, {
        detail: say(
          `Tray ${name} is ${unknownCables > 0 ? 'at least ' : ''}${percent(fill)} full where ${counted(cables, 'cable lies', 'cables lie')} (${formatQuantity(areaM2 * 1e6, 'mm2')}); ${percent(most)} is the limit.`,
        ),
        ...against(facts, fill, limit),
        suggestion: say(suggestion),
      })
    } else if (Number.isNaN(fill)) {
      report.unknown(
        subject,
        say(`How full tray ${name} is, is not known: its inner size is not all stated.`),
        sizeFields(facts, id),
      )
    } else if (unknownCables > 0) {
      report.unknown(
        subject,
        say(
          `How full tray ${name} is, is not known: of ${counted(unknownCables, 'cable')} nobody knows the thickness.`,
        ),
      )
    } else report.pass(subject)
  }
}
