import { placeFields } from '#model'

/**
 * Fields that say nothing of what is linked to what, nor of what cables are made of. Places and
 * paths decide how cables run, and are looked at where they do.
 */
export const unreadByNetwork: ReadonlySet<string> = new Set([
  ...placeFields,
  'tag',
  'owner',
  'demandFactor',
  'path',
  'values.loadKw',
  'values.maxLoadKw',
  'values.opticsIncluded',
  'values.liquidFraction',
  'values.cords',
  'values.cordsNeeded',
])
