import type { BreakNames } from '../../../src/ui/resilience/names'

/** Names made of rows and ids. */
export const plainNames: BreakNames = {
  id: (row) => `id-${row}`,
  tag: (row) => `T-${row}`,
  place: ({ id }) => id.toUpperCase(),
  field: (_, field) => field,
}
