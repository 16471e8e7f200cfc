import { type Parameters, reroutePenalty, rerouteRounds, trayFillPlanned } from '#standards'
import type { StretchGraph } from '../trays/stretches'
import type { RoutedPlace } from './ends'
import type { Group, Permit } from './groups'
import { Loads, landingSections, loadWidth, type Sections, sectionsOf } from './loads'
import { Router } from './router'
import { type Tree, TreeWalk } from './tree'

/** What a group puts into trays: by target place, columns of a load, and bend radii. */
export interface GroupLoad {
  readonly slots: Float64Array
  readonly bends: Float64Array
}

export interface RoutingTask {
  readonly graph: StretchGraph
  readonly places: readonly RoutedPlace[]
  readonly permits: readonly Permit[]
  readonly groups: readonly Group[]
  readonly parameters: Parameters
  /** Takes the lengths of a group's ways. */
  enter(group: Group, tree: Tree, lands: (place: number, permit: number) => boolean): void
  /** Chooses what every cable is, once all lengths are entered. */
  choose(): void
  /** What then lies in a group's ways. */
  load(group: Group, tree: Tree): GroupLoad
}

export interface Routing {
  readonly trees: readonly Tree[]
  readonly router: Router
  readonly sections: Sections
  readonly loads: Loads
  /** Rounds that led cables around full trays. */
  readonly rounds: number
}

/** Ends when as many rounds in a row bring nothing. */
const patience = 2

/** Ends when as many ways were sought anew, all rounds together: a second or so. */
const mostWays = 1_000_000

/** Width times depth of the tray that an edge is part of, in µm²; without end where nobody states it. */
const capacitiesOf = ({ trays, edgeCount, firstPiece, pieceAt }: StretchGraph): Float64Array => {
  const { pathways, segments, segment } = trays
  const own = pathways.map(({ widthM, usableDepthM }) => widthM * usableDepthM * 1e12)
  return Float64Array.from({ length: edgeCount }, (_, edge) => {
    // All pieces of a stretch have the same cross section.
    const s = segment[pieceAt[firstPiece[edge] as number] as number] as number
    const capacity = s < 0 ? Number.NaN : (own[segments.pathway[s] as number] as number)
    return capacity > 0 ? capacity : Number.POSITIVE_INFINITY
  })
}

/** Leads cables around trays that would be over-full. */
class Rerouting {
  rounds = 0
  #waysSought = 0
  readonly #task: RoutingTask
  readonly #router: Router
  readonly #walk: TreeWalk
  readonly #capacity: Float64Array
  readonly #limit: number
  readonly #penalty: number
  readonly #factor: Float64Array
  /** Excess fill of the rounds before, edge by edge: what stays full gets dearer every round. */
  readonly #history: Float64Array

  constructor(task: RoutingTask, router: Router, walk: TreeWalk) {
    this.#task = task
    this.#router = router
    this.#walk = walk
    this.#capacity = capacitiesOf(task.graph)
    this.#limit = task.parameters(trayFillPlanned)
    this.#penalty = task.parameters(reroutePenalty)
    this.#factor = new Float64Array(task.graph.edgeCount).fill(1)
    this.#history = new Float64Array(task.graph.edgeCount)
  }

  /** Better trees, and whether any differ. The loads given follow them. */
  improve(first: readonly Tree[], groupLoads: readonly GroupLoad[], loads: Loads): readonly Tree[] {
    const most = this.#task.parameters(rerouteRounds)
    let trees = first.slice()
    let best = first
    let least = this.#excess(loads)
    let idle = 0
    while (least > 0 && this.rounds < most && idle < patience && this.#waysSought < mostWays) {
      this.rounds += 1
      this.#remember(loads)
      trees = this.#round(trees, groupLoads, loads)
      const excess = this.#excess(loads)
      idle = excess < least ? 0 : idle + 1
      if (excess < least) [least, best] = [excess, trees.slice()]
    }
    return best
  }

