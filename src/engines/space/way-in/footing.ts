import { type Block, type Push, pushOut, spanOf } from './collide'
import { blockOf, type Level, type Opening, openingAt } from './level'
import type { Piece } from './piece'

/** Whether a piece may stand somewhere, and with how many faults. */
export interface Footing {
  /** Undefined where it cannot stand at all. */
  readonly faults: number | undefined
  /** Ids of what it stands in. */
  readonly hits: readonly string[]
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

/** Tries places for a piece on one level, with its clearance around it. */
export class Footings {
  readonly level: Level
  readonly #piece: Piece
  readonly #faults: PlaceFaults
  readonly #push: Push = { depthM: 0, x: 0, y: 0 }

  constructor(level: Level, piece: Piece, faults: PlaceFaults) {
    this.level = level
    this.#piece = piece
    this.#faults = faults
  }

  /**
   * Whether the piece, larger by `marginM` on each side, may stand there. It may give way by up to
   * `slackM` to stand beside things instead of in them.
   */
  at(x: number, y: number, rotationDeg: number, marginM: number, slackM = 0): Footing {
    const where = this.#floorAt(x, y)
    if (where === undefined) return nowhere
    const { widthM, depthM } = this.#piece
    const block = blockOf({ x, y, rotationDeg }, widthM + 2 * marginM, depthM + 2 * marginM)
    const moved = slackM > 0 ? this.#parted(block, slackM) : block
    const hits: string[] = []
    let faults = where
    let isBlocked = false
    this.#each(moved, (index) => {
      const { soft, block: other } = this.level.obstacles[index] as Level['obstacles'][number]
      if (pushOut(moved, other, this.#push).depthM <= 0) return true
      if (!soft) {
        isBlocked = true
        return false
      }
      faults += 1
      hits.push(soft.id)
      return true
    })
    return isBlocked ? nowhere : { faults, hits, x: moved.x, y: moved.y }
  }

  /** The shorter side of the piece, larger by `marginM` on each side. */
  thinnestM(marginM: number): number {
    return Math.min(this.#piece.widthM, this.#piece.depthM) + 2 * marginM
  }

  opening(x: number, y: number): Opening | undefined {
    return openingAt(this.level, x, y)
  }

  /** The faults of the floor at a point; undefined where there is no floor. */
  #floorAt(x: number, y: number): number | undefined {
    const opening = openingAt(this.level, x, y)
    if (opening) return this.#faults.doors.get(opening.door.id) ?? 0
    const room = this.level.roomAt(x, y)
    return room < 0 ? undefined : (this.#faults.rooms[room] ?? 0)
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
