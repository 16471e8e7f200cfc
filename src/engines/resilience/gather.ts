import type { Gap } from '../cooling/solution'
import type { Basis, CascadeEvent } from './cascade'
import type { Draft } from './draft'

/** Joins what happens alike at once into one event. */
export type Gather = (key: string, rows: readonly number[], make: () => CascadeEvent) => number

interface Gathered {
  readonly number: number
  readonly rows: number[]
  readonly rests: Basis[]
  readonly gaps: Gap[]
}

const addNew = <T extends Basis>(list: T[], more: readonly T[]): void => {
  for (const one of more) {
    const key = JSON.stringify(one)
    if (!list.some((known) => JSON.stringify(known) === key)) list.push(one)
  }
}

/** Makes a gatherer over a draft: the first of a key adds the event, others join it. */
export const gatherInto = (draft: Draft): Gather => {
  const known = new Map<string, Gathered>()
  return (key, more, make) => {
    const event = make()
    let found = known.get(key)
    if (!found) {
      const lists = { rows: [], rests: [...event.rests], gaps: [...event.gaps] }
      found = { number: draft.add({ ...event, ...lists }), ...lists }
      known.set(key, found)
    } else {
      addNew(found.rests, event.rests)
      addNew(found.gaps, event.gaps)
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
