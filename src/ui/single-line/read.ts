import type { Operation } from '#document'
import type { Connection, Equipment, Kind, Library, Port } from '#model'
import { byTag, type Diagram, type Part, tidyWires, type Wire } from './diagram'

/** The tables that a diagram is drawn from. */
export interface Tables {
  readonly equipment: Iterable<Equipment>
  readonly connections: Iterable<Connection>
}

/** Records looked at between two pauses: well under a frame. */
const recordsPerSlice = 2000

/** What is set by operating a device changes no drawing. */
const operated = 'normally'

/** Values that tell two devices apart; what a load draws does not. */
const likenessOf = (item: Equipment): string => {
  const values = Object.entries(item.values ?? {})
    .filter(([field]) => field !== operated)
    .map(([field, stated]) => [field, typeof stated === 'object' ? stated.value : stated])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return JSON.stringify([item.kind, item.product, item.path, values])
}

const partOf = (item: Equipment, kind: Kind): Part => ({
  key: item.id,
  ids: [item.id],
  tag: item.tag,
  kind: item.kind,
  role: kind.power ?? 'load',
  product: item.product,
  path: item.path,
  likeness: likenessOf(item),
})

interface Standing {
  readonly item: Equipment
  readonly kind: Kind
}

const powerPort = (kind: Kind, id: string): Port | undefined =>
  kind.ports.find((port) => port.id === id && port.medium === 'power')

/** A connection that carries power between two pieces that are there, or undefined. */
const wireOf = (
  connection: Connection,
  standing: ReadonlyMap<string, Standing>,
): Wire | undefined => {
  const { from, to, count } = connection
  const [source, target] = [standing.get(from.equipment), standing.get(to.equipment)]
  if (!source || !target || source === target) return undefined
  const [out, into] = [powerPort(source.kind, from.port), powerPort(target.kind, to.port)]
  if (!out || !into || out.direction === 'in' || into.direction === 'out') return undefined
  return { from: from.equipment, to: to.equipment, toPort: to.port, count }
}

interface Group {
  readonly members: Standing[]
  readonly feeds: readonly Wire[]
}

/** The cords of a load, so that loads with the same ones can be told: which feeders, how often. */
const feedKey = ({ item }: Standing, feeds: readonly Wire[]): string =>
  `${item.kind}\n${item.product ?? ''}\n${item.path ?? ''}\n${feeds
    .map(({ from, toPort, count }) => `${from} ${toPort} ${count}`)
    .sort()
    .join('\n')}`

const groupPart = ({ members }: Group): Part => {
  const sorted = members.map(({ item: { id, tag } }) => ({ key: id, tag })).sort(byTag)
  const [{ item }] = members as [Standing]
  const { kind, product, path } = item
  const [first] = sorted as [(typeof sorted)[0]]
  const ids = sorted.map(({ key }) => key)
  return {
    key: ids.length === 1 ? first.key : `like ${first.key}`,
    ids,
    tag: first.tag,
    kind,
    role: 'load',
    product,
    path,
    likeness: JSON.stringify([kind, product, path, ids.length]),
  }
}

/** Loads with equal feeds hang on one symbol. A load without a cord is fed by its host, or not at all. */
function* groupLoads(
  cords: ReadonlyMap<string, readonly Wire[]>,
  standing: ReadonlyMap<string, Standing>,
): Generator<undefined, { readonly part: Part; readonly wires: readonly Wire[] }[]> {
  const groups = new Map<string, Group>()
  let looked = 0
  for (const [id, wires] of cords) {
    looked += 1
    if (looked % recordsPerSlice === 0) yield
    const load = standing.get(id)
    if (!load) continue
    const feeds = tidyWires(wires)
    const key = feedKey(load, feeds)
    const group = groups.get(key)
    if (group) group.members.push(load)
    else groups.set(key, { members: [load], feeds })
  }
  const found: { part: Part; wires: readonly Wire[] }[] = []
  for (const group of groups.values()) {
    looked += group.members.length
    if (looked > recordsPerSlice) {
      looked = 0
      yield
    }
    const part = groupPart(group)
    const count = part.ids.length
    const wires = group.feeds.map((wire) => ({ ...wire, to: part.key, count: wire.count * count }))
    found.push({ part, wires })
  }
  return found
}

/**
 * Reads the power chain of a facility as a diagram: every component, and loads with equal feeds as
 * one part each. Pauses between slices, so that a page may do it beside its own work. The answer
 * does not depend on the order of the records.
 */
export function* readInSlices(
  { equipment, connections }: Tables,
  library: Pick<Library, 'kind'>,
): Generator<undefined, Diagram> {
  const standing = new Map<string, Standing>()
  let looked = 0
  for (const item of equipment) {
    looked += 1
    if (looked % recordsPerSlice === 0) yield
    const kind = library.kind(item.kind)
    if (item.status !== 'removed' && kind.power) standing.set(item.id, { item, kind })
  }
  const chain: Wire[] = []
  const cords = new Map<string, Wire[]>()
  for (const connection of connections) {
    looked += 1
    if (looked % recordsPerSlice === 0) yield
    if (connection.medium !== 'power') continue
    const wire = wireOf(connection, standing)
    if (!wire) continue
    if (standing.get(wire.to)?.kind.power !== 'load') chain.push(wire)
    else cords.set(wire.to, [...(cords.get(wire.to) ?? []), wire])
  }
  const groups = yield* groupLoads(cords, standing)
  yield
  const parts = [...standing.values()]
    .filter(({ kind }) => kind.power !== 'load')
    .map(({ item, kind }) => partOf(item, kind))
  parts.push(...groups.map(({ part }) => part))
  parts.sort(byTag)
  return {
    parts: new Map(parts.map((part) => [part.key, part])),
    wires: tidyWires([...chain, ...groups.flatMap(({ wires }) => wires)]),
  }
}

/** Reads the diagram in one go. */
export const readDiagram = (tables: Tables, library: Pick<Library, 'kind'>): Diagram => {
  const reading = readInSlices(tables, library)
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}

const sameBut = (before: Equipment, after: Equipment, isLoad: boolean): boolean =>
  before.kind === after.kind &&
  before.tag === after.tag &&
  before.product === after.product &&
  before.path === after.path &&
  before.status === after.status &&
  (isLoad || before.values === after.values || likenessOf(before) === likenessOf(after))

/** Whether a change of the document may change what is drawn, and not only what is written beside it. */
export const redraws = (
  operations: readonly Operation[],
  library: Pick<Library, 'kind'>,
): boolean =>
  operations.some((operation) => {
    if (operation.table === 'connections') {
      return [operation.before, operation.after].some((one) => one?.medium === 'power')
    }
    if (operation.table !== 'equipment') return false
    const { before, after } = operation
    const role = (item: Equipment | undefined) => item && library.kind(item.kind).power
    if (role(before) === undefined && role(after) === undefined) return false
    return !before || !after || !sameBut(before, after, role(after) === 'load')
  })
