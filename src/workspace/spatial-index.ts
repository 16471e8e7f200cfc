import { type Bounds, BoxTree, emptyBounds } from '#base'
import { BoxSlots, type Upright } from './box-slots'
import type { Vector } from './spans'

/** Where a ray first meets a box. */
export interface RayHit extends Vector {
  readonly id: string
  /** Along the ray, in lengths of its direction. */
  readonly distance: number
}

/** Whether a box must lie wholly in the band or only touch it. */
export type BandMode = 'inside' | 'touching'

/** So many new boxes are looked at one by one before the tree is built anew. */
const looseLimit = (count: number) => 256 + count / 64
/** A tree whose nodes have grown this often has become a loose fit. */
const growthLimit = (count: number) => 4096 + count * 2

/** The bounds of a box: least x, y, z, greatest x, y, z. */
const bounds = new Float64Array(6)
const nowhere = Float64Array.of(Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity)

/**
 * Upright boxes by id, for picking and box selection. A packed tree over their bounds answers in
 * microseconds and follows what moves; new boxes wait in a short list, and the tree is built anew when
 * that list has grown, or the tree has become a loose fit, and somebody asks.
 */
export class SpatialIndex {
  readonly #slotOf = new Map<string, number>()
  readonly #ids: string[] = []
  readonly #boxes = new BoxSlots()
  /** Slots that the tree does not know. */
  readonly #loose = new Set<number>()
  #tree = new BoxTree(new Float64Array(0), 0)
  /** The leaf of each slot, −1 for those that the tree does not know. */
  #leafOf = new Int32Array(0)
  #slotOfLeaf = new Uint32Array(0)
  /** The id of each leaf, in the order of the tree: what is found whole is copied from it. */
  #leafIds: (string | undefined)[] = []
  /** Leaves whose boxes were removed. */
  #holes = 0

  constructor(boxes: Iterable<readonly [string, Upright]> = []) {
    for (const [id, box] of boxes) this.put(id, box)
  }

  get size(): number {
    return this.#slotOf.size
  }

  has(id: string): boolean {
    return this.#slotOf.has(id)
  }

  /** The box of an id. */
  get(id: string): Upright | undefined {
    const slot = this.#slotOf.get(id)
    return slot === undefined ? undefined : this.#boxes.read(slot)
  }

  /** Adds a box, or moves the one that has the id. */
  put(id: string, box: Upright): void {
    let slot = this.#slotOf.get(id)
    if (slot === undefined) {
      slot = this.#boxes.take()
      this.#slotOf.set(id, slot)
      this.#ids[slot] = id
    }
    this.#boxes.write(slot, box)
    const leaf = this.#leaf(slot)
    if (leaf < 0) this.#loose.add(slot)
    else {
      this.#boxes.bounds(slot, bounds)
      this.#tree.set(leaf, bounds)
    }
  }

  remove(id: string): void {
    const slot = this.#slotOf.get(id)
    if (slot === undefined) return
    this.#slotOf.delete(id)
    const leaf = this.#leaf(slot)
    if (leaf >= 0) {
      this.#tree.set(leaf, nowhere)
      this.#leafIds[leaf] = undefined
      this.#holes += 1
      this.#leafOf[slot] = -1
    }
    this.#loose.delete(slot)
    this.#boxes.free(slot)
  }

