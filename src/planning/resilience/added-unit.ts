import type { Ids } from '#base'
import type { Connection, Inventory, PortRef } from '#model'
import { joinCopies } from '../power/copies'
import { withOwnGear } from '../power/groups'
import { openWorkshop, type Workshop } from '../power/workshop'
import type { PlanProposal } from '../proposal'
import { counted } from '../words'
import type { Candidate } from './candidate'
import { type Loss, likeKey, stoppedUnits } from './loss'

/** No more units than these at once: then it is another design. */
const mostUnits = 4

/** Whether a port takes so many more links or pipes besides those that it has. */
const hasRoom = (
  inventory: Inventory,
  added: Iterable<Connection>,
  at: PortRef,
  count: number,
): boolean => {
  const row = inventory.rowOf.get(at.equipment)
  const port =
    row === undefined ? undefined : inventory.kindOf(row).ports.find(({ id }) => id === at.port)
  if (row === undefined || !port) return false
  const isHere = (end: PortRef) => end.equipment === at.equipment && end.port === at.port
  let used = 0
  for (const one of [...inventory.facility.connections, ...added]) {
    if (isHere(one.from) || isHere(one.to)) used += one.count
  }
  const stated =
    (port.countField === undefined ? undefined : inventory.numberOf(row, port.countField)) ??
    (port.medium === 'data' ? inventory.numberOf(row, 'ports') : undefined)
  const most = stated ?? (port.many ? Number.POSITIVE_INFINITY : 1)
  return used + count <= most
}

/** Pipes and links of copies as their originals have them; what has no room for them is answered. */
const joinPipes = (
  { draft, survey }: Workshop,
  copies: ReadonlyMap<number, string>,
): string | undefined => {
  const { inventory, nameOf } = survey
  const copyOf = (end: PortRef): string | undefined =>
    copies.get(inventory.rowOf.get(end.equipment) ?? -1)
  const added: Connection[] = []
  for (const one of inventory.facility.connections) {
    if (one.medium === 'power') continue
    const [from, to] = [copyOf(one.from), copyOf(one.to)]
    if (from === undefined && to === undefined) continue
    const outside = from === undefined ? one.from : to === undefined ? one.to : undefined
    if (outside && !hasRoom(inventory, added, outside, one.count)) {
      return nameOf(inventory.rowOf.get(outside.equipment) ?? -1)
    }
    const { id: _, lengthM: __, from: start, to: end, ...rest } = one
    added.push({
      ...rest,
      id: draft.id(),
      from: from === undefined ? start : { equipment: from, port: start.port },
      to: to === undefined ? end : { equipment: to, port: end.port },
    })
  }
  for (const one of added) draft.put(one)
  return undefined
}

const drawUnits = (loss: Loss, parts: readonly number[], ids: Ids): PlanProposal | undefined => {
  const { survey, refusals } = loss
  const { inventory, chain, nameOf } = survey
  const workshop = openWorkshop(survey, ids)
  const { draft, copier, places } = workshop
  for (const template of parts) {
    if ((inventory.hostRow[template] ?? -1) >= 0) {
      refusals.add(nameOf(template), 'is mounted in something, so its mate is placed by hand.')
      return undefined
    }
    const copies = copier.copy(withOwnGear(survey, template))
    const [crowded] = joinCopies(draft, chain, places, copies)
    const full = crowded ? nameOf(crowded.row) : joinPipes(workshop, copies)
    if (full !== undefined) {
      refusals.add(nameOf(template), `${full} has no free port for another one like it.`)
      return undefined
    }
  }
  const plan = draft.proposal()
  if (inventory.kindOf(parts[0] as number).id !== 'entrance') return plan
  draft.note('Give the new entrance a route of its own, and state it.')
  // A route that is shared is none of its own.
  const equipment = plan.add.equipment.map((item) => {
    const { routeId: _, ...values } = item.values ?? {}
    return { ...item, values }
  })
  return { ...draft.proposal(), add: { ...plan.add, equipment } }
}

/** One more, or a few, beside units that stand still in the loss. */
export const unitCandidates = (loss: Loss, ids: Ids): readonly Candidate[] => {
  const { inventory, nameOf } = loss.survey
  return stoppedUnits(loss).flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const kind = inventory.kindOf(first)
    const key = likeKey(inventory, first)
    // A mate that runs through the loss is joined to what runs.
    const mate = inventory
      .rowsOf(kind.id)
      .find((row) => !loss.dead.has(row) && likeKey(inventory, row) === key)
    // What is out is relieved in its own place, where what feeds it stays.
    const { chain } = loss.survey
    const own = group.find(
      (row) => loss.out.has(row) && chain.into(row).every(({ from }) => !loss.dead.has(from)),
    )
    const template = own ?? mate
    if (template === undefined) return []
    const type = kind.id === 'entrance' ? ('entrance' as const) : ('unit' as const)
    const most = Math.min(group.length, mostUnits)
    return Array.from({ length: most }, (_, at): Candidate => {
      const parts = Array.from({ length: at + 1 }, () => template)
      return {
        type,
        parts,
        draw: (some) => drawUnits(loss, some, ids),
        title: (some) => `${counted(some.length, 'more unit')} like ${nameOf(template)}`,
      }
    })
  })
}
