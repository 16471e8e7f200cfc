import type { Total } from '#engines'

/** Slack for sums in floating point: a millionth. */
const slack = 1 + 1e-6

/**
 * Whether a demand fits a capacity, where parts of either may be unknown. A capacity of which
 * parts are unknown is at least its known part, and so is a demand: so that a pass needs the whole
 * demand, a fail the whole capacity.
 */
export const fits = (demand: Total, capacity: Total): 'pass' | 'fail' | 'unknown' => {
  const enough = demand.value <= capacity.value * slack
  if (enough) return demand.unknownCount === 0 ? 'pass' : 'unknown'
  return capacity.unknownCount === 0 ? 'fail' : 'unknown'
}

/** Whether the demand is known to be nothing at all. */
export const isNothing = ({ value, unknownCount }: Total): boolean =>
  value === 0 && unknownCount === 0