  #over(loads: Loads, edge: number, moreUm2: number): number {
    const fill = (loads.mostUm2(edge) + moreUm2) / (this.#capacity[edge] as number)
    return Math.max(0, fill - this.#limit)
  }

  /** Excess fill times length, all trays together. */
  #excess(loads: Loads): number {
    const { edgeCount, lengthM } = this.#task.graph
    let sum = 0
    for (let edge = 0; edge < edgeCount; edge++) {
      if (this.#capacity[edge] === Number.POSITIVE_INFINITY) continue
      sum += this.#over(loads, edge, 0) * (lengthM[edge] as number)
    }
    return sum
  }

  #remember(loads: Loads): void {
    for (let edge = 0; edge < this.#history.length; edge++) {
      if (this.#capacity[edge] === Number.POSITIVE_INFINITY) continue
      this.#history[edge] = (this.#history[edge] as number) + this.#over(loads, edge, 0)
    }
  }

  #round(before: readonly Tree[], groupLoads: readonly GroupLoad[], loads: Loads): Tree[] {
    const { groups } = this.#task
    return before.map((tree, index) => {
      const group = groups[index] as Group
      const groupLoad = groupLoads[index] as GroupLoad
      const movedUm2 = this.#moved(tree, group, groupLoad, loads)
      if (movedUm2 === 0) return tree
      this.#price(loads, movedUm2)
      const next = this.#router.find(group, this.#factor)
      this.#waysSought += group.targets.length
      addTree(this.#walk, group, next, groupLoad, loads, 1)
      return next
    })
  }

  /** Takes a group out of over-full trays; answers the most that it had in one of them, in µm². */
  #moved(tree: Tree, group: Group, groupLoad: GroupLoad, loads: Loads): number {
    const { edgeCount } = this.#task.graph
    const full: number[] = []
    const was: number[] = []
    for (let edge = 0; edge < edgeCount; edge++) {
      if (this.#over(loads, edge, 0) === 0) continue
      full.push(edge)
      was.push(loads.mostUm2(edge))
    }
    addTree(this.#walk, group, tree, groupLoad, loads, -1)
    let most = 0
    full.forEach((edge, i) => {
      most = Math.max(most, (was[i] as number) - loads.mostUm2(edge))
    })
    if (most === 0) addTree(this.#walk, group, tree, groupLoad, loads, 1)
    return most
  }

  #price(loads: Loads, movedUm2: number): void {
    for (let edge = 0; edge < this.#factor.length; edge++) {
      if (this.#capacity[edge] === Number.POSITIVE_INFINITY) continue
      const over = this.#over(loads, edge, movedUm2) + (this.#history[edge] as number)
      this.#factor[edge] = 1 + this.#penalty * over
    }
  }
}

const addTree = (
  walk: TreeWalk,
  group: Group,
  tree: Tree,
  { slots, bends }: GroupLoad,
  loads: Loads,
  sign: number,
): void => {
  walk.add(tree, group.source, slots, bends, loads, sign)
}

/** Searches between two pauses. */
const searchesAtOnce = 16

/** Adds all trees to empty trays. */
const loadAll = (
  task: RoutingTask,
  sections: Sections,
  walk: TreeWalk,
  trees: readonly Tree[],
): { readonly loads: Loads; readonly groupLoads: readonly GroupLoad[] } => {
  const loads = new Loads(task.graph.edgeCount, sections)
  const groupLoads = trees.map((tree, index) => {
    const group = task.groups[index] as Group
    const groupLoad = task.load(group, tree)
    addTree(walk, group, tree, groupLoad, loads, 1)
    return groupLoad
  })
  return { loads, groupLoads }
}

/**
 * Leads every cable over the trays: one search for each group, one walk of its tree to sum up what
 * lies where, then rounds around what is over-full. Yields how much of the searches is done (0–1).
 */
export function* routeGroups(task: RoutingTask): Generator<number, Routing, undefined> {
  const { graph, places, permits, groups } = task
  const router = new Router(graph, places, permits)
  const lands = (place: number, permit: number) => router.lands(place, permit)
  const first: Tree[] = []
  for (const group of groups) {
    const tree = router.find(group)
    task.enter(group, tree, lands)
    first.push(tree)
    if (first.length % searchesAtOnce === 0) yield first.length / groups.length
  }
  task.choose()
  const { landings } = router
  const sections = sectionsOf(graph, landings)
  const landed = { ...landings, section: landingSections(sections, landings) }
  const walk = new TreeWalk(router.mostNodes, sections.first, landed)
  const { loads, groupLoads } = loadAll(task, sections, walk, first)
  const rerouting = new Rerouting(task, router, walk)
  const trees = rerouting.improve(first, groupLoads, loads)
  const { rounds } = rerouting
  if (rounds === 0) return { trees, router, sections, loads, rounds }
  // Longer ways may take other cables, and a round that was worse is taken back: all anew.
  trees.forEach((tree, index) => {
    if (tree !== first[index]) task.enter(groups[index] as Group, tree, lands)
  })
  task.choose()
  return { trees, router, sections, loads: loadAll(task, sections, walk, trees).loads, rounds }
}

/** The load of a group that takes up nothing yet. */
export const emptyLoad = (targets: number): GroupLoad => ({
  slots: new Float64Array(targets * loadWidth),
  bends: new Float64Array(targets).fill(Number.NaN),
})
