import type { Inventory } from '#model'
import { containerUplinks, type Parameters } from '#standards'
import { named } from '../words'
import type { MineEnds } from './mine-ends'
import type { Fitted } from './mine-fit'
import type { Wirer } from './wirer'

/** Links of an access switch in a rack, and between cores: one may go. */
const pair = 2

/** Switches that some others reach over links between switches. */
const reached = (
  from: readonly string[],
  switches: readonly string[],
  wirer: Wirer,
): ReadonlySet<string> => {
  const found = new Set(from)
  const open = [...from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const other of switches) {
      if (found.has(other) || wirer.missing(at, other, 1) === 1) continue
      found.add(other)
      open.push(other)
    }
  }
  return found
}

/** The core with most free ports; of equals the first. */
const roomiest = (cores: readonly string[], wirer: Wirer): string | undefined =>
  cores.reduce<string | undefined>(
    (best, core) =>
      best === undefined || wirer.ports.free(core) > wirer.ports.free(best) ? core : best,
    undefined,
  )

/** Within a container every switch hangs on one, and that on a core, or the container itself does. */
const wireContainers = (
  parameters: Parameters,
  ends: MineEnds,
  { switchesIn, cores, accessGbps }: Fitted,
  wirer: Wirer,
): void => {
  const values = accessGbps === undefined ? undefined : { gbps: accessGbps }
  const coreIds = new Set(cores)
  for (const { id: container } of ends.containers) {
    const own = switchesIn.get(container) ?? []
    const joined = [...own, container]
    const outward = joined.filter((id) => wirer.to(id, coreIds) > 0)
    const head = outward.find((id) => id !== container) ?? own[0] ?? container
    const met = reached([head, ...outward], own, wirer)
    for (const id of own) {
      if (!met.has(id)) wirer.add({ id, port: 'any' }, { id: head, port: 'any' }, 1, values)
    }
    const links = joined.reduce((sum, id) => sum + wirer.to(id, coreIds), 0)
    const core = roomiest(cores, wirer)
    if (core === undefined) continue
    const missing = parameters(containerUplinks) - links
    wirer.add({ id: head, port: 'any' }, { id: core, port: 'any' }, missing)
  }
}

/** Miners on their switches, those on cores, and cores on each other and the carriers. */
const wireRest = (ends: MineEnds, { servings, access, cores }: Fitted, wirer: Wirer): void => {
  for (const { host, switchId, miners } of servings) {
    wirer.add({ id: host, port: 'any' }, { id: switchId }, miners)
  }
  const met = reached(cores, access, wirer)
  for (const id of access) {
    const core = roomiest(cores, wirer)
    if (!met.has(id) && core !== undefined) {
      wirer.add({ id, port: 'any' }, { id: core, port: 'any' }, pair)
    }
  }
  const [first] = cores
  const together = reached(first === undefined ? [] : [first], cores, wirer)
  for (const core of cores) {
    if (first !== undefined && !together.has(core)) {
      wirer.add({ id: first, port: 'any' }, { id: core, port: 'any' }, pair)
    }
  }
  const coreIds = new Set(cores)
  ends.entrances.forEach(({ id }, at) => {
    const core = cores[at % Math.max(1, cores.length)]
    if (core !== undefined && wirer.to(id, coreIds) === 0) {
      wirer.add({ id: core, port: 'any' }, { id, port: 'any' }, 1)
    }
  })
}

/** Draws every link of a mine. Answers why where ports run out. */
export const wireMine = (
  inventory: Inventory,
  parameters: Parameters,
  ends: MineEnds,
  fitted: Fitted,
  wirer: Wirer,
): string | undefined => {
  wireContainers(parameters, ends, fitted, wirer)
  wireRest(ends, fitted, wirer)
  const { overfull } = wirer.ports
  if (overfull.length === 0) return undefined
  const tags = new Map([...fitted.inContainers, ...fitted.inRacks].map(({ id, tag }) => [id, tag]))
  const told = overfull.map((id) => tags.get(id) ?? inventory.tagOf(inventory.rowOf.get(id) ?? -1))
  return `${named(told)}: the links outnumber the free ports, with what is wired there already.`
}
