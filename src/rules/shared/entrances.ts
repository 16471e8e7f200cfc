import { formatQuantity } from '#base'
import type { Entrance } from '#engines'
import type { Parameter } from '#standards'
import { onEquipment, onFacility, type Report } from '../define'
import type { Facts } from '../facts'
import { against, idOf, missingField, say, tagOf } from './wording'

/** Whether any miner stands here, or something that does not say how many it holds. */
export const mines = ({ solution }: Facts): boolean => {
  const { minerCount, unknownRows } = solution.fiber.mining
  return minerCount > 0 || unknownRows.length > 0
}

export const ms = (value: number): string => formatQuantity(value, 'ms')

/** `0.017 %`: shares this small need their own decimals. */
export const smallShare = (ratio: number): string => `${Number((ratio * 100).toPrecision(2))} %`

interface RoundTrip {
  readonly limit: Parameter
  /** What the round trip is to: `the pool`. */
  readonly to: string
  /** A second half of the sentence, where there is more to say. */
  more(entrance: Entrance): string
}

/** Compares the round trip of every entrance in regular use with a limit. Backups may be slow. */
export const judgeRoundTrips = (
  facts: Facts,
  report: Report,
  { limit, to, more }: RoundTrip,
): void => {
  const { entrances } = facts.solution.fiber.entrances
  if (entrances.length === 0) report.notApplicable(onFacility)
  for (const entrance of entrances) {
    const { row, rttMs, backup } = entrance
    const subject = onEquipment(idOf(facts, row))
    if (backup) report.notApplicable(subject)
    else if (rttMs === undefined) {
      report.unknown(
        subject,
        say(`How long ${to} takes to answer over ${tagOf(facts, row)} is not stated.`),
        missingField(facts, [row], 'rttMs'),
      )
    } else if (rttMs <= facts.parameter(limit)) report.pass(subject)
    else {
      report.fail(subject, {
        detail: say(
          `Over ${tagOf(facts, row)} ${to} answers after ${ms(rttMs)}; ${ms(facts.parameter(limit))} is the limit${more(entrance)}.`,
        ),
        ...against(facts, rttMs, limit),
      })
    }
  }
}
