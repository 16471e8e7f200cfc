import type { Text } from '#base'
import type { Block, Connection, Equipment, Part, Placement, Route } from '#model'
import type { Edit } from '../../document'
import type { Operation } from '../../tables'
import { Refused, refused, withFields } from '../context'
import { editedBlock, isEdited } from './parts'

/** Ends the gesture; nothing of it happens. */
export const stop = (text: Text): never => {
  throw new Refused(refused(text))
}

/** A part as it stands after a gesture, or was before it went. */
export type TouchedPart = { readonly part: Part; readonly name: string } & (
  | { readonly table: 'equipment'; readonly record: Equipment }
  | { readonly table: 'connections'; readonly record: Connection }
  | { readonly table: 'routes'; readonly record: Route }
)

/** What a gesture did to the parts of one placement. */
export interface Touched {
  readonly placement: Placement
  readonly block: Block
  readonly changed: readonly TouchedPart[]
  /** Parts that the block has and that are no longer there. */
  readonly removed: readonly TouchedPart[]
}

/** Whether a part stands somewhere, as connections do not. */
export const isStanding = ({ table }: TouchedPart): boolean => table !== 'connections'

const partTables: ReadonlySet<string> = new Set(['equipment', 'connections', 'routes'])

interface Net {
  readonly table: TouchedPart['table']
  readonly id: string
  readonly was: TouchedPart['record'] | undefined
}

/** The records that a gesture touched, each once, as they were before it. */
const netOf = (written: readonly Operation[]): Net[] => {
  const net = new Map<string, Net>()
  for (const operation of written) {
    if (operation.table === 'head' || !partTables.has(operation.table)) continue
    const { table, id, before } = operation as Extract<Operation, { table: Net['table'] }>
    const key = `${table} ${id}`
    if (!net.has(key)) net.set(key, { table, id, was: before })
  }
  return [...net.values()]
}

const called = (record: TouchedPart['record']): string =>
  'tag' in record && typeof record.tag === 'string' && record.tag !== ''
    ? record.tag
    : 'name' in record
      ? String(record.name)
      : 'It'

/** What is placed or drawn while a block is being changed belongs to it. */
const adopt = (edit: Edit, { table, id, was }: Net): void => {
  const cell = was || table === 'connections' ? undefined : editedBlock(edit)?.editing
  if (!cell) return
  edit.set(table, id, { part: { of: cell.of, member: id, column: cell.column, row: cell.row } })
}

/** Whether a block has something at this place of this placement. */
const isWanted = (
  { columns, rows }: Placement,
  block: Block,
  table: Net['table'],
  { column, row, member }: Part,
): boolean => column < columns && row < rows && block[table].some(({ id }) => id === member)

const hasPart = (record: object | undefined): boolean =>
  record !== undefined && (record as { part?: Part }).part !== undefined

/** What may be part of a block, before or after: a move of thousands of others is none of its business. */
const ofParts = (edit: Edit, written: readonly Operation[]): readonly Operation[] =>
  editedBlock(edit)
    ? written
    : written.filter(
        ({ table, before, after }) => partTables.has(table) && (hasPart(before) || hasPart(after)),
      )

/** Gathers what was touched, by placement. Parts of what is not there stand by themselves. */
export const gather = (edit: Edit, written: readonly Operation[]): Touched[] => {
  const touched = new Map<string, Touched & { changed: TouchedPart[]; removed: TouchedPart[] }>()
  for (const net of netOf(ofParts(edit, written))) {
    const { table, id, was } = net
    const now = edit.get(table, id)
    const part = now ? now.part : was?.part
    if (!part) {
      if (now) adopt(edit, net)
      continue
    }
    const placement = edit.get('placements', part.of)
    const block = placement && edit.get('blocks', placement.block)
    if (!placement || !block) {
      if (now) edit.put(table, withFields<typeof now>(now, { part: undefined }))
      continue
    }
    if (isEdited(block, part)) continue
    if (!isWanted(placement, block, table, part)) continue
    const record = now ?? was
    if (!record) continue
    const found = touched.get(part.of) ?? { placement, block, changed: [], removed: [] }
    touched.set(part.of, found)
    const list = now ? found.changed : found.removed
    list.push({ table, record, part, name: called(record) } as TouchedPart)
  }
  return [...touched.values()]
}
