import { formatQuantity } from '#base'
import type { PowerTrace } from '#engines'

/** Ids of the steps that every live cord passes with all of its power, from the load upwards. */
export const commonSteps = ({ cords }: PowerTrace): readonly string[] => {
  const found = cords.flatMap(({ steps }) =>
    steps.flatMap(({ id, common }) => (common ? [id] : [])),
  )
  return [...new Set(found)]
}

/** A part of a cord's power as people read it; undefined for all of it, and where nothing flows. */
export const shareText = (share: number): string | undefined =>
  share > 0 && share < 1 - 1e-9 ? formatQuantity(share, 'ratio') : undefined
