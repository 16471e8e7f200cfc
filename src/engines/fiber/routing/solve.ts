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
import { type Cabling, type Medium, reasonCode } from '../cabling'
import { standsIn } from '../places'
import { type TrayGraph, trayGraph } from '../trays/graph'
import { pathwaysOf } from '../trays/pathways'
import { type CableChoice, type ChooseCable, loadOf, orderLengthM } from './choice'
import { Ends, ranksOf } from './ends'
import { type Group, groupsOf, Permits, WayList } from './groups'
import { type DataLinks, dataLinksOf } from './links'
import { loadWidth } from './loads'
import { emptyLoad, type GroupLoad, type Routing, routeGroups } from './route'
import { trayUses } from './tray-use'
import type { Tree } from './tree'

/** All that a routing went by; cable paths are read from it. */
export interface RoutedCabling {
  readonly cabling: Cabling
  readonly graph: TrayGraph
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

const code = {
  ok: reasonCode('ok'),
  noPlace: reasonCode('no-place'),
  noSlot: reasonCode('no-slot'),
  noTray: reasonCode('no-tray'),
  apart: reasonCode('apart'),
  routeUnknown: reasonCode('route-unknown'),
} as const

/** The columns of a cabling while they are filled. */
class Columns {
  readonly lengthM: Float64Array
  readonly atLeastM: Float64Array
  readonly orderM: Float64Array
  readonly reachM: Float64Array
  readonly why: Uint8Array
  readonly chosen: (Medium | undefined)[]
  readonly #links: DataLinks
  readonly #choose: ChooseCable

  constructor(links: DataLinks, choose: ChooseCable) {
    const count = links.records.length
    this.#links = links
    this.#choose = choose
    this.lengthM = new Float64Array(count).fill(Number.NaN)
    this.atLeastM = new Float64Array(count)
    this.orderM = new Float64Array(count).fill(Number.NaN)
    this.reachM = new Float64Array(count).fill(Number.NaN)
    this.why = new Uint8Array(count)
    this.chosen = new Array<Medium | undefined>(count)
  }

  /** Enters a length, NaN unknown, with what it is at least; a stated length wins over both. */
  enter(link: number, computedM: number, atLeastM: number, why: number): void {
    const stated = this.#links.connections[link]?.lengthM
    const lengthM = stated ?? computedM
    this.lengthM[link] = lengthM
    this.atLeastM[link] = Number.isNaN(lengthM) ? atLeastM : lengthM
    const choice: CableChoice = this.#choose(link, lengthM)
    const { medium } = choice
    this.chosen[link] = medium
    this.reachM[link] = choice.reachM
    this.orderM[link] = medium ? orderLengthM(medium, lengthM) : Number.NaN
    this.why[link] = stated === undefined && why !== code.ok ? why : choice.why
  }

  /** The media in use, by id, and the index of each link's. */
  media(): { readonly media: readonly Medium[]; readonly medium: Int16Array } {
    const all = [...new Set(this.chosen)].filter((medium) => medium !== undefined)
    const keyOf = (medium: Medium) =>
      `${medium.id} ${medium.opticsA ?? ''} ${medium.opticsB ?? ''} ${medium.name}`
    const media = all.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    const index = new Map(media.map((medium, at) => [medium, at]))
    const medium = Int16Array.from(this.chosen, (own) => (own ? (index.get(own) ?? -1) : -1))
    return { media, medium }
  }
}

/** The work of one solution: sorts links into those within a rack, those over trays, and the rest. */
class CablingWork {
  readonly inventory: Inventory
  readonly links: DataLinks
  readonly graph: TrayGraph
  readonly ends: Ends
  readonly columns: Columns
  readonly permits = new Permits()
  readonly ways = new WayList()
  readonly #allow: Allowances
  readonly #pathwayAt: ReadonlyMap<string, number>

