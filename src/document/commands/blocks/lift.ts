import { samePlain } from '#base'
import type { Block, Connection, Equipment, Route } from '#model'
import type { Edit } from '../../document'
import { withFields } from '../context'
import { cellFrame, type Pose, samePoint } from './cells'
import { connectionIn, equipmentIn, type IdOf, routeIn } from './records'
import { stop, type Touched, type TouchedPart } from './touched'

type Of<T extends TouchedPart['table']> = Extract<TouchedPart, { table: T }>

/** The ids of a copy's parts as the block's own. */
const membersIn =
  (edit: Edit, { part }: TouchedPart): IdOf =>
  (id) => {
    const other = (edit.get('equipment', id) ?? edit.get('routes', id))?.part
    const isMate = other?.of === part.of && other.column === part.column && other.row === part.row
    return isMate ? other.member : undefined
  }

const liftedEquipment = (edit: Edit, one: Of<'equipment'>, member: Equipment, frame: Pose) => {
  const { record } = one
  const idOf = membersIn(edit, one)
  if (record.inside && idOf(record.inside.equipment) === undefined) {
    return stop({
      en: `${one.name} is part of a block and cannot be mounted outside of it. Explode it first.`,
    })
  }
  const now = equipmentIn(record, frame, { id: member.id, idOf })
  const { tag, status, owner, path, cluster, demandFactor } = member
  const own = { tag, status, owner, path, cluster, demandFactor }
  const { x, y, z, rotationDeg } = member
  const isRehung = !samePlain(now.inside, member.inside)
  return withFields<Equipment>(now, isRehung ? own : { ...own, x, y, z, rotationDeg })
}

const liftedRoute = (one: Of<'routes'>, member: Route, frame: Pose): Route => {
  const now = routeIn(one.record, frame, member.id)
  const isSame =
    now.points.length === member.points.length &&
    now.points.every((point, index) => {
      const other = member.points[index]
      return other !== undefined && samePoint(point, other)
    })
  const { name, path, points } = member
  return withFields<Route>(now, isSame ? { name, path, points } : { name, path })
}

const liftedConnection = (edit: Edit, one: Of<'connections'>, member: Connection): Connection => {
  const now = connectionIn(one.record, { id: member.id, idOf: membersIn(edit, one) })
  if (now) return now
  return stop({
    en: 'This connection is part of a block and cannot lead out of it. Explode it first.',
  })
}

const lifted = (edit: Edit, one: TouchedPart, block: Block, frame: Pose) => {
  const member = block[one.table].find(({ id }) => id === one.part.member)
  if (!member) return undefined
  switch (one.table) {
    case 'equipment':
      return liftedEquipment(edit, one, member as Equipment, frame)
    case 'routes':
      return liftedRoute(one, member as Route, frame)
    case 'connections':
      return liftedConnection(edit, one, member as Connection)
  }
}

type Member = Equipment | Connection | Route

/** Says that copies of one thing were changed in different ways. */
const refuseDiffering = (block: Block, one: TouchedPart): never =>
  stop({
    en: `Copies of ${one.name} would differ. Change them alike, or explode a copy of ${block.name} first.`,
  })

/** A block with what was changed in its parts; itself when nothing of it was. */
export const liftedBlock = (edit: Edit, touched: Touched, block: Block): Block => {
  const changes = new Map<string, Member>()
  for (const one of touched.changed) {
    const next = lifted(edit, one, touched.block, cellFrame(touched.placement, one.part))
    const member = touched.block[one.table].find(({ id }) => id === one.part.member)
    if (!next || samePlain(next, member)) continue
    const key = `${one.table} ${next.id}`
    const other = changes.get(key)
    if (other && !samePlain(other, next)) refuseDiffering(block, one)
    const already = block[one.table].find(({ id }) => id === next.id)
    if (!samePlain(already, member) && !samePlain(already, next)) refuseDiffering(block, one)
    changes.set(key, next)
  }
  const cut = new Set(
    touched.removed.flatMap(({ table, part }) => (table === 'connections' ? [part.member] : [])),
  )
  if (changes.size === 0 && cut.size === 0) return block
  const apply = <T extends Member>(table: string, rows: readonly T[]): T[] =>
    rows.map((row) => (changes.get(`${table} ${row.id}`) as T | undefined) ?? row)
  return {
    ...block,
    equipment: apply('equipment', block.equipment),
    routes: apply('routes', block.routes),
    connections: apply('connections', block.connections).filter(({ id }) => !cut.has(id)),
  }
}
