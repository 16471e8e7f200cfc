import type { Inventory } from '#model'
import { clusterOf, roles, type SwitchRole } from './links'
import { type NetworkLink, networkLinks } from './network-links'

/** Switches of one cluster that do one thing, and what is linked to them, with nothing lost. */
export interface FabricGraph {
  readonly clusterId: string | undefined
  readonly role: SwitchRole['fabric']
  readonly leaves: readonly number[]
  readonly spines: readonly number[]
  readonly cores: readonly number[]
  /** Links between the tiers, and from leaves to what they serve, as indices into the links. */
  readonly leafSpine: readonly Joint[]
  readonly toCore: readonly Joint[]
  readonly access: readonly Joint[]
  /** Whether a switch of the cluster joins it that does not say what it is. */
  readonly hasUnknown: boolean
}

/** A link of a fabric from the lower end to the upper; at the foot from a node to its leaf. */
export interface Joint {
  readonly link: number
  readonly low: number
  readonly high: number
}

/** The data network of a facility as a graph. It must not be written to. */
export interface NetworkGraph {
  readonly inventory: Inventory
  readonly links: readonly NetworkLink[]
  /** Links by each end and by each panel on the way, and by each record of the facility. */
  readonly linksAt: readonly (readonly number[])[]
  readonly linksOver: ReadonlyMap<number, readonly number[]>
  readonly role: readonly (SwitchRole | undefined)[]
  readonly isSwitch: Uint8Array
  readonly isEntrance: Uint8Array
  /** Switches and entrances that carry the traffic of others to the outside. */
  readonly carries: Uint8Array
  readonly fabrics: readonly FabricGraph[]
}

const push = <K>(lists: Map<K, number[]>, key: K, value: number): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

interface Draft {
  readonly clusterId: string | undefined
  readonly role: SwitchRole['fabric']
  readonly tiers: Readonly<Record<SwitchRole['tier'], number[]>>
  readonly leafSpine: Joint[]
  readonly toCore: Joint[]
  readonly access: Joint[]
  hasUnknown: boolean
}

const heights = { leaf: 0, spine: 1, core: 2 } as const

/** Whether a row at a leaf is one that the leaf serves, and not a neighbouring network. */
const isServed = (graph: Omit<NetworkGraph, 'fabrics'>, fabric: Draft, row: number): boolean => {
  if (graph.isEntrance[row]) return false
  const role = graph.role[row]
  if (fabric.role === 'out-of-band')
    return role?.fabric !== 'in-band' && role?.fabric !== 'out-of-band'
  return role === undefined
}

const addLink = (
  graph: Omit<NetworkGraph, 'fabrics'>,
  draftAt: ReadonlyMap<number, Draft>,
  link: number,
): void => {
  const { a, b } = graph.links[link] as NetworkLink
  const [of, other] = [draftAt.get(a), draftAt.get(b)]
  if (of && of === other) {
    const [ta, tb] = [graph.role[a]?.tier, graph.role[b]?.tier]
    if (!ta || !tb || ta === tb) return
    const [low, high] = heights[ta] < heights[tb] ? [a, b] : [b, a]
    const isCore = graph.role[high]?.tier === 'core'
    ;(isCore ? of.toCore : of.leafSpine).push({ link, low, high })
    return
  }
  for (const [fabric, high, low] of [
    [of, a, b],
    [other, b, a],
  ] as const) {
    if (!fabric || !isServed(graph, fabric, low)) continue
    const isStranger = graph.isSwitch[low] === 1 && graph.role[low] === undefined
    if (isStranger && clusterOf(graph.inventory, low) !== undefined) fabric.hasUnknown = true
    else if (graph.role[high]?.tier === 'leaf') fabric.access.push({ link, low, high })
  }
}

const byName = (a: FabricGraph, b: FabricGraph): number => {
  const [one, other] = [a, b].map(({ clusterId, role }) => `${clusterId ?? ''}\n${role}`)
  return (one as string) < (other as string) ? -1 : 1
}

const fabricsOf = (graph: Omit<NetworkGraph, 'fabrics'>): readonly FabricGraph[] => {
  const { inventory, role } = graph
  const drafts = new Map<string, Draft>()
  const draftAt = new Map<number, Draft>()
  for (const row of inventory.rowsOf('switch')) {
    const own = role[row]
    if (!own) continue
    const clusterId = clusterOf(inventory, row)
    const key = `${clusterId ?? ''}\n${own.fabric}`
    let draft = drafts.get(key)
    if (!draft) {
      const tiers = { leaf: [], spine: [], core: [] }
      const lists = { leafSpine: [], toCore: [], access: [] }
      draft = { clusterId, role: own.fabric, tiers, ...lists, hasUnknown: false }
      drafts.set(key, draft)
    }
    draft.tiers[own.tier].push(row)
    draftAt.set(row, draft)
  }
  graph.links.forEach((_, link) => {
    addLink(graph, draftAt, link)
  })
  return [...drafts.values()]
    .map(({ tiers, ...rest }) => ({
      ...rest,
      leaves: tiers.leaf,
      spines: tiers.spine,
      cores: tiers.core,
    }))
    .sort(byName)
}

const read = (inventory: Inventory): NetworkGraph => {
  const { count } = inventory
  const links = networkLinks(inventory)
  const linksAt: number[][] = Array.from({ length: count }, () => [])
  const linksOver = new Map<number, number[]>()
  links.forEach(({ a, b, segments, panels }, link) => {
    for (const row of new Set([a, b, ...panels])) linksAt[row]?.push(link)
    for (const segment of segments) push(linksOver, segment, link)
  })
  const role: (SwitchRole | undefined)[] = Array(count).fill(undefined)
  const [isSwitch, isEntrance, carries] = [1, 2, 3].map(() => new Uint8Array(count)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  for (const row of inventory.rowsOf('entrance')) isEntrance[row] = carries[row] = 1
  for (const row of inventory.rowsOf('switch')) {
    isSwitch[row] = 1
    role[row] = roles[inventory.textOf(row, 'role') ?? '']
    // A cluster's management network is apart from what its nodes talk over.
    const isApart = role[row]?.fabric === 'out-of-band' && clusterOf(inventory, row) !== undefined
    carries[row] = isApart ? 0 : 1
  }
  const graph = { inventory, links, linksAt, linksOver, role, isSwitch, isEntrance, carries }
  return { ...graph, fabrics: fabricsOf(graph) }
}

const memory = new WeakMap<Inventory, NetworkGraph>()

/** Reads the data network of a facility, once for each inventory. */
export const networkGraph = (inventory: Inventory): NetworkGraph => {
  const known = memory.get(inventory)
  if (known) return known
  const graph = read(inventory)
  memory.set(inventory, graph)
  return graph
}
