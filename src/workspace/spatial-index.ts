import Flatbush from 'flatbush'
import { type Bounds, emptyBounds, type OrientedRect } from '#base'
import { always, clipSpan, never, type Span, shadowOf, type Vector } from './spans'

/** An upright box: its base stands at `z`, and it is turned about the vertical alone. */
export interface Upright extends OrientedRect {
  readonly z: number
  readonly heightM: number
}

/** Where a ray first meets a box. */
export interface RayHit extends Vector {
  readonly id: string
  /** Along the ray, in lengths of its direction. */
  readonly distance: number
}

/** Whether a box must lie wholly in the band or only touch it. */
export type BandMode = 'inside' | 'touching'

/** Values of a slot: x, y, z, half width, half depth, height, cosine, sine. */
const stride = 8
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
  readonly #free: number[] = []
  readonly #loose = new Set<number>()
  #values = new Float64Array(64 * stride)
  #inTree = new Uint8Array(64)
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

  /** Adds a box, or moves the one that has the id. */
  put(id: string, box: Upright): void {
    const slot = this.#slotOf.get(id) ?? this.#newSlot(id)
    const at = slot * stride
    const radians = (box.rotationDeg * Math.PI) / 180
    this.#values[at] = box.x
    this.#values[at + 1] = box.y
    this.#values[at + 2] = box.z
    this.#values[at + 3] = box.widthM / 2
    this.#values[at + 4] = box.depthM / 2
    this.#values[at + 5] = box.heightM
    this.#values[at + 6] = Math.cos(radians)
    this.#values[at + 7] = Math.sin(radians)
    this.#inTree[slot] = 0
    this.#loose.add(slot)
  }

  remove(id: string): void {
    const slot = this.#slotOf.get(id)
    if (slot === undefined) return
    this.#slotOf.delete(id)
    this.#inTree[slot] = 0
    this.#loose.delete(slot)
    this.#free.push(slot)
  }

  /** The rectangle around the boxes of the given ids, and their lowest and highest point. */
  extentOf(ids: Iterable<string>): Bounds & { readonly lowM: number; readonly highM: number } {
    let { minX, minY, maxX, maxY } = emptyBounds
    let lowM = Number.POSITIVE_INFINITY
    let highM = Number.NEGATIVE_INFINITY
    for (const id of ids) {
      const slot = this.#slotOf.get(id)
      if (slot === undefined) continue
      const [x, y, reachX, reachY] = this.#footprint(slot)
      minX = Math.min(minX, x - reachX)
      maxX = Math.max(maxX, x + reachX)
      minY = Math.min(minY, y - reachY)
      maxY = Math.max(maxY, y + reachY)
      const z = this.#value(slot, 2)
      lowM = Math.min(lowM, z)
      highM = Math.max(highM, z + this.#value(slot, 5))
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
      this.#covers(slot, x, y),
    )
    const topOf = (slot: number) => this.#value(slot, 2) + this.#value(slot, 5)
    return slots.sort((a, b) => topOf(b) - topOf(a)).map((slot) => this.#ids[slot] as string)
  }

  /** The first box that a ray meets, or undefined. A box that holds the ray's origin counts at once. */
  ray(origin: Vector, direction: Vector): RayHit | undefined {
    this.#freshen()
    let best = Number.POSITIVE_INFINITY
    let bestSlot = -1
    const meet = (slot: number) => {
      const distance = this.#meet(slot, origin, direction)
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

  #value(slot: number, field: number): number {
    return this.#values[slot * stride + field] as number
  }

  #newSlot(id: string): number {
    const slot = this.#free.pop() ?? this.#ids.length
    this.#slotOf.set(id, slot)
    this.#ids[slot] = id
    if (slot >= this.#inTree.length) {
      const values = new Float64Array(this.#values.length * 2)
      values.set(this.#values)
      this.#values = values
      const inTree = new Uint8Array(this.#inTree.length * 2)
      inTree.set(this.#inTree)
      this.#inTree = inTree
    }
    return slot
  }

  /** Centre and half extents of the axis-aligned rectangle around a footprint. */
  #footprint(slot: number): [number, number, number, number] {
    const cos = Math.abs(this.#value(slot, 6))
    const sin = Math.abs(this.#value(slot, 7))
    const halfWidth = this.#value(slot, 3)
    const halfDepth = this.#value(slot, 4)
    return [
      this.#value(slot, 0),
      this.#value(slot, 1),
      halfWidth * cos + halfDepth * sin,
      halfWidth * sin + halfDepth * cos,
    ]
  }

  #search(band: Bounds): number[] {
    this.#freshen()
    const slots = this.#leaves(band)
    for (const slot of this.#loose) {
      const [x, y, reachX, reachY] = this.#footprint(slot)
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
    this.#lowM = Number.POSITIVE_INFINITY
    this.#highM = Number.NEGATIVE_INFINITY
    for (const slot of this.#slotOf.values()) {
      const [x, y, reachX, reachY] = this.#footprint(slot)
      const leaf = this.#tree.add(x - reachX, y - reachY, x + reachX, y + reachY)
      const z = this.#value(slot, 2)
      this.#slotOfLeaf[leaf] = slot
      this.#inTree[slot] = 1
      this.#lowM = Math.min(this.#lowM, z)
      this.#highM = Math.max(this.#highM, z + this.#value(slot, 5))
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

  /** How far along the ray the box begins; infinite when the ray misses it. */
  #meet(slot: number, origin: Vector, direction: Vector): number {
    const cos = this.#value(slot, 6)
    const sin = this.#value(slot, 7)
    const x = origin.x - this.#value(slot, 0)
    const y = origin.y - this.#value(slot, 1)
    const z = this.#value(slot, 2)
    const halfWidth = this.#value(slot, 3)
    const halfDepth = this.#value(slot, 4)
    const across = direction.x * cos + direction.y * sin
    const along = direction.y * cos - direction.x * sin
    let span = clipSpan(always, origin.z, direction.z, z, z + this.#value(slot, 5))
    span = clipSpan(span, x * cos + y * sin, across, -halfWidth, halfWidth)
    span = clipSpan(span, y * cos - x * sin, along, -halfDepth, halfDepth)
    return span[0] <= span[1] ? span[0] : Number.POSITIVE_INFINITY
  }

  #covers(slot: number, x: number, y: number): boolean {
    const cos = this.#value(slot, 6)
    const sin = this.#value(slot, 7)
    const dx = x - this.#value(slot, 0)
    const dy = y - this.#value(slot, 1)
    return (
      Math.abs(dx * cos + dy * sin) <= this.#value(slot, 3) &&
      Math.abs(dy * cos - dx * sin) <= this.#value(slot, 4)
    )
  }

  #liesIn(slot: number, band: Bounds): boolean {
    const [x, y, reachX, reachY] = this.#footprint(slot)
    return (
      x - reachX >= band.minX &&
      x + reachX <= band.maxX &&
      y - reachY >= band.minY &&
      y + reachY <= band.maxY
    )
  }

  /** Separating axes: those of the band were tried by the search, those of the box are left. */
  #touches(slot: number, band: Bounds): boolean {
    const cos = this.#value(slot, 6)
    const sin = this.#value(slot, 7)
    const dx = (band.minX + band.maxX) / 2 - this.#value(slot, 0)
    const dy = (band.minY + band.maxY) / 2 - this.#value(slot, 1)
    const halfX = (band.maxX - band.minX) / 2
    const halfY = (band.maxY - band.minY) / 2
    const reach = Math.abs(halfX * cos) + Math.abs(halfY * sin)
    const reachAcross = Math.abs(halfX * sin) + Math.abs(halfY * cos)
    return (
      Math.abs(dx * cos + dy * sin) <= this.#value(slot, 3) + reach &&
      Math.abs(dy * cos - dx * sin) <= this.#value(slot, 4) + reachAcross
    )
  }
}
