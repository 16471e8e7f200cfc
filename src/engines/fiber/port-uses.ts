import type { Inventory } from '#model'
import type { DrawnNetwork, Link, SwitchRow } from './links'
import type { PortUse } from './solution'

/** Node links that share one port of a switch through a splitter, as its fabric says. */
const linksPerPort = ({ facility }: Inventory, { cluster, role }: SwitchRow): number =>
  facility.clusters
    .find(({ id }) => id === cluster)
    ?.fabrics.find((fabric) => fabric.role === role?.fabric)?.nodeLinksPerPort ?? 1

const sumOf = (links: readonly Link[]): number => links.reduce((sum, { count }) => sum + count, 0)

/** Links of every switch. Splitters are counted by the ports that they take. */
export const portUses = (
  inventory: Inventory,
  { switches, linksAt }: DrawnNetwork,
): readonly PortUse[] =>
  [...switches.values()].map((own) => {
    const { row, ports } = own
    const links = linksAt.get(row) ?? []
    const each = linksPerPort(inventory, own)
    if (each === 1) return { row, links: sumOf(links), ports }
    const isNode = ({ a, b }: Link) => (inventory.numberOf(a === row ? b : a, 'gpus') ?? 0) > 0
    const nodes = sumOf(links.filter(isNode))
    return { row, links: sumOf(links) - nodes + Math.ceil(nodes / each), ports }
  })
