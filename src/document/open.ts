import type { Facility } from '#model'
import { followBlocks } from './commands/blocks/follow'
import { type FacilityDocument, openWith } from './document'

/** Opens a facility for editing. History starts empty. Parts of blocks follow in every gesture. */
export const openDocument = (facility: Facility): FacilityDocument =>
  openWith(facility, [followBlocks])
