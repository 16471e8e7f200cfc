import type { Size } from '#model'
import type { Upright } from '#workspace'
import type { FitOut } from '../inside/fit-out'
import type { Shape } from '../shape/shapes'
import { DirtyRanges } from './dirty-ranges'
import { byteOf, flags, stateBytes, wholeLines } from './state'

/** Numbers of a row's place, in order: x, y, z, cosine, width, depth, height, sine. */
export const placeFloats = 8

/** Writes where something of a size stands and how it is turned. */
export const writePlace = (
  into: Float32Array,
  row: number,
  { x, y, z, rotationDeg }: Pick<Upright, 'x' | 'y' | 'z' | 'rotationDeg'>,
  { widthM, depthM, heightM }: Size,
): void => {
  const radians = (rotationDeg * Math.PI) / 180
  const at = row * placeFloats
  into[at] = x
  into[at + 1] = y
  into[at + 2] = z
  into[at + 3] = Math.cos(radians)
  into[at + 4] = widthM
  into[at + 5] = depthM
  into[at + 6] = heightM
  into[at + 7] = Math.sin(radians)
}

/** Told when a row was placed anew or freed. */
export interface RowListener {
  placed(row: number): void
  removed(row: number): void
}

/**
 * All equipment in rows of typed arrays, which are also what the graphics card reads. A freed row is
 * hidden and used again, so no other row ever moves.
 */
export class Rows {
  /** Place and size of the box around each row; see {@link placeFloats}. */
  placing: Float32Array<ArrayBuffer>
  states: Uint8Array<ArrayBuffer>
  readonly shapes: (Shape | undefined)[] = []
  /** The machines inside each row, where it has some. */
  readonly fitOuts: (FitOut | undefined)[] = []
  readonly places: (Upright | undefined)[] = []
  readonly dirtyPlaces = new DirtyRanges()
  readonly dirtyStates = new DirtyRanges()
  listener: RowListener | undefined
  readonly #ids: string[] = []
  readonly #rowOf = new Map<string, number>()
  readonly #free: number[] = []
  #capacity: number
  #triangles = 0
  #machines = 0

  constructor(capacity: number) {
    this.#capacity = wholeLines(capacity)
    this.placing = new Float32Array(this.#capacity * placeFloats)
    this.states = new Uint8Array(this.#capacity * stateBytes)
  }

  /** Rows that were ever in use. */
  get end(): number {
    return this.#ids.length
  }

  get size(): number {
    return this.#rowOf.size
  }

  /** Triangles of all rows in full detail. */
  get triangles(): number {
    return this.#triangles
  }

  /** Machines inside all rows. */
  get machines(): number {
    return this.#machines
  }

  rowOf(id: string): number | undefined {
    return this.#rowOf.get(id)
  }

  idOf(row: number): string {
    return this.#ids[row] as string
  }

  ids(): Iterable<string> {
    return this.#rowOf.keys()
  }

  /** Adds a row or changes the one of the id. A new row begins without any state. */
  put(id: string, place: Upright, shape: Shape, status: number, fitOut?: FitOut): number {
    let row = this.#rowOf.get(id)
    if (row === undefined) {
      row = this.#free.pop() ?? this.#ids.length
      if (row >= this.#capacity) this.#grow()
      this.#ids[row] = id
      this.#rowOf.set(id, row)
      this.states.fill(0, row * stateBytes, (row + 1) * stateBytes)
    }
    this.#triangles += shape.triangles - (this.shapes[row]?.triangles ?? 0)
    this.#machines += (fitOut?.count ?? 0) - (this.fitOuts[row]?.count ?? 0)
    this.places[row] = place
    this.fitOuts[row] = fitOut
    this.shapes[row] = shape
    writePlace(this.placing, row, place, shape.size)
    this.states[row * stateBytes + byteOf.surface] = shape.surface
    this.states[row * stateBytes + byteOf.status] = status
    this.dirtyPlaces.add(row)
    this.dirtyStates.add(row)
    this.listener?.placed(row)
    return row
  }

  remove(id: string): void {
    const row = this.#rowOf.get(id)
    if (row === undefined) return
    this.#rowOf.delete(id)
    this.#free.push(row)
    this.#triangles -= this.shapes[row]?.triangles ?? 0
    this.#machines -= this.fitOuts[row]?.count ?? 0
    this.places[row] = undefined
    this.fitOuts[row] = undefined
    this.shapes[row] = undefined
    this.states[row * stateBytes] = flags.hidden
    this.dirtyStates.add(row)
    this.listener?.removed(row)
  }

  /** The flags of a row. */
  flagsOf(row: number): number {
    return this.states[row * stateBytes] as number
  }

  /** Sets and clears flags of a row; nothing happens where nothing changes. */
  setFlags(row: number, set: number, clear: number): void {
    const before = this.flagsOf(row)
    this.#write(row, byteOf.flags, (before & ~clear) | set)
  }

  setOverlay(row: number, value: number): void {
    this.#write(row, byteOf.overlay, value)
  }

  #write(row: number, byte: number, value: number): void {
    const at = row * stateBytes + byte
    if (this.states[at] === value) return
    this.states[at] = value
    this.dirtyStates.add(row)
  }

  #grow(): void {
    this.#capacity *= 2
    const placing = new Float32Array(this.#capacity * placeFloats)
    placing.set(this.placing)
    this.placing = placing
    const states = new Uint8Array(this.#capacity * stateBytes)
    states.set(this.states)
    this.states = states
  }
}
