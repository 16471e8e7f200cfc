import type { Inventory } from '#model'
import { inRackLoopM, inRackM, type Parameters, serviceLoopM, slackShare } from '#standards'
import type { CablePath, CablePaths, LengthParts } from '../cable-paths'
import type { Place3 } from '../cabling'
import { standsIn } from '../places'
import { edgesInRoom } from '../trays/penetrations'
import { Drawing, type Piece, tidy, turned } from './drawing'
import type { CableEnd, RoutedPlace } from './ends'
import type { Group } from './groups'
import { edgesByPathway, GroupsAt, linksByRoom } from './groups-at'
import type { RoutedCabling } from './solve'
import { isFarEnd, landingOfMark, type Tree } from './tree'
import { WayBook } from './way-book'

/** Where a link is among the groups: which, and its target's place in that group's tree. */
interface Seat {
  readonly group: number
  readonly slot: number
}

const seatsOf = ({ groups, links }: RoutedCabling): readonly (Seat | undefined)[] => {
  const seats = new Array<Seat | undefined>(links.records.length)
  groups.forEach(({ records, slots }, group) => {
    records.forEach((link, i) => {
      seats[link] = { group, slot: slots[i] as number }
    })
  })
  return seats
}

const sum = (pieces: readonly Piece[]): number =>
  pieces.reduce((all, { fromM, toM }) => all + Math.abs(toM - fromM), 0)

/** Reads the ways of cables out of a routing. */
export class TracedRouting implements CablePaths {
  readonly unknown: Int32Array
  readonly #inventory: Inventory
  readonly #routed: RoutedCabling
  readonly #parameters: Parameters
  readonly #seats: readonly (Seat | undefined)[]
  readonly #linkAt: ReadonlyMap<number, number>
  readonly #drawing: Drawing
  readonly #ways: WayBook
  readonly #through = new Map<string, Int32Array>()
  #groupsAt: GroupsAt | undefined
  #edgesOf: ReadonlyMap<string, readonly number[]> | undefined
  #linksIn: ReadonlyMap<number, readonly number[]> | undefined

