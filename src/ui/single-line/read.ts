import type { Operation } from '#document'
import type { Connection, Equipment, Kind, KindId, Library, Port, PowerRole } from '#model'
import type { Wire } from './diagram'

/** The tables that a diagram is drawn from. */
export interface Tables {
  readonly equipment: Iterable<Equipment>
  readonly connections: Iterable<Connection>
}

/** One piece of equipment of the power chain, or a load. */
export interface Piece {
  readonly id: string
  readonly tag: string
  readonly kind: KindId
  readonly role: PowerRole
  readonly product: string | undefined
  readonly path: string | undefined
  /** What must be alike for two devices to be drawn as one; loads are alike by their feeds. */
  readonly likeness: string
}

/** A slice of what was read: little enough to be handed to a worker within a frame. */
export interface Batch {
  readonly pieces: readonly Piece[]
  readonly wires: readonly Wire[]
}

/** Records looked at for one slice. */
const recordsPerSlice = 1000

/** What is set by operating a device changes no drawing. */
const operated = 'normally'

/** Values that tell two devices apart. */
const likenessOf = (item: Equipment): string => {
  const values = Object.entries(item.values ?? {})
    .filter(([field]) => field !== operated)
    .map(([field, stated]) => [field, typeof stated === 'object' ? stated.value : stated])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return JSON.stringify([item.kind, item.product, item.path, values])
}

const pieceOf = (item: Equipment, role: PowerRole): Piece => ({
  id: item.id,
  tag: item.tag,
  kind: item.kind,
  role,
  product: item.product,
  path: item.path,
  likeness: role === 'load' ? '' : likenessOf(item),
})

const powerPort = (kind: Kind, id: string): Port | undefined =>
  kind.ports.find((port) => port.id === id && port.medium === 'power')

/** A connection that carries power between two pieces that are there, or undefined. */
const wireOf = (
  { from, to, count }: Connection,
  standing: ReadonlyMap<string, Kind>,
): Wire | undefined => {
  const [source, target] = [standing.get(from.equipment), standing.get(to.equipment)]
  if (!source || !target || from.equipment === to.equipment) return undefined
  const [out, into] = [powerPort(source, from.port), powerPort(target, to.port)]
  if (!out || !into || out.direction === 'in' || into.direction === 'out') return undefined
  return { from: from.equipment, to: to.equipment, toPort: to.port, count }
}

/**
 * Reads the power chain of a facility slice by slice, so that a page may do it beside its own work:
 * every component and load that is there, and every connection that carries power.
 */
export function* readInSlices(
  { equipment, connections }: Tables,
  library: Pick<Library, 'kind'>,
): Generator<Batch> {
  const standing = new Map<string, Kind>()
  let pieces: Piece[] = []
  let looked = 0
  for (const item of equipment) {
    looked += 1
    if (looked % recordsPerSlice === 0) {
      yield { pieces, wires: [] }
      pieces = []
    }
    const kind = library.kind(item.kind)
    if (item.status === 'removed' || !kind.power) continue
    standing.set(item.id, kind)
    pieces.push(pieceOf(item, kind.power))
  }
  yield { pieces, wires: [] }
  let wires: Wire[] = []
  for (const connection of connections) {
    looked += 1
    if (looked % recordsPerSlice === 0) {
      yield { pieces: [], wires }
      wires = []
    }
    const wire = connection.medium === 'power' ? wireOf(connection, standing) : undefined
    if (wire) wires.push(wire)
  }
  yield { pieces: [], wires }
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
