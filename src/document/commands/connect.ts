import type { Text } from '#base'
import type { Connection, Library, Medium, PortRef } from '#model'
import type { Edit } from '../document'
import { fieldsProblem, recordShapes } from './check'
import {
  type End,
  inFlow,
  ratingWarning,
  roomProblem,
  sidesWarning,
  typeProblem,
  voltageProblem,
  voltageWarning,
} from './connect-checks'
import { calledOf } from './contents'
import {
  type CommandContext,
  done,
  libraryOf,
  type Outcome,
  type Reader,
  refused,
  withFields,
} from './context'

/** Two ports to be joined, in either order. */
export interface ConnectionRequest {
  readonly from: PortRef
  readonly to: PortRef
  /** How many like cords, links or pipes; 1 unless stated. */
  readonly count?: number
}

/** What a request amounts to, in the direction of flow. */
export interface CheckedConnection {
  readonly medium: Medium
  readonly from: PortRef
  readonly to: PortRef
  readonly count: number
}

const endOf = (reader: Reader, library: Library, { equipment, port }: PortRef): Outcome<End> => {
  const item = reader.get('equipment', equipment)
  if (!item) return refused({ en: 'That equipment is no longer there.' })
  const found = library.kind(item.kind).ports.find(({ id }) => id === port)
  return found
    ? done({ item, port: found })
    : refused({ en: `${calledOf(item)} has no port called ${port}.` })
}

/** The connections that touch either of two pieces of equipment. One pass. */
const connectionsNear = (
  connections: Iterable<Connection>,
  one: string,
  other: string,
): Connection[] => {
  const near: Connection[] = []
  for (const connection of connections) {
    const { from, to } = connection
    const touches = (id: string) => from.equipment === id || to.equipment === id
    if (touches(one) || touches(other)) near.push(connection)
  }
  return near
}

const stated = (...texts: readonly (Text | undefined)[]): Text[] =>
  texts.filter((text) => text !== undefined)

/**
 * Checks two ports: medium, direction, a free place, voltage; warns of a rating that one load
 * alone exceeds. `near` are the connections of both, when they are at hand. Writes nothing.
 */
export const checkConnection = (
  reader: Reader,
  context: Pick<CommandContext, 'library'>,
  request: ConnectionRequest,
  near = connectionsNear(reader.list('connections'), request.from.equipment, request.to.equipment),
): Outcome<CheckedConnection> => {
  const library = libraryOf(reader, context)
  const { count = 1 } = request
  const one = endOf(reader, library, request.from)
  if (!one.ok) return one
  const other = endOf(reader, library, request.to)
  if (!other.ok) return other
  const ends = inFlow(one.value, other.value)
  const [from, to] = ends
  const problem =
    typeProblem(from, to) ??
    fieldsProblem(recordShapes.connections, { count }) ??
    roomProblem(library, near, ends, count) ??
    (from.port.medium === 'power' ? voltageProblem(library, from, to) : undefined)
  if (problem) return refused(problem)
  const warnings =
    from.port.medium === 'power'
      ? stated(voltageWarning(library, from, to), ratingWarning(library, from, to, count))
      : stated(sidesWarning(from, to))
  const reference = ({ item, port }: End): PortRef => ({ equipment: item.id, port: port.id })
  return done(
    { medium: from.port.medium, from: reference(from), to: reference(to), count },
    warnings,
  )
}

