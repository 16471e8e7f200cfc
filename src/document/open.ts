import type { Facility, Library } from '#model'
import { followBlocks } from './commands/blocks/follow'
import { followConstraints } from './constraints/follow'
import { type FacilityDocument, openWith } from './document'

/**
 * Opens a facility for editing. History starts empty. Parts of blocks follow in every gesture; with
 * a library, which knows how large things are, constraints hold as well.
 */
export const openDocument = (facility: Facility, library?: Library): FacilityDocument =>
  openWith(facility, library ? [followBlocks, followConstraints(library)] : [followBlocks])
