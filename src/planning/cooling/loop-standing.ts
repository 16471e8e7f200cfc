import type { Loop, Total } from '#engines'
import type { Spare } from '../proposal'
import type { Standing } from './search'
import type { Site } from './site'
import { fits } from './telling'

const ratioOf = (demand: Total, capacity: Total): number => demand.value / capacity.value

/** Heat and, where CDUs move it, flow of a loop against what its units give, all or but one. */
export const loopStanding = (loop: Loop | undefined, spare: Spare): Standing => {
  if (!loop) return { verdict: 'unknown', ratio: Number.NaN }
  const oneOut = spare === 'n+1'
  const capacity = oneOut ? loop.capacityOneOutKw : loop.capacityKw
  const moved = oneOut ? loop.flowOneOutLPerMin : loop.flowCapacityLPerMin
  const byFlow = loop.movedBy === 'cdu'
  const none = { value: 0, unknownCount: 0 }
  const isBare = loop.sinkRows.length === 0
  const heat = fits(loop.heatKw, isBare ? none : capacity)
  const flow = byFlow ? fits(loop.flowDemandLPerMin, moved) : 'enough'
  const ratio = Math.max(
    ratioOf(loop.heatKw, capacity),
    byFlow ? ratioOf(loop.flowDemandLPerMin, moved) : 0,
  )
  if (heat === 'short' || flow === 'short') return { verdict: 'short', ratio }
  return { verdict: heat === 'unknown' || flow === 'unknown' ? 'unknown' : 'enough', ratio }
}

/** What of a loop's figures nobody states, in words. */
export const loopQuestions = (site: Site, loop: Loop | undefined): string[] => {
  const gaps = loop ? [...loop.heatGaps, ...loop.capacityGaps, ...loop.flowGaps] : []
  const asked = gaps.map(({ row, field }) =>
    row < 0
      ? `State the site’s ${field === 'designWetBulbC' ? 'design wet bulb' : 'design dry bulb'}.`
      : `State the ${site.fieldLabel(row, field)} of ${site.tagOf(row)}.`,
  )
  return [...new Set(asked)].sort().slice(0, 5)
}
