import { formatQuantity } from '#base'
import type { Equipment, Inventory, Rated } from '#model'
import { mostUpsModulesNeeded, powerFactor } from '#standards'
import { kw } from '../words'
import type { Aim } from './check'
import { type Crowded, joinCopies } from './copies'
import { unitsFor, unitsNeeded } from './counts'
import type { Draft } from './draft'
import { type Group, groupLoadKw, groupOf, unitCapacity, withOwnGear } from './groups'
import type { Survey } from './survey'
import type { Workshop } from './workshop'

const assumed = (value: number): Rated => ({ value, source: { grade: 'estimate' } })

/** A bus for units that have so far fed one port alone. Its rating is theirs together. */
const parallelingBus = (
  { draft, survey, placer }: Workshop,
  crowded: Crowded,
  group: Group,
  count: number,
): void => {
  const { inventory, parameters, nameOf } = survey
  const { row, port } = crowded
  const volts = port.voltageField && inventory.numberOf(row, port.voltageField)
  const unitKw = Math.max(...group.units.map(survey.ratingKw))
  if (typeof volts !== 'number') {
    draft.refusals.add(nameOf(row), 'its voltage is not stated, so no bus can be put before it.')
    return
  }
  const amperes = (unitKw * count * 1000) / (Math.sqrt(3) * volts * parameters(powerFactor))
  const at = placer.place(row)
  const host = inventory.equipment[row] as Equipment
  const id = draft.id()
  const tag = `${nameOf(group.units[0] as number).replace(/-\d+$/, '')}-BUS`
  draft.add({
    id,
    tag,
    kind: 'switchgear-bus',
    x: at.x,
    y: at.y,
    z: at.z,
    rotationDeg: host.rotationDeg,
    status: 'new',
    owner: host.owner,
    demandFactor: 1,
    ...(host.path === undefined ? {} : { path: host.path }),
    values: { ratingA: assumed(Math.ceil(amperes)), voltageV: assumed(volts) },
  })
  const end = { equipment: host.id, port: port.id }
  for (const one of [...draft.connections]) {
    const isIt = one.to.equipment === end.equipment && one.to.port === end.port
    if (isIt) draft.put({ ...one, to: { equipment: id, port: 'in' } })
  }
  draft.join({ equipment: id, port: 'out' }, end, 1)
  draft.join(crowded.copy, { equipment: id, port: 'in' }, 1)
  draft.assumed.add(
    tag,
    `a bus before ${nameOf(row)}, rated for ${count} units together: ${formatQuantity(Math.ceil(amperes), 'A')} at ${volts} V.`,
  )
}

const capacityOf = (survey: Survey, group: Group): number | { missing: string } => {
  let least = Number.POSITIVE_INFINITY
  for (const row of group.units) {
    const capacity = unitCapacity(survey, row, survey.parameters)
    if (typeof capacity !== 'number') return capacity
    least = Math.min(least, capacity)
  }
  return least
}

const unitName = (inventory: Inventory, row: number): string => inventory.kindOf(row).name.en

/** Adds units to one group until one may be lost, and joins them as their siblings are. */
const growGroup = (
  workshop: Workshop,
  group: Group,
  unknownRows: ReadonlySet<number>,
): string[] => {
  const { draft, survey, book, copier, places } = workshop
  const { chain, inventory, nameOf, parameters } = survey
  const name = nameOf(group.terminal)
  const unitKw = capacityOf(survey, group)
  if (typeof unitKw !== 'number') {
    draft.refusals.add(name, unitKw.missing)
    return []
  }
  if ([...group.units, group.terminal].some((row) => unknownRows.has(row))) {
    draft.refusals.add(name, 'a load that it carries is not stated.')
    return []
  }
  const loadKw = groupLoadKw(survey, book, group)
  if (loadKw <= 0) {
    draft.refusals.add(name, 'it carries no load yet, so the count of units cannot be said.')
    return []
  }
  const needed = unitsNeeded(loadKw, unitKw)
  const wanted = unitsFor(needed, 'n+1')
  const missing = wanted - group.units.length
  const template = group.units.at(-1) as number
  const each = `${name}: ${kw(loadKw)} takes ${needed} × ${unitName(inventory, template)} of ${kw(unitKw)}; N+1 is ${wanted}`
  if (missing <= 0) {
    draft.note(`${each}, and ${group.units.length} are there.`)
    return []
  }
  draft.note(`${each}, so ${formatQuantity(missing, 'count')} to add.`)
  const isUps = inventory.kindOf(template).power === 'ups'
  if (isUps && needed > parameters(mostUpsModulesNeeded)) {
    draft.note(
      `More than ${parameters(mostUpsModulesNeeded)} + 1 UPS modules on one bus are not advised.`,
    )
  }
  const own = withOwnGear(survey, template)
  const added: string[] = []
  let buses = 0
  for (let unit = 0; unit < missing; unit++) {
    const copies = copier.copy(own)
    added.push(copies.get(template) as string)
    for (const crowded of joinCopies(draft, chain, places, copies)) {
      if (buses > 0) draft.join(crowded.copy, lastBus(draft, inventory, crowded), 1)
      else parallelingBus(workshop, crowded, group, wanted)
      buses += 1
    }
  }
  return [...group.units.map((row) => inventory.equipment[row]?.id ?? ''), ...added]
}

/** The bus that was put before a port: whatever feeds that port now. */
const lastBus = (draft: Draft, inventory: Inventory, { row, port }: Crowded) => {
  const id = inventory.equipment[row]?.id
  for (const { from, to } of draft.connections) {
    if (to.equipment === id && to.port === port.id) return { equipment: from.equipment, port: 'in' }
  }
  throw new Error('A port without room is fed by something')
}

/** Makes the groups of units that are selected N+1. Answers what that is to reach; undefined without any. */
export const growGroups = (
  workshop: Workshop,
  ids: readonly string[],
  unknownRows: ReadonlySet<number>,
): Aim | undefined => {
  const { survey } = workshop
  const { inventory } = survey
  const groups = new Map<string, Group>()
  for (const id of ids) {
    const row = inventory.rowOf.get(id)
    const group = row === undefined ? undefined : groupOf(survey, row)
    if (group) groups.set(`${group.terminal} ${group.units.join(' ')}`, group)
  }
  if (groups.size === 0) return undefined
  const components: string[] = []
  const generators: string[] = []
  for (const group of groups.values()) {
    const units = growGroup(workshop, group, unknownRows)
    const role = inventory.kindOf(group.units[0] as number).power
    const list = role === 'generator' ? generators : components
    list.push(...units)
  }
  return { aim: 'n+1', components, generators, paths: [] }
}