  constructor(inventory: Inventory, parameters: Parameters, routed: RoutedCabling) {
    this.#inventory = inventory
    this.#routed = routed
    this.#parameters = parameters
    this.#drawing = new Drawing(routed.graph)
    this.#ways = new WayBook(routed.graph.trays, this.#drawing)
    this.#seats = seatsOf(routed)
    const { records } = routed.links
    this.#linkAt = new Map(Array.from(records, (index, link) => [index, link]))
    this.unknown = records.filter((_, link) => !this.#isKnown(link))
  }

  readonly pathOf = (connectionIndex: number): CablePath | undefined => {
    const link = this.#linkAt.get(connectionIndex)
    if (link === undefined || !this.#isKnown(link)) return undefined
    const seat = this.#seats[link]
    return seat ? this.#overTrays(link, seat) : this.#withinRack(link)
  }

  readonly traysOf = (connectionIndex: number): readonly string[] | undefined => {
    const link = this.#linkAt.get(connectionIndex)
    if (link === undefined || !this.#isKnown(link)) return undefined
    const seat = this.#seats[link]
    if (!seat) return []
    const { source } = this.#routed.groups[seat.group] as Group
    const tree = this.#routed.routing.trees[seat.group] as Tree
    const exit = tree.exit[seat.slot] as number
    const book = this.#ways.of(tree, (at) => {
      const mark = tree.edge[at] as number
      return mark < 0 ? this.#entry(source, mark) : this.#whole(mark, tree, at)
    })
    const target = tree.target[seat.slot] as number
    const last = this.#lastPiece(source, target, tree, seat.slot)
    const way = this.#ways.after(exit < 0 ? 0 : (book[exit] as number), last)
    const { rowA } = this.#routed.links
    const fromA = this.#routed.ends.of(rowA[link] as number).place === source
    return this.#ways.trays(way, !fromA)
  }

  readonly through = (trayId: string): Int32Array => {
    const known = this.#through.get(trayId)
    if (known) return known
    this.#edgesOf ??= edgesByPathway(this.#routed.graph.trays)
    const isOn = new Uint8Array(this.#routed.graph.trays.segment.length)
    for (const edge of this.#edgesOf.get(trayId) ?? []) isOn[edge] = 1
    const found = this.#crossing(isOn)
    this.#through.set(trayId, found)
    return found
  }

  readonly inRoom = (room: number): Int32Array => {
    const { facility, roomRow } = this.#inventory
    const one = facility.rooms[room]
    if (!one) return new Int32Array()
    this.#linksIn ??= linksByRoom(this.#routed.links, roomRow)
    return this.#crossing(edgesInRoom(this.#routed.graph.trays, one), this.#linksIn.get(room))
  }

  /** Connections with a piece on one of the tray edges, and some links besides. */
  #crossing(isOn: Uint8Array, also: Iterable<number> = []): Int32Array {
    const { groups, routing, links } = this.#routed
    const found = new Set<number>(also)
    this.#groupsAt ??= this.#groupsByStretch()
    for (const index of this.#groupsAt.on(isOn)) {
      const group = groups[index] as Group
      const slots = this.#slotsOn(group, routing.trees[index] as Tree, isOn)
      for (const link of group.records) {
        if (slots[(this.#seats[link] as Seat).slot]) found.add(link)
      }
    }
    return Int32Array.from(found)
      .sort()
      .map((link) => links.records[link] as number)
  }

  #groupsByStretch(): GroupsAt {
    const { graph, groups, routing } = this.#routed
    return new GroupsAt(graph, groups.length, (index) => {
      const { source } = groups[index] as Group
      const tree = routing.trees[index] as Tree
      const inner = Array.from(tree.edge, (mark) =>
        mark < 0 ? this.#entry(source, mark).edge : mark,
      )
      const last = Array.from(tree.target, (target, slot) =>
        Number.isNaN(tree.metres[slot]) ? -1 : this.#lastPiece(source, target, tree, slot).edge,
      )
      return [...inner, ...last].filter((stretch) => stretch >= 0)
    })
  }

  /** Targets of a tree whose ways touch one of the tray edges. */
  #slotsOn({ source }: Group, tree: Tree, isOn: Uint8Array): Uint8Array {
    const { lengthM } = this.#routed.graph
    const touches = (piece: Piece) =>
      this.#drawing.trayPieces(piece).some(({ edge }) => isOn[edge] === 1)
    const touched = new Uint8Array(tree.edge.length)
    for (let at = 0; at < touched.length; at++) {
      const mark = tree.edge[at] as number
      if (mark < 0) touched[at] = touches(this.#entry(source, mark)) ? 1 : 0
      else {
        const before = touched[tree.parent[at] as number]
        const whole = { edge: mark, fromM: 0, toM: lengthM[mark] as number }
        touched[at] = before || touches(whole) ? 1 : 0
      }
    }
    return Uint8Array.from(tree.target, (target, slot) => {
      if (Number.isNaN(tree.metres[slot])) return 0
      const exit = tree.exit[slot] as number
      const last = touches(this.#lastPiece(source, target, tree, slot))
      return last || (exit >= 0 && touched[exit]) ? 1 : 0
    })
  }

  #place(place: number): RoutedPlace {
    return this.#routed.ends.places[place] as RoutedPlace
  }

  #isKnown(link: number): boolean {
    const seat = this.#seats[link]
    if (seat) {
      const tree = this.#routed.routing.trees[seat.group] as Tree
      return !Number.isNaN(tree.metres[seat.slot])
    }
    const { rowA, rowB } = this.#routed.links
    const [a, b] = [rowA[link] as number, rowB[link] as number]
    return a >= 0 && b >= 0 && standsIn(this.#inventory, a) === standsIn(this.#inventory, b)
  }

  #entry(source: number, mark: number): Piece {
    const { edge: edges, atM } = this.#place(source).landings
    const landing = landingOfMark(mark)
    const edge = edges[landing] as number
    const toM = isFarEnd(mark) ? (this.#routed.graph.lengthM[edge] as number) : 0
    return { edge, fromM: atM[landing] as number, toM }
  }

  #lastPiece(source: number, target: number, tree: Tree, slot: number): Piece {
    const { edge: edges, atM } = this.#place(target).landings
    const landing = tree.landing[slot] as number
    const from =
      (tree.exit[slot] as number) < 0
        ? this.#place(source).landings.atM[tree.direct[slot] as number]
        : tree.exitM[slot]
    return { edge: edges[landing] as number, fromM: from as number, toM: atM[landing] as number }
  }

  /** The pieces of a way from source to target, and the landing that it leaves the source by. */
  #pieces({ source }: Group, tree: Tree, slot: number): { pieces: Piece[]; landing: number } {
    const last = this.#lastPiece(source, tree.target[slot] as number, tree, slot)
    const pieces = [last]
    let at = tree.exit[slot] as number
    if (at < 0) return { pieces, landing: tree.direct[slot] as number }
    for (;;) {
      const mark = tree.edge[at] as number
      if (mark < 0) {
        pieces.unshift(this.#entry(source, mark))
        return { pieces, landing: landingOfMark(mark) }
      }
      pieces.unshift(this.#whole(mark, tree, at))
      at = tree.parent[at] as number
    }
  }

  /** A whole edge of a tree, in the direction in which it is walked. */
  #whole(edge: number, tree: Tree, at: number): Piece {
    const { from, to, lengthM, nodeCount } = this.#routed.graph
    const long = lengthM[edge] as number
    const node = tree.node[at] as number
    const forward = to[edge] === node % nodeCount && from[edge] !== node % nodeCount
    return forward ? { edge, fromM: 0, toM: long } : { edge, fromM: long, toM: 0 }
  }

  #overTrays(link: number, { group: index, slot }: Seat): CablePath {
    const { groups, routing, ends, links } = this.#routed
    const group = groups[index] as Group
    const tree = routing.trees[index] as Tree
    const { pieces: stretches, landing } = this.#pieces(group, tree, slot)
    const pieces = stretches.flatMap((piece) => this.#drawing.trayPieces(piece))
    const [start, end] = [stretches[0] as Piece, stretches.at(-1) as Piece]
    const target = tree.target[slot] as number
    const [a, b] = [ends.of(links.rowA[link] as number), ends.of(links.rowB[link] as number)]
    const fromA = a.place === group.source
    const [near, far] = fromA ? [a, b] : [b, a]
    const points = tidy([
      ...this.#drop(near, start),
      ...pieces.flatMap((piece) => [
        this.#drawing.on(piece.edge, piece.fromM),
        this.#drawing.on(piece.edge, piece.toM),
      ]),
      ...this.#drop(far, turned(end)).reverse(),
    ])
    const steps = this.#drawing.steps(pieces)
    const landed =
      (this.#place(group.source).landings.dropM[landing] as number) +
      (this.#place(target).landings.dropM[tree.landing[slot] as number] as number)
    const within = [near, far].reduce((all, { withinM }) => all + (withinM || 0), 0)
    return {
      points: fromA ? points : points.reverse(),
      steps: fromA
        ? steps
        : steps.reverse().map(({ trayId, fromM, toM }) => ({ trayId, fromM: toM, toM: fromM })),
      parts: this.#parts(sum(stretches), landed + within),
    }
  }

  #parts(pathM: number, dropsM: number): LengthParts {
    const given = this.#parameters
    return {
      pathM,
      dropsM,
      inRackM: 2 * given(inRackM),
      slackM: (pathM + dropsM) * given(slackShare) + 2 * given(serviceLoopM),
    }
  }

  /** From a port up or down to the height of the tray, then over to it. */
  #drop({ place, heightM }: CableEnd, { edge, fromM }: Piece): Place3[] {
    const { row, z } = this.#place(place)
    const { x, y } = this.#inventory.placeOf(row)
    const tray = this.#drawing.onStretch(edge, fromM)
    return [
      { x, y, z: Number.isNaN(heightM) ? z : heightM },
      { x, y, z: tray.z },
    ]
  }

  #withinRack(link: number): CablePath {
    const { ends, links } = this.#routed
    const [rowA, rowB] = [links.rowA[link] as number, links.rowB[link] as number]
    const at = (row: number) => {
      const { x, y, z } = this.#inventory.placeOf(row)
      const { heightM } = ends.of(row)
      return { x, y, z: Number.isNaN(heightM) ? z : heightM }
    }
    const rise = Math.abs(ends.of(rowA).heightM - ends.of(rowB).heightM)
    return {
      points: [at(rowA), at(rowB)],
      steps: [],
      parts: {
        pathM: 0,
        dropsM: Number.isNaN(rise) ? 0 : rise,
        inRackM: 2 * this.#parameters(inRackM),
        slackM: this.#parameters(inRackLoopM),
      },
    }
  }
}