/** Every way to join two pieces of equipment, the ones that flow as drawn first; or why none is. */
export const possibleConnections = (
  reader: Reader,
  context: Pick<CommandContext, 'library'>,
  ids: { readonly from: string; readonly to: string },
  count = 1,
): Outcome<readonly CheckedConnection[]> => {
  const library = libraryOf(reader, context)
  const one = reader.get('equipment', ids.from)
  const other = reader.get('equipment', ids.to)
  if (!one || !other) return refused({ en: 'That equipment is no longer there.' })
  const near = connectionsNear(reader.list('connections'), one.id, other.id)
  const found: CheckedConnection[] = []
  let reason: Text | undefined
  for (const { id: from, medium } of library.kind(one.kind).ports) {
    for (const port of library.kind(other.kind).ports) {
      const request = {
        from: { equipment: one.id, port: from },
        to: { equipment: other.id, port: port.id },
        count,
      }
      const checked = checkConnection(reader, { library }, request, near)
      if (checked.ok) found.push(checked.value)
      // The most telling refusal is of two ports that do go together in kind.
      else if (reason === undefined || medium === port.medium) reason = checked.reason
    }
  }
  const asDrawn = found.filter(({ from }) => from.equipment === one.id)
  if (found.length > 0) return done(asDrawn.length > 0 ? asDrawn : found)
  return refused(reason ?? { en: `${calledOf(one)} and ${calledOf(other)} have no ports to join.` })
}

/** Joins two ports after {@link checkConnection}. A refused connection changes nothing. */
export const connect = (
  edit: Edit,
  context: CommandContext,
  request: ConnectionRequest,
): Outcome<Connection> => {
  const checked = checkConnection(edit, context, request)
  if (!checked.ok) return checked
  const connection: Connection = { id: context.ids(), ...checked.value }
  edit.put('connections', connection)
  return done(connection, checked.warnings)
}

/** Takes connections away. Answers how many there were. */
export const disconnect = (edit: Edit, ids: Iterable<string>): number => {
  let removed = 0
  for (const id of new Set(ids)) {
    if (!edit.get('connections', id)) continue
    edit.remove('connections', id)
    removed += 1
  }
  return removed
}

/** Takes every connection of some equipment away. Answers how many there were. */
export const disconnectEquipment = (edit: Edit, ids: Iterable<string>): number => {
  const chosen = new Set(ids)
  let removed = 0
  for (const { id, from, to } of edit.list('connections')) {
    if (!chosen.has(from.equipment) && !chosen.has(to.equipment)) continue
    edit.remove('connections', id)
    removed += 1
  }
  return removed
}

/** An end whose cables begin at another port; undefined leaves the ports to the program. */
const movedTo = (end: PortRef, position: number | undefined): PortRef =>
  withFields<PortRef>(end, { position })

/**
 * Changes the count, length, route, cable, ports or values of a connection; a larger count needs free
 * places.
 */
export const setConnection = (
  edit: Edit,
  context: Pick<CommandContext, 'library'>,
  id: string,
  fields: {
    readonly count?: number
    readonly lengthM?: number | undefined
    readonly route?: string | undefined
    /** A row of the published cables. */
    readonly cable?: string | undefined
    /** The first port that its cables take at an end, counted from 1. */
    readonly fromPosition?: number | undefined
    readonly toPosition?: number | undefined
    readonly values?: Connection['values']
  },
): Outcome<Connection> => {
  const connection = edit.get('connections', id)
  if (!connection) return refused({ en: 'This connection is no longer there.' })
  const { fromPosition, toPosition, ...plain } = fields
  const ends = {
    ...('fromPosition' in fields ? { from: movedTo(connection.from, fromPosition) } : {}),
    ...('toPosition' in fields ? { to: movedTo(connection.to, toPosition) } : {}),
  }
  const problem = fieldsProblem(recordShapes.connections, { ...plain, ...ends })
  if (problem) return refused(problem)
  const { from, to } = connection
  const { count = connection.count, route } = fields
  if (route !== undefined && !edit.get('routes', route)) {
    return refused({ en: 'That route is no longer there.' })
  }
  if (count > connection.count) {
    const others = connectionsNear(edit.list('connections'), from.equipment, to.equipment)
    const near = others.filter((other) => other.id !== id)
    const checked = checkConnection(edit, context, { from, to, count }, near)
    if (!checked.ok) return checked
  }
  const changed = withFields<Connection>(connection, { ...plain, ...ends })
  edit.put('connections', changed)
  return done(changed)
}
