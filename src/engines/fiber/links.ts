import type { Connection, Inventory } from '#model'
import { channelsOf } from './channels'

/** The part that a switch plays, read from its `role`. */
export interface SwitchRole {
  readonly fabric: 'compute' | 'storage' | 'in-band' | 'out-of-band'
  readonly tier: 'leaf' | 'spine' | 'core'
}

/** What the roles of switches mean. */
export const roles: Readonly<Record<string, SwitchRole>> = {
  'compute-leaf': { fabric: 'compute', tier: 'leaf' },
  'compute-spine': { fabric: 'compute', tier: 'spine' },
  'compute-core': { fabric: 'compute', tier: 'core' },
  'storage-leaf': { fabric: 'storage', tier: 'leaf' },
  'storage-spine': { fabric: 'storage', tier: 'spine' },
  'storage-core': { fabric: 'storage', tier: 'core' },
  'in-band-leaf': { fabric: 'in-band', tier: 'leaf' },
  'in-band-spine': { fabric: 'in-band', tier: 'spine' },
  'in-band-core': { fabric: 'in-band', tier: 'core' },
  'out-of-band': { fabric: 'out-of-band', tier: 'leaf' },
}

/** A switch in the facility. */
export interface SwitchRow {
  readonly row: number
  readonly role: SwitchRole | undefined
  readonly cluster: string | undefined
  /** Ports counted in links; undefined where nobody states them. */
  readonly ports: number | undefined
}

/** One record of data links between two rows. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly count: number
  /** Fibres of one link, where the record says so. */
  readonly fibres: number | undefined
}

/** The data network as it is drawn. */
export interface DrawnNetwork {
  readonly switches: ReadonlyMap<number, SwitchRow>
  readonly links: readonly Link[]
  /** Links by the row of a switch. */
  readonly linksAt: ReadonlyMap<number, readonly Link[]>
  readonly linkCount: number
}

/** The cluster of a row: its own, or that of what it is mounted in. */
export const clusterOf = (inventory: Inventory, row: number): string | undefined => {
  let at = row
  for (let step = 0; step < 8 && at >= 0; step++) {
    const own = inventory.equipment[at]?.cluster
    if (own !== undefined) return own
    at = inventory.hostRow[at] as number
  }
  return undefined
}

/** A cage may carry two links, and uplinks may be ports beside those for nodes: the larger figure counts. */
const portsOf = (inventory: Inventory, row: number): number | undefined => {
  const links = inventory.numberOf(row, 'radix')
  const ports = inventory.numberOf(row, 'ports')
  return links === undefined || ports === undefined ? (links ?? ports) : Math.max(links, ports)
}

const switchesOf = (inventory: Inventory): Map<number, SwitchRow> =>
  new Map(
    inventory.rowsOf('switch').map((row) => [
      row,
      {
        row,
        role: roles[inventory.textOf(row, 'role') ?? ''],
        cluster: clusterOf(inventory, row),
        ports: portsOf(inventory, row),
      },
    ]),
  )

const fibresOf = (values: unknown): number | undefined => {
  const stated = (values as { readonly fibres?: unknown } | undefined)?.fibres
  const value =
    typeof stated === 'object' && stated !== null
      ? (stated as { readonly value?: unknown }).value
      : stated
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** A fabric's switch is managed through a port of its own, which is none of those for links. */
const takesPort = (own: SwitchRow, other: SwitchRow | undefined): boolean =>
  other?.role?.fabric !== 'out-of-band' ||
  (own.role?.fabric !== 'compute' && own.role?.fabric !== 'storage')

/** Fibres of one link over several records, where all that it runs over say the same. */
const fibresOver = (connections: readonly (Connection | undefined)[]): number | undefined => {
  const stated = connections.map((one) => fibresOf(one?.values))
  return stated.every((fibres) => fibres === stated[0]) ? stated[0] : undefined
}

/** Links end to end: those of one record, then those over panels that a machine begins. */
const linksOf = (inventory: Inventory): readonly Link[] => {
  const { connections } = inventory.facility
  const { patched, at } = channelsOf(inventory)
  const links: Link[] = []
  connections.forEach(({ medium, from, to, count, values }, index) => {
    if (medium !== 'data' || at.has(index)) return
    const a = inventory.rowOf.get(from.equipment)
    const b = inventory.rowOf.get(to.equipment)
    if (a !== undefined && b !== undefined) links.push({ a, b, count, fibres: fibresOf(values) })
  })
  for (const { a, b, hops, count } of patched) {
    if (inventory.kindOf(a.row).id === 'patch-panel') continue
    const fibres = fibresOver(hops.flat().map((index) => connections[index]))
    links.push({ a: a.row, b: b.row, count, fibres })
  }
  return links
}

/**
 * Reads switches and links out of a facility. A link over patch panels is one link between the
 * machines at its ends. Links to what is not there are left out, and so are, at a switch of a
 * compute or storage fabric, those to the switch that manages it.
 */
export const drawnNetwork = (inventory: Inventory): DrawnNetwork => {
  const switches = switchesOf(inventory)
  const links = linksOf(inventory)
  const linksAt = new Map<number, Link[]>()
  let linkCount = 0
  for (const link of links) {
    const { a, b, count } = link
    linkCount += count
    for (const row of a === b ? [a] : [a, b]) {
      const own = switches.get(row)
      if (!own || !takesPort(own, switches.get(row === a ? b : a))) continue
      const known = linksAt.get(row)
      if (known) known.push(link)
      else linksAt.set(row, [link])
    }
  }
  return { switches, links, linksAt, linkCount }
}