  constructor(
    inventory: Inventory,
    parameters: Parameters,
    choose: (links: DataLinks) => ChooseCable,
  ) {
    this.inventory = inventory
    this.links = dataLinksOf(inventory)
    this.graph = trayGraph(pathwaysOf(inventory), {
      joinM: parameters(trayJoinM),
      dropM: parameters(trayDropM),
    })
    this.ends = new Ends(inventory, this.graph, parameters)
    this.columns = new Columns(this.links, choose(this.links))
    this.#pathwayAt = new Map(this.graph.pathways.map(({ id }, index) => [id, index]))
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
    const [endA, endB] = [ends.of(a), ends.of(b)]
    if (standsIn(inventory, a) === standsIn(inventory, b)) {
      const apartM = Math.abs(endA.heightM - endB.heightM)
      const { inRacksM, inRackLoopM: loopM } = this.#allow
      const unknown = Number.isNaN(apartM)
      const lengthM = apartM + inRacksM + loopM
      this.columns.enter(
        link,
        lengthM,
        unknown ? inRacksM + loopM : lengthM,
        unknown ? code.noSlot : code.ok,
      )
      return
    }
    const route = this.links.connections[link]?.route
    const pin = route === undefined ? -1 : this.#pathwayAt.get(route)
    if (pin === undefined) {
      this.#unrouted(link, code.routeUnknown)
      return
    }
    this.ways.add(link, endA.place, endB.place, this.permits.of(endA, endB, pin))
  }

  /** Enters what is known without a way: the straight distance. */
  #unrouted(link: number, why: number): void {
    const [a, b] = [this.links.rowA[link] as number, this.links.rowB[link] as number]
    const { inventory, ends } = this
    const [p, q] = [inventory.placeOf(a), inventory.placeOf(b)]
    const riseM = ends.of(a).heightM - ends.of(b).heightM
    const straightM = Math.hypot(p.x - q.x, p.y - q.y, Number.isNaN(riseM) ? 0 : riseM)
    this.columns.enter(link, Number.NaN, straightM, why)
  }

  /** Enters the lengths of a group's ways; answers what then lies in them. */
  measure(group: Group, tree: Tree, lands: (place: number, permit: number) => boolean): GroupLoad {
    const { slots, bends } = emptyLoad(tree.target.length)
    const slotOf = new Map(Array.from(tree.target, (place, slot) => [place, slot]))
    group.records.forEach((link, i) => {
      const slot = slotOf.get(group.targets[i] as number) as number
      const wayM = tree.metres[slot] as number
      if (Number.isNaN(wayM)) {
        const near =
          lands(group.source, group.permit) && lands(tree.target[slot] as number, group.permit)
        this.#unrouted(link, near ? code.apart : code.noTray)
        return
      }
      this.#enterWay(link, wayM)
      const load = loadOf(this.columns.chosen[link])
      const count = this.links.count[link] as number
      const at = slot * loadWidth
      slots[at] = (slots[at] as number) + count
      slots[at + 1] = (slots[at + 1] as number) + count * load.areaUm2
      slots[at + 2] = (slots[at + 2] as number) + count * load.massUgPerM
      slots[at + 3] = (slots[at + 3] as number) + count * load.unknown
      if (!((bends[slot] as number) >= load.bendM)) bends[slot] = load.bendM
    })
    return { slots, bends }
  }

  #enterWay(link: number, wayM: number): void {
    const { ends, links } = this
    const a = ends.of(links.rowA[link] as number).withinM
    const b = ends.of(links.rowB[link] as number).withinM
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
  choose: (links: DataLinks) => ChooseCable,
): Generator<number, RoutedCabling, undefined> {
  const work = new CablingWork(inventory, parameters, choose)
  work.sort()
  const { links, graph, ends, columns, permits, ways } = work
  const groups = groupsOf(ways, ends.places, ranksOf(ends.places), permits.list)
  const routing = yield* routeGroups({
    graph,
    places: ends.places,
    permits: permits.list,
    groups,
    parameters,
    measure: (group, tree, lands) => work.measure(group, tree, lands),
  })
  const { lengthM, atLeastM, orderM, reachM, why } = columns
  const cabling: Cabling = {
    records: links.records,
    count: links.count,
    lengthM,
    atLeastM,
    orderM,
    reachM,
    why,
    ...columns.media(),
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
