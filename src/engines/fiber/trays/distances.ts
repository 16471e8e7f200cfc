import type { OrientedRect, Polygon } from '#base'
import type { Inventory } from '#model'
import {
  inRackLoopM,
  inRackM,
  type Parameters,
  portHeightShare,
  serviceLoopM,
  slackShare,
  trayAboveM,
  trayBelowM,
  trayDropM,
  trayJoinM,
  traySearchM,
} from '#standards'
import { arcsOf, Search } from '../routing/search'
import { trayGraph } from './graph'
import { type Landings, landingsOf } from './landings'
import { pathwaysOf } from './pathways'
import { type StretchGraph, stretchGraph } from './stretches'

/** Where a rack stands or might stand, with the walls of its room that cables do not go through. */
export interface Stand extends OrientedRect {
  readonly z: number
  readonly heightM: number
  readonly walls?: Polygon | undefined
}

/** Lengths of cables between stands, m; NaN where no way over trays joins them. */
export interface StandDistances {
  lengthM(source: number, stand: number): number
}

/** Ways from one stand to all others, laid over the shortest ways to the nodes of the graph. */
const waysFrom = (
  graph: StretchGraph,
  search: Search,
  from: Landings,
  all: readonly Landings[],
) => {
  const { cost } = search
  const direct = new Map<number, number[]>()
  for (let i = 0; i < from.count; i++) {
    const edge = from.edge[i] as number
    direct.set(edge, [...(direct.get(edge) ?? []), i])
  }
  return Float64Array.from(all, (to) => {
    let best = Number.POSITIVE_INFINITY
    for (let i = 0; i < to.count; i++) {
      const edge = to.edge[i] as number
      const atM = to.atM[i] as number
      const dropM = to.dropM[i] as number
      const left = (cost[graph.from[edge] as number] as number) + atM
      const right =
        (cost[graph.to[edge] as number] as number) + (graph.lengthM[edge] as number) - atM
      best = Math.min(best, left + dropM, right + dropM)
      for (const own of direct.get(edge) ?? []) {
        const alongM = Math.abs((from.atM[own] as number) - atM)
        best = Math.min(best, alongM + dropM + (from.dropM[own] as number))
      }
    }
    return best
  })
}

/**
 * Lengths of cables from some stands (the first ones) to all, over the trays of a facility, as the
 * router would lead them with empty trays: way, drops, slack and loops, from port height to port
 * height. For choosing places; what is drawn is measured by the router itself. Paths A and B are not
 * told apart.
 */
export const trayDistances = (
  inventory: Inventory,
  parameters: Parameters,
  stands: readonly Stand[],
  sources: number,
): StandDistances => {
  const rules = { joinM: parameters(trayJoinM), dropM: parameters(trayDropM) }
  const trays = trayGraph(pathwaysOf(inventory), rules)
  // Paths are not told apart: all trays are of one class.
  const graph = stretchGraph(trays, new Int32Array(trays.edgeCount))
  const landings = stands.map((stand) =>
    landingsOf(graph, {
      ...stand,
      z: stand.z + stand.heightM * parameters(portHeightShare),
      lowestZ: stand.z - parameters(trayBelowM),
      highestZ: stand.z + stand.heightM + parameters(trayAboveM),
      searchM: parameters(traySearchM),
      walls: stand.walls,
    }),
  )
  const arcs = arcsOf(graph, () => true)
  const search = new Search(graph.nodeCount)
  const nowhere = new Uint8Array(graph.nodeCount)
  const rows: (Float64Array | undefined)[] = []
  const rowOf = (source: number): Float64Array => {
    const known = rows[source]
    if (known) return known
    search.clear()
    const from = landings[source] as Landings
    for (let i = 0; i < from.count; i++) {
      const edge = from.edge[i] as number
      const toStart = (from.dropM[i] as number) + (from.atM[i] as number)
      const toEnd =
        (from.dropM[i] as number) + (graph.lengthM[edge] as number) - (from.atM[i] as number)
      search.seed(graph.from[edge] as number, toStart, toStart, -1 - i)
      search.seed(graph.to[edge] as number, toEnd, toEnd, -1 - i)
    }
    // No node is a target, so that all are reached.
    search.run(arcs, graph.lengthM, undefined, nowhere, 1)
    const row = waysFrom(graph, search, from, landings)
    rows[source] = row
    return row
  }
  const inRacksM = 2 * parameters(inRackM)
  const fixedM = inRacksM + 2 * parameters(serviceLoopM)
  const share = 1 + parameters(slackShare)
  return {
    lengthM: (source, stand) => {
      if (source === stand) return inRacksM + parameters(inRackLoopM)
      if (source >= sources) throw new RangeError(`${source} is none of ${sources} sources`)
      const wayM = rowOf(source)[stand] as number
      return Number.isFinite(wayM) ? wayM * share + fixedM : Number.NaN
    },
  }
}
