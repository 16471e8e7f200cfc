import { groupBy } from '#base'
import type { Baseline } from './losses'
import type { Timing } from './spans'
import type { Wiring } from './wiring'

/** Energy stores that stand on a bus and take over by themselves when its supply goes. */
interface Stores {
  readonly energyKwh: number
  readonly ratingKw: number
  readonly takeoverMs: number
}

/** Times that rest on what is stated alone, by node; NaN where nobody stated one. */
export interface Durations extends Pick<Timing, 'switchMs' | 'startMs'> {
  /** By node; only where a store says how fast it takes over. */
  readonly stores: ReadonlyMap<number, Stores>
}

/**
 * BESS by the bus that they feed. One of which nobody states how fast it takes over follows the grid
 * and carries nothing alone.
 */
const storesByNode = ({
  inventory,
  connections,
  nodeOfRow,
}: Wiring): ReadonlyMap<number, Stores> => {
  const { links } = connections
  const energy = inventory.numbers('energyKwh')
  const rating = inventory.numbers('ratingKw')
  const takeover = inventory.numbers('takeoverMs')
  const isStore = links.map(({ from, to }) => {
    const node = nodeOfRow[to] as number
    const stands = inventory.kindOf(from).id === 'bess' && inventory.kindOf(to).power !== 'ups'
    return stands && !Number.isNaN(takeover[from]) ? node : -1
  })
  const byNode = groupBy(nodeOfRow.length, isStore)
  const stores = new Map<number, Stores>()
  for (const node of new Set(isStore)) {
    if (node < 0) continue
    const rows = [
      ...new Set(
        [...byNode.items.subarray(byNode.offsets[node], byNode.offsets[node + 1])].map(
          (link) => links[link]?.from as number,
        ),
      ),
    ]
    const sum = (of: Float64Array) => rows.reduce((total, row) => total + (of[row] as number), 0)
    stores.set(node, {
      energyKwh: sum(energy),
      ratingKw: sum(rating),
      takeoverMs: Math.max(...rows.map((row) => takeover[row] as number)),
    })
  }
  return stores
}

/** Reads how long switches take and generators need to start, in milliseconds by node. */
export const durationsOf = (wiring: Wiring): Durations => {
  const { inventory, rowOfNode } = wiring
  const transferMs = inventory.numbers('transferMs')
  const startS = inventory.numbers('startS')
  return {
    switchMs: Float64Array.from(rowOfNode, (row) => transferMs[row] as number),
    startMs: Float64Array.from(rowOfNode, (row) => (startS[row] as number) * 1000),
    stores: storesByNode(wiring),
  }
}

/** How long stores carry what runs through their bus; not at all when it is more than they give. */
const storeRideMs = ({ energyKwh, ratingKw }: Stores, loadKw: number): number => {
  if (loadKw > ratingKw) return 0
  const isKnown = !Number.isNaN(ratingKw) && !Number.isNaN(loadKw)
  return isKnown ? (energyKwh / loadKw) * 3.6e6 : Number.NaN
}

/** The times with how long each battery carries its load, and how long a load does without power. */
export const timingOf = (
  { rowOfNode }: Wiring,
  { network, nodeKw, plant, state }: Baseline,
  { stores, ...durations }: Durations,
  rideThroughMin: ReadonlyMap<number, number | undefined>,
  holdUpMs: number,
): Timing => {
  const bridges = network.protects.slice()
  const takeoverMs = new Float64Array(network.nodeCount)
  const rideMs = Float64Array.from(rowOfNode, (row, node) =>
    network.protects[node] ? (rideThroughMin.get(row) ?? Number.NaN) * 60_000 : Number.NaN,
  )
  for (const [node, store] of stores) {
    if (bridges[node]) continue
    const isOpen = (state.unknown[plant.vertexOf[node] as number] as number) > 0
    bridges[node] = 1
    takeoverMs[node] = store.takeoverMs
    rideMs[node] = storeRideMs(store, isOpen ? Number.NaN : (nodeKw[node] as number))
  }
  return { ...durations, bridges, rideMs, takeoverMs, holdUpMs }
}
