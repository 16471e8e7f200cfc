import type { Share } from './seats'
import { coreGroupOf, type Shape, type Slot } from './shape'
import type { Wirer } from './wirer'

/** Nodes of one machine or rack, and from which of its ports on this fabric is joined. */
export interface WiredHost {
  readonly id: string
  readonly nodes: number
  /** Undefined where nobody states which of its ports these are. */
  readonly firstPort: number | undefined
}

/** A fabric whose every slot is taken by a switch that stands or is to be placed. */
export interface SeatedFabric {
  readonly shape: Shape
  /** The switch in each slot, by id. */
  readonly seats: ReadonlyMap<Slot, string>
  readonly shares: readonly Share[]
}

/** The switches of one tier, in the order of their slots. */
const switchesOf = (
  { shape, seats }: Pick<SeatedFabric, 'shape' | 'seats'>,
  tier: Slot['tier'],
): readonly { readonly slot: Slot; readonly id: string }[] =>
  shape.slots.flatMap((slot) => {
    const id = slot.tier === tier ? seats.get(slot) : undefined
    return id === undefined ? [] : [{ slot, id }]
  })

/** The highest tier: where links leave the fabric. */
export const topOf = (fabric: SeatedFabric): readonly string[] => {
  const { count } = fabric.shape.built
  const tier = count.cores > 0 ? 'core' : count.spines > 0 ? 'spine' : 'leaf'
  return switchesOf(fabric, tier).map(({ id }) => id)
}

/** How many rails of a node end on one leaf of its set. */
const railsOn = ({ fabric, leavesPerGroup }: Shape, leaf: number): number =>
  Array.from({ length: fabric.rails }, (_, rail) => rail).filter(
    (rail) => rail % leavesPerGroup === leaf,
  ).length

/**
 * Joins nodes to leaves: rail r of every node to leaf r of its set, in every plane. Answers the hosts
 * that have links elsewhere in the fabric; those are kept and count.
 */
export const wireNodes = (
  { shape, seats, shares }: SeatedFabric,
  hosts: readonly WiredHost[],
  wirer: Wirer,
): readonly string[] => {
  const { fabric } = shape
  const byId = new Map(hosts.map((host) => [host.id, host]))
  const leaves = switchesOf({ shape, seats }, 'leaf')
  const leafIds = new Set(leaves.map(({ id }) => id))
  const left = new Map(
    hosts.map(({ id, nodes }) => [
      id,
      nodes * fabric.rails * fabric.planes - wirer.to(id, leafIds),
    ]),
  )
  const byGroup = new Map<number, Share[]>()
  for (const share of shares) byGroup.set(share.group, [...(byGroup.get(share.group) ?? []), share])
  const elsewhere = new Set<string>()
  for (const { slot, id: leaf } of leaves) {
    const rails = railsOn(shape, slot.at)
    for (const { host, group, nodes } of byGroup.get(slot.group) ?? []) {
      const own = byId.get(host)
      if (!own || group !== slot.group) continue
      const missing = wirer.missing(host, leaf, nodes * rails)
      const count = Math.min(missing, left.get(host) ?? 0)
      if (count < missing) elsewhere.add(host)
      if (count <= 0) continue
      left.set(host, (left.get(host) ?? 0) - count)
      const rail = slot.plane * fabric.rails + slot.at
      const perPort = fabric.nodeLinksPerPort
      wirer.add(
        own.firstPort === undefined
          ? { id: host, port: 'any' }
          : { id: host, from: own.firstPort + rail * own.nodes },
        { id: leaf, ...(perPort === undefined ? {} : { perPort }) },
        count,
      )
    }
  }
  return [...elsewhere].sort()
}

