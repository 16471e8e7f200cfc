import type { Equipment } from '#model'
import type { Edit } from '../document'
import { calledOf, standingOf, withContents } from './contents'
import { done, type Outcome, refused, withFields } from './context'

/**
 * Mounts equipment in a host, at a slot or without one. It stands where the host stands from then
 * on. Refuses a host that is, or is mounted in, what should go into it.
 */
export const mountEquipment = (
  edit: Edit,
  ids: Iterable<string>,
  host: string,
  slotU?: number,
): Outcome<number> => {
  const into = edit.get('equipment', host)
  if (!into) return refused({ en: 'What it should be mounted in is no longer there.' })
  const items = [...ids].flatMap((id) => edit.get('equipment', id) ?? [])
  const moving = withContents(
    edit,
    items.map(({ id }) => id),
  )
  if (moving.has(host)) return refused({ en: `${calledOf(into)} cannot be mounted in itself.` })
  const { x, y, z, rotationDeg } = standingOf(edit, into)
  const inside = { equipment: host, ...(slotU === undefined ? {} : { slotU }) }
  for (const item of items) edit.put('equipment', { ...item, x, y, z, rotationDeg, inside })
  return done(items.length)
}

/** Takes equipment out of its host; it then stands where the host stands. Answers how many came out. */
export const unmountEquipment = (edit: Edit, ids: Iterable<string>): number => {
  let taken = 0
  for (const id of ids) {
    const item = edit.get('equipment', id)
    if (!item?.inside) continue
    const { x, y, z, rotationDeg } = standingOf(edit, item)
    const free = { ...item, x, y, z, rotationDeg }
    edit.put('equipment', withFields<Equipment>(free, { inside: undefined }))
    taken += 1
  }
  return taken
}
