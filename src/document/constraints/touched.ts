import { samePlain } from '#base'
import { isEdited, partOf } from '../commands/blocks/parts'
import { standingOf } from '../commands/contents'
import type { Reader } from '../commands/context'
import type { Operation } from '../tables'
import { keyOf } from './system'

const placeTables: ReadonlySet<string> = new Set(['equipment', 'rooms', 'elements', 'placements'])

/** Whether an operation may have changed where something stands or how large it is. */
export const isMoving = ({ table }: Operation): boolean => placeTables.has(table)

const placeFields = ['x', 'y', 'rotationDeg', 'product', 'values', 'polygon', 'widthM', 'depthM']

const hasMoved = (before: object | undefined, after: object): boolean =>
  before === undefined ||
  placeFields.some(
    (field) =>
      !samePlain(
        (before as Record<string, unknown>)[field],
        (after as Record<string, unknown>)[field],
      ),
  )

/** The ids of what constraints hold on to: the things themselves, and the placements of blocks. */
const idsOf = (bodies: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...bodies].map((key) => key.slice(key.indexOf(' ') + 1)))

const placementOf = (record: object | undefined): string | undefined =>
  (record as { part?: { of: string } } | undefined)?.part?.of

/**
 * The bodies that a gesture moved or resized, of those that constraints hold on to: where people put
 * them, they stay.
 */
export const touchedBodies = (
  reader: Reader,
  written: readonly Operation[],
  anchored: ReadonlySet<string>,
): Set<string> => {
  const ids = idsOf(anchored)
  const first = new Map<string, Extract<Operation, { id: string }>>()
  for (const operation of written) {
    if (operation.table === 'head' || !isMoving(operation)) continue
    const { before, after } = operation
    const part = placementOf(after) ?? placementOf(before)
    if (!ids.has(operation.id) && !(part !== undefined && ids.has(part))) continue
    const key = `${operation.table} ${operation.id}`
    if (!first.has(key)) first.set(key, operation)
  }
  const bodies = new Set<string>()
  for (const { table, id, before } of first.values()) {
    const now = reader.get(table, id)
    if (!now || !hasMoved(before, now)) continue
    if (table === 'rooms') bodies.add(keyOf({ type: 'room', id }))
    if (table === 'elements') bodies.add(keyOf({ type: 'element', id }))
    if (table === 'placements') bodies.add(keyOf({ type: 'placement', id }))
    const item = table === 'equipment' ? reader.get('equipment', id) : undefined
    if (!item || standingOf(reader, item) !== item) continue
    const part = partOf(reader, id)
    const isPart = part && !isEdited(part.block, part.cell)
    bodies.add(
      isPart
        ? keyOf({ type: 'placement', id: part.placement.id })
        : keyOf({ type: 'equipment', id }),
    )
  }
  return bodies
}
