import type { Equipment } from './schema'

/** Where equipment stands. What changes in these alone leaves every stated value as it was. */
export const placeFields: ReadonlySet<string> = new Set(['x', 'y', 'z', 'rotationDeg'])

/** Whether an edited piece of equipment still fills the same row, of the same kind, in the same host. */
export const keepsItsRow = (before: Equipment, after: Equipment): boolean =>
  after.status !== 'removed' &&
  before.kind === after.kind &&
  before.inside?.equipment === after.inside?.equipment

const differing = (before: object, after: object, into: (field: string) => void): void => {
  const earlier = before as Readonly<Record<string, unknown>>
  const later = after as Readonly<Record<string, unknown>>
  for (const field of Object.keys(earlier)) if (earlier[field] !== later[field]) into(field)
  for (const field of Object.keys(later)) if (!(field in earlier)) into(field)
}

/** The fields in which two states of a piece of equipment differ, those of its values as `values.…`. */
export const changedFields = (before: Equipment, after: Equipment): Set<string> => {
  const fields = new Set<string>()
  differing(before, after, (field) => {
    if (field !== 'values') fields.add(field)
    else {
      differing(before.values ?? {}, after.values ?? {}, (value) => fields.add(`values.${value}`))
    }
  })
  return fields
}
