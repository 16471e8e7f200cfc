import type { Equipment, Kind, Library } from '#model'
import { byTag, type PartRole, type Wire } from '../diagram/diagram'
import { type Batch, likenessOf, type Piece, recordsPerSlice, type Tables } from '../diagram/read'
import { isOnNetwork, type Layer, type Part, partOf } from './layers'
import { groupsOf, type Joint, levelsOf } from './levels'

/** A piece that takes part, with what it is. */
interface Standing extends Part {
  readonly item: Equipment
}

interface Read {
  readonly standing: ReadonlyMap<string, Standing>
  readonly joints: readonly Joint[]
}

const isSwitch = ({ tier }: Part): boolean =>
  tier !== 'load' && tier !== 'entrance' && tier !== 'panel'

/** Reads the pieces and the links, slice by slice. */
function* readAll(
  { equipment, connections }: Tables,
  library: Library,
): Generator<Batch, Read, undefined> {
  const standing = new Map<string, Standing>()
  const joints: Joint[] = []
  let looked = 0
  for (const item of equipment) {
    looked += 1
    if (looked % recordsPerSlice === 0) yield { pieces: [], wires: [] }
    if (item.status === 'removed' || !isOnNetwork(library.kind(item.kind))) continue
    standing.set(item.id, { item, ...partOf(item, library) })
  }
  for (const { medium, from, to, count } of connections) {
    looked += 1
    if (looked % recordsPerSlice === 0) yield { pieces: [], wires: [] }
    const [a, b] = [from.equipment, to.equipment]
    if (medium === 'data' && a !== b && standing.has(a) && standing.has(b)) {
      joints.push({ a, b, count })
    }
  }
  return { standing, joints }
}

/** Panels that lead on to each other, by one of them. */
const panelChains = ({ standing, joints }: Read): ((id: string) => string) =>
  groupsOf(
    standing.keys(),
    joints.filter(
      ({ a, b }) => standing.get(a)?.tier === 'panel' && standing.get(b)?.tier === 'panel',
    ),
  )

/** The links of a layer: those at a switch of its fabric, and those of the panels that it passes. */
const inLayer = (read: Read, layer: Layer): readonly Joint[] => {
  const { standing, joints } = read
  if (layer === 'all') return joints
  const chainOf = panelChains(read)
  const part = (id: string) => standing.get(id)
  const isOwn = (own: Standing | undefined, other: Standing | undefined): boolean =>
    own?.fabric === layer && (layer === 'out-of-band' || other?.fabric !== 'out-of-band')
  const chains = new Set<string>()
  for (const { a, b } of joints) {
    const [one, other] = [part(a), part(b)]
    if (one?.tier === 'panel' && isOwn(other, one)) chains.add(chainOf(a))
    if (other?.tier === 'panel' && isOwn(one, other)) chains.add(chainOf(b))
  }
  const isPanel = (id: string) => part(id)?.tier === 'panel' && chains.has(chainOf(id))
  return joints.filter(
    ({ a, b }) => isOwn(part(a), part(b)) || isOwn(part(b), part(a)) || isPanel(a) || isPanel(b),
  )
}

/** Links of containers to the switches in them that no other switch of the container hangs below. */
const containerJoints = (
  { standing }: Read,
  joints: readonly Joint[],
  levels: ReadonlyMap<string, number>,
): readonly Joint[] => {
  const hostOf = (id: string): string | undefined => {
    let at = standing.get(id)?.item
    for (let step = 0; step < 8 && at?.inside; step++) {
      const host = standing.get(at.inside.equipment)
      if (host?.item.kind === 'miner-container') return host.item.id
      at = host?.item
    }
    return undefined
  }
  const mounted = new Map<string, string>()
  for (const [id, part] of standing) {
    const host = isSwitch(part) ? hostOf(id) : undefined
    if (host !== undefined) mounted.set(id, host)
  }
  const gathers = new Set<string>()
  for (const { a, b } of joints) {
    const host = mounted.get(a)
    if (host === undefined || host !== mounted.get(b)) continue
    gathers.add((levels.get(a) ?? 0) < (levels.get(b) ?? 0) ? a : b)
  }
  return [...mounted].flatMap(([a, b]) => (gathers.has(a) ? [] : [{ a, b, count: 1 }]))
}

const roleOfPart = ({ tier }: Part): PartRole =>
  tier === 'entrance' ? 'source' : tier === 'panel' ? 'bus' : tier === 'load' ? 'load' : 'converter'

/** What belongs together on the drawing: planes beside each other, pods and tiers as one. */
interface Grouping {
  readonly pathOf: (standing: Standing) => string | undefined
  readonly groupOf: (standing: Standing) => string | undefined
}

