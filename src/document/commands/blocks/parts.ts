import type { Block, Connection, Equipment, Placement, Route } from '#model'
import type { Reader } from '../context'
import { type Cell, cellKey } from './cells'

/** What stands in the facility of one copy of a block, by the ids of the block's own records. */
export interface CellParts {
  readonly equipment: Map<string, Equipment>
  readonly connections: Map<string, Connection>
  readonly routes: Map<string, Route>
}

const none = (): CellParts => ({ equipment: new Map(), connections: new Map(), routes: new Map() })

/** The parts of some placements by their cells, each table walked once. */
export class PartIndex {
  readonly #cells = new Map<string, CellParts>()
  /** How many things stand in each placement: equipment and routes. */
  readonly #standing = new Map<string, number>()

  constructor(reader: Reader, placements: ReadonlySet<string>) {
    for (const table of ['equipment', 'connections', 'routes'] as const) {
      for (const record of reader.list(table)) {
        const { part } = record
        if (!part || !placements.has(part.of)) continue
        const parts = this.#at(part)[table] as Map<string, typeof record>
        parts.set(part.member, record)
        if (table === 'connections') continue
        this.#standing.set(part.of, (this.#standing.get(part.of) ?? 0) + 1)
      }
    }
  }

  #at(cell: Cell): CellParts {
    const key = cellKey(cell)
    const found = this.#cells.get(key)
    if (found) return found
    const fresh = none()
    this.#cells.set(key, fresh)
    return fresh
  }

  /** What stands in one cell. */
  of(cell: Cell): CellParts {
    return this.#cells.get(cellKey(cell)) ?? none()
  }

  standing(placement: string): number {
    return this.#standing.get(placement) ?? 0
  }

  /** Every part of the placements, whatever its cell. */
  *all(): Iterable<CellParts> {
    yield* this.#cells.values()
  }
}

/** The placements of a block, in file order. */
export const placementsOf = (reader: Reader, block: string): Placement[] =>
  reader.list('placements').filter((placement) => placement.block === block)

/** How many copies of a block stand in the facility. */
export const copiesOf = (reader: Reader, block: string): number =>
  placementsOf(reader, block).reduce((sum, { columns, rows }) => sum + columns * rows, 0)

type Standing = ReadonlyMap<string, readonly string[]>

/** A list is the very same one as long as nothing of its table changes. */
const standingIn = new WeakMap<readonly object[], Standing>()

/** The ids of one table's parts by their placements: gone through once for each state of the table. */
const standingParts = (list: readonly (Equipment | Route)[]): Standing => {
  const known = standingIn.get(list)
  if (known) return known
  const found = new Map<string, string[]>()
  for (const { id, part } of list) {
    if (!part) continue
    const mates = found.get(part.of)
    if (mates) mates.push(id)
    else found.set(part.of, [id])
  }
  standingIn.set(list, found)
  return found
}

/** The equipment and routes of some placements: what is taken hold of when one is selected. */
export const partIds = (reader: Reader, placements: Iterable<string>): string[] => {
  const equipment = standingParts(reader.list('equipment'))
  const routes = standingParts(reader.list('routes'))
  return [...new Set(placements)].flatMap((id) => [
    ...(equipment.get(id) ?? []),
    ...(routes.get(id) ?? []),
  ])
}

/** The placement and the block that something is a part of. */
export const partOf = (
  reader: Reader,
  id: string,
): { readonly placement: Placement; readonly block: Block; readonly cell: Cell } | undefined => {
  const part = (reader.get('equipment', id) ?? reader.get('routes', id))?.part
  const placement = part && reader.get('placements', part.of)
  const block = placement && reader.get('blocks', placement.block)
  return part && placement && block ? { placement, block, cell: part } : undefined
}

/** Whether a cell is the one in which its block is being changed. */
export const isEdited = ({ editing }: Block, { of, column, row }: Cell): boolean =>
  editing?.of === of && editing.column === column && editing.row === row

/** The block that is being changed, if one is. */
export const editedBlock = (reader: Reader): Block | undefined =>
  reader.list('blocks').find(({ editing }) => editing !== undefined)

/**
 * What is taken hold of with some things: a part takes its whole placement along, except in the
 * copy in which the block is being changed.
 */
export const heldTogether = (reader: Reader, ids: Iterable<string>): string[] => {
  const held = new Set(ids)
  if (reader.list('placements').length === 0) return [...held]
  const placements = new Set<string>()
  for (const id of held) {
    const found = partOf(reader, id)
    if (found && !isEdited(found.block, found.cell)) placements.add(found.placement.id)
  }
  for (const id of partIds(reader, placements)) held.add(id)
  return [...held]
}

/**
 * The ids of the placement that a part is taken hold of with; undefined for what is none, and for what
 * belongs to the copy in which the block is being changed.
 */
export const placementIds = (reader: Reader, id: string): readonly string[] | undefined => {
  if (reader.list('placements').length === 0) return undefined
  const found = partOf(reader, id)
  return found && !isEdited(found.block, found.cell)
    ? partIds(reader, [found.placement.id])
    : undefined
}

/** How many things a block has that stand somewhere. */
export const membersOf = ({ equipment, routes }: Block): number => equipment.length + routes.length
