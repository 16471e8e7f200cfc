import type { Connection, Inventory } from '#model'
import { type Place, type Strand, type Strands, strandsOf } from './strands'

/** Where a channel ends: the machine, its port, and the place there where somebody chose it. */
export interface ChannelEnd {
  readonly row: number
  readonly port: string
  readonly position: number | undefined
}

/** A link end to end: one connection, or several joined by patch panels and circuits. */
export interface Channel {
  readonly a: ChannelEnd
  readonly b: ChannelEnd
  /** Connections one after another, by index; parallel strands of one hop stand together. */
  readonly hops: readonly (readonly number[])[]
  /** Patch panels that it goes through. */
  readonly junctions: number
  /** Like links that take this very way. */
  readonly count: number
  /** It ends at a panel or a circuit with nothing behind: what lies beyond is not drawn. */
  readonly open: boolean
}

/** The links of a facility that go over panels and circuits. */
export interface Channels {
  /** Those of several connections, or that end at a panel. Every other data connection is one by itself. */
  readonly patched: readonly Channel[]
  /** Indices into `patched` by the index of a connection: a trunk carries strands of several. */
  readonly at: ReadonlyMap<number, readonly number[]>
}

type End = 'from' | 'to'
const opposite = (end: End): End => (end === 'from' ? 'to' : 'from')

/** Strands that run the same hop beside each other: one counts, the others are its company. */
interface Hop {
  readonly strand: Strand
  /** The end at which the walk leaves it. */
  readonly out: End
  readonly records: readonly number[]
}

interface Tracer {
  readonly inventory: Inventory
  readonly strands: Strands
  readonly taken: Set<string>
}

const strandKey = ({ index, k }: Strand): string => `${index}:${k}`

const samePlace = (a: Place | undefined, b: Place | undefined): boolean =>
  a === undefined || b === undefined ? a === b : a.row === b.row && a.place === b.place

/** The hop that goes on from a place: its first strand, and those beside it to the same place. */
const hopFrom = ({ strands, taken }: Tracer, place: Place): Hop | undefined => {
  const [first, ...others] = strands.at(place)
  if (!first) return undefined
  const out = opposite(first.end)
  const farPlace = strands.placeOf(first, out)
  const farRow = strands.rowOf(first.index, out)
  const beside = others.filter(
    (one) =>
      strands.rowOf(one.index, opposite(one.end)) === farRow &&
      samePlace(strands.placeOf(one, opposite(one.end)), farPlace),
  )
  for (const one of [first, ...beside]) taken.add(strandKey(one))
  return {
    strand: first,
    out,
    records: [...new Set([first.index, ...beside.map(({ index }) => index)])],
  }
}

const across = (place: Place): Place => ({
  ...place,
  side: place.side === 'front' ? 'back' : 'front',
})

interface Way {
  readonly hops: readonly (readonly number[])[]
  readonly junctions: number
  readonly open: boolean
  readonly last: Hop
  readonly end: Place | undefined
}

/** Follows a hop through panel after panel until a machine, or a panel with nothing behind. */
const follow = (tracer: Tracer, start: Hop): Way => {
  const hops = [start.records]
  const seen = new Set<string>()
  let junctions = 0
  let last = start
  for (;;) {
    const place = tracer.strands.placeOf(last.strand, last.out)
    if (!place) return { hops, junctions, open: false, last, end: undefined }
    const key = `${place.row}|${place.place}`
    const next = seen.has(key) ? undefined : hopFrom(tracer, across(place))
    if (!next) return { hops, junctions, open: true, last, end: place }
    seen.add(key)
    if (tracer.inventory.kindOf(place.row).id === 'patch-panel') junctions += 1
    hops.push(next.records)
    last = next
  }
}

const endAt = ({ inventory, strands }: Tracer, { index, k }: Strand, end: End): ChannelEnd => {
  const { port, position } = (inventory.facility.connections[index] as Connection)[end]
  return {
    row: strands.rowOf(index, end),
    port,
    position: position === undefined ? undefined : position + k,
  }
}

const channelOf = (tracer: Tracer, first: Hop, way: Way, openStart: boolean): Channel => ({
  a: endAt(tracer, first.strand, opposite(first.out)),
  b: endAt(tracer, way.last.strand, way.last.out),
  hops: way.hops,
  junctions: way.junctions,
  count: 1,
  open: way.open || openStart,
})

/** The hop of a strand that leaves one of its ends, with its company where that end is a machine. */
const startHop = (tracer: Tracer, strand: Strand, out: End): Hop => {
  const { strands, taken } = tracer
  const entry = strands.placeOf(strand, out)
  const row = strands.rowOf(strand.index, opposite(out))
  const beside = (entry ? strands.at(entry) : []).filter(
    (one) =>
      strands.rowOf(one.index, opposite(one.end)) === row &&
      strands.placeOf(one, opposite(one.end)) === undefined,
  )
  taken.add(strandKey(strand))
  for (const one of beside) taken.add(strandKey(one))
  return {
    strand,
    out,
    records: [...new Set([strand.index, ...beside.map(({ index }) => index)])],
  }
}

