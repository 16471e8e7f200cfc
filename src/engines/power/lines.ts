import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import { hostsOf } from './hosts'
import { type Revisited, revisit } from './revisit'
import type { PowerSolution } from './solution'
import { dead, supplyCode } from './state'

/** What every power connection carries in the normal state. */
export interface PowerLines {
  /** Ids of the power connections. */
  readonly ids: readonly string[]
  /** Real power, whichever way it runs; NaN where it is not known. */
  readonly loadKw: Float64Array
  /** 1 where the end that feeds is live. */
  readonly live: Uint8Array
}

/** Sums by a pair of rows. */
class Pairs {
  readonly #count: number
  readonly #sums = new Map<number, number>()

  constructor(count: number) {
    this.#count = count
  }

  add(from: number, to: number, value: number): void {
    const key = from * this.#count + to
    this.#sums.set(key, (this.#sums.get(key) ?? 0) + value)
  }

  of(from: number, to: number): number | undefined {
    return this.#sums.get(from * this.#count + to)
  }
}

/** What runs over each arc, and within joined sections what their ties and breakers carry. */
const addFlows = ({ wired, base }: Revisited, pairs: Pairs): void => {
  const { rowOfNode } = wired.wiring
  const { plant, state, network, nodeKw } = base
  const row = (node: number | undefined) => rowOfNode[node as number] as number
  plant.arcFrom.forEach((_, arc) => {
    const isKnown = state.flowUnknown[arc] === 0
    const flow = isKnown ? (state.flowKw[arc] as number) : Number.NaN
    pairs.add(row(plant.arcFromNode[arc]), row(plant.arcToNode[arc]), flow)
  })
  for (const edge of plant.joints.items) {
    const ends = [network.edgeFrom[edge] as number, network.edgeTo[edge] as number] as const
    const between = ends.find((node) => ['tie', 'breaker'].includes(network.roles[node] as string))
    const flow = between === undefined ? Number.NaN : (nodeKw[between] as number)
    pairs.add(row(ends[0]), row(ends[1]), flow)
  }
}

/** Draws of loads over the rows that their cords end at: the load, or what it stands in. */
const addDraws = (
  { wired, base }: Revisited,
  inventory: Inventory,
  pairs: Pairs,
  countOf: Pairs,
): void => {
  const { wiring } = wired
  const { classes, plant, state, network } = base
  const isLive = (node: number) => state.rank[plant.vertexOf[node] as number] !== dead
  const liveCords = new Float64Array(classes.count)
  classes.entryNode.forEach((node, entry) => {
    const group = classes.entryClass[entry] as number
    const cords = isLive(node) ? (classes.entryCords[entry] as number) : 0
    liveCords[group] = (liveCords[group] as number) + cords
  })
  network.cordLoad.forEach((load, cord) => {
    const node = network.cordNode[cord] as number
    const from = wiring.rowOfNode[node] as number
    const row = wiring.rowOfLoad[load] as number
    const to = [row, ...hostsOf(inventory, row)].find((at) => countOf.of(from, at) !== undefined)
    const group = classes.of[load] as number
    const isFed = isLive(node) && state.supply[group] !== supplyCode.dropped
    const each = (network.loadKw[load] as number) / (liveCords[group] as number)
    const kw = isFed ? each * (network.cordCount[cord] as number) : 0
    if (to !== undefined) pairs.add(from, to, kw)
  })
}

/**
 * What every power connection carries, from the same state as the solution. Parallel connections of
 * one pair share by their count. Linear in the facility.
 */
export const powerLines = (
  inventory: Inventory,
  parameters: Parameters,
  power: PowerSolution,
): PowerLines => {
  const found = revisit(inventory, parameters, power)
  const { wired, base } = found
  const { rowOf, count, facility } = inventory
  const joined = facility.connections.flatMap((connection) => {
    const from = rowOf.get(connection.from.equipment)
    const to = rowOf.get(connection.to.equipment)
    const isPower = connection.medium === 'power' && from !== undefined && to !== undefined
    return isPower ? [{ id: connection.id, from, to, count: connection.count }] : []
  })
  const counts = new Pairs(count)
  for (const one of joined) counts.add(one.from, one.to, one.count)
  const pairs = new Pairs(count)
  addFlows(found, pairs)
  addDraws(found, inventory, pairs, counts)
  const carried = ({ from, to, count: own }: (typeof joined)[number]): number => {
    const there = pairs.of(from, to)
    const back = pairs.of(to, from)
    if (there === undefined && back === undefined) return Number.NaN
    const part = own / (counts.of(from, to) as number)
    return Math.max(there ?? 0, back ?? 0) * part
  }
  const isLive = (row: number): boolean => {
    const node = wired.wiring.nodeOfRow[row] as number
    return node >= 0 && base.state.rank[base.plant.vertexOf[node] as number] !== dead
  }
  return {
    ids: joined.map(({ id }) => id),
    loadKw: Float64Array.from(joined, carried),
    live: Uint8Array.from(joined, ({ from }) => Number(isLive(from))),
  }
}
