import { groupBy, stronglyConnected } from '#base'
import { losesPower } from './draw'
import type { NodeRole } from './network'
import { gateOf, type Plant } from './plant'
import { dead, type State } from './state'

const itemsOf = ({ offsets, items }: Plant['members'], group: number): Int32Array =>
  items.subarray(offsets[group], offsets[group + 1])

/** Components of a vertex that still hang together without the lost ones, piece by piece. */
const piecesOf = (
  { network, members, joints }: Plant,
  vertex: number,
  lost: ReadonlySet<number>,
): number[][] => {
  const open = new Set([...itemsOf(members, vertex)].filter((node) => !lost.has(node)))
  const beside = new Map<number, number[]>()
  const note = (node: number, other: number) => {
    const list = beside.get(node)
    if (list) list.push(other)
    else beside.set(node, [other])
  }
  for (const edge of itemsOf(joints, vertex)) {
    const from = network.edgeFrom[edge] as number
    const to = network.edgeTo[edge] as number
    note(from, to)
    note(to, from)
  }
  const pieces: number[][] = []
  for (const start of open) {
    open.delete(start)
    const piece = [start]
    for (const node of piece) {
      for (const other of beside.get(node) ?? []) if (open.delete(other)) piece.push(other)
    }
    pieces.push(piece)
  }
  return pieces
}

/** Lets vertices of a working copy fall apart, and puts them together again. */
export class Splitter {
  readonly #state: State
  readonly #plant: Plant & { readonly roles: NodeRole[] }
  /** Vertices from here on are pieces. */
  readonly #firstVertex: number
  readonly #firstArc: number
  readonly #firstUnit: number
  #vertices: number
  #arcs: number
  #units: number
  /** The vertex that each piece was a part of. */
  readonly #origins: number[] = []
  readonly #moved: { node: number; vertex: number }[] = []
  readonly #redirected: { arc: number; vertex: number }[] = []
  /** What each unit that fell apart consists of, in the order in which power runs. */
  readonly parts = new Map<number, readonly Int32Array[]>()

  /** `base` is the plant as it was before the copy was made. */
  constructor(state: State, base: Plant) {
    this.#state = state
    this.#plant = state.plant as Plant & { readonly roles: NodeRole[] }
    this.#firstVertex = base.vertexCount
    this.#firstArc = base.arcFrom.length
    this.#vertices = this.#firstVertex
    this.#arcs = this.#firstArc
    this.#firstUnit = base.unitCount
    this.#units = this.#firstUnit
  }

  /** Pieces that stand now are numbered from the count of vertices on, up to but without this. */
  get end(): number {
    return this.#vertices
  }

