import { greatestOf, leastOf } from '#base'
import type { NetworkLines } from '#engines'
import type { Painting } from '#workspace'

/** What becomes of equipment in a loss that is played. */
export type Fate = 'lost' | 'off' | 'cutOff' | 'partly' | 'unmanaged'

/** What is known of one part of the network. */
export interface NetworkReading {
  /** Links of each member: the fewest and the most. Undefined without an answer. */
  readonly links: readonly [number, number] | undefined
  /** Speeds of one link, the slowest and the fastest; NaN where nobody states any. */
  readonly gbps: readonly [number, number]
  /** Links to equals, by whom they lead to. */
  readonly peers: readonly { readonly id: string; readonly count: number }[]
  /** How many members a loss that is played touches, by the gravest that happens to each. */
  readonly fates: ReadonlyMap<Fate, number>
}

export interface NetworkReadings {
  of(ids: readonly string[]): NetworkReading
  /** Speed of the links between two parts; NaN where it is not known or not one. */
  speedBetween(a: readonly string[], b: readonly string[]): number
}

/** What an answer of the solver says about the links, with the ids of its rows. */
export interface Lines {
  readonly lines: NetworkLines
  readonly ids: readonly string[]
}

const fateOf: Readonly<Record<string, Fate>> = {
  out: 'lost',
  dropped: 'off',
  'cut-off': 'cutOff',
  degraded: 'partly',
  unmanaged: 'unmanaged',
}

/** What happens to each piece in a loss that is played. */
export const fatesIn = (painting: Painting | undefined): ReadonlyMap<string, Fate> => {
  if (painting?.id !== 'network-loss') return new Map()
  return new Map(
    painting.ids.flatMap((id, row) => {
      const fate = fateOf[painting.classes[painting.classOf[row] ?? 0]?.id ?? '']
      return fate ? [[id, fate] as const] : []
    }),
  )
}

interface Own {
  links: number
  readonly speeds: number[]
  readonly others: Map<string, number>
  /** Speeds by whom they lead to; NaN where several differ. */
  readonly speedTo: Map<string, number>
}

const collect = (
  { lines, ids }: Lines,
  counts: (a: string, b: string) => boolean,
): ReadonlyMap<string, Own> => {
  const found = new Map<string, Own>()
  const add = (id: string, other: string, count: number, gbps: number) => {
    const own: Own = found.get(id) ?? {
      links: 0,
      speeds: [],
      others: new Map(),
      speedTo: new Map(),
    }
    found.set(id, own)
    own.links += count
    own.speeds.push(gbps)
    own.others.set(other, (own.others.get(other) ?? 0) + count)
    const known = own.speedTo.get(other)
    own.speedTo.set(other, known === undefined || known === gbps ? gbps : Number.NaN)
  }
  lines.count.forEach((count, at) => {
    const [a, b] = [ids[lines.a[at] as number] ?? '', ids[lines.b[at] as number] ?? '']
    const gbps = lines.gbps[at] as number
    if (counts(a, b)) add(a, b, count, gbps)
    if (counts(b, a)) add(b, a, count, gbps)
  })
  return found
}

/** What is shown of the links. */
export interface Sight {
  /** Whether a link counts among those of its first end: its other end is shown, and takes a port. */
  readonly counts: (a: string, b: string) => boolean
  /** Whether two pieces stand on one level, so that no wire is drawn between them. */
  readonly isEqual: (a: string, b: string) => boolean
}

/** Reads links and fates part by part. */
export const networkReadingsOf = (
  lines: Lines | undefined,
  fates: ReadonlyMap<string, Fate>,
  { counts, isEqual }: Sight,
): NetworkReadings => {
  const known = lines ? collect(lines, counts) : undefined
  return {
    of: (ids) => {
      const own = ids.flatMap((id) => known?.get(id) ?? [])
      const links = known ? ids.map((id) => known.get(id)?.links ?? 0) : []
      const speeds = own.flatMap((one) => one.speeds).filter((speed) => !Number.isNaN(speed))
      const inside = new Set(ids)
      const peers = new Map<string, number>()
      for (const id of ids) {
        for (const [other, count] of known?.get(id)?.others ?? []) {
          if (!isEqual(id, other) || (inside.has(other) && other < id)) continue
          peers.set(other, (peers.get(other) ?? 0) + count)
        }
      }
      const happened = new Map<Fate, number>()
      for (const id of ids) {
        const fate = fates.get(id)
        if (fate) happened.set(fate, (happened.get(fate) ?? 0) + 1)
      }
      return {
        links: links.length > 0 ? [leastOf(links), greatestOf(links)] : undefined,
        gbps: speeds.length > 0 ? [leastOf(speeds), greatestOf(speeds)] : [Number.NaN, Number.NaN],
        peers: [...peers].map(([id, count]) => ({ id, count })),
        fates: happened,
      }
    },
    speedBetween: (a, b) => {
      let found: number | undefined
      const others = new Set(b)
      for (const id of a) {
        for (const [other, speed] of known?.get(id)?.speedTo ?? []) {
          if (!others.has(other)) continue
          if (found !== undefined && found !== speed) return Number.NaN
          found = speed
        }
      }
      return found ?? Number.NaN
    },
  }
}
