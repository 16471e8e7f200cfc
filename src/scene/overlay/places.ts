/** A place that words may take: the pixel in their middle. */
export interface Spot {
  readonly x: number
  readonly y: number
}

interface Taken extends Spot {
  readonly halfWidth: number
  readonly halfHeight: number
}

const plateHeightPx = 21
/** Words keep this far apart from side to side. */
const gapPx = 8
const cellPx = { x: 96, y: 32 }
/** More words than this at once nobody reads. */
const mostLabels = 300

/**
 * Keeps words over the scene apart. What was taken is filed by cells of the screen, so that asking
 * costs the same however many labels there are; after {@link mostLabels} of them nothing is free.
 */
export class LabelPlaces {
  readonly #cells = new Map<number, Taken[]>()
  #count = 0

  get count(): number {
    return this.#count
  }

  get isFull(): boolean {
    return this.#count >= mostLabels
  }

  /** Takes the room of a plate about a pixel; whether it was free. */
  take(x: number, y: number, widthPx: number, heightPx = plateHeightPx): boolean {
    return this.takeFirst([{ x, y }], widthPx, heightPx) !== undefined
  }

  /** Takes the first of some spots where a plate has room; undefined where there is none. */
  takeFirst(spots: readonly Spot[], widthPx: number, heightPx = plateHeightPx): Spot | undefined {
    if (this.isFull) return undefined
    const halfWidth = (widthPx + gapPx) / 2
    const halfHeight = heightPx / 2
    const spot = spots.find(({ x, y }) => this.#isFree({ x, y, halfWidth, halfHeight }))
    if (!spot) return undefined
    const taken = { x: spot.x, y: spot.y, halfWidth, halfHeight }
    for (const key of cellsOf(taken)) {
      const filed = this.#cells.get(key)
      if (filed) filed.push(taken)
      else this.#cells.set(key, [taken])
    }
    this.#count += 1
    return spot
  }

  #isFree(wish: Taken): boolean {
    for (const key of cellsOf(wish)) {
      for (const other of this.#cells.get(key) ?? []) {
        const apartX = Math.abs(other.x - wish.x) >= other.halfWidth + wish.halfWidth
        const apartY = Math.abs(other.y - wish.y) >= other.halfHeight + wish.halfHeight
        if (!apartX && !apartY) return false
      }
    }
    return true
  }
}

/** The cells of the screen that a place lies in, each as one number. */
function* cellsOf({ x, y, halfWidth, halfHeight }: Taken): Generator<number> {
  const [firstX, lastX] = [x - halfWidth, x + halfWidth].map((at) => Math.floor(at / cellPx.x))
  const [firstY, lastY] = [y - halfHeight, y + halfHeight].map((at) => Math.floor(at / cellPx.y))
  for (let column = firstX ?? 0; column <= (lastX ?? 0); column++) {
    for (let row = firstY ?? 0; row <= (lastY ?? 0); row++) yield column * 65_536 + row
  }
}
