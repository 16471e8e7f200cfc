import type { Inventory } from '#model'
import {
  inRackLoopM,
  inRackM,
  type Parameters,
  serviceLoopM,
  slackShare,
  trayDropM,
  trayJoinM,
} from '#standards'
import type { Cabling } from '../cabling'
import { circuitOf } from '../link-media'
import { trayNetwork } from '../trays/network'
import type { StretchGraph } from '../trays/stretches'
import { loadOf } from './choice'
import { Ends, ranksOf } from './ends'
import { type Group, groupsOf, Permits, WayList } from './groups'
import { code, LinkColumns } from './link-columns'
import { type DataLinks, dataLinksOf } from './links'
import { type CableLoad, loadWidth } from './loads'
import { emptyLoad, type GroupLoad, type Routing, routeGroups } from './route'
import { trayUses } from './tray-use'
import type { Tree } from './tree'

/** All that a routing went by; cable paths are read from it. */
export interface RoutedCabling {
  readonly cabling: Cabling
  readonly graph: StretchGraph
  readonly links: DataLinks
  readonly ends: Ends
  readonly groups: readonly Group[]
  readonly routing: Routing
}

interface Allowances {
  readonly slackShare: number
  readonly loopsM: number
  readonly inRacksM: number
  readonly inRackLoopM: number
}

/** The work of one solution: sorts links into those within a rack, those over trays, and the rest. */
class CablingWork {
  readonly inventory: Inventory
  readonly links: DataLinks
  readonly graph: StretchGraph
  readonly ends: Ends
  readonly columns: LinkColumns
  readonly permits = new Permits()
  readonly ways: WayList
  readonly #allow: Allowances
  readonly #isEntrance: Uint8Array
  readonly #pathwayAt: ReadonlyMap<string, number>
  /** What one cable of each medium puts into a tray; first, that of none. */
  #loads: readonly CableLoad[] = []

