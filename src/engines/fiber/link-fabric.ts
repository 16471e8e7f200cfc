import type { Inventory } from '#model'
import { allChannels } from './channels'
import { clusterOf, drawnNetwork, type SwitchRow } from './links'

/** What a link is for: the fabric of its switches, a carrier's hand-off, or the miners of a mine. */
export type LinkFabric = 'compute' | 'storage' | 'in-band' | 'out-of-band' | 'carrier' | 'mining'

/** The fabric and the cluster of every data connection. */
export interface LinkFabrics {
  readonly fabricOf: (connection: number) => LinkFabric | undefined
  readonly clusterOf: (connection: number) => string | undefined
}

/** Where two fabrics meet, the link is an uplink of the one that stands further out. */
const outermost = ['out-of-band', 'in-band', 'storage', 'compute'] as const

const fabricBetween = (
  inventory: Inventory,
  switches: ReadonlyMap<number, SwitchRow>,
  rows: readonly number[],
): LinkFabric | undefined => {
  const kinds = rows.map((row) => inventory.equipment[row]?.kind)
  if (kinds.includes('entrance')) return 'carrier'
  const roles = rows.map((row) => switches.get(row)?.role?.fabric)
  const fabric = outermost.find((one) => roles.includes(one))
  if (fabric !== undefined) return fabric
  return rows.some((row) => isMining(inventory, row)) ? 'mining' : undefined
}

const miningKinds: ReadonlySet<string> = new Set([
  'miner',
  'asic-rack',
  'miner-container',
  'immersion-tank',
])

/** Something that mines, or that stands in a container of miners. */
const isMining = (inventory: Inventory, row: number): boolean => {
  let at = row
  for (let step = 0; step < 8 && at >= 0; step++) {
    if (miningKinds.has(inventory.equipment[at]?.kind ?? '')) return true
    at = inventory.hostRow[at] as number
  }
  return false
}

/** Reads what every data connection is for. Segments over patch panels belong to their channel. */
export const linkFabrics = (inventory: Inventory): LinkFabrics => {
  const { switches } = drawnNetwork(inventory)
  const fabrics = new Map<number, LinkFabric | undefined>()
  const clusters = new Map<number, string | undefined>()
  for (const { a, b, hops } of allChannels(inventory)) {
    const rows = [a.row, b.row]
    const fabric = fabricBetween(inventory, switches, rows)
    const cluster = rows.map((row) => clusterOf(inventory, row)).find((id) => id !== undefined)
    for (const record of hops.flat()) {
      fabrics.set(record, fabric)
      clusters.set(record, cluster)
    }
  }
  return { fabricOf: (connection) => fabrics.get(connection), clusterOf: (c) => clusters.get(c) }
}
