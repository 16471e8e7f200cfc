import { neighboursOf, type TrayGraph } from './graph'

/**
 * The tray graph without the nodes at which there is nothing to choose: runs of a tray that follow
 * each other without a branch are one edge, a stretch. A search then visits branches only, however
 * often a tray bends.
 */
export interface StretchGraph {
  readonly trays: TrayGraph
  readonly nodeCount: number
  readonly edgeCount: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly lengthM: Float64Array
  readonly first: Int32Array
  readonly edgeAt: Int32Array
  readonly nodeAt: Int32Array
  /** The tray edges of stretch e, in order along it: `pieceAt[firstPiece[e]]` … */
  readonly firstPiece: Int32Array
  readonly pieceAt: Int32Array
  /** By tray edge: its stretch, where along that it begins, and whether it is walked backwards. */
  readonly stretchOf: Int32Array
  readonly startM: Float64Array
  readonly isBackward: Uint8Array
}

class Builder {
  readonly #trays: TrayGraph
  readonly #isBranch: Uint8Array
  readonly #stretchOf: Int32Array
  readonly #startM: Float64Array
  readonly #isBackward: Uint8Array
  readonly #pieces: number[] = []
  readonly #firstPiece: number[] = [0]
  readonly #from: number[] = []
  readonly #to: number[] = []
  readonly #lengthM: number[] = []

  constructor(trays: TrayGraph, classOf: ArrayLike<number>) {
    this.#trays = trays
    const { nodeCount, edgeCount, first, edgeAt } = trays
    this.#stretchOf = new Int32Array(edgeCount).fill(-1)
    this.#startM = new Float64Array(edgeCount)
    this.#isBackward = new Uint8Array(edgeCount)
    this.#isBranch = Uint8Array.from({ length: nodeCount }, (_, node) => {
      const at = first[node] as number
      if ((first[node + 1] as number) - at !== 2) return 1
      const [a, b] = [edgeAt[at] as number, edgeAt[at + 1] as number]
      return a === b || classOf[a] !== classOf[b] ? 1 : 0
    })
  }

  build(): StretchGraph {
    const { edgeCount, from } = this.#trays
    for (let edge = 0; edge < edgeCount; edge++) {
      if (this.#isBranch[from[edge] as number]) this.#walk(edge, from[edge] as number)
      else if (this.#isBranch[this.#trays.to[edge] as number]) {
        this.#walk(edge, this.#trays.to[edge] as number)
      }
    }
    // What is left are rings without a branch: each is cut at its first node.
    for (let edge = 0; edge < edgeCount; edge++) {
      if ((this.#stretchOf[edge] as number) >= 0) continue
      this.#isBranch[from[edge] as number] = 1
      this.#walk(edge, from[edge] as number)
    }
    return this.#graph()
  }

  /** Follows edges from a branch to the next one. */
  #walk(first: number, start: number): void {
    if ((this.#stretchOf[first] as number) >= 0) return
    const { from, to, lengthM } = this.#trays
    const stretch = this.#from.length
    let edge = first
    let node = start
    let long = 0
    for (;;) {
      const isBackward = from[edge] !== node
      this.#stretchOf[edge] = stretch
      this.#startM[edge] = long
      this.#isBackward[edge] = isBackward ? 1 : 0
      this.#pieces.push(edge)
      long += lengthM[edge] as number
      node = (isBackward ? from[edge] : to[edge]) as number
      if (this.#isBranch[node]) break
      edge = this.#onwards(node, edge)
    }
    this.#firstPiece.push(this.#pieces.length)
    this.#from.push(start)
    this.#to.push(node)
    this.#lengthM.push(long)
  }

  #onwards(node: number, edge: number): number {
    const { first, edgeAt } = this.#trays
    const at = first[node] as number
    return (edgeAt[at] === edge ? edgeAt[at + 1] : edgeAt[at]) as number
  }

  #graph(): StretchGraph {
    const { nodeCount } = this.#trays
    const numbers = new Int32Array(nodeCount)
    let count = 0
    for (let node = 0; node < nodeCount; node++) if (this.#isBranch[node]) numbers[node] = count++
    const from = Int32Array.from(this.#from, (node) => numbers[node] as number)
    const to = Int32Array.from(this.#to, (node) => numbers[node] as number)
    return {
      trays: this.#trays,
      nodeCount: count,
      edgeCount: from.length,
      from,
      to,
      lengthM: Float64Array.from(this.#lengthM),
      ...neighboursOf(count, from, to),
      firstPiece: Int32Array.from(this.#firstPiece),
      pieceAt: Int32Array.from(this.#pieces),
      stretchOf: this.#stretchOf,
      startM: this.#startM,
      isBackward: this.#isBackward,
    }
  }
}

/** Joins tray edges that follow each other without a branch, as long as they are of one class. */
export const stretchGraph = (trays: TrayGraph, classOf: ArrayLike<number>): StretchGraph =>
  new Builder(trays, classOf).build()

/**
 * Sorts tray edges into classes: those of one pathway are used by the same cables, fill up alike and
 * are priced alike when cables are led around what is full.
 */
export const classesOf = ({ segments, segment }: TrayGraph): Int32Array =>
  segment.map((s) => (s < 0 ? -1 : (segments.pathway[s] as number)))

/** Where along its stretch a place on a tray edge lies. */
export const alongStretchM = (
  { trays, startM, isBackward }: StretchGraph,
  edge: number,
  atM: number,
): number =>
  (startM[edge] as number) + (isBackward[edge] ? (trays.lengthM[edge] as number) - atM : atM)

/** Where along its tray edge a place on a stretch lies. */
export const alongEdgeM = (
  { trays, startM, isBackward }: StretchGraph,
  edge: number,
  stretchM: number,
): number => {
  const at = stretchM - (startM[edge] as number)
  return isBackward[edge] ? (trays.lengthM[edge] as number) - at : at
}
