import { type OrientedRect, type Polygon, polygonContains, rotate } from '#base'
import type { TrayGraph } from './graph'
import { alongStretchM, type StretchGraph } from './stretches'

/** A piece of equipment as cables leave it: its footprint, and the height that they leave at. */
export interface Gate extends OrientedRect {
  readonly z: number
  /** Heights between which its trays may run. */
  readonly lowestZ: number
  readonly highestZ: number
  /** How far beside it, in plan. */
  readonly searchM: number
  /** The walls that cables do not go through but in a tray; undefined in the open. */
  readonly walls: Polygon | undefined
}

/** Where cables of one place may reach the trays: columns, one entry for each straight run near it. */
export interface Landings {
  readonly count: number
  /** The stretch of the tray that it lies on. */
  readonly edge: Int32Array
  /** Metres along that stretch. */
  readonly atM: Float64Array
  /** What a cable goes from the gate to that point. */
  readonly dropM: Float64Array
  /** How low and how high these runs reach. */
  readonly lowestZ: number
  readonly highestZ: number
}

/** How far outside a turned rectangle a point lies. */
const outsideM = ({ x, y, widthM, depthM, rotationDeg }: OrientedRect, px: number, py: number) => {
  const own = rotate({ x: px - x, y: py - y }, -rotationDeg)
  const dx = Math.max(0, Math.abs(own.x) - widthM / 2)
  const dy = Math.max(0, Math.abs(own.y) - depthM / 2)
  return Math.hypot(dx, dy)
}

/** The share of a run at which it is nearest in plan; a riser is met at the height of the gate. */
const nearest = (ends: Float64Array, at: number, gate: Gate): number => {
  const [x1, y1, z1] = [ends[at] as number, ends[at + 1] as number, ends[at + 2] as number]
  const dx = (ends[at + 3] as number) - x1
  const dy = (ends[at + 4] as number) - y1
  const dz = (ends[at + 5] as number) - z1
  const span = dx * dx + dy * dy
  const share =
    span > 1e-9 * dz * dz ? ((gate.x - x1) * dx + (gate.y - y1) * dy) / span : (gate.z - z1) / dz
  return Math.min(Math.max(share, 0), 1)
}

/** Where a run may be entered, as shares of it: a closed one only where its pathway begins or ends. */
const entrances = (graph: TrayGraph, s: number, gate: Gate): readonly number[] => {
  const { pathways, segments } = graph
  const index = segments.pathway[s] as number
  if (!pathways[index]?.closed) return [nearest(segments.ends, s * 6, gate)]
  const begins = (segments.fromM[s] as number) === 0
  const ends = s + 1 === segments.count || segments.pathway[s + 1] !== index
  return [...(begins ? [0] : []), ...(ends ? [1] : [])]
}

/** The edge of a run on which a place along it falls. */
const edgeOn = ({ firstEdge, offsetM }: TrayGraph, s: number, alongM: number): number => {
  let low = firstEdge[s] as number
  let high = (firstEdge[s + 1] as number) - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((offsetM[middle] as number) <= alongM) low = middle
    else high = middle - 1
  }
  return low
}

class Finding {
  readonly found: number[] = []
  lowestZ = Number.POSITIVE_INFINITY
  highestZ = Number.NEGATIVE_INFINITY
  readonly #graph: TrayGraph
  readonly #gate: Gate

  constructor(graph: TrayGraph, gate: Gate) {
    this.#graph = graph
    this.#gate = gate
  }

  readonly look = (s: number): boolean => {
    for (const share of entrances(this.#graph, s, this.#gate)) this.#enter(s, share)
    return true
  }

  #enter(s: number, share: number): void {
    const { segments, lengthM, offsetM } = this.#graph
    const gate = this.#gate
    const { ends } = segments
    const at = s * 6
    const part = (axis: number) => {
      const from = ends[at + axis] as number
      return from + ((ends[at + 3 + axis] as number) - from) * share
    }
    const [x, y, z] = [part(0), part(1), part(2)]
    if (z < gate.lowestZ || z > gate.highestZ || outsideM(gate, x, y) > gate.searchM) return
    if (gate.walls && !polygonContains(gate.walls, x, y)) return
    const alongM = share * (segments.lengthM[s] as number)
    const edge = edgeOn(this.#graph, s, alongM)
    const atM = Math.min(alongM - (offsetM[edge] as number), lengthM[edge] as number)
    const dropM = Math.hypot(x - gate.x, y - gate.y) + Math.abs(z - gate.z)
    this.found.push(s + share / 2, edge, atM, dropM)
    const [z1, z2] = [ends[at + 2] as number, ends[at + 5] as number]
    this.lowestZ = Math.min(this.lowestZ, z1, z2)
    this.highestZ = Math.max(this.highestZ, z1, z2)
  }
}

/**
 * Every straight run within reach of a place, each at its nearest point. All of them may be used:
 * which is best depends on where a cable goes. The reach is measured from the footprint, the drop
 * from its centre.
 */
export const landingsOf = (graph: StretchGraph, gate: Gate): Landings => {
  const finding = new Finding(graph.trays, gate)
  const half = Math.hypot(gate.widthM, gate.depthM) / 2 + gate.searchM
  const { x, y } = gate
  graph.trays.segments.grid.query(x - half, y - half, x + half, y + half, finding.look)
  const { found, lowestZ, highestZ } = finding
  const order = Array.from({ length: found.length / 4 }, (_, i) => i * 4).sort(
    (a, b) => (found[a] as number) - (found[b] as number),
  )
  return {
    count: order.length,
    edge: Int32Array.from(order, (at) => graph.stretchOf[found[at + 1] as number] as number),
    atM: Float64Array.from(order, (at) =>
      alongStretchM(graph, found[at + 1] as number, found[at + 2] as number),
    ),
    dropM: Float64Array.from(order, (at) => found[at + 3] as number),
    lowestZ,
    highestZ,
  }
}
