import { rotate } from '#base'
import { awayFrom, type Block, blockHolds, type Push, pushOut, spanOf } from './collide'
import { type Level, openingAt, type Soft } from './level'
import type { Piece } from './piece'
import { blockOf, type Opening } from './walls'

/** Whether a piece may stand somewhere, and with how many faults. */
export interface Footing {
  /** Undefined where it cannot stand at all. */
  readonly faults: number | undefined
  /** What it stands in. */
  readonly hits: readonly Soft[]
  readonly x: number
  readonly y: number
}

/** What a place costs besides the way itself, by what is wrong there. */
export interface PlaceFaults {
  /** By index of the room. */
  readonly rooms: Float64Array
  readonly doors: ReadonlyMap<string, number>
}

const nowhere: Footing = { faults: undefined, hits: [], x: 0, y: 0 }

/** What nobody knows to be in the way weighs less than what is. */
const doubt = 0.1

/** Corners, and the middles of the sides between them, as parts of half the piece. */
const carried = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
] as const
/** The outermost of a piece stands this far in: what touches an edge does not hang over it. */
const rimM = 0.005
/** Floors with a joint up to this wide between them carry on: drawing accuracy. */
const jointM = 0.02

/** What is nearer than this touches: arithmetic. */
const nearM = 1e-4

const noFloor = -1
const threshold = -2

/** Tries places for a piece on one level, with its clearance around it. */
export class Footings {
  readonly level: Level
  readonly #piece: Piece
  readonly #faults: PlaceFaults
  readonly #push: Push = { depthM: 0, x: 0, y: 0 }
  /** Before and behind the doors where goods come in: what is outside stands on the lorry. */
  readonly #aprons: readonly Block[]

