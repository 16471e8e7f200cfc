import {
  type Cascade,
  type Contingency,
  createResilience,
  type LoadOutcome,
  type Resilience,
  restsOf,
  type Solution,
  sentenceOf,
  solve,
} from '#engines'
import { createInventory, type Facility, type Inventory, type Library } from '#model'
import { parametersOf } from '#standards'
import { library } from '../plan'

/** A solved facility with its cascades, told by ids. */
export interface Cascades {
  readonly inventory: Inventory
  readonly solution: Solution
  readonly resilience: Resilience
  run(ids: readonly string[], more?: Partial<Contingency>): Told
}

/** A cascade with ways to look into it. */
export interface Told {
  readonly cascade: Cascade
  /** The outcome of one load; undefined where nothing befalls it. */
  load(id: string): LoadOutcome | undefined
  /** Each event as `type at ids`, times in s to a tenth. */
  readonly events: readonly string[]
  /** What one piece of equipment does from each moment on. */
  course(id: string): readonly (readonly [number, string])[]
  sentence(id: string): string
  /** What its times rest on: parameters by id, fields as `equipment.field`. */
  rests(id: string): readonly string[]
}

const states = ['running', 'at-risk', 'degraded', 'unknown', 'down', 'out']

const toldOf = (inventory: Inventory, cascade: Cascade): Told => {
  const idOf = (row: number) => inventory.equipment[row]?.id ?? ''
  const rowOf = (id: string) => inventory.rowOf.get(id) ?? -1
  const names = {
    row: idOf,
    place: ({ type, id }: { readonly type: string; readonly id: string }) => `${type} ${id}`,
  }
  const load = (id: string) => cascade.loads.find(({ rows }) => rows.includes(rowOf(id)))
  return {
    cascade,
    load,
    events: cascade.events.map(({ type, atS, rows, place }) => {
      const ids = rows.map(idOf).sort()
      if (place) ids.unshift(place.id)
      return `${type} ${Math.round(atS * 10) / 10} ${ids.join()}`.trim()
    }),
    course: (id) => {
      const { offsets, atS, state } = cascade.courses
      const row = rowOf(id)
      const from = offsets[row] as number
      const end = offsets[row + 1] as number
      return Array.from({ length: end - from }, (_, at): readonly [number, string] => [
        atS[from + at] as number,
        states[state[from + at] as number] as string,
      ])
    },
    sentence: (id) => {
      const own = load(id)
      return own ? sentenceOf(cascade, own, names).en : ''
    },
    rests: (id) => {
      const own = load(id)
      return (own ? restsOf(cascade, own) : []).map((basis) =>
        'parameter' in basis ? basis.parameter : `${idOf(basis.row)}.${basis.field}`,
      )
    },
  }
}

/** Solves a facility and makes its cascades ready. */
export const cascadesOf = (facility: Facility, known: Library = library): Cascades => {
  const inventory = createInventory(facility, known)
  const parameters = parametersOf(facility.parameters)
  const solution = solve(inventory, parameters)
  const resilience = createResilience(inventory, parameters, solution)
  return {
    inventory,
    solution,
    resilience,
    run: (ids, more = {}) => toldOf(inventory, resilience.run({ ids, mode: 'fault', ...more })),
  }
}