const groupingOf = (
  { standing }: Read,
  joints: readonly Joint[],
  layer: Layer,
  labels: Labels,
): Grouping => {
  const fabricOf = (id: string): string | undefined => {
    const own = standing.get(id)
    return own?.fabric && `${own.item.cluster ?? ''} ${own.fabric}`
  }
  const within = joints.filter(({ a, b }) => fabricOf(a) && fabricOf(a) === fabricOf(b))
  const tier = (id: string) => standing.get(id)?.tier
  const planeOf = groupsOf(standing.keys(), within)
  const podOf = groupsOf(
    standing.keys(),
    within.filter(({ a, b }) => tier(a) !== 'core' && tier(b) !== 'core'),
  )
  const planes = [...standing.values()]
    .filter(({ item, fabric, tier: own }) => fabric === layer && own === 'spine' && item)
    .map(({ item }) => ({ tag: item.tag, key: planeOf(item.id) }))
    .sort(byTag)
  const names = [...new Set(planes.map(({ key }) => key))]
  return {
    pathOf: ({ item, fabric }) => {
      if (layer === 'all') return fabric && labels.fabric(fabric)
      const at = names.length > 1 ? names.indexOf(planeOf(item.id)) : -1
      return at < 0 ? item.path : labels.plane(at + 1)
    },
    groupOf: ({ item, fabric, tier: own }) => {
      if (!fabric) return undefined
      const pod = own === 'core' ? planeOf(item.id) : podOf(item.id)
      return `${item.cluster ?? ''} ${fabric} ${own} ${pod}`
    },
  }
}

/** What planes and fabrics are called in the legend. */
export interface Labels {
  plane(number: number): string
  fabric(role: NonNullable<Part['fabric']>): string
}

const wiresOf = (joints: readonly Joint[], levels: ReadonlyMap<string, number>): readonly Wire[] =>
  joints.flatMap(({ a, b, count }) => {
    const [up, down] = [levels.get(a) ?? 0, levels.get(b) ?? 0]
    // Links between equals stand in the words of both: a wire would put one below the other.
    if (up === down) return []
    const [from, to] = up < down ? [a, b] : [b, a]
    return [{ from, to, toPort: 'data', count }]
  })

/** Lists in slices that a page can hand over beside its own work. */
function* slices(pieces: readonly Piece[], wires: readonly Wire[]): Generator<Batch> {
  for (let at = 0; at < pieces.length; at += recordsPerSlice) {
    yield { pieces: pieces.slice(at, at + recordsPerSlice), wires: [] }
  }
  for (let at = 0; at < wires.length; at += recordsPerSlice) {
    yield { pieces: [], wires: wires.slice(at, at + recordsPerSlice) }
  }
}

/**
 * The data network: carriers at the top, then core, spines, leaves and management, panels on the
 * way, and what they serve below. `layer` shows one fabric of it. `library` has the facility's own
 * products, which may say what a switch is for.
 */
export const createNetworkSource = (library: Library, layer: Layer, labels: Labels) => ({
  medium: 'data' as const,
  roleOf: (kind: Kind): PartRole | undefined =>
    !isOnNetwork(kind)
      ? undefined
      : kind.id === 'switch' || kind.id === 'patch-panel' || kind.id === 'entrance'
        ? 'converter'
        : 'load',
  *read(tables: Tables): Generator<Batch> {
    const read = yield* readAll(tables, library)
    const own = inLayer(read, layer)
    const tiers = new Map([...read.standing].map(([id, { tier }]) => [id, tier]))
    const levels = levelsOf(tiers, own)
    yield { pieces: [], wires: [] }
    const inside = layer === 'all' ? containerJoints(read, own, levels) : []
    const joints = [...own, ...inside]
    const { pathOf, groupOf } = groupingOf(read, own, layer, labels)
    yield { pieces: [], wires: [] }
    const linked = new Set(joints.flatMap(({ a, b }) => [a, b]))
    const isShown = ({ item, tier, fabric }: Standing): boolean =>
      linked.has(item.id) ||
      (layer === 'all' ? tier !== 'load' && tier !== 'panel' : fabric === layer)
    const pieces = [...read.standing.values()].filter(isShown).map((standing): Piece => {
      const { item } = standing
      const role = roleOfPart(standing)
      const group = groupOf(standing)
      return {
        id: item.id,
        tag: item.tag,
        kind: item.kind,
        role,
        product: item.product,
        path: pathOf(standing),
        likeness: role === 'load' ? '' : JSON.stringify([likenessOf(item), item.cluster]),
        ...(group === undefined ? {} : { group }),
      }
    })
    yield* slices(pieces, wiresOf(joints, levels))
  },
})
