import type { Text } from '#base'
import type { Block, Equipment, Placement, Route } from '#model'
import type { Edit } from '../../document'
import { arrayBlock } from '../array'
import { type Clipping, clip } from '../clipping'
import { calledOf } from '../contents'
import {
  type CommandContext,
  done,
  libraryOf,
  type Outcome,
  type Reader,
  refused,
  tidyM,
} from '../context'
import { standsFree } from '../move'
import { type BlockSpacing, cellFrame, type Pose, placementProblem } from './cells'
import { nextName } from './names'
import { editedBlock, membersOf, placementsOf } from './parts'
import { connectionIn, equipmentIn, routeIn } from './records'
import { writeCopies } from './write'

/** A block and the placement that came to be with it. */
export interface Placed {
  readonly block: string
  readonly placement: string
  /** The equipment and routes that came to be. */
  readonly added: readonly string[]
}

const single: Pick<Placement, 'columns' | 'rows' | 'columnPitchM' | 'rowPitchM' | 'alternate'> = {
  columns: 1,
  rows: 1,
  columnPitchM: 0,
  rowPitchM: 0,
  alternate: false,
}

/** Why nothing can become a block now, or become one in another. */
export const busyProblem = (reader: Reader): Text | undefined => {
  const block = editedBlock(reader)
  return block && { en: `Finish changing ${block.name} first.` }
}

const blockProblem = (reader: Reader, clipping: Clipping): Text | undefined => {
  const { equipment, routes } = clipping
  if (equipment.length + routes.length === 0) {
    return { en: 'Select the equipment and routes of the block first.' }
  }
  const part = [...equipment, ...routes].find((record) => record.part)?.part
  const placement = part && reader.get('placements', part.of)
  if (placement) {
    return { en: `Some of it is part of ${placement.name} already. Explode that first.` }
  }
  const chosen = new Set(equipment.map(({ id }) => id))
  const guest = equipment.find(({ inside }) => inside && !chosen.has(inside.equipment))
  if (guest && !standsFree(reader, guest)) {
    return {
      en: `${calledOf(guest)} is mounted in something that is not selected. Select its host.`,
    }
  }
  return busyProblem(reader)
}

const lowest = (equipment: readonly Equipment[], routes: readonly Route[]): number => {
  const heights =
    equipment.length > 0
      ? equipment.map(({ z }) => z)
      : routes.flatMap(({ points }) => points.map(({ z }) => z))
  return heights.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}

/** The records of a block in its own frame: its members keep the ids of what they were made from. */
const blockOf = (
  clipping: Clipping,
  frame: Pose,
  { id, name }: Pick<Block, 'id' | 'name'>,
): Block => {
  const ids = new Set([...clipping.equipment, ...clipping.routes].map((record) => record.id))
  const idOf = (own: string) => (ids.has(own) ? own : undefined)
  return {
    id,
    name,
    equipment: clipping.equipment.map((item) => equipmentIn(item, frame, { id: item.id, idOf })),
    connections: clipping.connections.flatMap(
      (one) => connectionIn(one, { id: one.id, idOf }) ?? [],
    ),
    routes: clipping.routes.map((route) => routeIn(route, frame, route.id)),
  }
}

const markParts = (edit: Edit, block: Block, of: string): void => {
  const part = (member: string) => ({ of, member, column: 0, row: 0 })
  for (const table of ['equipment', 'connections', 'routes'] as const) {
    for (const { id } of block[table]) edit.set(table, id, { part: part(id) })
  }
}

/**
 * Makes a block of equipment and routes, with the connections among them. What it is made from
 * becomes its first copy; `spacing` adds further ones beside it, as an array does.
 */
export const makeBlock = (
  edit: Edit,
  context: CommandContext,
  ids: Iterable<string>,
  { name, ...spacing }: BlockSpacing & { readonly name?: string } = {},
): Outcome<Placed> => {
  const clipping = clip(edit, ids)
  const problem = blockProblem(edit, clipping)
  if (problem) return refused(problem)
  const standing = clipping.equipment.filter((item) => standsFree(edit, item))
  const around = arrayBlock(edit, libraryOf(edit, context), standing, clipping)
  if (!around) return refused({ en: 'Mounted equipment goes with its host: select that.' })
  const blockName = name ?? nextName(edit.list('blocks'), 'Block')
  const placement: Placement = {
    ...single,
    // More of it stand edge to edge until somebody says otherwise.
    columnPitchM: tidyM(around.widthM),
    rowPitchM: tidyM(around.depthM),
    ...spacing,
    id: context.ids(),
    block: context.ids(),
    name: nextName(edit.list('placements'), blockName),
    // A file knows no −0.
    x: around.centre.x + 0,
    y: around.centre.y + 0,
    z: lowest(standing, clipping.routes),
    rotationDeg: around.angleDeg,
  }
  const frame = cellFrame(placement, { column: 0, row: 0 })
  const block = blockOf(clipping, frame, { id: placement.block, name: blockName })
  const wrong = placementProblem(placement, membersOf(block))
  if (wrong) return refused(wrong)
  edit.put('blocks', block)
  edit.put('placements', placement)
  markParts(edit, block, placement.id)
  const { added } = writeCopies(edit, context, block, [placement])
  return done({ block: block.id, placement: placement.id, added })
}

/** The distances of a block that stands already: further ones of it begin with the same. */
const pitchesOf = (reader: Reader, block: string): BlockSpacing => {
  const [first] = placementsOf(reader, block)
  if (!first) return {}
  const { columnPitchM, rowPitchM } = first
  return { columnPitchM, rowPitchM }
}

/** Where a block is put down. */
export interface PlacementRequest extends BlockSpacing {
  readonly block: string
  readonly x: number
  readonly y: number
  readonly z?: number
  readonly rotationDeg?: number
}

/** Puts a block down, once or in rows and columns: new ids, the next tags, its connections inside. */
export const addPlacement = (
  edit: Edit,
  context: CommandContext,
  { block: id, ...request }: PlacementRequest,
): Outcome<Placed> => {
  const block = edit.get('blocks', id)
  if (!block) return refused({ en: 'This block is no longer there.' })
  const placement: Placement = {
    ...single,
    ...pitchesOf(edit, id),
    z: 0,
    rotationDeg: 0,
    ...request,
    id: context.ids(),
    block: id,
    name: nextName(edit.list('placements'), block.name),
  }
  const problem = busyProblem(edit) ?? placementProblem(placement, membersOf(block))
  if (problem) return refused(problem)
  edit.put('placements', placement)
  const { added } = writeCopies(edit, context, block, [placement])
  return done({ block: id, placement: placement.id, added })
}

/** Takes a block away that stands nowhere. */
export const removeBlock = (edit: Edit, id: string): Outcome<Block> => {
  const block = edit.get('blocks', id)
  if (!block) return refused({ en: 'This block is no longer there.' })
  if (placementsOf(edit, id).length > 0) {
    return refused({
      en: `${block.name} still stands in the facility. Delete or explode it first.`,
    })
  }
  edit.remove('blocks', id)
  return done(block)
}
