import type { OrientedRect } from '#base'
import { always, clipSpan, type Vector } from './spans'

/** An upright box: its base stands at `z`, and it is turned about the vertical alone. */
export interface Upright extends OrientedRect {
  readonly z: number
  readonly heightM: number
}

/** Values of a slot: x, y, z, half width, half depth, height, cosine, sine. */
const stride = 8

/** Upright boxes in numbered slots of one array, with the arithmetic of a single box. */
export class BoxSlots {
  readonly #free: number[] = []
  #values = new Float64Array(64 * stride)
  #end = 0

  /** How many slots were ever in use. */
  get end(): number {
    return this.#end
  }

  /** A slot that nobody uses. */
  take(): number {
    const slot = this.#free.pop() ?? this.#end++
    if (slot * stride >= this.#values.length) {
      const values = new Float64Array(this.#values.length * 2)
      values.set(this.#values)
      this.#values = values
    }
    return slot
  }

  free(slot: number): void {
    this.#free.push(slot)
  }

  write(slot: number, box: Upright): void {
    const radians = (box.rotationDeg * Math.PI) / 180
    const at = slot * stride
    this.#values[at] = box.x
    this.#values[at + 1] = box.y
    this.#values[at + 2] = box.z
    this.#values[at + 3] = box.widthM / 2
    this.#values[at + 4] = box.depthM / 2
    this.#values[at + 5] = box.heightM
    this.#values[at + 6] = Math.cos(radians)
    this.#values[at + 7] = Math.sin(radians)
  }

  read(slot: number): Upright {
    return {
      x: this.#value(slot, 0),
      y: this.#value(slot, 1),
      z: this.lowM(slot),
      widthM: this.#value(slot, 3) * 2,
      depthM: this.#value(slot, 4) * 2,
      heightM: this.#value(slot, 5),
      rotationDeg: (Math.atan2(this.#value(slot, 7), this.#value(slot, 6)) * 180) / Math.PI,
    }
  }

  lowM(slot: number): number {
    return this.#value(slot, 2)
  }

  highM(slot: number): number {
    return this.#value(slot, 2) + this.#value(slot, 5)
  }

  /** Centre and half extents of the axis-aligned rectangle around a footprint. */
  footprint(slot: number): [number, number, number, number] {
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

  /** Writes least x, y, z and greatest x, y, z of the box into six numbers of an array. */
  bounds(slot: number, into: Float64Array, at = 0): void {
    const values = this.#values
    const from = slot * stride
    const x = values[from] as number
    const y = values[from + 1] as number
    const z = values[from + 2] as number
    const halfWidth = values[from + 3] as number
    const halfDepth = values[from + 4] as number
    const cos = Math.abs(values[from + 6] as number)
    const sin = Math.abs(values[from + 7] as number)
    const reachX = halfWidth * cos + halfDepth * sin
    const reachY = halfWidth * sin + halfDepth * cos
    into[at] = x - reachX
    into[at + 1] = y - reachY
    into[at + 2] = z
    into[at + 3] = x + reachX
    into[at + 4] = y + reachY
    into[at + 5] = z + (values[from + 5] as number)
  }

  /** How far along a ray the box begins; infinite when the ray misses it. */
  meet(slot: number, origin: Vector, direction: Vector): number {
    const cos = this.#value(slot, 6)
    const sin = this.#value(slot, 7)
    const x = origin.x - this.#value(slot, 0)
    const y = origin.y - this.#value(slot, 1)
    const halfWidth = this.#value(slot, 3)
    const halfDepth = this.#value(slot, 4)
    const across = direction.x * cos + direction.y * sin
    const along = direction.y * cos - direction.x * sin
    let span = clipSpan(always, origin.z, direction.z, this.lowM(slot), this.highM(slot))
    span = clipSpan(span, x * cos + y * sin, across, -halfWidth, halfWidth)
    span = clipSpan(span, y * cos - x * sin, along, -halfDepth, halfDepth)
    return span[0] <= span[1] ? span[0] : Number.POSITIVE_INFINITY
  }

  /**
   * Whether the footprint reaches a rectangle about (x, y) along its own two axes. The axes of the
   * rectangle are the caller's to try.
   */
  reaches(slot: number, x: number, y: number, halfX = 0, halfY = 0): boolean {
    const cos = this.#value(slot, 6)
    const sin = this.#value(slot, 7)
    const dx = x - this.#value(slot, 0)
    const dy = y - this.#value(slot, 1)
    const reach = Math.abs(halfX * cos) + Math.abs(halfY * sin)
    const reachAcross = Math.abs(halfX * sin) + Math.abs(halfY * cos)
    return (
      Math.abs(dx * cos + dy * sin) <= this.#value(slot, 3) + reach &&
      Math.abs(dy * cos - dx * sin) <= this.#value(slot, 4) + reachAcross
    )
  }

  #value(slot: number, field: number): number {
    return this.#values[slot * stride + field] as number
  }
}
