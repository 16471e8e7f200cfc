import { samePlain } from '#base'
import type { Inventory, Room } from '#model'
import { compartmentNames } from './compartments'
import { type DiverseLink, followed } from './diverse-links'
import { clusterOf } from './links'
import { standsIn } from './places'
import { type NetworkPoint, Risks, tableOf } from './risks'
import { type RiskNetwork, reachedFrom, singlePoints } from './single-points'
import type { EntranceSummary } from './wan-solution'
import { unknownWays, type WayFinder } from './ways-passed'

/** How machines reach carriers over drawn links, and what they all depend on. */
export interface NetworkDiversity {
  /** Machines at which a data link is drawn. */
  readonly machines: number
  /** Those that reach an entrance. */
  readonly reaching: number
  readonly unreachedRows: readonly number[]
  /** Whether a link is drawn at any entrance: without that nothing reaches one. */
  readonly entrancesLinked: boolean
  /** Single points of failure, the one that takes most in front. */
  readonly points: readonly NetworkPoint[]
  /**
   * Fire compartments through which every way from every entrance to every machine outside them
   * leads: one fire there cuts the whole facility off.
   */
  readonly throughCompartments: readonly string[]
  /** Links to machines that reach a carrier, and those among all links whose way is not known. */
  readonly links: number
  readonly unknownWays: number
}

const passesOn = (inventory: Inventory, row: number): boolean => {
  const { id } = inventory.kindOf(row)
  if (id === 'entrance') return true
  if (id !== 'switch') return false
  // A cluster's management network is apart from what its machines talk over.
  return inventory.textOf(row, 'role') !== 'out-of-band' || clusterOf(inventory, row) === undefined
}

/**
 * Machines that need a carrier. A server without GPUs that hangs on a management network manages
 * something: that network is its way.
 */
const machinesOf = (
  inventory: Inventory,
  rows: readonly number[],
  { a, b, carries }: RiskNetwork,
): Uint8Array => {
  const isManaged = new Uint8Array(rows.length)
  const isManagement = (at: number) =>
    !carries[at] && inventory.kindOf(rows[at] as number).id === 'switch'
  for (let i = 0; i < a.length; i++) {
    const [one, other] = [a[i] as number, b[i] as number]
    if (isManagement(one)) isManaged[other] = 1
    if (isManagement(other)) isManaged[one] = 1
  }
  return Uint8Array.from(rows, (row, at) => {
    const kind = inventory.kindOf(row)
    if (kind.it !== true || kind.id === 'switch') return 0
    const manages = kind.id === 'server' && !((inventory.numberOf(row, 'gpus') ?? 0) > 0)
    return manages && isManaged[at] ? 0 : 1
  })
}

/** What takes a switch, panel or entrance out: itself, its fire compartment, its carrier and route. */
const risksOfVertex = (
  inventory: Inventory,
  row: number,
  risks: Risks,
  compartment: string | undefined,
  entrance: EntranceSummary['entrances'][number] | undefined,
): readonly number[] => {
  const found = [risks.number('equipment', inventory.equipment[row]?.id ?? '')]
  if (compartment !== undefined) found.push(risks.number('compartment', compartment))
  if (entrance?.carrier !== undefined) found.push(risks.number('carrier', entrance.carrier))
  if (entrance?.route !== undefined) found.push(risks.number('route', entrance.route))
  return found
}

const risksOfLink = (inventory: Inventory, link: DiverseLink, risks: Risks): readonly number[] => [
  ...link.panels.map((row) => risks.number('equipment', inventory.equipment[row]?.id ?? '')),
  ...link.trays.map((id) => risks.number('tray', id)),
  ...link.compartments.map((name) => risks.number('compartment', name)),
]

interface Drawn {
  readonly network: RiskNetwork
  readonly rows: readonly number[]
  readonly risks: Risks
  readonly compartmentOf: readonly (string | undefined)[]
}

const draw = (
  inventory: Inventory,
  links: readonly DiverseLink[],
  { entrances }: EntranceSummary,
): Drawn => {
  const rows: number[] = []
  const vertexOf = new Map<number, number>()
  const vertex = (row: number): number => {
    const known = vertexOf.get(row)
    if (known !== undefined) return known
    vertexOf.set(row, rows.length)
    rows.push(row)
    return rows.length - 1
  }
  const a = Int32Array.from(links, (link) => vertex(link.a))
  const b = Int32Array.from(links, (link) => vertex(link.b))
  const rooms = compartmentNames(inventory)
  const compartmentOf = rows.map((row) => rooms[inventory.roomRow[row] as number])
  const entranceAt = new Map(entrances.map((entrance) => [entrance.row, entrance]))
  const carries = Uint8Array.from(rows, (row) => (passesOn(inventory, row) ? 1 : 0))
  const risks = new Risks()
  const ofVertices = rows.map((row, at) =>
    carries[at] ? risksOfVertex(inventory, row, risks, compartmentOf[at], entranceAt.get(row)) : [],
  )
  const ofLinks = links.map((link) => risksOfLink(inventory, link, risks))
  const network: RiskNetwork = {
    vertexCount: rows.length,
    a,
    b,
    carries,
    roots: entrances.flatMap(({ row }) => vertexOf.get(row) ?? []),
    riskCount: risks.list.length,
    linkRisks: tableOf(ofLinks),
    vertexRisks: tableOf(ofVertices),
  }
  return { network, rows, risks, compartmentOf }
}

const order = ['equipment', 'carrier', 'route', 'compartment', 'tray'] as const

