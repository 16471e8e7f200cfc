import { placeFields } from '#model'

/**
 * Fields of equipment whose change leaves every check of space as it was; what stands in no such
 * list counts as read. Of a load it matters only whether it is stated (`sameLoadsStated`).
 */
export const unreadBySpace: ReadonlySet<string> = new Set([
  'tag',
  'cluster',
  'owner',
  'demandFactor',
  'path',
  'values.loadKw',
  'values.maxLoadKw',
  'values.liquidFraction',
  'values.cords',
  'values.cordsNeeded',
])

/** Fields whose change can be followed, row by row. */
export const followedInSpace: ReadonlySet<string> = new Set([...placeFields, ...unreadBySpace])
