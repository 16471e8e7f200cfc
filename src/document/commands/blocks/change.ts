import type { Text } from '#base'
import type { Block, Placement } from '#model'
import type { Edit } from '../../document'
import { fieldsProblem, recordShapes } from '../check'
import {
  type CommandContext,
  done,
  type Outcome,
  refused,
  tidyDeg,
  tidyM,
  withFields,
} from '../context'
import { type BlockSpacing, type Cell, cellFrame, placementProblem } from './cells'
import { busyProblem } from './make'
import { isEdited, membersOf, PartIndex, placementsOf } from './parts'
import { connectionIn, equipmentIn, routeIn } from './records'
import { lossText, writeCopies } from './write'

/** What can be set on a placement. */
export type PlacementFields = BlockSpacing &
  Partial<Pick<Placement, 'name' | 'x' | 'y' | 'z' | 'rotationDeg'>>

const tidied = (fields: PlacementFields): PlacementFields => {
  const next: Record<string, unknown> = { ...fields }
  for (const name of ['x', 'y', 'z', 'columnPitchM', 'rowPitchM', 'pairPitchM'] as const) {
    if (fields[name] !== undefined) next[name] = tidyM(fields[name])
  }
  if (fields.rotationDeg !== undefined) next['rotationDeg'] = tidyDeg(fields.rotationDeg)
  return next as PlacementFields
}

const nameProblem = (name: string | undefined): Text | undefined =>
  name !== undefined && name.trim() === ''
    ? { en: 'A name needs at least one character.' }
    : undefined

/**
 * Changes how often, how far apart or where a block stands. Copies that are no longer counted go;
 * new ones get the next tags; the others keep ids, tags and connections.
 */
export const setPlacement = (
  edit: Edit,
  context: CommandContext,
  id: string,
  request: PlacementFields,
): Outcome<readonly string[]> => {
  const placement = edit.get('placements', id)
  const block = placement && edit.get('blocks', placement.block)
  if (!block) return refused({ en: 'This placement is no longer there.' })
  const fields = tidied(request)
  const changed = withFields<Placement>(placement, fields)
  const problem =
    nameProblem(fields.name) ??
    (block.editing ? busyProblem(edit) : undefined) ??
    fieldsProblem(recordShapes.placements, fields) ??
    placementProblem(changed, membersOf(block))
  if (problem) return refused(problem)
  edit.put('placements', changed)
  const { added, lost } = writeCopies(edit, context, block, [changed])
  return done(added, lossText(lost))
}

/** Renames a block. */
export const renameBlock = (edit: Edit, id: string, name: string): Outcome<Block> => {
  const block = edit.get('blocks', id)
  if (!block) return refused({ en: 'This block is no longer there.' })
  const trimmed = name.trim()
  const problem = nameProblem(trimmed)
  if (problem) return refused(problem)
  if (edit.list('blocks').some((other) => other.id !== id && other.name === trimmed)) {
    return refused({ en: `Another block is already called ${trimmed}.` })
  }
  const changed = { ...block, name: trimmed }
  edit.put('blocks', changed)
  return done(changed)
}

/** Lets the parts of placements stand by themselves. Answers how many placements there were. */
export const explode = (edit: Edit, ids: Iterable<string>): Outcome<number> => {
  const placements = [...new Set(ids)].flatMap((id) => edit.get('placements', id) ?? [])
  if (placements.length === 0) return refused({ en: 'Nothing of a block is selected.' })
  const busy = placements.find(({ id, block }) => edit.get('blocks', block)?.editing?.of === id)
  if (busy) return refused(busyProblem(edit) ?? { en: '' })
  const index = new PartIndex(edit, new Set(placements.map(({ id }) => id)))
  for (const { equipment, connections, routes } of index.all()) {
    for (const one of equipment.values())
      edit.put('equipment', withFields(one, { part: undefined }))
    for (const one of routes.values()) edit.put('routes', withFields(one, { part: undefined }))
    for (const one of connections.values()) {
      edit.put('connections', withFields(one, { part: undefined }))
    }
  }
  for (const { id } of placements) edit.remove('placements', id)
  return done(placements.length)
}

/** Opens a block for changes in one of its copies: its parts there stand free until it is finished. */
export const beginBlock = (edit: Edit, { of, column, row }: Cell): Outcome<Block> => {
  const placement = edit.get('placements', of)
  const block = placement && edit.get('blocks', placement.block)
  if (!block) return refused({ en: 'This block is no longer there.' })
  if (isEdited(block, { of, column, row })) return done(block)
  const problem = busyProblem(edit)
  if (problem) return refused(problem)
  const changed: Block = { ...block, editing: { of, column, row } }
  edit.put('blocks', changed)
  return done(changed)
}

/** What stands in the copy that was changed, as records of the block. */
const gathered = (edit: Edit, block: Block, placement: Placement, cell: Cell): Block => {
  const parts = new PartIndex(edit, new Set([placement.id])).of(cell)
  const frame = cellFrame(placement, cell)
  const members = new Map<string, string>()
  for (const table of [parts.equipment, parts.routes]) {
    for (const [member, { id }] of table) members.set(id, member)
  }
  const idOf = (id: string) => members.get(id)
  const known = new Map([...parts.connections].map(([member, { id }]) => [id, member]))
  return withFields<Block>(block, {
    editing: undefined,
    equipment: [...parts.equipment].map(([id, item]) => equipmentIn(item, frame, { id, idOf })),
    routes: [...parts.routes].map(([id, route]) => routeIn(route, frame, id)),
    connections: edit.list('connections').flatMap((one) => {
      const inner = connectionIn(one, { id: known.get(one.id) ?? one.id, idOf })
      return inner ?? []
    }),
  })
}

/** Marks connections that were made among the parts while the block was changed as its own. */
const adopt = (edit: Edit, block: Block, { of, column, row }: Cell): void => {
  for (const { id } of block.connections) {
    const own = edit.get('connections', id)
    if (own && !own.part) edit.put('connections', { ...own, part: { of, member: id, column, row } })
  }
}

/**
 * Ends the changes of a block: what stands in the changed copy is the block from now on, and every
 * other copy follows. Answers how many copies there are.
 */
export const finishBlock = (edit: Edit, context: CommandContext): Outcome<number> => {
  const open = edit.list('blocks').find(({ editing }) => editing)
  const cell = open?.editing
  const placement = cell && edit.get('placements', cell.of)
  if (!open || !cell || !placement) return refused({ en: 'No block is being changed.' })
  const block = gathered(edit, open, placement, cell)
  if (membersOf(block) === 0) {
    return refused({
      en: `Nothing is left of ${block.name}. Discard the changes, or put something in.`,
    })
  }
  const placements = placementsOf(edit, block.id)
  const crowded = placements.flatMap((one) => placementProblem(one, membersOf(block)) ?? [])[0]
  if (crowded) return refused(crowded)
  edit.put('blocks', block)
  adopt(edit, block, cell)
  const { lost } = writeCopies(edit, context, block, placements)
  const copies = placements.reduce((sum, { columns, rows }) => sum + columns * rows, 0)
  return done(copies, lossText(lost))
}

/** Puts the copy in which a block was being changed back as the block says. */
export const discardBlock = (edit: Edit, context: CommandContext): Outcome<Block> => {
  const open = edit.list('blocks').find(({ editing }) => editing)
  if (!open) return refused({ en: 'No block is being changed.' })
  const block = withFields<Block>(open, { editing: undefined })
  edit.put('blocks', block)
  const { lost } = writeCopies(edit, context, block, placementsOf(edit, block.id))
  return done(block, lossText(lost))
}
