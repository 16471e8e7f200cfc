import type { Upright } from '#workspace'
import { type AxisBox, type Frustum, isInView } from '../camera/frustum'
import { RowList } from './row-list'

/** Side of a chunk on the floor. A hall has a few, a campus of 100,000 pieces some hundred. */
const chunkM = 56

/** Rows that stand near one another, and the box around all that ever did. */
export interface Chunk {
  readonly rows: RowList
  readonly box: AxisBox
  /** Whether it was in view, with some room around, when the lists were last made. */
  isListed: boolean
}

const keyOf = (x: number, y: number): number =>
  (Math.floor(x / chunkM) + 0x8000) * 0x10000 + Math.floor(y / chunkM) + 0x8000

/** How far the box around an upright one reaches from its middle, whichever way it is turned. */
const reachOf = ({ widthM, depthM }: Upright): number => Math.hypot(widthM, depthM) / 2

/**
 * All rows by where they stand on the floor, so that what is out of view costs one test for hundreds.
 * The answer to what is in view keeps some room around it: a turn of the camera need not make the
 * lists anew.
 */
export class Chunks {
  readonly #chunks = new Map<number, Chunk>()
  readonly #chunkOf: (Chunk | undefined)[] = []
  readonly #slotOf: number[] = []
  #listedRows = 0

  get all(): Iterable<Chunk> {
    return this.#chunks.values()
  }

  /** Puts a row where it stands now. Answers whether it went to another chunk. */
  put(row: number, place: Upright): boolean {
    const key = keyOf(place.x, place.y)
    let chunk = this.#chunks.get(key)
    if (!chunk) {
      chunk = { rows: new RowList(), box: emptyBox(), isListed: false }
      this.#chunks.set(key, chunk)
    }
    widen(chunk.box, place)
    if (this.#chunkOf[row] === chunk) return false
    this.remove(row)
    this.#chunkOf[row] = chunk
    this.#slotOf[row] = chunk.rows.add(row)
    return true
  }

  remove(row: number): void {
    const chunk = this.#chunkOf[row]
    if (!chunk) return
    const slot = this.#slotOf[row] as number
    const filler = chunk.rows.free(slot)
    if (filler !== undefined) this.#slotOf[filler] = slot
    this.#chunkOf[row] = undefined
  }

  /** Whether the chunks listed last still do for what is in view: all of it, and not much besides. */
  isServedBy(frusta: readonly Frustum[]): boolean {
    let wanted = 0
    for (const { box, isListed, rows } of this.#chunks.values()) {
      const isWanted = isInAny(frusta, box, isListed ? chunkM : 0)
      if (isWanted && !isListed && rows.count > 0) return false
      if (isWanted) wanted += rows.count
    }
    return this.#listedRows <= wanted * 1.25 + 2000
  }

  /** Lists what is in view, with some room around; undefined lists everything. */
  list(frusta: readonly Frustum[] | undefined): void {
    this.#listedRows = 0
    for (const chunk of this.#chunks.values()) {
      chunk.isListed = frusta === undefined || isInAny(frusta, chunk.box, chunkM)
      if (chunk.isListed) this.#listedRows += chunk.rows.count
    }
  }
}

const isInAny = (frusta: readonly Frustum[], box: AxisBox, marginM: number): boolean => {
  for (const frustum of frusta) if (isInView(frustum, box, marginM)) return true
  return false
}

const emptyBox = (): AxisBox => ({
  minX: Number.POSITIVE_INFINITY,
  minY: Number.POSITIVE_INFINITY,
  minZ: Number.POSITIVE_INFINITY,
  maxX: Number.NEGATIVE_INFINITY,
  maxY: Number.NEGATIVE_INFINITY,
  maxZ: Number.NEGATIVE_INFINITY,
})

const widen = (box: AxisBox, place: Upright): void => {
  const reach = reachOf(place)
  box.minX = Math.min(box.minX, place.x - reach)
  box.minY = Math.min(box.minY, place.y - reach)
  box.minZ = Math.min(box.minZ, place.z)
  box.maxX = Math.max(box.maxX, place.x + reach)
  box.maxY = Math.max(box.maxY, place.y + reach)
  box.maxZ = Math.max(box.maxZ, place.z + place.heightM)
}

/** Whether any of a chunk lies within a disc on the floor. */
export const touchesDisc = ({ box }: Chunk, x: number, y: number, radiusM: number): boolean => {
  const dx = Math.max(box.minX - x, 0, x - box.maxX)
  const dy = Math.max(box.minY - y, 0, y - box.maxY)
  return dx * dx + dy * dy <= radiusM * radiusM
}
