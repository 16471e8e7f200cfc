import type { Inventory } from '#model'
import { generatorGroupsOf } from '../generator-groups'
import type { PowerNetwork } from '../network'
import type { Timing } from '../spans'
import type { Wiring } from '../wiring'
import type { Passages } from './gaps'

/** How generators take load: a block at a time. */
export interface Blocks {
  /** Of the rating of the sets that run together. */
  readonly share: number
  /** From one block to the next, ms. */
  readonly everyMs: number
}

/** What waits until its block is taken, ms; NaN where a rating or a draw is not stated. */
export interface Delays {
  readonly ofVertex: ReadonlyMap<number, number>
  readonly ofGroup: ReadonlyMap<number, number>
}

export const noDelays: Delays = { ofVertex: new Map(), ofGroup: new Map() }

interface Taker {
  readonly key: number
  readonly isBattery: boolean
  readonly kw: number
  readonly name: string
}

type Islands = ReadonlyMap<number, readonly number[]>

const knownIslands = new WeakMap<PowerNetwork, Islands>()

/**
 * Sets that run together, by the node of each: those that share a board, else one alone. Found once
 * for each network: many courses ask for them.
 */
const islandsOf = (network: PowerNetwork): Islands => {
  const known = knownIslands.get(network)
  if (known) return known
  const islands = new Map<number, readonly number[]>()
  for (const nodes of generatorGroupsOf(network)) {
    for (const node of nodes) islands.set(node, nodes)
  }
  knownIslands.set(network, islands)
  return islands
}

/** The generator that feeds a vertex once it is live again; −1 where none does. */
const generatorAbove = ({ state, passageAt }: Passages, start: number): number => {
  const { plant } = state
  let vertex = start
  for (let step = 0; step < plant.vertexCount && vertex >= 0; step++) {
    if (plant.roles[vertex] === 'generator') return vertex
    const passage = passageAt(vertex)
    let next = passage ? passage.newFrom : -1
    const end = plant.inOffsets[vertex + 1] as number
    for (let arc = plant.inOffsets[vertex] as number; next < 0 && arc < end; arc++) {
      if ((state.share[arc] as number) > 0) next = plant.arcFrom[arc] as number
    }
    vertex = next
  }
  return -1
}

const idOf = (inventory: Inventory, rows: readonly number[]): string =>
  rows.reduce((least, row) => {
    const id = inventory.equipment[row]?.id ?? ''
    return least === '' || id < least ? id : least
  }, '')

/** Loads before batteries, which can wait; then by name, so that the order of records means nothing. */
const inTurn = (a: Taker, b: Taker): number =>
  Number(a.isBattery) - Number(b.isBattery) || (a.name < b.name ? -1 : 1)

/** How long each taker waits, where a set takes one block after another. */
const waits = (takers: readonly Taker[], blockKw: number, everyMs: number): readonly number[] => {
  let taken = 0
  return takers.map(({ kw }) => {
    taken += kw
    // NaN from the first unknown draw on: what comes after it may come at any time.
    return Math.max(0, Math.ceil(taken / blockKw - 1e-9) - 1) * everyMs
  })
}

/** What comes back over generators, by the sets that run together. */
const takersOf = (
  wiring: Wiring,
  passages: Passages,
  timing: Timing,
  dark: ReadonlyMap<number, number>,
): ReadonlyMap<readonly number[], readonly Taker[]> => {
  const { state, all } = passages
  const { plant, loads } = state
  const islands = islandsOf(plant.network)
  const takers = new Map<readonly number[], Taker[]>()
  const alone = new Map<number, readonly number[]>()
  const islandAt = (node: number): readonly number[] => {
    const known = islands.get(node) ?? alone.get(node) ?? [node]
    alone.set(node, known)
    return known
  }
  const add = (vertex: number, taker: Taker) => {
    const generator = generatorAbove(passages, vertex)
    if (generator < 0) return
    const island = islandAt(plant.sole[generator] as number)
    const own = takers.get(island)
    if (own) own.push(taker)
    else takers.set(island, [taker])
  }
  for (const { vertex, input } of all) {
    const node = plant.sole[vertex] as number
    if (node < 0 || !timing.bridges[node] || !(input.again.least < Infinity)) continue
    const isOpen = (state.unknown[vertex] as number) > 0
    const kw = isOpen ? Number.NaN : (state.loadKw[vertex] as number)
    const name = idOf(wiring.inventory, [wiring.rowOfNode[node] as number])
    add(vertex, { key: vertex, isBattery: true, kw, name })
  }
  const { members } = plant.classes
  for (const [group, vertex] of dark) {
    const own = members.items.subarray(members.offsets[group], members.offsets[group + 1])
    const rows = [...own].map((load) => wiring.rowOfLoad[load] as number)
    const kw = (loads.unknown[group] as number) > 0 ? Number.NaN : (loads.kw[group] as number)
    add(vertex, { key: group, isBattery: false, kw, name: idOf(wiring.inventory, rows) })
  }
  return takers
}

/**
 * Shares the load that comes back over generators out into blocks, in a fixed order. `dark` are the
 * classes of loads that come back with nothing to bridge, each with a vertex that feeds it.
 */
export const delaysOf = (
  wiring: Wiring,
  passages: Passages,
  timing: Timing,
  dark: ReadonlyMap<number, number>,
  { share, everyMs }: Blocks,
): Delays => {
  const { plant, lost } = passages.state
  const ofVertex = new Map<number, number>()
  const ofGroup = new Map<number, number>()
  const runs = (node: number): boolean => {
    const vertex = plant.vertexOf[node] as number
    return vertex >= 0 && !lost[vertex]
  }
  for (const [island, own] of takersOf(wiring, passages, timing, dark)) {
    const ratingKw = island
      .filter(runs)
      .reduce((sum, node) => sum + (plant.network.ratingKw[node] as number), 0)
    const sorted = [...own].sort(inTurn)
    const delays = waits(sorted, ratingKw * share, everyMs)
    sorted.forEach(({ key, isBattery }, at) => {
      ;(isBattery ? ofVertex : ofGroup).set(key, delays[at] as number)
    })
  }
  return { ofVertex, ofGroup }
}