  /** The rectangle around the boxes of the given ids, and their lowest and highest point. */
  extentOf(ids: Iterable<string>): Bounds & { readonly lowM: number; readonly highM: number } {
    let { minX, minY, maxX, maxY } = emptyBounds
    let lowM = Number.POSITIVE_INFINITY
    let highM = Number.NEGATIVE_INFINITY
    for (const id of ids) {
      const slot = this.#slotOf.get(id)
      if (slot === undefined) continue
      const [x, y, reachX, reachY] = this.#boxes.footprint(slot)
      minX = Math.min(minX, x - reachX)
      maxX = Math.max(maxX, x + reachX)
      minY = Math.min(minY, y - reachY)
      maxY = Math.max(maxY, y + reachY)
      lowM = Math.min(lowM, this.#boxes.lowM(slot))
      highM = Math.max(highM, this.#boxes.highM(slot))
    }
    return { minX, minY, maxX, maxY, lowM, highM }
  }

  /** Ids of the boxes whose footprint lies inside the band or touches it, exact for turned boxes. */
  inBand(band: Bounds, mode: BandMode): string[] {
    let found: string[] = []
    this.#search(
      band,
      (from, to) => {
        // A hundred thousand at a stroke, where none was removed.
        if (found.length === 0 && this.#holes === 0) {
          found = this.#leafIds.slice(from, to) as string[]
          return
        }
        for (let leaf = from; leaf < to; leaf++) {
          const id = this.#leafIds[leaf]
          if (id !== undefined) found.push(id)
        }
      },
      (slot) => {
        const matches = mode === 'inside' ? this.#liesIn(slot, band) : this.#touches(slot, band)
        if (matches) found.push(this.#ids[slot] as string)
      },
    )
    return found
  }

  /** Ids of the boxes over or under a point of the floor, the topmost first. */
  at(x: number, y: number): string[] {
    const slots: number[] = []
    const look = (slot: number) => {
      if (this.#boxes.reaches(slot, x, y)) slots.push(slot)
    }
    this.#search(
      { minX: x, minY: y, maxX: x, maxY: y },
      (from, to) => {
        for (let leaf = from; leaf < to; leaf++) {
          if (this.#leafIds[leaf] !== undefined) look(this.#slotOfLeaf[leaf] as number)
        }
      },
      look,
    )
    return slots
      .sort((a, b) => this.#boxes.highM(b) - this.#boxes.highM(a))
      .map((slot) => this.#ids[slot] as string)
  }

  /**
   * The first box that a ray meets, or undefined. A box that holds the ray's origin counts at once.
   * What `counts` refuses is looked through.
   */
  ray(origin: Vector, direction: Vector, counts?: (id: string) => boolean): RayHit | undefined {
    this.#freshen()
    let best = Number.POSITIVE_INFINITY
    let bestSlot = -1
    const meet = (slot: number): number => {
      const distance = this.#boxes.meet(slot, origin, direction)
      if (distance < best && (counts?.(this.#ids[slot] as string) ?? true)) {
        best = distance
        bestSlot = slot
      }
      return best
    }
    for (const slot of this.#loose) meet(slot)
    this.#tree.follow({ origin, direction }, best, (leaf) => meet(this.#slotOfLeaf[leaf] as number))
    if (bestSlot < 0) return undefined
    return {
      id: this.#ids[bestSlot] as string,
      distance: best,
      x: origin.x + direction.x * best,
      y: origin.y + direction.y * best,
      z: origin.z + direction.z * best,
    }
  }

  /** Whether a ray meets any box; cheaper than to find the first. */
  isMet(origin: Vector, direction: Vector): boolean {
    this.#freshen()
    const { POSITIVE_INFINITY: never, NEGATIVE_INFINITY: enough } = Number
    let isMet = false
    const meet = (slot: number): number => {
      isMet ||= this.#boxes.meet(slot, origin, direction) < never
      return isMet ? enough : never
    }
    for (const slot of this.#loose) if (meet(slot) === enough) return true
    this.#tree.follow({ origin, direction }, never, (leaf) =>
      isMet ? enough : meet(this.#slotOfLeaf[leaf] as number),
    )
    return isMet
  }

  #leaf(slot: number): number {
    return this.#leafOf[slot] ?? -1
  }

  /** Ranges of leaves that lie in the band, and slots whose bounds touch it. */
  #search(
    band: Bounds,
    whole: (from: number, to: number) => void,
    edge: (slot: number) => void,
  ): void {
    this.#freshen()
    this.#tree.search(band, whole, (leaf) => edge(this.#slotOfLeaf[leaf] as number))
    for (const slot of this.#loose) {
      this.#boxes.bounds(slot, bounds)
      const [minX = 0, minY = 0, , maxX = 0, maxY = 0] = bounds
      const apart = minX > band.maxX || maxX < band.minX || minY > band.maxY || maxY < band.minY
      if (!apart) edge(slot)
    }
  }

  #freshen(): void {
    const count = this.#slotOf.size
    if (this.#loose.size <= looseLimit(count) && this.#tree.growth <= growthLimit(count)) return
    this.#loose.clear()
    const slots = Uint32Array.from(this.#slotOf.values())
    const boxes = new Float64Array(count * 6)
    slots.forEach((slot, row) => {
      this.#boxes.bounds(slot, boxes, row * 6)
    })
    this.#tree = new BoxTree(boxes, count)
    this.#slotOfLeaf = this.#tree.order.map((row) => slots[row] as number)
    this.#leafOf = new Int32Array(this.#boxes.end).fill(-1)
    this.#leafIds = new Array(count)
    this.#holes = 0
    this.#slotOfLeaf.forEach((slot, leaf) => {
      this.#leafOf[slot] = leaf
      this.#leafIds[leaf] = this.#ids[slot]
    })
  }

  #liesIn(slot: number, band: Bounds): boolean {
    const [x, y, reachX, reachY] = this.#boxes.footprint(slot)
    return (
      x - reachX >= band.minX &&
      x + reachX <= band.maxX &&
      y - reachY >= band.minY &&
      y + reachY <= band.maxY
    )
  }

  /** Separating axes: those of the band were tried by the search, those of the box are left. */
  #touches(slot: number, band: Bounds): boolean {
    const x = (band.minX + band.maxX) / 2
    const y = (band.minY + band.maxY) / 2
    return this.#boxes.reaches(slot, x, y, (band.maxX - band.minX) / 2, (band.maxY - band.minY) / 2)
  }
}
