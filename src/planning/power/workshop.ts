import type { Ids } from '#base'
import { Placer } from '../place'
import { LoadBook } from './book'
import { Copier } from './copies'
import { enterLoads, pathsOf } from './customers'
import { Draft } from './draft'
import { Places } from './ports'
import type { Survey } from './survey'

/** What making things redundant works with: what is known, what is carried, and the draft. */
export interface Workshop {
  readonly survey: Survey
  readonly book: LoadBook
  readonly draft: Draft
  readonly placer: Placer
  readonly copier: Copier
  readonly places: Places
}

/** More copies than this in one plan are a slip. */
const mostCopies = 20_000

/** Opens a workshop on a surveyed facility. */
export const openWorkshop = (survey: Survey, ids: Ids): Workshop => {
  const { inventory, chain } = survey
  const book = new LoadBook(survey, pathsOf(inventory))
  enterLoads(survey, book, new Set())
  const draft = new Draft(inventory, ids)
  const placer = new Placer(inventory, mostCopies)
  const copier = new Copier(inventory, draft, placer)
  return { survey, book, draft, placer, copier, places: new Places(chain) }
}
