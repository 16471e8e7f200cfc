import type { CascadeEvent } from './cascade'
import type { Draft } from './draft'

/** Joins what happens alike at once into one event. */
export type Gather = (key: string, rows: readonly number[], make: () => CascadeEvent) => number

/** Makes a gatherer over a draft: the first of a key adds the event, others join its rows. */
export const gatherInto = (draft: Draft): Gather => {
  const known = new Map<string, { readonly number: number; readonly rows: number[] }>()
  return (key, more, make) => {
    let found = known.get(key)
    if (!found) {
      const rows: number[] = []
      found = { number: draft.add({ ...make(), rows }), rows }
      known.set(key, found)
    }
    for (const row of more) found.rows.push(row)
    return found.number
  }
}

/** An event with what most have in common left out. */
export const eventOf = (
  type: CascadeEvent['type'],
  atS: number,
  causes: readonly number[],
  more: Partial<CascadeEvent> = {},
): CascadeEvent => ({ type, atS, rows: [], causes, rests: [], gaps: [], ...more })
