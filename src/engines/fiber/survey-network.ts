import type { Inventory } from '#model'
import { loseFrom } from './lose'
import { type CableWays, type LostNetwork, lostNetwork } from './lost-network'
import { likenessOf, signatureOf } from './network-likeness'
import type { FabricLoss, NetworkLoss } from './network-loss'
import { type NetworkModel, networkModel } from './network-model'
import type { FiberSolution } from './solution'

export type NetworkItemType = 'switch' | 'panel' | 'entrance' | 'tray' | 'room' | 'compartment'

/** One thing whose loss is tried: its name and all that goes by it. */
export interface NetworkItem {
  readonly type: NetworkItemType
  /** Equipment, route or room; a compartment by its name. */
  readonly id: string
  /** What is asked for: the rooms of a compartment, else the thing itself. */
  readonly ids: readonly string[]
}

/** What the loss of one thing does, in figures. */
export interface SurveyedNetworkLoss {
  readonly item: NetworkItem
  /** Everything whose loss does the same, itself included. */
  readonly like: readonly string[]
  /** Share of the bisection left in the worst compute fabric, and of storage and in-band. */
  readonly bisection: number
  readonly otherBisection: number
  /** What the worst of the others is for. */
  readonly otherRole: FabricLoss['role'] | undefined
  readonly nodesLost: number
  readonly nodesDegraded: number
  readonly racksLost: number
  readonly gpusLost: number
  readonly storageLost: number
  readonly unmanaged: number
  readonly cutOff: number
  readonly minersLost: number
  readonly entrancesLeft: number
  readonly carriersLeft: number
  readonly capacityGbpsLeft: number
  /** Of how many entrances that are left nobody says what they carry. */
  readonly unknownCapacityCount: number
  readonly linksLost: number
  readonly linksUnsaid: number
}

export interface NetworkSurvey {
  /** Classes of things whose loss does the same, the worst first. */
  readonly losses: readonly SurveyedNetworkLoss[]
  readonly tried: number
  /** In a large network one of each class of like things was tried, and not every one. */
  readonly isBrief: boolean
  /** Links of which nobody knows the way, so that no tray and no room can be told to carry them. */
  readonly linksUnsaid: number
}

const byId = (a: NetworkItem, b: NetworkItem): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const compartmentsOf = ({ facility }: Inventory): readonly NetworkItem[] => {
  const rooms = new Map<string, string[]>()
  for (const { id, fireCompartment } of facility.rooms) {
    if (fireCompartment === undefined) continue
    rooms.set(fireCompartment, [...(rooms.get(fireCompartment) ?? []), id])
  }
  return [...rooms]
    .filter(([, ids]) => ids.length > 1)
    .map(([id, ids]) => ({ type: 'compartment', id, ids: ids.sort() }))
}

/** Everything whose loss is tried: of trays and ways, those that carry data. */
const networkItems = (inventory: Inventory): readonly NetworkItem[] => {
  const { facility, equipment } = inventory
  const one = (type: NetworkItemType, id: string): NetworkItem => ({ type, id, ids: [id] })
  const ofKind = (kind: 'switch' | 'patch-panel' | 'entrance' | 'tray', type: NetworkItemType) =>
    inventory.rowsOf(kind).map((row) => one(type, equipment[row]?.id ?? ''))
  const routes = facility.routes.filter(({ carries }) => carries === 'data')
  return [
    ...ofKind('switch', 'switch'),
    ...ofKind('patch-panel', 'panel'),
    ...ofKind('entrance', 'entrance'),
    ...routes.map(({ id }) => one('tray', id)),
    ...ofKind('tray', 'tray'),
    ...facility.rooms.map(({ id }) => one('room', id)),
    ...compartmentsOf(inventory),
  ].sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : byId(a, b)))
}

const worstOf = (fabrics: readonly FabricLoss[]): FabricLoss | undefined =>
  fabrics.reduce<FabricLoss | undefined>(
    (worst, next) => (worst === undefined || next.bisection < worst.bisection ? next : worst),
    undefined,
  )

const known = ({ bisection }: FabricLoss): boolean => !Number.isNaN(bisection)

/** What a loss does, in figures. */
const figuresOf = (loss: NetworkLoss): Omit<SurveyedNetworkLoss, 'item' | 'like'> => {
  const compute = loss.fabrics.filter(({ role }) => role === 'compute')
  // What is out of management's reach is counted piece by piece.
  const others = loss.fabrics.filter(({ role }) => role === 'storage' || role === 'in-band')
  const other = worstOf(others.filter(known))
  return {
    bisection: worstOf(compute.filter(known))?.bisection ?? Number.NaN,
    otherBisection: other?.bisection ?? Number.NaN,
    otherRole: other?.role,
    nodesLost: loss.nodesLost.length,
    nodesDegraded: loss.nodesDegraded.length,
    racksLost: loss.racksLost.length,
    gpusLost: loss.gpusLost,
    storageLost: loss.storageLost.length,
    unmanaged: loss.unmanaged.length,
    cutOff: loss.cutOff.length,
    minersLost: loss.miners.before - loss.miners.after,
    entrancesLeft: loss.entrances.after.length,
    carriersLeft: loss.carriers.after.length,
    capacityGbpsLeft: loss.capacityGbps.after.value,
    unknownCapacityCount: loss.capacityGbps.after.unknownCount,
    linksLost: loss.linksLost,
    linksUnsaid: loss.linksUnsaid,
  }
}

