import type { Inventory } from '#model'
import type { Wiring } from './wiring'

/** What stands in one fire compartment, as far as it belongs to the power chain. */
export interface Compartment {
  /** Its name, or the id of a closed room that stands alone because nobody named its compartment. */
  readonly name: string
  readonly nodes: readonly number[]
  /** Rows of loads. */
  readonly loads: readonly number[]
}

export interface Compartments {
  readonly compartments: readonly Compartment[]
  /** Ids of the rooms that stand alone by assumption. */
  readonly assumed: readonly string[]
}

/** The compartment of each room; an open yard of which nobody says so is none. */
const keysOf = ({ facility }: Inventory) => {
  const named = new Set(facility.rooms.flatMap(({ fireCompartment }) => fireCompartment ?? []))
  return facility.rooms.map(({ id, open, fireCompartment }) => {
    if (fireCompartment !== undefined)
      return { name: fireCompartment, key: `is ${fireCompartment}` }
    // Without this, a room could be taken for a compartment that happens to bear its id.
    return open ? undefined : { name: named.has(id) ? `room ${id}` : id, key: `room ${id}` }
  })
}

/**
 * Sorts components and loads by fire compartment, in the order of the rooms. Compartments without a
 * component of the power chain are left out: their loss takes nothing from anybody else.
 */
export const compartmentsOf = ({ inventory, rowOfNode, rowOfLoad }: Wiring): Compartments => {
  const { rooms } = inventory.facility
  const keys = keysOf(inventory)
  const drafts = new Map<string, { name: string; nodes: number[]; loads: number[] }>()
  for (const found of keys) {
    if (found) drafts.set(found.key, { name: found.name, nodes: [], loads: [] })
  }
  const draftAt = (row: number) => drafts.get(keys[inventory.roomRow[row] as number]?.key ?? '')
  for (const [node, row] of rowOfNode.entries()) draftAt(row)?.nodes.push(node)
  for (const row of rowOfLoad) draftAt(row)?.loads.push(row)
  const used = (room: number) => (drafts.get(keys[room]?.key ?? '')?.nodes.length ?? 0) > 0
  return {
    compartments: [...drafts.values()]
      .filter(({ nodes }) => nodes.length > 0)
      .map((draft) => ({ ...draft, loads: draft.loads.sort((a, b) => a - b) })),
    assumed: rooms
      .filter((room, at) => room.fireCompartment === undefined && !room.open && used(at))
      .map(({ id }) => id),
  }
}
