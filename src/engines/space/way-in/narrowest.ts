import { type Point, rotate } from '#base'
import { acrossM, Clearing } from './clearing'
import { Frontier } from './frontier'
import type { Level } from './level'
import type { Lift } from './lifts'
import type { Piece } from './piece'

/** A point on one of the floors, by its index. */
export interface Spot extends Point {
  readonly floor: number
}

/** Where the widest way from one spot to another is narrowest. */
export interface Narrowest {
  readonly at: Spot
  /** From one side to the other; zero where walls or the ends of floors leave no way at all. */
  readonly wideM: number
  /** Whether nothing as wide as the piece gets through, however finely one looks. */
  readonly isTooNarrow: boolean
  /** From the beginning to the end; empty where there is no way. */
  readonly path: readonly Spot[]
}

const cellsM = [0.05, 0.1, 0.2, 0.4, 0.8] as const
const mostCells = 250_000
/** Wider than the piece by this on each side is wide enough to look no further. */
const amplyM = 0.5
/** A point of a disc lies no farther from a cell's middle than so many cells. */
const diagonal = Math.SQRT1_2

interface Arc {
  readonly from: number
  readonly to: number
}

/** All floors as one field of cells, joined by lifts and ramps. */
class Ground {
  readonly clearings: readonly Clearing[]
  readonly offsets: number[] = []
  readonly arcs = new Map<number, number[]>()
  readonly count: number

  constructor(levels: readonly Level[], cellM: number, farM: number) {
    this.clearings = levels.map((level) => new Clearing(level, cellM, farM))
    this.count = this.clearings.reduce((sum, { columns, rows }) => {
      this.offsets.push(sum)
      return sum + columns * rows
    }, 0)
  }

  node({ floor, ...point }: Spot): number {
    const cell = this.clearings[floor]?.cellAt(point) ?? -1
    return cell < 0 ? -1 : (this.offsets[floor] as number) + cell
  }

  spot(node: number): Spot {
    const floor = this.floorOf(node)
    const clearing = this.clearings[floor] as Clearing
    return { ...clearing.pointOf(node - (this.offsets[floor] as number)), floor }
  }

  floorOf(node: number): number {
    let floor = this.offsets.length - 1
    while (floor > 0 && node < (this.offsets[floor] as number)) floor -= 1
    return floor
  }

  join({ from, to }: Arc): void {
    if (from < 0 || to < 0) return
    this.arcs.set(from, [...(this.arcs.get(from) ?? []), to])
    this.arcs.set(to, [...(this.arcs.get(to) ?? []), from])
  }

  clearM(node: number): number {
    const floor = this.floorOf(node)
    return (this.clearings[floor] as Clearing).clearM(node - (this.offsets[floor] as number))
  }

  near(node: number): number[] {
    const floor = this.floorOf(node)
    const { columns, rows } = this.clearings[floor] as Clearing
    const offset = this.offsets[floor] as number
    const cell = node - offset
    const [column, row] = [cell % columns, Math.floor(cell / columns)]
    const found = [...(this.arcs.get(node) ?? [])]
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
        if (x !== column || y !== row) found.push(offset + y * columns + x)
      }
    }
    return found
  }
}

/** A ramp is entered and left this far from its middle. */
const rampEnds = ({ element }: Lift, neededM: number, cellM: number): readonly [Point, Point] => {
  const { x, y, rotationDeg, depthM = 0, type } = element
  const offM = type === 'ramp' ? depthM / 2 + neededM / 2 + cellM : 0
  const ahead = rotate({ x: 0, y: offM }, rotationDeg)
  return [
    { x: x - ahead.x, y: y - ahead.y },
    { x: x + ahead.x, y: y + ahead.y },
  ]
}

/** Between two looks at the clock. */
const cellsPerPause = 10_000

interface Widest {
  readonly node: number
  readonly clearM: number
  readonly path: readonly number[]
}

