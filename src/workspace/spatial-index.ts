import Flatbush from 'flatbush'
import { type Bounds, emptyBounds } from '#base'
import { BoxSlots, type Upright } from './box-slots'
import { always, clipSpan, never, type Span, shadowOf, type Vector } from './spans'

/** Where a ray first meets a box. */
export interface RayHit extends Vector {
  readonly id: string
  /** Along the ray, in lengths of its direction. */
  readonly distance: number
}

/** Whether a box must lie wholly in the band or only touch it. */
export type BandMode = 'inside' | 'touching'

/** A ray is followed over the floor in steps of this length, nearest first. */
const stepM = 8
/** So many changed boxes are scanned one by one before the tree is built anew. */
const looseLimit = (count: number) => 256 + count / 64

/**
 * Upright boxes by id, for picking and box selection. A packed R-tree over the footprints answers
 * in microseconds; a changed box leaves the tree for a short list, and the tree is rebuilt when
 * that list has grown and somebody asks.
 */
export class SpatialIndex {
  readonly #slotOf = new Map<string, number>()
  readonly #ids: string[] = []
  readonly #boxes = new BoxSlots()
  readonly #loose = new Set<number>()
  /** Whether the tree knows the box of a slot as it stands. */
  #inTree = new Uint8Array(0)
  #tree: Flatbush | undefined
  #slotOfLeaf = new Uint32Array(0)
  #lowM = Number.POSITIVE_INFINITY
  #highM = Number.NEGATIVE_INFINITY

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
    if (slot < this.#inTree.length) this.#inTree[slot] = 0
    this.#loose.add(slot)
  }

  remove(id: string): void {
    const slot = this.#slotOf.get(id)
    if (slot === undefined) return
    this.#slotOf.delete(id)
    if (slot < this.#inTree.length) this.#inTree[slot] = 0
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
    const found: string[] = []
    for (const slot of this.#search(band)) {
      const matches = mode === 'inside' ? this.#liesIn(slot, band) : this.#touches(slot, band)
      if (matches) found.push(this.#ids[slot] as string)
    }
    return found
  }

  /** Ids of the boxes over or under a point of the floor, the topmost first. */
  at(x: number, y: number): string[] {
    const slots = this.#search({ minX: x, minY: y, maxX: x, maxY: y }).filter((slot) =>
      this.#boxes.reaches(slot, x, y),
    )
    return slots
      .sort((a, b) => this.#boxes.highM(b) - this.#boxes.highM(a))
      .map((slot) => this.#ids[slot] as string)
  }

  /** The first box that a ray meets, or undefined. A box that holds the ray's origin counts at once. */
  ray(origin: Vector, direction: Vector): RayHit | undefined {
    this.#freshen()
    let best = Number.POSITIVE_INFINITY
    let bestSlot = -1
    const meet = (slot: number) => {
      const distance = this.#boxes.meet(slot, origin, direction)
      if (distance < best) {
        best = distance
        bestSlot = slot
      }
    }
    for (const slot of this.#loose) meet(slot)
    const [from, to] = this.#spanOf(origin, direction)
    const pace = Math.hypot(direction.x, direction.y)
    const step = pace > 1e-12 ? stepM / pace : Number.POSITIVE_INFINITY
    for (let start = from; start <= to && start < best; start += step) {
      const shadow = shadowOf(origin, direction, start, Math.min(start + step, to))
      for (const slot of this.#leaves(shadow)) meet(slot)
    }
    if (bestSlot < 0) return undefined
    return {
      id: this.#ids[bestSlot] as string,
      distance: best,
      x: origin.x + direction.x * best,
      y: origin.y + direction.y * best,
      z: origin.z + direction.z * best,
    }
  }

  /** Slots whose axis-aligned rectangle the band touches. */
  #search(band: Bounds): number[] {
    this.#freshen()
    const slots = this.#leaves(band)
    for (const slot of this.#loose) {
      const [x, y, reachX, reachY] = this.#boxes.footprint(slot)
      const apart =
        x - reachX > band.maxX ||
        x + reachX < band.minX ||
        y - reachY > band.maxY ||
        y + reachY < band.minY
      if (!apart) slots.push(slot)
    }
    return slots
  }

  /** Slots of the tree that the band may touch. */
  #leaves({ minX, minY, maxX, maxY }: Bounds): number[] {
    const slots: number[] = []
    for (const leaf of this.#tree?.search(minX, minY, maxX, maxY) ?? []) {
      const slot = this.#slotOfLeaf[leaf] as number
      if (this.#inTree[slot] === 1) slots.push(slot)
    }
    return slots
  }

  #freshen(): void {
    const count = this.#slotOf.size
    if (this.#loose.size <= looseLimit(count)) return
    this.#loose.clear()
    this.#tree = new Flatbush(count)
    this.#slotOfLeaf = new Uint32Array(count)
    this.#inTree = new Uint8Array(this.#boxes.end)
    this.#lowM = Number.POSITIVE_INFINITY
    this.#highM = Number.NEGATIVE_INFINITY
    for (const slot of this.#slotOf.values()) {
      const [x, y, reachX, reachY] = this.#boxes.footprint(slot)
      const leaf = this.#tree.add(x - reachX, y - reachY, x + reachX, y + reachY)
      this.#slotOfLeaf[leaf] = slot
      this.#inTree[slot] = 1
      this.#lowM = Math.min(this.#lowM, this.#boxes.lowM(slot))
      this.#highM = Math.max(this.#highM, this.#boxes.highM(slot))
    }
    this.#tree.finish()
  }

  /** The part of a ray that runs over the tree's ground and at the height of its boxes. */
  #spanOf(origin: Vector, direction: Vector): Span {
    const tree = this.#tree
    if (!tree) return never
    let span = clipSpan(always, origin.z, direction.z, this.#lowM, this.#highM)
    span = clipSpan(span, origin.x, direction.x, tree.minX, tree.maxX)
    return clipSpan(span, origin.y, direction.y, tree.minY, tree.maxY)
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
