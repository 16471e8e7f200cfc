import type { Text } from '#base'
import type { Edit } from '../document'
import { withContents } from './contents'
import { withFields } from './context'
import { leaveGroups } from './groups'
import { detachNotes } from './notes'

/** What a deletion took away. */
export interface Removal {
  /** Equipment that was asked for. */
  readonly equipment: number
  /** Equipment that went because its host did. */
  readonly contents: number
  /** Connections that were asked for. */
  readonly connections: number
  /** Connections that went because they lost an end. */
  readonly severed: number
  readonly rooms: number
  readonly routes: number
  /** Parts of the building and notes. */
  readonly marks: number
  /** Connections that had to follow a route that went, and now follow none. */
  readonly unrouted: number
}

const removeAll = (
  edit: Edit,
  table: 'rooms' | 'routes' | 'connections' | 'elements' | 'notes',
  ids: Set<string>,
) => {
  let removed = 0
  for (const id of ids) {
    if (!edit.get(table, id)) continue
    edit.remove(table, id)
    removed += 1
  }
  return removed
}

const removeSevered = (edit: Edit, gone: ReadonlySet<string>): number => {
  if (gone.size === 0) return 0
  let severed = 0
  for (const { id, from, to } of edit.list('connections')) {
    if (!gone.has(from.equipment) && !gone.has(to.equipment)) continue
    edit.remove('connections', id)
    severed += 1
  }
  return severed
}

/** A connection outlives its route: it is then simply not routed. */
const unroute = (edit: Edit, gone: ReadonlySet<string>): number => {
  let unrouted = 0
  for (const connection of edit.list('connections')) {
    if (connection.route === undefined || !gone.has(connection.route)) continue
    edit.put('connections', withFields(connection, { route: undefined }))
    unrouted += 1
  }
  return unrouted
}

/**
 * Deletes equipment with all that is mounted in it, rooms, routes and connections, by id. The
 * connections that lose an end go too. Ids of nothing are passed over.
 */
export const removeItems = (edit: Edit, ids: Iterable<string>): Removal => {
  const asked = new Set(ids)
  const equipment = withContents(edit, asked)
  const connections = removeAll(edit, 'connections', asked)
  const severed = removeSevered(edit, equipment)
  for (const id of equipment) edit.remove('equipment', id)
  const rooms = removeAll(edit, 'rooms', asked)
  const routes = removeAll(edit, 'routes', asked)
  const marks = removeAll(edit, 'elements', asked) + removeAll(edit, 'notes', asked)
  detachNotes(edit, new Set([...equipment, ...asked]))
  const unrouted = routes > 0 ? unroute(edit, asked) : 0
  if (equipment.size + rooms + routes + marks > 0)
    leaveGroups(edit, new Set([...asked, ...equipment]))
  let chosen = 0
  for (const id of equipment) if (asked.has(id)) chosen += 1
  return {
    equipment: chosen,
    contents: equipment.size - chosen,
    connections,
    severed,
    rooms,
    routes,
    marks,
    unrouted,
  }
}

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count.toLocaleString('en-US')} ${count === 1 ? one : many}`]

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** What a deletion did, in one sentence; the connections that went along are named. */
export const removalText = (removal: Removal): Text => {
  const parts = [
    ...counted(removal.equipment, 'item', 'items'),
    ...counted(removal.contents, 'item mounted inside', 'items mounted inside'),
    ...counted(removal.rooms, 'room', 'rooms'),
    ...counted(removal.routes, 'route', 'routes'),
    ...counted(removal.marks, 'part or note', 'parts and notes'),
    ...counted(removal.connections, 'connection', 'connections'),
    ...counted(removal.severed, 'connection that lost an end', 'connections that lost an end'),
  ]
  if (parts.length === 0) return { en: 'Nothing was deleted.' }
  const [unrouted] = counted(removal.unrouted, 'connection follows', 'connections follow')
  const rest = unrouted === undefined ? '' : ` ${unrouted} no chosen route any more.`
  return { en: `Deleted ${listed(parts)}.${rest}` }
}
