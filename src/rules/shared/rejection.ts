import { formatQuantity } from '#base'
import type { Loop, Rejection } from '#engines'
import type { Source } from '#model'
import { dryCoolerExtrapolation } from '#standards'
import type { Facts } from '../facts'
import { degrees, ratingSource } from './cooling'
import { kw, sourceOf, tagOf } from './wording'

const unitsOf = (facts: Facts, loop: Loop): readonly Rejection[] =>
  facts.solution.cooling.rejections.filter(({ loopId }) => loopId === loop.id)

/** How a unit's capacity on the design day came about, where it is not the published figure. */
const explain = (facts: Facts, unit: Rejection): string => {
  const { row, ratedKw, ratedAmbientC, ambientC, capacityKw, basis } = unit
  if (ratedAmbientC === undefined || ambientC === undefined) return ''
  const published = `${tagOf(facts, row)} is rated ${kw(ratedKw)} at ${degrees(ratedAmbientC)}`
  const { elevationM = 0 } = facts.inventory.facility.site
  const thin =
    facts.inventory.kindOf(row).id === 'dry-cooler' && elevationM > 0
      ? ` in the air of ${formatQuantity(elevationM, 'm')} above the sea`
      : ''
  if (basis === 'derived')
    return ` ${published}; at ${degrees(ambientC)}${thin} that makes ${kw(capacityKw)}.`
  if (basis !== 'held') return ''
  const most = formatQuantity(facts.parameter(dryCoolerExtrapolation), 'ratio')
  return ` ${published}; in the colder air of ${degrees(ambientC)} no more than ${most} of that is counted.`
}

/** A sentence for the first unit whose capacity is not simply the published one. */
export const explainRejection = (facts: Facts, loop: Loop): string => {
  const scaled = unitsOf(facts, loop).find(({ basis }) => basis === 'derived' || basis === 'held')
  return scaled ? explain(facts, scaled) : ''
}

/** Where the limit comes from: the rating, or the estimate that it is held to. */
export const rejectionSource = (facts: Facts, loop: Loop): { readonly source?: Source } => {
  const bases = unitsOf(facts, loop).map(({ basis }) => basis)
  if (bases.includes('held')) return { source: sourceOf(facts, dryCoolerExtrapolation) }
  const rating = ratingSource(facts, loop.sinkRows, 'capacityKw')
  return bases.includes('derived') && rating.source
    ? { source: { ...rating.source, grade: 'derived' } }
    : rating
}