  /** Arcs into pieces. */
  get addedArcs(): Int32Array {
    return Int32Array.from({ length: this.#arcs - this.#firstArc }, (_, i) => this.#firstArc + i)
  }

  /** The vertex that a piece was a part of; other vertices are their own. */
  originOf(vertex: number): number {
    return vertex < this.#firstVertex
      ? vertex
      : (this.#origins[vertex - this.#firstVertex] as number)
  }

  /**
   * Takes the given components out of the vertices that they are parts of. Cycles are found anew, also
   * in the units of other vertices that are `out`.
   */
  split(lost: ReadonlyMap<number, ReadonlySet<number>>, out: readonly number[]): void {
    const { unitOf } = this.#plant
    for (const [vertex, nodes] of lost) {
      this.#state.lost[vertex] = 1
      for (const piece of piecesOf(this.#plant, vertex, nodes)) this.#addPiece(vertex, piece)
    }
    for (const vertex of lost.keys()) this.#handOver(vertex)
    for (let piece = this.#firstVertex; piece < this.#vertices; piece++) this.#feedPiece(piece)
    const units = new Set([...lost.keys(), ...out].map((vertex) => unitOf[vertex] as number))
    for (const unit of units) this.#divide(unit)
  }

  /** Puts all pieces together again; what they carried is to be restored by the caller. */
  mend(): void {
    const { vertexOf, arcFrom, unitOf } = this.#plant
    const state = this.#state
    for (const { node, vertex } of this.#moved) vertexOf[node] = vertex
    for (const { arc, vertex } of this.#redirected) arcFrom[arc] = vertex
    for (const [unit, parts] of this.parts) {
      for (const part of parts) for (const vertex of part) unitOf[vertex] = unit
    }
    state.rank.fill(dead, this.#firstVertex, this.#vertices)
    state.safe.fill(0, this.#firstVertex, this.#vertices)
    state.loadKw.fill(0, this.#firstVertex, this.#vertices)
    state.unknown.fill(0, this.#firstVertex, this.#vertices)
    state.share.fill(0, this.#firstArc, this.#arcs)
    state.flowKw.fill(0, this.#firstArc, this.#arcs)
    state.flowUnknown.fill(0, this.#firstArc, this.#arcs)
    this.#moved.length = 0
    this.#redirected.length = 0
    this.#origins.length = 0
    this.parts.clear()
    this.#vertices = this.#firstVertex
    this.#arcs = this.#firstArc
    this.#units = this.#firstUnit
  }

  #addPiece(vertex: number, nodes: readonly number[]): void {
    const plant = this.#plant
    const { network, members, joints } = plant
    const piece = this.#vertices
    this.#vertices += 1
    this.#origins.push(vertex)
    const [first = -1] = nodes
    const isSole = nodes.length === 1
    plant.sole[piece] = isSole ? first : -1
    this.#state.loses[piece] = Number(isSole && losesPower(network, first))
    plant.roles[piece] = isSole ? (network.roles[first] as NodeRole) : 'bus'
    plant.gate[piece] = isSole ? gateOf(network, first) : 0
    plant.protects[piece] = isSole ? (network.protects[first] as number) : 0
    let at = members.offsets[piece] as number
    for (const node of nodes) {
      this.#moved.push({ node, vertex })
      plant.vertexOf[node] = piece
      members.items[at] = node
      at += 1
    }
    members.offsets[piece + 1] = at
    const own = new Set(nodes)
    let place = joints.offsets[piece] as number
    for (const edge of itemsOf(joints, vertex)) {
      if (!own.has(network.edgeFrom[edge] as number) || !own.has(network.edgeTo[edge] as number)) {
        continue
      }
      joints.items[place] = edge
      place += 1
    }
    joints.offsets[piece + 1] = place
  }

  /** Lets the pieces of a vertex give what it gave: over its ways out and to the loads on it. */
  #handOver(vertex: number): void {
    const { out, arcFrom, arcFromNode, vertexOf, members, classes } = this.#plant
    const { loadKw, unknown, flowKw, flowUnknown, feedKw, feedUnknown } = this.#state
    const hand = (piece: number, kw: number, unknownLoads: number) => {
      loadKw[piece] = (loadKw[piece] as number) + kw
      unknown[piece] = (unknown[piece] as number) + unknownLoads
      loadKw[vertex] = (loadKw[vertex] as number) - kw
      unknown[vertex] = (unknown[vertex] as number) - unknownLoads
    }
    for (const arc of itemsOf(out, vertex)) {
      const piece = vertexOf[arcFromNode[arc] as number] as number
      if (piece === vertex) continue
      this.#redirected.push({ arc, vertex })
      arcFrom[arc] = piece
      hand(piece, flowKw[arc] as number, flowUnknown[arc] as number)
    }
    for (const node of itemsOf(members, vertex)) {
      const piece = vertexOf[node] as number
      if (piece === vertex) continue
      for (const entry of itemsOf(classes.byNode, node)) {
        hand(piece, feedKw[entry] as number, feedUnknown[entry] as number)
      }
    }
  }

  #feedPiece(piece: number): void {
    const plant = this.#plant
    const { network, inOffsets, vertexOf, inner } = plant
    const vertex = this.originOf(piece)
    const end = inOffsets[vertex + 1] as number
    inOffsets[piece] = this.#arcs
    for (let arc = inOffsets[vertex] as number; arc < end; arc++) {
      const node = plant.arcToNode[arc] as number
      if (vertexOf[node] !== piece) continue
      const from = plant.arcFromNode[arc] as number
      this.#addArc(
        plant.arcFrom[arc] as number,
        piece,
        from,
        node,
        plant.arcPreference[arc] as number,
      )
    }
    for (const edge of itemsOf(inner, vertex)) {
      const from = network.edgeFrom[edge] as number
      const to = network.edgeTo[edge] as number
      const giver = vertexOf[from] as number
      if (vertexOf[to] !== piece || giver === piece || giver === vertex) continue
      this.#addArc(giver, piece, from, to, network.edgePreference[edge] as number)
    }
    inOffsets[piece + 1] = this.#arcs
  }

  #addArc(from: number, to: number, fromNode: number, toNode: number, preference: number): void {
    const plant = this.#plant
    const arc = this.#arcs
    this.#arcs += 1
    plant.arcFrom[arc] = from
    plant.arcTo[arc] = to
    plant.arcFromNode[arc] = fromNode
    plant.arcToNode[arc] = toNode
    plant.arcPreference[arc] = preference
  }

  /** Finds the cycles that are left of a unit, and numbers them as units of their own. */
  #divide(unit: number): void {
    const { units, unitOf, inOffsets, arcFrom } = this.#plant
    const vertices = [...itemsOf(units, unit)].filter((vertex) => !this.#state.lost[vertex])
    for (let piece = this.#firstVertex; piece < this.#vertices; piece++) {
      if (unitOf[this.originOf(piece)] === unit) vertices.push(piece)
    }
    const placeOf = new Map(vertices.map((vertex, place) => [vertex, place]))
    const from: number[] = []
    const to: number[] = []
    vertices.forEach((vertex, place) => {
      const end = inOffsets[vertex + 1] as number
      for (let arc = inOffsets[vertex] as number; arc < end; arc++) {
        const giver = placeOf.get(arcFrom[arc] as number)
        if (giver === undefined) continue
        from.push(giver)
        to.push(place)
      }
    })
    const { count, of } = stronglyConnected(vertices.length, groupBy(vertices.length, from), to)
    const parts = groupBy(count, of)
    const first = this.#units
    this.parts.set(
      unit,
      Array.from({ length: count }, (_, part) =>
        itemsOf(parts, part).map((place) => {
          const vertex = vertices[place] as number
          unitOf[vertex] = first + part
          return vertex
        }),
      ),
    )
    this.#units += count
  }
}