/** A share lost; nothing where it cannot be told. */
const lostShare = (left: number): number => (Number.isNaN(left) ? 0 : 1 - left)

const slack = 1e-9

/** The gravest first: bisection, nodes, racks, miners, what is cut off, the other fabrics, links. */
const byGravity = (a: SurveyedNetworkLoss, b: SurveyedNetworkLoss): number => {
  const share = lostShare(b.bisection) - lostShare(a.bisection)
  const other = lostShare(b.otherBisection) - lostShare(a.otherBisection)
  return (
    (Math.abs(share) > slack ? share : 0) ||
    b.nodesLost - a.nodesLost ||
    b.racksLost - a.racksLost ||
    b.minersLost - a.minersLost ||
    b.cutOff - a.cutOff ||
    b.storageLost - a.storageLost ||
    b.nodesDegraded - a.nodesDegraded ||
    (Math.abs(other) > slack ? other : 0) ||
    b.unmanaged - a.unmanaged ||
    b.linksLost - a.linksLost ||
    a.entrancesLeft - b.entrancesLeft ||
    byId(a.item, b.item)
  )
}

const passesWays = ({ type }: NetworkItem): boolean =>
  type === 'tray' || type === 'room' || type === 'compartment'

/** Things times links from which on trying each takes too long. */
const mostWork = 20_000_000
/** So many things that are like others are looked at between two pauses. */
const itemsAtOnce = 100

/** What tells a thing from others whose loss does something else, by what it takes with it. */
const signatureWith = (
  { graph }: NetworkModel,
  colours: Int32Array,
  item: NetworkItem,
  lost: LostNetwork,
): string => {
  const cut = new Set<number>()
  for (const row of lost.rows) for (const link of graph.linksAt[row] ?? []) cut.add(link)
  for (const one of lost.connections) {
    for (const link of graph.linksOver.get(one) ?? []) cut.add(link)
  }
  const making = makingOf(graph.inventory, item)
  return `${item.type} ${making} ${signatureOf(graph, colours, lost.rows, cut)}`
}

/** What things of one line have in common besides their figures: rooms are told one by one. */
const makingOf = ({ rowOf, equipment }: Inventory, { type, id }: NetworkItem): string => {
  if (type === 'room' || type === 'compartment') return id
  const { kind, product, cluster, values } = equipment[rowOf.get(id) ?? -1] ?? {}
  return JSON.stringify([kind, product, cluster, values?.['role']])
}

/** Equal figures to the rounding of flows. */
const sameKey = (
  inventory: Inventory,
  { item, like: _, ...figures }: SurveyedNetworkLoss,
): string =>
  JSON.stringify([item.type, makingOf(inventory, item), figures], (_, value) =>
    typeof value === 'number' ? Number(value.toFixed(9)) : value,
  )

/**
 * Takes every switch, panel, entrance, tray, room and fire compartment out once and tells what that
 * takes away, like ones together. In a large network one of each class of like things stands for
 * all. Pauses after each, so that whoever waits may think again.
 */
export function* surveyNetworkWith(
  inventory: Inventory,
  fiber: FiberSolution,
  ways: CableWays,
  eachUpTo = mostWork,
): Generator<undefined, NetworkSurvey, undefined> {
  const model = networkModel(inventory, fiber)
  const items = networkItems(inventory)
  yield
  const isBrief = items.length * model.graph.links.length > eachUpTo
  const colours = isBrief ? likenessOf(model.graph) : undefined
  yield
  const classes = new Map<string, SurveyedNetworkLoss & { readonly like: string[] }>()
  for (const [at, item] of items.entries()) {
    if (at % itemsAtOnce === itemsAtOnce - 1) yield
    const lost = lostNetwork(inventory, ways, item)
    const signature = colours && signatureWith(model, colours, item, lost)
    const known = signature === undefined ? undefined : classes.get(signature)
    if (known) {
      known.like.push(item.id)
      continue
    }
    const found = { item, like: [item.id], ...figuresOf(loseFrom(model, lost)) }
    const key = signature ?? sameKey(inventory, found)
    const same = classes.get(key)
    if (same) same.like.push(item.id)
    else classes.set(key, found)
    yield
  }
  const unsaid = new Set(
    (items.some(passesWays) ? [...ways.unknown()] : []).flatMap(
      (index) => model.graph.linksOver.get(index) ?? [],
    ),
  )
  return {
    losses: [...classes.values()].sort(byGravity),
    tried: items.length,
    isBrief,
    linksUnsaid: [...unsaid].reduce((sum, link) => sum + (model.graph.links[link]?.count ?? 0), 0),
  }
}
