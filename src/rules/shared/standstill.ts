import { formatQuantity } from '#base'
import type { CooledPlace, PlantPause } from '#engines'
import { onFacility, type Report, type Subject } from '../define'
import type { Facts } from '../facts'
import { against, degrees, missingOf } from './cooling'
import { coolsChips, hasBareMovers, holdGaps, loopOf, onPlace, placeName } from './plant'
import { capital, idsOf, missingField, say, tagsOf } from './wording'

const seconds = (value: number): string => formatQuantity(value, 's')

/** Whether a place holds until its plant runs again; times are sums of floating point. */
export const holds = ({ secondsToLimit, untilS }: PlantPause): boolean =>
  secondsToLimit === undefined || secondsToLimit >= untilS * (1 - 1e-9)

/** The temperature at which the time of a place ends, as far as somebody states it. */
const reaches = ({ solution }: Facts, place: CooledPlace): string => {
  const { rooms, loops } = solution.cooling
  const ride = (place.type === 'room' ? rooms : loops)[place.at]?.rideThroughS
  return ride ? `reaches ${degrees(ride.toC)}` : 'reaches its limit'
}

const judgePause = (
  facts: Facts,
  report: Report,
  place: CooledPlace,
  pause: PlantPause,
  subject: Subject,
): void => {
  const { stopped, behind, forGood, unsure, untilS, secondsToLimit } = pause
  const still = [...new Set([...stopped, ...behind])]
  const name = capital(placeName(facts, place))
  const stand = still.length === 1 ? 'stands' : 'stand'
  if (unsure.length > 0 && holds(pause)) {
    report.unknown(
      subject,
      say(`Whether ${tagsOf(facts, unsure)} stand still once the utility goes cannot be told.`),
    )
  } else if (secondsToLimit === undefined) report.pass(subject)
  else if (Number.isNaN(secondsToLimit)) {
    report.unknown(
      subject,
      say(
        `${name} warms while ${tagsOf(facts, still)} ${stand} still; for how long it lasts is not known.`,
      ),
      missingOf(facts, holdGaps(facts, place)),
    )
  } else if (forGood.length > 0) {
    report.fail(subject, {
      detail: say(
        `${name} ${reaches(facts, place)} after ${seconds(secondsToLimit)}; no generator carries ${tagsOf(facts, forGood)}.`,
      ),
      measured: secondsToLimit,
      unit: 's',
      related: idsOf(facts, still),
      suggestion: say('Feed it from a board that the generators carry.'),
    })
  } else if (holds(pause)) report.pass(subject)
  else {
    report.fail(subject, {
      detail: say(
        `${name} ${reaches(facts, place)} after ${seconds(secondsToLimit)}; ${tagsOf(facts, still)} ${still.length === 1 ? 'runs' : 'run'} again after ${seconds(untilS)}.`,
      ),
      ...against(secondsToLimit, untilS, 's'),
      source: {
        document: 'Time that generators and plant need until it runs again, as stated or assumed',
        grade: 'derived',
      },
      related: idsOf(facts, still),
      suggestion: say(
        loopOf(facts, place)
          ? 'Put pumps and fans on the UPS, or add a buffer tank.'
          : 'Put fans and pumps on the UPS, or add a buffer tank to their water.',
      ),
    })
  }
}

const judgePlace = (facts: Facts, report: Report, place: CooledPlace): void => {
  const subject = onPlace(facts, place)
  if (!subject) return
  // Who does not turn at all in the meantime is told by the rule about pumps and CDUs.
  if (coolsChips(facts, place) && hasBareMovers(facts, place)) report.notApplicable(subject)
  else if (!place.pause) report.pass(subject)
  else judgePause(facts, report, place, place.pause, subject)
}

/**
 * Compares how long the air of a room or the coolant of a loop holds after the loss of the utility
 * with the time until generators carry the plant and it has started again.
 */
export const judgeStandstill = (
  facts: Facts,
  report: Report,
  places: readonly CooledPlace[],
): void => {
  const { standby } = facts.solution.power
  if (standby.generatorRows.length === 0 || places.length === 0) {
    report.notApplicable(onFacility)
    return
  }
  const { totalS, unstatedRows } = standby.bridge
  if (totalS === undefined && places.some(({ pause }) => pause !== undefined)) {
    report.unknown(
      onFacility,
      say(`How long ${tagsOf(facts, unstatedRows)} take to accept load is not stated.`),
      missingField(facts, unstatedRows, 'startS'),
    )
    return
  }
  for (const place of places) judgePlace(facts, report, place)
}
