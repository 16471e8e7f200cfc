import type { Inventory } from '#model'

/** A load that counts once, by row. */
interface ItLoad {
  readonly row: number
  /** Draw at the design point in kW: stated load × demand factors; NaN when nobody stated it. */
  readonly kw: number
}

/** Files may nest in circles; no real rack nests deeper than this. */
const deepest = 8

/** The IT equipment that each row is mounted in, or −1; circles are cut. */
const hostsOf = (inventory: Inventory): Int32Array => {
  const { hostRow, count } = inventory
  const isIt = (row: number) => inventory.kindOf(row).it === true
  const ends = (row: number): boolean => {
    let at = row
    for (let step = 0; step <= deepest && at >= 0; step++) at = hostRow[at] as number
    return at < 0
  }
  return Int32Array.from({ length: count }, (_, row) => {
    const host = hostRow[row] as number
    return host >= 0 && isIt(row) && isIt(host) && ends(row) ? host : -1
  })
}

/** IT equipment and what is mounted in it, with the loads that count. */
export interface ItLoads {
  readonly loads: readonly ItLoad[]
  readonly hosts: Int32Array
  readonly contents: ReadonlyMap<number, readonly number[]>
}

/**
 * The IT loads of a facility, each counted once: a rack's own stated load wins over its contents; a
 * rack without one is a frame, and its contents are the loads; one with neither is an unknown load.
 */
export const itLoadsOf = (inventory: Inventory): ItLoads => {
  const hosts = hostsOf(inventory)
  const loadKw = inventory.numbers('loadKw')
  const contents = new Map<number, number[]>()
  hosts.forEach((host, row) => {
    if (host < 0) return
    const inside = contents.get(host)
    if (inside) inside.push(row)
    else contents.set(host, [row])
  })
  const loads: ItLoad[] = []
  const visit = (row: number, factor: number) => {
    const demand = factor * (inventory.equipment[row]?.demandFactor ?? 1)
    const own = loadKw[row] as number
    const inside = contents.get(row) ?? []
    if (!Number.isNaN(own) || inside.length === 0) loads.push({ row, kw: own * demand })
    else for (const child of inside) visit(child, demand)
  }
  for (let row = 0; row < inventory.count; row++) {
    if ((hosts[row] as number) < 0 && inventory.kindOf(row).it) visit(row, 1)
  }
  return { loads, hosts, contents }
}

/**
 * Draws of loads whose rows are known, as `itLoadsOf` finds them; 0 for those that are no IT.
 * Costs a look at each load and the racks around it.
 */
export const itKwOf = (
  inventory: Inventory,
  known: {
    readonly itHosts: Int32Array
    readonly rowOfLoad: Int32Array
    readonly isIt: Uint8Array
  },
): Float64Array => {
  const loadKw = inventory.numbers('loadKw')
  const demandAt = (row: number): number => inventory.equipment[row]?.demandFactor ?? 1
  // From the outermost rack inward, so that the product is rounded as it was.
  const demandOf = (row: number): number => {
    const host = known.itHosts[row] as number
    return (host < 0 ? 1 : demandOf(host)) * demandAt(row)
  }
  return known.rowOfLoad.reduce((itKw, row, load) => {
    itKw[load] = known.isIt[load] ? (loadKw[row] as number) * demandOf(row) : 0
    return itKw
  }, new Float64Array(known.rowOfLoad.length))
}
