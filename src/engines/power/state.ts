import type { ClassLoads } from './classes'
import type { Plant } from './plant'

/** How a load is supplied, as a number for typed arrays. `unknown`: needed cords are not stated. */
export const supplyCode = { dropped: 0, unprotected: 1, ok: 2, unknown: 3 } as const

export const dead = -1
/** Ranks of a supply: a vertex draws from its best live ones only. */
export const rankOf = { normal: 0, generator: 1, closed: 2 } as const

/**
 * Who feeds whom, and how much flows. Written by dispatch alone; the arrays are per vertex, per
 * arc, per class of loads and per feed of a class.
 */
export interface State {
  readonly plant: Plant
  readonly loads: ClassLoads
  /** Whether people may work manual devices: so in planned work, not after a fault. */
  readonly planned: boolean
  /** 1 where power is lost on the way through, as far as stated. */
  readonly loses: Uint8Array
  /** Vertices that are out, besides what the plant was built without. */
  readonly lost: Uint8Array
  readonly rank: Int8Array
  /** 1 where the supply rides through a power failure. */
  readonly safe: Uint8Array
  /** What a vertex can hand on as a feeder: its rating, or less where what feeds it is smaller. */
  readonly feederKw: Float64Array
  /** Order of settling within a unit. */
  readonly wave: Int32Array
  readonly loadKw: Float64Array
  readonly unknown: Int32Array
  /** Part of a vertex's input that an arc carries. */
  readonly share: Float64Array
  readonly flowKw: Float64Array
  readonly flowUnknown: Int32Array
  readonly supply: Uint8Array
  readonly feedKw: Float64Array
  readonly feedUnknown: Int32Array
}

/** Room in a state for vertices and arcs besides those of its plant. */
export interface Room {
  readonly vertices: number
  readonly arcs: number
}

/** A state in which nothing is live yet. `loses` marks the vertices with losses. */
export const createState = (
  plant: Plant,
  loads: ClassLoads,
  planned: boolean,
  loses: Uint8Array,
  room: Room = { vertices: 0, arcs: 0 },
): State => {
  const vertexCount = plant.vertexCount + room.vertices
  const arcCount = plant.arcFrom.length + room.arcs
  const { classes } = plant
  const entryCount = classes.entryNode.length
  return {
    plant,
    loads,
    planned,
    loses,
    lost: new Uint8Array(vertexCount),
    rank: new Int8Array(vertexCount).fill(dead),
    safe: new Uint8Array(vertexCount),
    feederKw: new Float64Array(vertexCount).fill(Number.NaN),
    wave: new Int32Array(vertexCount),
    loadKw: new Float64Array(vertexCount),
    unknown: new Int32Array(vertexCount),
    share: new Float64Array(arcCount),
    flowKw: new Float64Array(arcCount),
    flowUnknown: new Int32Array(arcCount),
    supply: new Uint8Array(classes.count),
    feedKw: new Float64Array(entryCount),
    feedUnknown: new Int32Array(entryCount),
  }
}

/** The one component of a vertex, or −1 where a vertex stands for several. */
export const soleNode = ({ sole }: Plant, vertex: number): number => sole[vertex] as number
