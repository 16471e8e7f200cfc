import type { Text } from '#base'
import type { Equipment, Rated, Value } from '#model'
import type { Edit } from '../document'
import { fieldsProblem, recordShapes, valueProblem } from './check'
import {
  type CommandContext,
  done,
  libraryOf,
  type Outcome,
  type Reader,
  refused,
  tidyDeg,
  tidyM,
  withFields,
} from './context'

/** New values by field; `undefined` takes the own value away, so that the product's holds again. */
export type ValueChanges = Readonly<Record<string, Rated | undefined>>

export const bare = (stated: Rated): Value => (typeof stated === 'object' ? stated.value : stated)

const changesProblem = (
  items: readonly Equipment[],
  changes: ValueChanges,
  context: Pick<CommandContext, 'library'>,
  reader: Reader,
): Text | undefined => {
  const library = libraryOf(reader, context)
  for (const kindId of new Set(items.map(({ kind }) => kind))) {
    const { fields, name } = library.kind(kindId)
    for (const [field, stated] of Object.entries(changes)) {
      if (stated === undefined) continue
      const known = fields[field]
      if (!known) return { en: `${name.en} has no field "${field}".` }
      const problem = valueProblem(known, bare(stated))
      if (problem) return problem
    }
  }
  return undefined
}

const found = (edit: Edit, ids: Iterable<string>): Equipment[] => {
  const items: Equipment[] = []
  for (const id of ids) {
    const item = edit.get('equipment', id)
    if (item) items.push(item)
  }
  return items
}

/**
 * Sets values of one or many pieces of equipment. Refuses all when a kind lacks a field or a value
 * is out of the field's range. Answers how many records it wrote.
 */
export const setValues = (
  edit: Edit,
  context: Pick<CommandContext, 'library'>,
  ids: Iterable<string>,
  changes: ValueChanges,
): Outcome<number> => {
  const items = found(edit, ids)
  const problem = changesProblem(items, changes, context, edit)
  if (problem) return refused(problem)
  for (const item of items) {
    const values = withFields<Record<string, Rated>>(item.values ?? {}, changes)
    const kept = Object.keys(values).length > 0 ? values : undefined
    edit.put('equipment', withFields(item, { values: kept }))
  }
  return done(items.length)
}

/** What can be set on equipment besides the values of its kind. */
export type EquipmentFields = Partial<
  Pick<Equipment, 'x' | 'y' | 'z' | 'rotationDeg' | 'status' | 'owner' | 'demandFactor'>
> & {
  /** `undefined` or an empty text takes it out of its path. */
  readonly path?: string | undefined
  /** `undefined` or an empty text takes it out of its cluster. */
  readonly cluster?: string | undefined
}

const tidied = (fields: EquipmentFields): EquipmentFields => {
  const next: Record<string, unknown> = { ...fields }
  for (const name of ['x', 'y', 'z'] as const) {
    if (fields[name] !== undefined) next[name] = tidyM(fields[name])
  }
  if (fields.rotationDeg !== undefined) next['rotationDeg'] = tidyDeg(fields.rotationDeg)
  for (const name of ['path', 'cluster'] as const) if (next[name] === '') next[name] = undefined
  return next as EquipmentFields
}

/**
 * Sets fields of one or many pieces of equipment: place, status, owner, demand factor, path,
 * cluster. Refuses all when one does not fit the file format or names no cluster.
 */
export const setEquipment = (
  edit: Edit,
  ids: Iterable<string>,
  fields: EquipmentFields,
): Outcome<number> => {
  const written = tidied(fields)
  const problem = fieldsProblem(recordShapes.equipment, written)
  if (problem) return refused(problem)
  const { cluster } = written
  if (cluster !== undefined && !edit.get('clusters', cluster)) {
    return refused({ en: `There is no cluster ${cluster}.` })
  }
  const items = found(edit, ids)
  for (const item of items) edit.put('equipment', withFields<Equipment>(item, written))
  return done(items.length)
}

/** Renames one piece of equipment. Refuses an empty tag, one over 64 characters, and one in use. */
export const renameEquipment = (edit: Edit, id: string, tag: string): Outcome<Equipment> => {
  const item = edit.get('equipment', id)
  if (!item) return refused({ en: 'This equipment is no longer there.' })
  const trimmed = tag.trim()
  if (trimmed === '') return refused({ en: 'A tag needs at least one character.' })
  if (trimmed.length > 64) return refused({ en: 'A tag has at most 64 characters.' })
  if (trimmed === item.tag) return done(item)
  if (edit.list('equipment').some((other) => other.tag === trimmed)) {
    return refused({ en: `Another piece of equipment is already called ${trimmed}.` })
  }
  const renamed = { ...item, tag: trimmed }
  edit.put('equipment', renamed)
  return done(renamed)
}
