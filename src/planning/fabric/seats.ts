import type { DrawnLinks } from './drawn'
import { coreGroupOf, type Shape, type Slot, type Tier } from './shape'
import { byTag } from './systems'

/** A switch that stands in the facility already. */
export interface StandingSwitch {
  readonly id: string
  readonly tag: string
  readonly tier: Tier
}

/** Nodes of one host that one group of leaves serves. */
export interface Share {
  readonly host: string
  readonly group: number
  readonly nodes: number
}

/** Who sits where: by slot, the id of the switch that is there; slots without one are to be filled. */
export interface Seating {
  readonly seats: ReadonlyMap<Slot, StandingSwitch>
  /** Switches that the design has no place for. */
  readonly left: readonly StandingSwitch[]
}

/** Shares of hosts in groups: nodes are counted through the hosts in order. */
export const sharesOf = (
  shape: Shape,
  hosts: readonly { readonly id: string; readonly nodes: number }[],
): readonly Share[] => {
  const shares: Share[] = []
  let first = 0
  for (const { id, nodes } of hosts) {
    for (let node = first; node < first + nodes; node++) {
      const group = shape.groupOf(node)
      const last = shares.at(-1)
      if (last && last.host === id && last.group === group) {
        shares[shares.length - 1] = { ...last, nodes: last.nodes + 1 }
      } else shares.push({ host: id, group, nodes: 1 })
    }
    first += nodes
  }
  return shares
}

/** The key with most votes; ties go to the least key. */
const winner = (votes: ReadonlyMap<number, number>): number | undefined => {
  let best: number | undefined
  for (const [key, count] of votes) {
    const most = best === undefined ? 0 : (votes.get(best) ?? 0)
    if (count > most || (count === most && best !== undefined && key < best)) best = key
  }
  return best
}

const vote = (votes: Map<number, number>, key: number | undefined, count: number): void => {
  if (key !== undefined) votes.set(key, (votes.get(key) ?? 0) + count)
}

/** Switches that hang together over their links: in a fabric of several planes, parts of one plane. */
const islandsOf = (
  switches: readonly StandingSwitch[],
  drawn: DrawnLinks,
): ReadonlyMap<string, number> => {
  const island = new Map<string, number>()
  const tierOf = new Map(switches.map(({ id, tier }) => [id, tier]))
  let next = 0
  for (const { id } of switches) {
    if (island.has(id)) continue
    const open = [id]
    island.set(id, next)
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const other of drawn.of(at).keys()) {
        const tier = tierOf.get(other)
        // Links between peers join planes; those between tiers stay in one.
        if (tier === undefined || tier === tierOf.get(at) || island.has(other)) continue
        island.set(other, next)
        open.push(other)
      }
    }
    next += 1
  }
  return island
}

class Seater {
  readonly seats = new Map<Slot, StandingSwitch>()
  readonly left: StandingSwitch[] = []
  readonly #slots: readonly Slot[]
  readonly #planeOf = new Map<number, number>()
  readonly #island: ReadonlyMap<string, number>

  constructor(slots: readonly Slot[], island: ReadonlyMap<string, number>) {
    this.#slots = slots
    this.#island = island
  }

  /** Takes the first free seat that suits: in the plane of what it is linked to, where that is known. */
  seat(one: StandingSwitch, group: number | undefined, pod: number | undefined): boolean {
    const island = this.#island.get(one.id) ?? -1
    const plane = this.#planeOf.get(island)
    const slot = this.#slots.find(
      (at) =>
        at.tier === one.tier &&
        !this.seats.has(at) &&
        (plane === undefined || at.plane === plane) &&
        (group === undefined || at.group === group) &&
        (pod === undefined || at.pod === pod),
    )
    if (!slot) return false
    this.seats.set(slot, one)
    if (plane === undefined) this.#planeOf.set(island, slot.plane)
    return true
  }
}

/**
 * Gives the switches of a fabric that stand there already their seats, so that what is wired stays
 * right: leaves by the nodes that they serve, spines by the leaves that they join, the rest in the
 * order of their tags.
 */
export const seatStanding = (
  shape: Shape,
  standing: readonly StandingSwitch[],
  shares: readonly Share[],
  drawn: DrawnLinks,
): Seating => {
  const switches = [...standing].sort(byTag)
  const seater = new Seater(shape.slots, islandsOf(switches, drawn))
  const groupsAt = new Map<string, number[]>()
  for (const { host, group } of shares) {
    groupsAt.set(host, [...(groupsAt.get(host) ?? []), group])
  }
  const groupVoted = (id: string): number | undefined => {
    const votes = new Map<number, number>()
    for (const [other, count] of drawn.of(id)) {
      for (const group of groupsAt.get(other) ?? []) vote(votes, group, count)
    }
    return winner(votes)
  }
  const podOf = new Map<string, number>()
  const podVoted = (id: string): number | undefined => {
    const votes = new Map<number, number>()
    for (const [other, count] of drawn.of(id)) vote(votes, podOf.get(other), count)
    return winner(votes)
  }
  const late: StandingSwitch[] = []
  for (const leaf of switches.filter(({ tier }) => tier === 'leaf')) {
    const group = groupVoted(leaf.id)
    if (group === undefined || !seater.seat(leaf, group, undefined)) late.push(leaf)
  }
  for (const leaf of late) if (!seater.seat(leaf, undefined, undefined)) seater.left.push(leaf)
  for (const [slot, { id }] of seater.seats) podOf.set(id, slot.pod)
  for (const spine of switches.filter(({ tier }) => tier === 'spine')) {
    const voted = podVoted(spine.id)
    const isSeated =
      (voted !== undefined && seater.seat(spine, undefined, voted)) ||
      seater.seat(spine, undefined, undefined)
    if (!isSeated) seater.left.push(spine)
  }
  const spineAt = new Map([...seater.seats].map(([slot, { id }]) => [id, slot]))
  for (const core of switches.filter(({ tier }) => tier === 'core')) {
    const votes = new Map<number, number>()
    for (const [other, count] of drawn.of(core.id)) {
      const at = spineAt.get(other)?.at
      if (at !== undefined) vote(votes, coreGroupOf(shape, at), count)
    }
    const voted = winner(votes)
    const isSeated =
      (voted !== undefined && seater.seat(core, voted, undefined)) ||
      seater.seat(core, undefined, undefined)
    if (!isSeated) seater.left.push(core)
  }
  return { seats: seater.seats, left: seater.left }
}