const worstFirst = (a: NetworkPoint, b: NetworkPoint): number =>
  b.machines - a.machines ||
  order.indexOf(a.kind) - order.indexOf(b.kind) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const pointsOf = (
  inventory: Inventory,
  { rows, risks, compartmentOf }: Drawn,
  cut: ReadonlyMap<number, readonly number[]>,
  isEnd: Uint8Array,
): readonly NetworkPoint[] =>
  [...cut]
    .flatMap(([risk, vertices]): NetworkPoint[] => {
      const { kind, id } = risks.list[risk] as (typeof risks.list)[number]
      // What burns with a machine's own compartment is the machine's own loss.
      const lost = vertices.filter(
        (at) => isEnd[at] && !(kind === 'compartment' && compartmentOf[at] === id),
      )
      if (lost.length === 0) return []
      const row = kind === 'equipment' ? (inventory.rowOf.get(id) ?? -1) : -1
      const racks = new Set(lost.map((at) => standsIn(inventory, rows[at] as number))).size
      return [{ kind, id, row, machines: lost.length, racks }]
    })
    .sort(worstFirst)

const nothing: NetworkDiversity = {
  machines: 0,
  reaching: 0,
  unreachedRows: [],
  entrancesLinked: false,
  points: [],
  throughCompartments: [],
  links: 0,
  unknownWays: 0,
}

/** The network without what its cables pass, and who reaches a carrier over it. */
interface Whole {
  readonly rooms: readonly Room[]
  readonly roomRow: Int32Array
  readonly entrances: EntranceSummary['entrances']
  readonly drawn: Drawn
  readonly isEnd: Uint8Array
  readonly reached: Uint8Array
  /** Cables of links that lead to a carrier. What leads nowhere is not followed through trays. */
  readonly asked: readonly number[]
  /** What it comes to where no way is known. */
  unfollowed: NetworkDiversity | undefined
}

const leads = ({ drawn: { network }, reached }: Whole, link: number): boolean =>
  reached[network.a[link] as number] === 1 && reached[network.b[link] as number] === 1

const wholeOf = (
  inventory: Inventory,
  links: readonly DiverseLink[],
  entrances: EntranceSummary,
): Whole => {
  const drawn = draw(inventory, links, entrances)
  const asked: number[] = []
  const whole: Whole = {
    rooms: inventory.facility.rooms,
    roomRow: inventory.roomRow,
    entrances: entrances.entrances,
    drawn,
    isEnd: machinesOf(inventory, drawn.rows, drawn.network),
    reached: reachedFrom(drawn.network),
    asked,
    unfollowed: undefined,
  }
  links.forEach(({ connections }, at) => {
    if (leads(whole, at)) asked.push(...connections)
  })
  return whole
}

const memory = new WeakMap<readonly DiverseLink[], Whole>()

/** The same links between the same compartments and carriers are drawn once. */
const keptWhole = (
  inventory: Inventory,
  links: readonly DiverseLink[],
  entrances: EntranceSummary,
): Whole => {
  const known = memory.get(links)
  const holds =
    known?.rooms === inventory.facility.rooms &&
    known.roomRow === inventory.roomRow &&
    samePlain(known.entrances, entrances.entrances)
  if (known && holds) return known
  const whole = wholeOf(inventory, links, entrances)
  memory.set(links, whole)
  return whole
}

const tell = (
  inventory: Inventory,
  whole: Whole,
  drawn: Drawn,
  links: readonly DiverseLink[],
): NetworkDiversity => {
  const { isEnd, reached } = whole
  const machines = drawn.rows.flatMap((row, at) => (isEnd[at] ? [{ row, at }] : []))
  const unreachedRows = machines.filter(({ at }) => !reached[at]).map(({ row }) => row)
  const ofWays = links.filter((_, at) => leads(whole, at))
  const points = pointsOf(inventory, drawn, singlePoints(drawn.network).cut, isEnd)
  const served = machines.filter(({ at }) => reached[at])
  return {
    machines: machines.length,
    reaching: machines.length - unreachedRows.length,
    unreachedRows: unreachedRows.sort((a, b) => a - b),
    entrancesLinked: drawn.network.roots.length > 0,
    points,
    throughCompartments: points.flatMap(({ kind, id, machines: lost }) => {
      const outside = () => served.filter(({ at }) => drawn.compartmentOf[at] !== id).length
      return kind === 'compartment' && lost === outside() ? [id] : []
    }),
    links: ofWays.length,
    unknownWays: ofWays.filter(({ wayKnown }) => !wayKnown).length,
  }
}

/**
 * Follows every drawn link from the machines to the carriers and finds what alone cuts any of them
 * off: a switch, a panel, an entrance, a carrier, its route, a tray, a fire compartment other than
 * the machine's own. A machine that none of these cuts off has a second way for each loss. Links
 * whose way is not known count as passing no tray and no compartment, and are counted.
 */
export const solveDiversity = (
  inventory: Inventory,
  drawnLinks: readonly DiverseLink[],
  entrances: EntranceSummary,
  follow: WayFinder,
): NetworkDiversity => {
  if (drawnLinks.length === 0) return nothing
  const whole = keptWhole(inventory, drawnLinks, entrances)
  const ways = follow(whole.asked)
  if (ways === unknownWays) {
    whole.unfollowed ??= tell(inventory, whole, whole.drawn, drawnLinks)
    return whole.unfollowed
  }
  const links = drawnLinks.map((link, at) => (leads(whole, at) ? followed(link, ways) : link))
  return tell(inventory, whole, draw(inventory, links, entrances), links)
}
