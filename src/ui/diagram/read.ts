import type { Operation } from '#document'
import type { Connection, Equipment, Kind, KindId, Library, Medium } from '#model'
import type { PartRole, Wire } from './diagram'

/** The tables that a diagram is drawn from. */
export interface Tables {
  readonly equipment: Iterable<Equipment>
  readonly connections: Iterable<Connection>
}

/** One piece of equipment of the network, or a load. */
export interface Piece {
  readonly id: string
  readonly tag: string
  readonly kind: KindId
  readonly role: PartRole
  readonly product: string | undefined
  readonly path: string | undefined
  /** What must be alike for two devices to be drawn as one; loads are alike by their feeds. */
  readonly likeness: string
  /** Parts of one such group are drawn as one where they are alike, whatever they hang on. */
  readonly group?: string
}

/** A slice of what was read: little enough to be handed to a worker within a frame. */
export interface Batch {
  readonly pieces: readonly Piece[]
  readonly wires: readonly Wire[]
}

/** Turns the connections of a network into wires. */
export interface Wiring {
  /** The wire of a connection; undefined where it is none, or can only be told at the end. */
  wireOf(connection: Connection): Wire | undefined
  /** The wires that could only be told once all connections were seen. */
  rest(): readonly Wire[]
}

interface Source {
  readonly medium: Medium
  /** Whether a kind takes part, and as what; one that reads by itself may tell pieces apart further. */
  roleOf(kind: Kind): PartRole | undefined
}

/** A network whose wires can be told from the kinds at their ends. */
interface WiredSource extends Source {
  /** `standing` has the kind of every piece that is drawn, by its id. */
  wiring(standing: ReadonlyMap<string, Kind>): Wiring
}

/** A network that is read in a manner of its own. */
interface ReadSource extends Source {
  read(tables: Tables, library: Library): Generator<Batch>
}

/** Which network of a facility is drawn: its medium, who takes part in it, and what joins them. */
export type DiagramSource = WiredSource | ReadSource

/** Records looked at for one slice. */
export const recordsPerSlice = 1000

/** What is set by operating a device changes no drawing. */
const operated = 'normally'

/** Values that tell two devices apart. */
export const likenessOf = (item: Equipment): string => {
  const values = Object.entries(item.values ?? {})
    .filter(([field]) => field !== operated)
    .map(([field, stated]) => [field, typeof stated === 'object' ? stated.value : stated])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return JSON.stringify([item.kind, item.product, item.path, values])
}

const pieceOf = (item: Equipment, role: PartRole): Piece => ({
  id: item.id,
  tag: item.tag,
  kind: item.kind,
  role,
  product: item.product,
  path: item.path,
  likeness: role === 'load' ? '' : likenessOf(item),
})

/**
 * Reads a network of a facility slice by slice, so that a page may do it beside its own work: every
 * component and load that is there, and every connection between them.
 */
export function* readInSlices(
  tables: Tables,
  library: Library,
  source: DiagramSource,
): Generator<Batch> {
  if ('read' in source) {
    yield* source.read(tables, library)
    return
  }
  const { equipment, connections } = tables
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
    const role = source.roleOf(kind)
    if (item.status === 'removed' || !role) continue
    standing.set(item.id, kind)
    pieces.push(pieceOf(item, role))
  }
  yield { pieces, wires: [] }
  const wiring = source.wiring(standing)
  let wires: Wire[] = []
  for (const connection of connections) {
    looked += 1
    if (looked % recordsPerSlice === 0) {
      yield { pieces: [], wires }
      wires = []
    }
    const wire = connection.medium === source.medium ? wiring.wireOf(connection) : undefined
    if (wire) wires.push(wire)
  }
  yield { pieces: [], wires: [...wires, ...wiring.rest()] }
}

const sameBut = (before: Equipment, after: Equipment, isLoad: boolean): boolean =>
  before.kind === after.kind &&
  before.tag === after.tag &&
  before.product === after.product &&
  before.path === after.path &&
  before.status === after.status &&
  before.cluster === after.cluster &&
  before.inside?.equipment === after.inside?.equipment &&
  (isLoad || before.values === after.values || likenessOf(before) === likenessOf(after))

/** Whether a change of the document may change what is drawn, and not only what is written beside it. */
export const redraws = (
  operations: readonly Operation[],
  library: Pick<Library, 'kind'>,
  { medium, roleOf }: Pick<DiagramSource, 'medium' | 'roleOf'>,
): boolean =>
  operations.some((operation) => {
    if (operation.table === 'connections') {
      return [operation.before, operation.after].some((one) => one?.medium === medium)
    }
    if (operation.table !== 'equipment') return false
    const { before, after } = operation
    const role = (item: Equipment | undefined) => item && roleOf(library.kind(item.kind))
    if (role(before) === undefined && role(after) === undefined) return false
    return !before || !after || !sameBut(before, after, role(after) === 'load')
  })
