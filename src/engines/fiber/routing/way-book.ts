import type { TrayGraph } from '../trays/graph'
import type { Drawing, Piece } from './drawing'
import type { Tree } from './tree'

/**
 * Sequences of trays, each kept once, so that a hundred thousand ways can be told without walking
 * each of them: a way is the one before it and one tray more.
 */
export class WayBook {
  readonly #graph: TrayGraph
  readonly #drawing: Drawing
  readonly #list: (readonly string[])[] = [[]]
  readonly #longer = new Map<string, number>()
  readonly #back = new Map<number, readonly string[]>()
  readonly #trees = new Map<Tree, Int32Array>()

  constructor(graph: TrayGraph, drawing: Drawing) {
    this.#graph = graph
    this.#drawing = drawing
  }

  /** The way to every position of a tree, from its source. Cost: one step for each position, once. */
  of(tree: Tree, pieceAt: (position: number) => Piece): Int32Array {
    const known = this.#trees.get(tree)
    if (known) return known
    const ways = new Int32Array(tree.edge.length)
    // Positions run outwards: what a way goes on from has come before it.
    for (let at = 0; at < ways.length; at++) {
      const isEntry = (tree.edge[at] as number) < 0
      const before = isEntry ? 0 : (ways[tree.parent[at] as number] as number)
      ways[at] = this.after(before, pieceAt(at))
    }
    this.#trees.set(tree, ways)
    return ways
  }

  /** A way and a piece of a stretch more. A drop between trays, or a piece of no length, adds none. */
  after(way: number, piece: Piece): number {
    let longer = way
    for (const one of this.#drawing.trayPieces(piece)) longer = this.#afterOne(longer, one)
    return longer
  }

  #afterOne(way: number, { edge, fromM, toM }: Piece): number {
    const { segment, segments, pathways } = this.#graph
    const s = segment[edge] as number
    if (s < 0 || fromM === toM) return way
    const pathway = segments.pathway[s] as number
    const id = pathways[pathway]?.id ?? ''
    const trays = this.#list[way] as readonly string[]
    if (trays.at(-1) === id) return way
    const key = `${way} ${pathway}`
    const known = this.#longer.get(key)
    if (known !== undefined) return known
    const next = this.#list.push([...trays, id]) - 1
    this.#longer.set(key, next)
    return next
  }

  /** Its trays in walking order, or the other way round: the very same list for the same way. */
  trays(way: number, isTurned: boolean): readonly string[] {
    const trays = this.#list[way] as readonly string[]
    if (!isTurned) return trays
    const known = this.#back.get(way)
    if (known) return known
    const turned = trays.toReversed()
    this.#back.set(way, turned)
    return turned
  }
}
