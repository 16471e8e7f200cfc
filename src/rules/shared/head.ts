import { formatQuantity } from '#base'
import type { Loop } from '#engines'
import type { Report } from '../define'
import type { Facts } from '../facts'
import { against, missingOf, onLoop, ratingSource } from './cooling'
import { fits } from './totals'
import { idsOf, say, tagOf } from './wording'

const kpa = (value: number): string => formatQuantity(value, 'kPa')

const moversOf = ({ inventory }: Facts, loop: Loop): readonly number[] =>
  loop.movedBy === 'cdu'
    ? loop.sinkRows.filter((row) => inventory.kindOf(row).cooling === 'exchanger')
    : loop.pumpRows

/** Whether the loop has a flow that its movers are published for at all: else their flow is judged. */
const isWithinCurves = ({ flowDemandLPerMin, flowCapacityLPerMin }: Loop): boolean =>
  fits(flowDemandLPerMin, flowCapacityLPerMin) !== 'fail'

/** Compares the pressure drop of a loop at the flow asked for with what its movers keep up there. */
export const judgeHead = (facts: Facts, report: Report, loop: Loop): void => {
  const subject = onLoop(facts, loop)
  const { requiredHeadKpa: required, availableHeadKpa: available } = loop
  const movers = moversOf(facts, loop)
  const word = loop.movedBy === 'cdu' ? 'CDUs' : 'pumps'
  if (loop.movedBy === 'nobody' || loop.sourceRows.length === 0) {
    report.notApplicable(subject)
  } else if (!required || !available) {
    if (!isWithinCurves(loop)) report.notApplicable(subject)
    else {
      report.unknown(
        subject,
        say(
          `Whether the ${word} of loop ${loop.name} move their flow against its pipes and racks cannot be told.`,
        ),
        missingOf(facts, loop.headGaps),
      )
    }
  } else {
    const verdict = fits(required, available)
    if (verdict === 'pass') report.pass(subject)
    else if (verdict === 'unknown') {
      report.unknown(
        subject,
        say(
          `Loop ${loop.name} takes at least ${kpa(required.value)}; its ${word} keep up ${available.unknownCount > 0 ? 'an unknown pressure' : kpa(available.value)}.`,
        ),
        missingOf(facts, loop.headGaps),
      )
    } else {
      const worst = loop.worstRow < 0 ? '' : `, on the way to ${tagOf(facts, loop.worstRow)}`
      report.fail(subject, {
        detail: say(
          `At the flow that loop ${loop.name} asks for it takes ${kpa(required.value)}${worst}; its ${word} keep up ${kpa(available.value)}.`,
        ),
        ...against(required.value, available.value, 'kPa'),
        ...ratingSource(facts, movers, 'headKpa'),
        related: idsOf(facts, loop.worstRow < 0 ? movers : [loop.worstRow, ...movers]),
        suggestion: say('Choose wider pipes, or units with more head at this flow.'),
      })
    }
  }
}
