import type { Connection, Equipment, Part, Route } from '#model'
import { withFields } from '../context'
import { type Cell, type Pose, pointIn, pointOut, poseIn, poseOut } from './cells'

/*
 * What of a part is its block's and what is its own. The block says what a thing is: kind, product,
 * values, place, what it is mounted in. The copy says what it is here: its tag or name, status,
 * owner, path, cluster and demand.
 */

/** How the ids of one side translate to those of the other. */
export type IdOf = (id: string) => string | undefined

const partIn = ({ of, column, row }: Cell, member: string): Part => ({ of, member, column, row })

/** The record of a piece of equipment in one copy. What is its own stays as it is. */
export const equipmentOut = (
  member: Equipment,
  cell: Cell & { readonly frame: Pose; readonly idOf: IdOf },
  own: Pick<Equipment, 'id' | 'tag'> & Partial<Equipment>,
): Equipment => {
  const { path, cluster, status, owner, demandFactor } = own
  const host = member.inside && cell.idOf(member.inside.equipment)
  return withFields<Equipment>(poseOut(cell.frame, member), {
    id: own.id,
    tag: own.tag,
    status: status ?? member.status,
    owner: owner ?? member.owner,
    demandFactor: demandFactor ?? member.demandFactor,
    path: status === undefined ? member.path : path,
    cluster: status === undefined ? member.cluster : cluster,
    inside: host === undefined ? undefined : { ...member.inside, equipment: host },
    part: partIn(cell, member.id),
  })
}

/** The block's record of a piece of equipment that stands in the facility. */
export const equipmentIn = (
  item: Equipment,
  frame: Pose,
  { id, idOf }: { readonly id: string; readonly idOf: IdOf },
): Equipment => {
  const host = item.inside && idOf(item.inside.equipment)
  return withFields<Equipment>(poseIn(frame, item), {
    id,
    part: undefined,
    inside: host === undefined ? undefined : { ...item.inside, equipment: host },
  })
}

export const routeOut = (
  member: Route,
  cell: Cell & { readonly frame: Pose },
  own: Pick<Route, 'id' | 'name'> & { readonly path?: string | undefined; readonly isNew: boolean },
): Route =>
  withFields<Route>(member, {
    id: own.id,
    name: own.name,
    path: own.isNew ? member.path : own.path,
    points: member.points.map((point) => pointOut(cell.frame, point)),
    part: partIn(cell, member.id),
  })

export const routeIn = (route: Route, frame: Pose, id: string): Route =>
  withFields<Route>(route, {
    id,
    points: route.points.map((point) => pointIn(frame, point)),
    part: undefined,
  })

/** The record of a connection in one copy; a route outside the block that it follows stays its own. */
export const connectionOut = (
  member: Connection,
  cell: Cell & { readonly idOf: IdOf },
  own: { readonly id: string; readonly route?: string | undefined },
): Connection | undefined => {
  const from = cell.idOf(member.from.equipment)
  const to = cell.idOf(member.to.equipment)
  if (from === undefined || to === undefined) return undefined
  const route = member.route === undefined ? own.route : cell.idOf(member.route)
  return withFields<Connection>(member, {
    id: own.id,
    from: { ...member.from, equipment: from },
    to: { ...member.to, equipment: to },
    route,
    part: partIn(cell, member.id),
  })
}

/** The block's record of a connection; undefined where one of its ends is not in the block. */
export const connectionIn = (
  connection: Connection,
  { id, idOf }: { readonly id: string; readonly idOf: IdOf },
): Connection | undefined => {
  const from = idOf(connection.from.equipment)
  const to = idOf(connection.to.equipment)
  if (from === undefined || to === undefined) return undefined
  const route = connection.route === undefined ? undefined : idOf(connection.route)
  return withFields<Connection>(connection, {
    id,
    from: { ...connection.from, equipment: from },
    to: { ...connection.to, equipment: to },
    route,
    part: undefined,
  })
}
