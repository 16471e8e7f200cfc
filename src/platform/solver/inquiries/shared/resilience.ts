import { createResilience, type Resilience } from '#engines'
import type { InquiryContext } from '../define'

/** One per solution: what cascades share is read once, and goes when the solution goes. */
const prepared = new WeakMap<InquiryContext['solution'], Resilience>()

/** Cascades through the facility as it stands. */
export const resilienceOf = ({ inventory, parameters, solution }: InquiryContext): Resilience => {
  const known = prepared.get(solution)
  if (known) return known
  const made = createResilience(inventory, parameters, solution)
  prepared.set(solution, made)
  return made
}
