import type { Connection, Inventory, Port } from '#model'

/** A power connection by rows, from the upstream end to the downstream one. */
interface Link {
  readonly connection: Connection
  readonly from: number
  readonly to: number
  readonly fromPort: Port
  readonly toPort: Port
}

/** The power connections of a facility, to be walked either way. */
export interface Chain {
  readonly inventory: Inventory
  /** Connections that bring power to a row. */
  into(row: number): readonly Link[]
  /** Connections that take power from a row. */
  outOf(row: number): readonly Link[]
  /** What a row takes its power from in the normal state, with ports of transfer switches in order. */
  feeders(row: number): readonly Link[]
  /** The named path of a row: its own, else the one that all of its power comes by. */
  pathOf(row: number): string | undefined
  /** Whether power reaches a row in the normal state: from the utility, where there is one. */
  isFed(row: number): boolean
  /** Whether a row has power only from generators, although there is a utility. */
  isStandby(row: number): boolean
  /** Whether all power of a row has gone through a UPS. */
  isProtected(row: number): boolean
}

const none: readonly Link[] = []

/** Whether a row hands power on to others. */
export const isNode = (inventory: Inventory, row: number): boolean => {
  const role = inventory.kindOf(row).power
  return role !== undefined && role !== 'load' && role !== 'store'
}

/** Whether a device stands open until somebody or something closes it. */
const isOpen = (inventory: Inventory, row: number): boolean =>
  inventory.textOf(row, 'normally') === 'open'

const readLinks = (inventory: Inventory): Link[] => {
  const links: Link[] = []
  const end = (id: string, port: string) => {
    const row = inventory.rowOf.get(id)
    const found =
      row === undefined ? undefined : inventory.kindOf(row).ports.find((one) => one.id === port)
    return row === undefined || found === undefined ? undefined : { row, port: found }
  }
  // In order of ids, so that nothing hangs on the order of the file.
  const sorted = inventory.facility.connections.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (const connection of sorted) {
    if (connection.medium !== 'power') continue
    const from = end(connection.from.equipment, connection.from.port)
    const to = end(connection.to.equipment, connection.to.port)
    if (!from || !to || from.port.direction === 'in' || to.port.direction === 'out') continue
    links.push({ connection, from: from.row, to: to.row, fromPort: from.port, toPort: to.port })
  }
  return links
}

const grouped = (
  links: readonly Link[],
  by: (link: Link) => number,
): ReadonlyMap<number, Link[]> => {
  const groups = new Map<number, Link[]>()
  for (const link of links) {
    const group = groups.get(by(link))
    if (group) group.push(link)
    else groups.set(by(link), [link])
  }
  return groups
}

/** Answers a question about a row by those of its feeders; a row that feeds itself answers `looped`. */
const upward = <T>(looped: T, ask: (row: number, again: (row: number) => T) => T) => {
  const known = new Map<number, T>()
  const again = (row: number): T => {
    const found = known.get(row)
    if (found !== undefined) return found
    known.set(row, looped)
    const answer = ask(row, again)
    known.set(row, answer)
    return answer
  }
  return again
}

const order = (inventory: Inventory, { to, toPort }: Link): number =>
  inventory.kindOf(to).ports.indexOf(toPort)

/** What a row takes its power from while nothing is lost: closed devices, and no generator beside a utility. */
const feedersOf = (inventory: Inventory, links: readonly Link[], row: number): readonly Link[] => {
  const closed = links.filter(({ from }) => isNode(inventory, from) && !isOpen(inventory, from))
  if (inventory.kindOf(row).power === 'transfer') {
    return [...closed].sort((a, b) => order(inventory, a) - order(inventory, b))
  }
  const normal = closed.filter(({ from }) => inventory.kindOf(from).power !== 'generator')
  return normal.length > 0 ? normal : closed
}

/** Reads the power connections of a facility. One pass; the questions are answered once per row. */
export const chainOf = (inventory: Inventory): Chain => {
  const links = readLinks(inventory)
  const ins = grouped(links, ({ to }) => to)
  const outs = grouped(links, ({ from }) => from)
  const memory = new Map<number, readonly Link[]>()
  const feeders = (row: number): readonly Link[] => {
    const found = memory.get(row) ?? feedersOf(inventory, ins.get(row) ?? none, row)
    memory.set(row, found)
    return found
  }
  const role = (row: number) => inventory.kindOf(row).power
  const path = upward('', (row, again) => {
    const own = inventory.equipment[row]?.path
    if (own !== undefined) return own
    const first = role(row) === 'transfer' ? feeders(row).slice(0, 1) : feeders(row)
    const names = new Set(first.map(({ from }) => again(from)))
    return names.size === 1 ? ([...names][0] as string) : ''
  })
  const hasUtility = inventory.rowsOf('utility-feed').length > 0
  const isFed = upward(
    false,
    (row, again) =>
      role(row) === 'source' ||
      (role(row) === 'generator' && !hasUtility) ||
      feeders(row).some(({ from }) => again(from)),
  )
  const isStandby = upward(
    false,
    (row, again) =>
      hasUtility &&
      (role(row) === 'generator' ||
        (feeders(row).length > 0 && feeders(row).every(({ from }) => again(from)))),
  )
  const isProtected = upward(
    false,
    (row, again) =>
      role(row) === 'ups' ||
      (feeders(row).length > 0 && feeders(row).every(({ from }) => again(from))),
  )
  return {
    inventory,
    into: (row) => ins.get(row) ?? none,
    outOf: (row) => outs.get(row) ?? none,
    feeders,
    pathOf: (row) => path(row) || undefined,
    isFed,
    isStandby,
    isProtected,
  }
}