  constructor(level: Level, piece: Piece, faults: PlaceFaults) {
    this.level = level
    this.#piece = piece
    this.#faults = faults
    const reachM = Math.hypot(piece.widthM, piece.depthM)
    this.#aprons = level.openings.flatMap(({ door, block, besideM }) =>
      door.dock === true
        ? [{ ...block, halfM: block.halfM + besideM + jointM, acrossM: block.acrossM + reachM }]
        : [],
    )
  }

  /**
   * Whether the piece, larger by `marginM` on each side, may stand there. It may give way by up to
   * `slackM` to stand beside things instead of in them.
   */
  at(x: number, y: number, rotationDeg: number, marginM: number, slackM = 0): Footing {
    const where = this.#faultsAt(x, y)
    if (where === undefined) return nowhere
    const { widthM, depthM } = this.#piece
    const block = blockOf({ x, y, rotationDeg }, widthM + 2 * marginM, depthM + 2 * marginM)
    const moved = slackM > 0 ? this.#parted(block, slackM) : block
    const met = this.#meet(moved, undefined)
    if (!met) return nowhere
    const under = this.#meetsEdge(moved) ? this.#carried({ ...moved, rotationDeg }) : where
    if (under === undefined) return nowhere
    return { faults: met.faults + Math.max(where, under), hits: met.hits, x: moved.x, y: moved.y }
  }

  /** The faults of a disc and of the floor in its middle; undefined where it cannot be at all. */
  discAt(x: number, y: number, radiusM: number): number | undefined {
    let faults = this.#faultsAt(x, y)
    if (faults === undefined || radiusM <= 0) return faults
    this.level.grid.query(x - radiusM, y - radiusM, x + radiusM, y + radiusM, (index) => {
      const { soft, block } = this.level.obstacles[index] as Level['obstacles'][number]
      if (awayFrom(block, x, y) >= radiusM - nearM) return true
      faults = !soft || soft.isRamp ? undefined : (faults ?? 0) + (soft.isKnown ? 1 : doubt)
      return faults !== undefined
    })
    return faults
  }

  /** Whether nothing is near enough for the piece to meet it, however it is turned. */
  isWideAt(x: number, y: number, radiusM: number): boolean {
    const [minX, minY, maxX, maxY] = [x - radiusM, y - radiusM, x + radiusM, y + radiusM]
    let isWide = true
    const look = (blocks: (index: number) => Block) => (index: number) => {
      isWide = awayFrom(blocks(index), x, y) >= radiusM
      return isWide
    }
    const { grid, edgeGrid, edges, obstacles } = this.level
    edgeGrid.query(
      minX,
      minY,
      maxX,
      maxY,
      look((index) => edges[index] as Block),
    )
    if (!isWide) return false
    grid.query(
      minX,
      minY,
      maxX,
      maxY,
      look((index) => (obstacles[index] as Level['obstacles'][number]).block),
    )
    return isWide
  }

  /** The faults of the floor at a point; undefined where there is none. */
  floorAt(x: number, y: number): number | undefined {
    return this.#faultsAt(x, y)
  }

  /** From the middle of the piece to a corner, larger by `marginM` on each side. */
  cornerM(marginM: number): number {
    const { widthM, depthM } = this.#piece
    return Math.hypot(widthM + 2 * marginM, depthM + 2 * marginM) / 2
  }

  /**
   * What the piece meets there, whether there is floor or not, such as on a ramp; undefined where it
   * runs into what nobody takes away.
   */
  met(
    x: number,
    y: number,
    rotationDeg: number,
    marginM: number,
    rampId: string,
  ): readonly Soft[] | undefined {
    const { widthM, depthM } = this.#piece
    const block = blockOf({ x, y, rotationDeg }, widthM + 2 * marginM, depthM + 2 * marginM)
    return this.#meet(block, rampId)?.hits
  }

  /** The shorter side of the piece, larger by `marginM` on each side. */
  thinnestM(marginM: number): number {
    return Math.min(this.#piece.widthM, this.#piece.depthM) + 2 * marginM
  }

  opening(x: number, y: number): Opening | undefined {
    return openingAt(this.level, x, y)
  }

  /** The rooms whose floors carry a piece that stands there, by their index. */
  roomsUnder(x: number, y: number, rotationDeg: number): readonly number[] {
    const rooms = new Set([this.level.roomAt(x, y)])
    for (const [px, py] of this.#points({ x, y, rotationDeg })) rooms.add(this.level.roomAt(px, py))
    return [...rooms].filter((room) => room >= 0)
  }

  #meet(block: Block, rampId: string | undefined) {
    const hits: Soft[] = []
    let faults = 0
    let isBlocked = false
    this.#each(block, (index) => {
      const { soft, block: other } = this.level.obstacles[index] as Level['obstacles'][number]
      if (pushOut(block, other, this.#push).depthM <= 0) return true
      if (!soft) {
        isBlocked = true
        return false
      }
      // Onto a ramp nothing is pushed from its side.
      if (soft.isRamp) {
        if (soft.id === rampId) return true
        isBlocked = true
        return false
      }
      faults += soft.isKnown ? 1 : doubt
      hits.push(soft)
      return true
    })
    return isBlocked ? undefined : { faults, hits }
  }

  /** The faults of the floor at a point; undefined where there is no floor. */
  #faultsAt(x: number, y: number): number | undefined {
    const opening = openingAt(this.level, x, y)
    if (opening) return this.#faults.doors.get(opening.door.id) ?? 0
    const room = this.level.roomAt(x, y)
    return room < 0 ? undefined : (this.#faults.rooms[room] ?? 0)
  }

  #meetsEdge(block: Block): boolean {
    const [spanX, spanY] = spanOf(block)
    const { x, y } = block
    let isMet = false
    this.level.edgeGrid.query(x - spanX, y - spanY, x + spanX, y + spanY, (index) => {
      isMet = pushOut(block, this.level.edges[index] as Block, this.#push).depthM > 0
      return !isMet
    })
    return isMet
  }

  #points(at: { readonly x: number; readonly y: number; readonly rotationDeg: number }) {
    const halfX = Math.max(0, this.#piece.widthM / 2 - rimM)
    const halfY = Math.max(0, this.#piece.depthM / 2 - rimM)
    return carried.map(([u, v]): readonly [number, number] => {
      const { x, y } = rotate({ x: u * halfX, y: v * halfY }, at.rotationDeg)
      return [at.x + x, at.y + y]
    })
  }

  /** The faults of all floors under the piece; undefined where some of it has none under it. */
  #carried(at: { readonly x: number; readonly y: number; readonly rotationDeg: number }) {
    let worst = 0
    for (const [x, y] of this.#points(at)) {
      const room = this.#groundAt(x, y)
      if (room === noFloor) return undefined
      if (room >= 0) worst = Math.max(worst, this.#faults.rooms[room] ?? 0)
    }
    return worst
  }

  /** The room that carries a point, or that it lies in a doorway, or that nothing carries it. */
  #groundAt(x: number, y: number): number {
    const room = this.level.roomAt(x, y)
    if (room >= 0) return room
    if (openingAt(this.level, x, y, true)) return threshold
    if (this.#aprons.some((apron) => blockHolds(apron, x, y))) return threshold
    const isJoint =
      this.level.roomAt(x - jointM, y) >= 0
        ? this.level.roomAt(x + jointM, y) >= 0
        : this.level.roomAt(x, y - jointM) >= 0 && this.level.roomAt(x, y + jointM) >= 0
    return isJoint ? threshold : noFloor
  }

  #each(block: Block, visit: (index: number) => boolean): void {
    const [spanX, spanY] = spanOf(block)
    const { x, y } = block
    this.level.grid.query(x - spanX, y - spanY, x + spanX, y + spanY, visit)
  }

  /** Steps out of what it reaches into by a little; where that does not help it stays. */
  #parted(block: Block, slackM: number): Block {
    let now = block
    for (let round = 0; round < 3; round++) {
      let shiftX = 0
      let shiftY = 0
      let deepest = 0
      this.#each(now, (index) => {
        const { block: other } = this.level.obstacles[index] as Level['obstacles'][number]
        const { depthM, x, y } = pushOut(now, other, this.#push)
        if (depthM > deepest) {
          deepest = depthM
          shiftX = x * depthM
          shiftY = y * depthM
        }
        return true
      })
      if (deepest === 0) return now
      const x = now.x + shiftX
      const y = now.y + shiftY
      if (Math.hypot(x - block.x, y - block.y) > slackM) return block
      now = { ...now, x, y }
    }
    return now
  }
}
