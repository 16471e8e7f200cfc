import type { CableStep } from '../cable-paths'
import type { Place3 } from '../cabling'
import type { TrayGraph } from '../trays/graph'
import { alongEdgeM, type StretchGraph } from '../trays/stretches'

/** A piece of an edge, or of a stretch, in walking order: from a place on it to another. */
export interface Piece {
  readonly edge: number
  readonly fromM: number
  readonly toM: number
}

export const turned = ({ edge, fromM, toM }: Piece): Piece => ({ edge, fromM: toM, toM: fromM })

/** Leaves out places that are where the one before is. */
export const tidy = (points: readonly Place3[]): Place3[] =>
  points.filter((point, i) => {
    const before = points[i - 1]
    return !before || Math.hypot(point.x - before.x, point.y - before.y, point.z - before.z) > 1e-9
  })

/** Turns pieces of edges into places in space and metres along trays. */
export class Drawing {
  readonly #graph: TrayGraph
  readonly #stretches: StretchGraph

  constructor(stretches: StretchGraph) {
    this.#graph = stretches.trays
    this.#stretches = stretches
  }

  /** A piece of a stretch as pieces of tray edges, in walking order; those without a length are left out. */
  trayPieces({ edge: stretch, fromM, toM }: Piece): Piece[] {
    const { firstPiece, pieceAt, startM } = this.#stretches
    const { lengthM } = this.#graph
    const [low, high] = [Math.min(fromM, toM), Math.max(fromM, toM)]
    const pieces: Piece[] = []
    for (let at = firstPiece[stretch] as number; at < (firstPiece[stretch + 1] as number); at++) {
      const edge = pieceAt[at] as number
      const from = Math.max(low, startM[edge] as number)
      const to = Math.min(high, (startM[edge] as number) + (lengthM[edge] as number))
      if (to - from <= 1e-9) continue
      const along = (m: number) => alongEdgeM(this.#stretches, edge, m)
      pieces.push({ edge, fromM: along(from), toM: along(to) })
    }
    return fromM <= toM ? pieces : pieces.reverse().map(turned)
  }

  /** A place on a stretch in space. */
  onStretch(stretch: number, alongM: number): Place3 {
    const { firstPiece, pieceAt, startM } = this.#stretches
    let at = firstPiece[stretch] as number
    const last = (firstPiece[stretch + 1] as number) - 1
    while (at < last && (startM[pieceAt[at + 1] as number] as number) <= alongM) at++
    const edge = pieceAt[at] as number
    return this.on(edge, alongEdgeM(this.#stretches, edge, alongM))
  }

  on(edge: number, alongM: number): Place3 {
    const { segment, segments, offsetM, from, to } = this.#graph
    const s = segment[edge] as number
    // A drop between two trays has no run of its own: its ends are those of its neighbours.
    if (s < 0) return this.#nodePlace((alongM === 0 ? from[edge] : to[edge]) as number)
    const share = ((offsetM[edge] as number) + alongM) / (segments.lengthM[s] as number)
    const part = (axis: number) => {
      const start = segments.ends[s * 6 + axis] as number
      return start + ((segments.ends[s * 6 + 3 + axis] as number) - start) * share
    }
    return { x: part(0), y: part(1), z: part(2) }
  }

  #nodePlace(node: number): Place3 {
    const { first, edgeAt, from, lengthM, segment } = this.#graph
    for (let at = first[node] as number; at < (first[node + 1] as number); at++) {
      const edge = edgeAt[at] as number
      if ((segment[edge] as number) < 0) continue
      return this.on(edge, from[edge] === node ? 0 : (lengthM[edge] as number))
    }
    return { x: Number.NaN, y: Number.NaN, z: Number.NaN }
  }

  /** Pieces as metres along trays; pieces of one tray that follow each other are one step. */
  steps(pieces: readonly Piece[]): CableStep[] {
    const { segment, segments, offsetM, pathways } = this.#graph
    const steps: CableStep[] = []
    for (const { edge, fromM, toM } of pieces) {
      const s = segment[edge] as number
      if (s < 0 || fromM === toM) continue
      const start = (segments.fromM[s] as number) + (offsetM[edge] as number)
      const trayId = pathways[segments.pathway[s] as number]?.id ?? ''
      const step = { trayId, fromM: start + fromM, toM: start + toM }
      const last = steps.at(-1)
      const on = last?.trayId === trayId && Math.abs(last.toM - step.fromM) < 1e-6
      const same = on && Math.sign(last.toM - last.fromM) === Math.sign(step.toM - step.fromM)
      if (same) steps[steps.length - 1] = { ...last, toM: step.toM }
      else steps.push(step)
    }
    return steps
  }
}
