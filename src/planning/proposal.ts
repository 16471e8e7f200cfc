import type { Text } from '#base'
import type { Cluster, Connection, Equipment, Facility, Route } from '#model'

/** What a system is to become. */
export type Redundancy = 'n+1' | '2n' | '4-to-make-3' | '3-to-make-2' | 'catcher'

/** What planning is asked for. `ids` are of selected equipment. */
export type PowerPlanRequest =
  | { readonly type: 'connect'; readonly ids: readonly string[] }
  | { readonly type: 'redundant'; readonly ids: readonly string[]; readonly aim: Redundancy }

/** Whether one cooling unit of those planned may be out. */
export type Spare = 'n' | 'n+1'

/**
 * What cooling is planned for. `ids` are of equipment, or of rooms with all that stands in them;
 * `product` is of a cooling unit, `into` the room where it is to stand, else where its kind stands
 * by custom.
 */
export type CoolingPlanRequest =
  | { readonly type: 'join'; readonly ids: readonly string[] }
  | {
      readonly type: 'cool'
      readonly room: string
      readonly product: string
      readonly spare: Spare
      readonly into?: string
    }

export type { FabricPlanRequest, FabricWish, MediumPolicy } from './fabric/request'

/**
 * Changes to the tables of a facility, with what a person should know before they are made.
 * Nothing has happened yet. A proposal that is refused as a whole has no changes.
 */
export interface PlanProposal {
  readonly add: {
    readonly equipment: readonly Equipment[]
    readonly connections: readonly Connection[]
    readonly routes?: readonly Route[]
    readonly clusters?: readonly Cluster[]
  }
  /** Whole records in place of those with their ids. */
  readonly change: {
    readonly equipment: readonly Equipment[]
    readonly connections: readonly Connection[]
    readonly clusters?: readonly Cluster[]
  }
  readonly remove: { readonly connections: readonly string[] }
  /** What is proposed and what was found by solving it, in words. */
  readonly notes: readonly Text[]
  /** What was decided without a source; to be kept with the facility. */
  readonly assumptions: readonly Text[]
  /** What was not planned, and why; each ends with what is missing. */
  readonly refusals: readonly Text[]
}

const nothing = { equipment: [], connections: [] } as const

/** A proposal without changes: a refusal with its reasons. */
export const refusedPlan = (...refusals: readonly Text[]): PlanProposal => ({
  add: nothing,
  change: nothing,
  remove: { connections: [] },
  notes: [],
  assumptions: [],
  refusals,
})

/** Whether a proposal changes nothing. */
export const isEmptyPlan = ({ add, change, remove }: PlanProposal): boolean =>
  [
    add.equipment,
    add.connections,
    add.routes ?? [],
    add.clusters ?? [],
    change.equipment,
    change.connections,
    change.clusters ?? [],
    remove.connections,
  ].every((list) => list.length === 0)

const replaced = <T extends { readonly id: string }>(
  rows: readonly T[],
  changed: readonly T[],
  added: readonly T[],
  removed: ReadonlySet<string> = new Set(),
): T[] => {
  const later = new Map(changed.map((row) => [row.id, row]))
  const kept = rows.flatMap((row) => (removed.has(row.id) ? [] : [later.get(row.id) ?? row]))
  return [...kept, ...added]
}

/** The facility with a proposal carried out. The given one is left as it is. */
export const withPlan = (
  facility: Facility,
  { add, change, remove }: Pick<PlanProposal, 'add' | 'change' | 'remove'>,
): Facility => ({
  ...facility,
  equipment: replaced(facility.equipment, change.equipment, add.equipment),
  connections: replaced(
    facility.connections,
    change.connections,
    add.connections,
    new Set(remove.connections),
  ),
  routes: replaced(facility.routes, [], add.routes ?? []),
  clusters: replaced(facility.clusters, change.clusters ?? [], add.clusters ?? []),
})
