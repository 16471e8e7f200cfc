import { type Changes, CourseCursor, isPlayed, type Painting } from '#workspace'
import type { Rows } from './batch/rows'

/** So many rows go over to another state in one frame; the rest follow in the next ones. */
const mostPerFrame = 4_000
/** In place of a row that was not looked for yet. */
const unsought = -2

/**
 * Leads the colours of what follows from a break through time. A frame writes the rows that changed
 * since the last one, whichever way time went.
 */
export class Wave {
  #changes: Changes | undefined
  #cursor: CourseCursor | undefined
  #ids: readonly string[] = []
  /** The row in the scene of each row of the answer. */
  #rowOf = new Int32Array(0)

  /** Takes a painting up at a moment. Answers what each of its rows shows now, where it is played. */
  take(painting: Painting | undefined, atS: number): Uint8Array | undefined {
    if (!isPlayed(painting)) {
      this.#changes = undefined
      this.#cursor = undefined
      return undefined
    }
    if (painting.changes !== this.#changes) {
      this.#changes = painting.changes
      this.#ids = painting.ids
      this.#cursor = new CourseCursor(painting.changes)
      this.#rowOf = new Int32Array(painting.ids.length).fill(unsought)
      this.#cursor.moveTo(atS, () => {})
    }
    return this.#cursor?.shown
  }

  /** Goes to a moment and writes what shows another state. Answers whether it has arrived. */
  advance(atS: number, rows: Rows): boolean {
    const cursor = this.#cursor
    if (!cursor) return true
    return cursor.moveTo(
      atS,
      (row) => {
        const found = this.#found(row, rows)
        if (found >= 0) rows.setOverlay(found, cursor.shown[row] as number)
      },
      mostPerFrame,
    )
  }

  /** Rows came or went: they are looked for anew. */
  forget(): void {
    this.#rowOf.fill(unsought)
  }

  #found(row: number, rows: Rows): number {
    let found = this.#rowOf[row] as number
    if (found === unsought) {
      found = rows.rowOf(this.#ids[row] as string) ?? -1
      this.#rowOf[row] = found
    }
    return found
  }
}
