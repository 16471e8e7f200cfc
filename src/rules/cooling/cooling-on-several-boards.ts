import type { CooledPlace, PlaceLoss, PlantLoss } from '#engines'
import { defineRule, forAi, onFacility, type Report } from '../define'
import type { Facts } from '../facts'
import { asksForSpare, flow } from '../shared/cooling'
import { onPlace, placeName, servesIt } from '../shared/plant'
import { asksFor } from '../shared/power'
import { idsOf, kw, nameOf, say, tagsOf } from '../shared/wording'

/** Room for the rounding of sums. */
const slack = 1 + 1e-6

interface BoardLoss {
  readonly loss: PlantLoss
  readonly left: PlaceLoss
}

const lacksHeat = ({ left }: BoardLoss): boolean => left.capacityKw * slack < left.heatKw
const lacksFlow = ({ left }: BoardLoss): boolean =>
  left.flowLPerMin * slack < left.flowDemandLPerMin

/** Losses of one board each, those of faults on it where the goal asks for that, by place. */
const lossesByPlace = (facts: Facts): ReadonlyMap<number, readonly BoardLoss[]> => {
  const { inventory, solution } = facts
  const zones = asksFor(facts.goal, 'fault-tolerant')
  const found = new Map<number, BoardLoss[]>()
  for (const loss of solution.resilience.losses) {
    if (loss.type !== 'component' && !(zones && loss.type === 'zone')) continue
    const row = inventory.rowOf.get(loss.lost)
    if (row === undefined || inventory.kindOf(row).power !== 'bus') continue
    for (const left of loss.places) {
      if (left.stopped.length + left.unsure.length === 0 || left.heatKw === 0) continue
      const known = found.get(left.place)
      if (known) known.push({ loss, left })
      else found.set(left.place, [{ loss, left }])
    }
  }
  return found
}

const graver = (a: BoardLoss, b: BoardLoss): BoardLoss =>
  b.left.shortShare > a.left.shortShare ? b : a

const failPlace = (
  facts: Facts,
  report: Report,
  place: CooledPlace,
  bad: readonly BoardLoss[],
  first: BoardLoss,
): void => {
  const subject = onPlace(facts, place)
  const worst = bad.reduce(graver, first)
  const { left, loss } = worst
  const wet = !lacksHeat(worst)
  const has = wet
    ? `${flow(left.flowLPerMin)} for ${flow(left.flowDemandLPerMin)}`
    : `${kw(left.capacityKw)} for ${kw(left.heatKw)}`
  const also = bad.length > 1 ? ` So it is with ${bad.length - 1} more.` : ''
  if (!subject) return
  report.fail(subject, {
    detail: say(
      `Without ${nameOf(facts, loss.lost)}, ${placeName(facts, place)} has ${has}: ${tagsOf(facts, left.stopped)} ${left.stopped.length === 1 ? 'stands' : 'stand'} still.${also}`,
    ),
    measured: wet ? left.flowLPerMin : left.capacityKw,
    limit: wet ? left.flowDemandLPerMin : left.heatKw,
    unit: wet ? 'L/min' : 'kW',
    source: { document: 'Schneider Electric Reference Design 110', grade: 'secondary' },
    related: [loss.lost, ...idsOf(facts, left.stopped)],
    suggestion: say('Feed part of it from another board, or each unit from two over a switch.'),
  })
}

const judgePlace = (
  facts: Facts,
  report: Report,
  place: CooledPlace,
  losses: readonly BoardLoss[],
): void => {
  const subject = onPlace(facts, place)
  if (!subject) return
  const bad = losses.filter((one) => one.left.shortShare > 0 && (lacksHeat(one) || lacksFlow(one)))
  const [first] = bad
  const open = losses.filter(({ left }) => Number.isNaN(left.shortShare) || left.unsure.length > 0)
  if (first) failPlace(facts, report, place, bad, first)
  else if (open.length > 0) {
    report.unknown(
      subject,
      say(
        `What ${placeName(facts, place)} has left without ${nameOf(facts, open[0]?.loss.lost ?? '')} cannot be told: the capacity, flow or cords of its units are not stated.`,
      ),
    )
  } else report.pass(subject)
}

export default defineRule({
  id: 'cooling-on-several-boards',
  ref: 'CL-28',
  discipline: 'cooling',
  title: { en: 'Cooling plant hangs on more than one board' },
  about: {
    en: 'Where the goal asks for a spare, the loss of any one board leaves enough coolers, CDUs, pumps and outdoor units for the heat of all loads that stay on. Automatic devices act; at the strictest goal a fault on the board takes what no device parts from it.',
  },
  severity: forAi('error'),
  tells: 'missing',
  reads: ['cooling', 'power', 'resilience', 'rooms'],
  judge: (facts, report) => {
    const { places } = facts.solution.resilience
    if (!asksForSpare(facts) || places.length === 0) return report.notApplicable(onFacility)
    const losses = lossesByPlace(facts)
    places.forEach((place, at) => {
      const own = losses.get(at)
      const subject = onPlace(facts, place)
      const matters = servesIt(facts, place) || place.type === 'loop'
      if (!subject) return
      if (place.units.length === 0 || !matters) report.notApplicable(subject)
      else judgePlace(facts, report, place, own ?? [])
    })
  },
})