/** Channels that begin at a machine. The second end of a channel begins none of its own. */
const fromMachines = (tracer: Tracer): readonly Channel[] => {
  const { strands, taken, inventory } = tracer
  return strands.records.flatMap((index) => {
    const { count } = inventory.facility.connections[index] as Connection
    return Array.from({ length: count }, (_, k) => ({ index, k })).flatMap((strand) => {
      if (taken.has(strandKey(strand))) return []
      const atFrom = strands.placeOf(strand, 'from')
      if (atFrom && strands.placeOf(strand, 'to')) return []
      const first = startHop(tracer, strand, atFrom ? 'from' : 'to')
      return [channelOf(tracer, first, follow(tracer, first), false)]
    })
  })
}

/** Strands between panels that no machine begins: each from one open end to the other. */
const betweenPanels = (tracer: Tracer): readonly Channel[] => {
  const { strands, taken, inventory } = tracer
  return strands.records.flatMap((index) => {
    const { count } = inventory.facility.connections[index] as Connection
    return Array.from({ length: count }, (_, k) => ({ index, k })).flatMap((strand) => {
      if (taken.has(strandKey(strand))) return []
      const back = follow(tracer, startHop(tracer, strand, 'from'))
      const turned: Hop = { ...back.last, out: opposite(back.last.out) }
      return [channelOf(tracer, turned, follow(tracer, turned), true)]
    })
  })
}

/** Joins strands that take the very same way into one channel with a count. */
const collected = (strands: readonly Channel[]): readonly Channel[] => {
  const groups = new Map<string, Channel>()
  for (const one of strands) {
    const way = one.hops.map((hop) => hop.join('+')).join('>')
    const key = `${one.a.row}|${one.b.row}|${one.open}|${one.junctions}|${way}`
    const known = groups.get(key)
    groups.set(key, known ? { ...known, count: known.count + 1 } : one)
  }
  return [...groups.values()]
}

const traced = (inventory: Inventory): Channels => {
  const strands = strandsOf(inventory)
  const tracer: Tracer = { inventory, strands, taken: new Set() }
  const patched = collected([...fromMachines(tracer), ...betweenPanels(tracer)])
  const at = new Map<number, number[]>()
  patched.forEach(({ hops }, channel) => {
    for (const index of new Set(hops.flat())) {
      const known = at.get(index)
      if (known) known.push(channel)
      else at.set(index, [channel])
    }
  })
  return { patched, at }
}

const memory = new WeakMap<Inventory, Channels>()

/**
 * Traces links through patch panels (place n in front goes on at place n behind) and circuits
 * between entrances. A trace ends at a panel with nothing behind and says so; strands beside each
 * other between the same two places are one hop and count once (NetBox #15739, #19356).
 */
export const channelsOf = (inventory: Inventory): Channels => {
  const known = memory.get(inventory)
  if (known) return known
  const found = traced(inventory)
  memory.set(inventory, found)
  return found
}

/** Every link end to end, those of a single connection among them. */
export const allChannels = (inventory: Inventory): readonly Channel[] => {
  const { patched, at } = channelsOf(inventory)
  const single = inventory.facility.connections.flatMap(
    ({ medium, from, to, count }, index): readonly Channel[] => {
      if (medium !== 'data' || at.has(index)) return []
      const a = inventory.rowOf.get(from.equipment)
      const b = inventory.rowOf.get(to.equipment)
      if (a === undefined || b === undefined) return []
      const end = (row: number, { port, position }: typeof from) => ({ row, port, position })
      return [{ a: end(a, from), b: end(b, to), hops: [[index]], junctions: 0, count, open: false }]
    },
  )
  return [...single, ...patched]
}

/** A length that may lack a part: then it is "at least" what is known. */
export interface ChannelLength {
  /** NaN where a part is unknown. */
  readonly lengthM: number
  readonly atLeastM: number
}

/**
 * Adds up a channel's hops, the longest strand of each (NetBox #5650: a part that nobody measured
 * makes the sum "at least"; #22565: a circuit counts with its own length).
 */
export const channelLength = (
  { hops }: Channel,
  lengthOf: (index: number) => ChannelLength,
): ChannelLength => {
  let lengthM = 0
  let atLeastM = 0
  for (const hop of hops) {
    let longest = 0
    let least = 0
    for (const index of hop) {
      const one = lengthOf(index)
      longest = Math.max(longest, one.lengthM)
      least = Math.max(least, one.atLeastM)
    }
    lengthM += longest
    atLeastM += least
  }
  return { lengthM, atLeastM }
}