/** The way on which the narrowest place is as wide as can be (widest path, after Pollack 1960). */
function* widest(
  ground: Ground,
  starts: readonly number[],
  end: number,
  clearAt: (node: number) => number,
): Generator<undefined, Widest | undefined, undefined> {
  const best = new Float32Array(ground.count).fill(-1)
  const from = new Int32Array(ground.count).fill(-1)
  const narrow = new Int32Array(ground.count).fill(-1)
  const frontier = new Frontier()
  for (const node of starts) {
    best[node] = clearAt(node)
    narrow[node] = node
    frontier.push(node, -(best[node] as number))
  }
  const closed = new Uint8Array(ground.count)
  for (let looked = 1; ; looked++) {
    const node = frontier.pop()
    if (node < 0) return undefined
    if (closed[node]) continue
    closed[node] = 1
    const hereM = best[node] as number
    if (node === end) {
      const path: number[] = []
      for (let at = node; at >= 0; at = from[at] as number) path.push(at)
      return { node: narrow[node] as number, clearM: hereM, path: path.reverse() }
    }
    for (const next of ground.near(node)) {
      if (closed[next]) continue
      const thereM = clearAt(next)
      const leastM = Math.min(hereM, thereM)
      if (thereM <= 0 || leastM <= (best[next] as number)) continue
      best[next] = leastM
      from[next] = node
      narrow[next] = thereM < hereM ? next : (narrow[node] as number)
      frontier.push(next, -leastM)
    }
    if (looked % cellsPerPause === 0) yield undefined
  }
}

/**
 * Where the widest way from one of the docks to the place of a piece is narrowest, past walls, columns,
 * shafts, holes and the ends of floors. Undefined where a spot lies on no floor.
 */
export function* narrowestWay(
  levels: readonly Level[],
  lifts: readonly Lift[],
  piece: Piece,
  docks: readonly Spot[],
  place: Spot,
): Generator<undefined, Narrowest | undefined, undefined> {
  const neededM = Math.min(piece.widthM, piece.depthM) + 2 * piece.clearanceM
  const farM = neededM / 2 + amplyM
  const areaM2 = levels.reduce((sum, l) => sum + (l.maxX - l.minX) * (l.maxY - l.minY), 0)
  const cellM = cellsM.find((m) => areaM2 / (m * m) <= mostCells)
  if (cellM === undefined) return undefined
  const ground = new Ground(levels, cellM, farM)
  for (const lift of lifts) {
    const [low, high] = rampEnds(lift, neededM, cellM)
    const [from, to] = [
      ground.node({ ...low, floor: lift.from }),
      ground.node({ ...high, floor: lift.to }),
    ]
    ground.join({ from, to })
  }
  const starts = docks.map((dock) => ground.node(dock)).filter((node) => node >= 0)
  const end = ground.node(place)
  if (end < 0 || starts.length === 0) return undefined
  const atPlaceM = Math.hypot(piece.widthM, piece.depthM) / 2 + piece.clearanceM
  const clearAt = (node: number): number => {
    const clearM = ground.clearM(node)
    const { x, y, floor } = ground.spot(node)
    // In its place, as in the door of the dock, it may touch what is beside it.
    const isThere = [place, ...docks].some(
      (spot) => spot.floor === floor && Math.hypot(spot.x - x, spot.y - y) <= atPlaceM,
    )
    return isThere && clearM > cellM * diagonal ? farM : clearM
  }
  const found = yield* widest(ground, starts, end, clearAt)
  const shutM = cellM * (diagonal + 0.05)
  if (!found || found.clearM <= shutM) {
    return { at: place, wideM: 0, isTooNarrow: true, path: [] }
  }
  const at = ground.spot(found.node)
  const clearing = ground.clearings[at.floor] as Clearing
  return {
    at,
    wideM: acrossM(clearing, at, found.clearM, farM),
    isTooNarrow: found.clearM < neededM / 2 - cellM * diagonal,
    path: found.path.map((node) => ground.spot(node)),
  }
}
