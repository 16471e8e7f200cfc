import type { Text } from '#base'
import type { Cluster, Connection, Equipment, Route } from '#model'
import type { Edit } from '../document'
import { type CommandContext, done, type Outcome, refused } from './context'

/** Changes that were worked out elsewhere, as whole records. */
export interface RecordChanges {
  readonly add: {
    readonly equipment: readonly Equipment[]
    readonly connections: readonly Connection[]
    readonly routes?: readonly Route[]
    readonly clusters?: readonly Cluster[]
  }
  readonly change: {
    readonly equipment: readonly Equipment[]
    readonly connections: readonly Connection[]
    readonly clusters?: readonly Cluster[]
  }
  readonly remove: { readonly connections: readonly string[] }
  /** What was assumed in working them out: kept with the facility. */
  readonly assumptions: readonly Text[]
}

/** Whether changes still fit: what they add is new, what they change and remove is there. */
const fits = (edit: Edit, { add, change, remove }: RecordChanges): boolean =>
  add.equipment.every(({ id }) => !edit.get('equipment', id)) &&
  add.connections.every(({ id }) => !edit.get('connections', id)) &&
  (add.routes ?? []).every(({ id }) => !edit.get('routes', id)) &&
  (add.clusters ?? []).every(({ id }) => !edit.get('clusters', id)) &&
  change.equipment.every(({ id }) => edit.get('equipment', id)) &&
  change.connections.every(({ id }) => edit.get('connections', id)) &&
  (change.clusters ?? []).every(({ id }) => edit.get('clusters', id)) &&
  remove.connections.every((id) => edit.get('connections', id))

/** Carries planned changes out. Refuses all of them when the document is no longer what they were made for. */
export const applyChanges = (
  edit: Edit,
  context: Pick<CommandContext, 'ids'>,
  changes: RecordChanges,
): Outcome<readonly string[]> => {
  if (!fits(edit, changes)) {
    return refused({ en: 'The facility has changed since this was planned. Plan it again.' })
  }
  const { add, change, remove, assumptions } = changes
  for (const one of [...(add.clusters ?? []), ...(change.clusters ?? [])]) edit.put('clusters', one)
  for (const one of add.routes ?? []) edit.put('routes', one)
  for (const item of [...add.equipment, ...change.equipment]) edit.put('equipment', item)
  for (const id of remove.connections) edit.remove('connections', id)
  for (const one of [...add.connections, ...change.connections]) edit.put('connections', one)
  for (const { en } of assumptions) {
    edit.put('assumptions', { id: context.ids(), text: en, source: { grade: 'estimate' } })
  }
  return done(add.equipment.map(({ id }) => id))
}
