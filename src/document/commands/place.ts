import { blankEquipment, createTagger, type Equipment, type KindId, type Library } from '#model'
import type { Edit } from '../document'
import {
  type CommandContext,
  done,
  libraryOf,
  type Outcome,
  type Refusal,
  refused,
  tidyDeg,
  tidyM,
} from './context'

/** A piece of equipment to be placed. Without a product it has the kind's defaults only. */
export interface Placement
  extends Pick<Equipment, 'x' | 'y'>,
    Partial<
      Pick<
        Equipment,
        'z' | 'rotationDeg' | 'path' | 'cluster' | 'inside' | 'owner' | 'status' | 'demandFactor'
      >
    > {
  readonly kind: KindId
  readonly product?: string | undefined
}

const farthestM = 1e6

const placementProblem = (
  edit: Edit,
  library: Library,
  { kind, product, x, y, z = 0, inside, cluster }: Placement,
): Refusal | undefined => {
  if (product !== undefined) {
    const row = library.products.get(product)
    if (!row) return refused({ en: `The catalog has no product ${product}.` })
    if (row.kind !== kind) {
      const { name } = library.kind(kind)
      return refused({ en: `${row.maker} ${row.model} is not of the kind ${name.en}.` })
    }
  }
  if (![x, y, z].every((value) => Math.abs(value) <= farthestM)) {
    return refused({ en: 'That place is too far from the site.' })
  }
  if (inside && !edit.get('equipment', inside.equipment)) {
    return refused({ en: 'What it should be mounted in is no longer there.' })
  }
  if (cluster !== undefined && !edit.get('clusters', cluster)) {
    return refused({ en: `There is no cluster ${cluster}.` })
  }
  return undefined
}

/**
 * Places equipment, each with a new id and the next tag of its kind and path. Refuses all when one
 * names a product, host or cluster that does not exist. Answers the new records.
 */
export const addEquipment = (
  edit: Edit,
  context: CommandContext,
  placements: readonly Placement[],
): Outcome<readonly Equipment[]> => {
  const library = libraryOf(edit, context)
  for (const placement of placements) {
    const problem = placementProblem(edit, library, placement)
    if (problem) return problem
  }
  const tagger = createTagger(edit.list('equipment'))
  const added = placements.map(({ kind, product, x, y, z = 0, rotationDeg = 0, ...rest }) => {
    const item: Equipment = {
      ...blankEquipment,
      id: context.ids(),
      tag: tagger.next(library.kind(kind), rest.path),
      kind,
      ...(product === undefined ? {} : { product }),
      x: tidyM(x),
      y: tidyM(y),
      z: tidyM(z),
      rotationDeg: tidyDeg(rotationDeg),
      ...rest,
    }
    edit.put('equipment', item)
    return item
  })
  return done(added)
}