  constructor(inventory: Inventory, parameters: Parameters) {
    this.inventory = inventory
    this.links = dataLinksOf(inventory)
    this.graph = trayNetwork(inventory, {
      joinM: parameters(trayJoinM),
      dropM: parameters(trayDropM),
    })
    this.#pathwayAt = new Map(this.graph.trays.pathways.map(({ id }, index) => [id, index]))
    this.ends = new Ends(inventory, this.graph, parameters)
    this.columns = new LinkColumns(this.links)
    this.ways = new WayList(this.links.records.length)
    this.#isEntrance = new Uint8Array(inventory.count)
    for (const row of inventory.rowsOf('entrance')) this.#isEntrance[row] = 1
    this.#allow = {
      slackShare: parameters(slackShare),
      loopsM: 2 * parameters(serviceLoopM),
      inRacksM: 2 * parameters(inRackM),
      inRackLoopM: parameters(inRackLoopM),
    }
  }

  sort(): void {
    for (let link = 0; link < this.links.records.length; link++) this.#sortOne(link)
  }

  #sortOne(link: number): void {
    const [a, b] = [this.links.rowA[link] as number, this.links.rowB[link] as number]
    if (a < 0 || b < 0) {
      this.columns.enter(link, Number.NaN, 0, code.noPlace)
      return
    }
    const { inventory, ends } = this
    if (this.#isEntrance[a] && this.#isEntrance[b]) {
      const circuitM = circuitOf(inventory, this.links.records[link] as number)
      if (!Number.isNaN(circuitM)) {
        this.columns.enter(link, circuitM, circuitM, code.ok)
        return
      }
    }
    ends.read(a)
    ends.read(b)
    if (ends.host[a] === ends.host[b]) {
      this.#enterWithinRack(link, a, b)
      return
    }
    const pin = this.links.follows[link] ? this.#pinOf(link) : -1
    if (pin === undefined) {
      this.#unrouted(link, code.routeUnknown)
      return
    }
    const { place, path } = ends
    const permit = this.permits.of(path[a], path[b], pin)
    this.ways.add(link, place[a] as number, place[b] as number, permit)
  }

  /** The pathway of the route that a link has to follow; undefined where it is none. */
  #pinOf(link: number): number | undefined {
    const record = this.inventory.facility.connections[this.links.records[link] as number]
    return this.#pathwayAt.get(record?.route ?? '')
  }

  #enterWithinRack(link: number, a: number, b: number): void {
    const { heightM } = this.ends
    const apartM = Math.abs((heightM[a] as number) - (heightM[b] as number))
    const { inRacksM, inRackLoopM: loopM } = this.#allow
    const unknown = Number.isNaN(apartM)
    const lengthM = apartM + inRacksM + loopM
    const atLeastM = unknown ? inRacksM + loopM : lengthM
    this.columns.enter(link, lengthM, atLeastM, unknown ? code.noSlot : code.ok)
  }

  /** Enters what is known without a way: the straight distance. */
  #unrouted(link: number, why: number): void {
    const [a, b] = [this.links.rowA[link] as number, this.links.rowB[link] as number]
    const { inventory, ends } = this
    const [p, q] = [inventory.placeOf(a), inventory.placeOf(b)]
    const riseM = (ends.heightM[a] as number) - (ends.heightM[b] as number)
    const straightM = Math.hypot(p.x - q.x, p.y - q.y, Number.isNaN(riseM) ? 0 : riseM)
    this.columns.enter(link, Number.NaN, straightM, why)
  }

  /** Enters the lengths of a group's ways. */
  enter(group: Group, tree: Tree, lands: (place: number, permit: number) => boolean): void {
    for (let i = 0; i < group.records.length; i++) {
      const link = group.records[i] as number
      const slot = group.slots[i] as number
      const wayM = tree.metres[slot] as number
      if (!Number.isNaN(wayM)) this.#enterWay(link, wayM)
      else {
        const near =
          lands(group.source, group.permit) && lands(group.targets[slot] as number, group.permit)
        this.#unrouted(link, near ? code.apart : code.noTray)
      }
    }
  }

  /** What lies in a group's ways, target by target. */
  load(group: Group, tree: Tree): GroupLoad {
    const { slots, bends } = emptyLoad(tree.target.length)
    const { count, medium } = this.columns.chosen
    for (let i = 0; i < group.records.length; i++) {
      const link = group.records[i] as number
      const slot = group.slots[i] as number
      const load = this.#loads[(medium[link] as number) + 1] as CableLoad
      const cables = count[link] as number
      const at = slot * loadWidth
      slots[at] = (slots[at] as number) + cables
      slots[at + 1] = (slots[at + 1] as number) + cables * load.areaUm2
      slots[at + 2] = (slots[at + 2] as number) + cables * load.massUgPerM
      slots[at + 3] = (slots[at + 3] as number) + cables * load.unknownArea
      slots[at + 4] = (slots[at + 4] as number) + cables * load.unknownMass
      if (!((bends[slot] as number) >= load.bendM)) bends[slot] = load.bendM
    }
    return { slots, bends }
  }

  choose(): void {
    this.columns.choose(this.inventory)
    this.#loads = [undefined, ...this.columns.chosen.media].map(loadOf)
  }

  #enterWay(link: number, wayM: number): void {
    const { withinM, isAnyHeight } = this.ends
    const [rowA, rowB] = [this.links.rowA[link] as number, this.links.rowB[link] as number]
    // From another height another way may be shorter than this one.
    if (isAnyHeight[rowA] || isAnyHeight[rowB]) {
      this.#unrouted(link, code.noSlot)
      return
    }
    const [a, b] = [withinM[rowA] as number, withinM[rowB] as number]
    const knownM = wayM + (Number.isNaN(a) ? 0 : a) + (Number.isNaN(b) ? 0 : b)
    const { slackShare: share, loopsM, inRacksM } = this.#allow
    const lengthM = knownM * (1 + share) + inRacksM + loopsM
    const unknown = Number.isNaN(a) || Number.isNaN(b)
    this.columns.enter(
      link,
      unknown ? Number.NaN : lengthM,
      lengthM,
      unknown ? code.noSlot : code.ok,
    )
  }
}

/**
 * Leads every data cable of a facility: lengths, cables, what lies in the trays. Yields how much of
 * the searches is done (0–1), so that a long one can be paused.
 */
export function* routeCabling(
  inventory: Inventory,
  parameters: Parameters,
): Generator<number, RoutedCabling, undefined> {
  const work = new CablingWork(inventory, parameters)
  work.sort()
  const { links, graph, ends, columns, permits, ways } = work
  const groups = groupsOf(ways, ends.places, ranksOf(ends.places), permits.list)
  const routing = yield* routeGroups({
    graph,
    places: ends.places,
    permits: permits.list,
    groups,
    parameters,
    enter: (group, tree, lands) => work.enter(group, tree, lands),
    choose: () => work.choose(),
    load: (group, tree) => work.load(group, tree),
  })
  const { count, orderM, reachM, media, medium } = columns.chosen
  const cabling: Cabling = {
    records: links.records,
    count,
    lengthM: columns.lengthM,
    atLeastM: columns.atLeastM,
    orderM,
    medium,
    reachM,
    why: columns.reasons(),
    media,
    trays: trayUses(graph, routing.sections, routing.loads, inventory.facility.rooms),
  }
  return { cabling, graph, links, ends, groups, routing }
}

/** Runs a generator to its end at once. */
export const toTheEnd = <T>(steps: Generator<unknown, T, undefined>): T => {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