/** Joins every leaf to every spine of its pod, and every spine to the cores of its group, evenly. */
export const wireTiers = (fabric: SeatedFabric, wirer: Wirer): void => {
  const { shape } = fabric
  const { built } = shape
  const leaves = switchesOf(fabric, 'leaf')
  const spines = switchesOf(fabric, 'spine')
  const cores = switchesOf(fabric, 'core')
  const firstUp = Math.ceil(built.leafDownLinks / (shape.fabric.nodeLinksPerPort ?? 1)) + 1
  const join = (low: string, from: number, high: string, wanted: number) =>
    wirer.add({ id: low, from }, { id: high }, wirer.missing(low, high, wanted))
  const spinesAt = new Map<string, typeof spines>()
  const keyOf = ({ plane, pod }: Slot) => `${plane} ${pod}`
  for (const one of spines) {
    spinesAt.set(keyOf(one.slot), [...(spinesAt.get(keyOf(one.slot)) ?? []), one])
  }
  for (const { slot, id } of leaves) {
    for (const spine of spinesAt.get(keyOf(slot)) ?? []) {
      join(id, firstUp, spine.id, built.linksPerLeafSpinePair)
    }
  }
  if (cores.length === 0) return
  const perCore = built.upPerSpine / built.coresPerGroup
  const down = (built.count.leafSpineLinks / Math.max(1, built.count.spines)) | 0
  for (const { slot, id } of spines) {
    const group = coreGroupOf(shape, slot.at)
    for (const core of cores) {
      if (core.slot.plane === slot.plane && core.slot.group === group) {
        join(id, down + 1, core.id, perCore)
      }
    }
  }
}

/** Joins leaves that stand side by side: across two planes, else neighbours of one. */
export const wirePeers = (fabric: SeatedFabric, wirer: Wirer): void => {
  const wanted = fabric.shape.fabric.peerLinks ?? 0
  if (wanted === 0) return
  const leaves = switchesOf(fabric, 'leaf')
  const half = leaves.length / 2
  const isTwin = fabric.shape.fabric.planes === 2
  for (let at = 0; at < Math.floor(half); at++) {
    const [a, b] = isTwin
      ? [leaves[at]?.id, leaves[at + half]?.id]
      : [leaves[2 * at]?.id, leaves[2 * at + 1]?.id]
    if (a !== undefined && b !== undefined)
      wirer.add({ id: a }, { id: b }, wirer.missing(a, b, wanted))
  }
}

/** Something that joins a fabric beside its nodes: managers, storage, what is managed. */
export interface Guest {
  readonly id: string
  readonly links: number
  /** Of its ports: whether they are counted among those for links. */
  readonly port?: 'any' | 'apart'
}

/**
 * Joins guests to the leaves with most room. Answers those for which there was none. Links to
 * switches that are `upward` take uplinks, and none of the ports for guests.
 */
export const wireGuests = (
  fabric: SeatedFabric,
  guests: readonly Guest[],
  wirer: Wirer,
  upward: readonly string[] = [],
): readonly string[] => {
  const leaves = switchesOf(fabric, 'leaf').map(({ id }) => id)
  const members = new Set([...fabric.seats.values(), ...upward])
  const leafIds = new Set(leaves)
  const down = fabric.shape.built.leafDownLinks
  const room = new Map(leaves.map((id) => [id, down - wirer.besides(id, members)]))
  const left: string[] = []
  for (const { id, links, port = 'any' } of guests) {
    for (let link = wirer.to(id, leafIds); link < links; link++) {
      const leaf = roomiest(leaves, room, (one) => wirer.missing(id, one, 1) === 1)
      if (leaf === undefined) {
        left.push(id)
        break
      }
      room.set(leaf, (room.get(leaf) ?? 0) - 1)
      wirer.add({ id, port }, { id: leaf }, 1)
    }
  }
  return left
}

/** The leaf with most room, one that is not joined yet before others. */
const roomiest = (
  leaves: readonly string[],
  room: ReadonlyMap<string, number>,
  isFresh: (leaf: string) => boolean,
): string | undefined => {
  let best: string | undefined
  let most = 0
  for (const leaf of leaves) {
    const free = room.get(leaf) ?? 0
    const score = free > 0 && isFresh(leaf) ? free + 1e6 : free
    if (free > 0 && score > most) {
      best = leaf
      most = score
    }
  }
  return best
}
