import type { Upright } from '#workspace'
import type { Shape } from '../shape/shapes'
import { DirtyRanges } from './dirty-ranges'
import { byteOf, flags, stateBytes } from './state'

const matrixFloats = 16

/** Writes the matrix that puts a shape in its place, stretched by three factors. */
export const writeMatrix = (
  into: Float32Array,
  row: number,
  { x, y, z, rotationDeg }: Upright,
  scaleX = 1,
  scaleY = 1,
  scaleZ = 1,
): void => {
  const radians = (rotationDeg * Math.PI) / 180
  const cos = Math.cos(radians)
  const sin = Math.sin(radians)
  const at = row * matrixFloats
  into[at] = cos * scaleX
  into[at + 1] = sin * scaleX
  into[at + 2] = 0
  into[at + 3] = 0
  into[at + 4] = -sin * scaleY
  into[at + 5] = cos * scaleY
  into[at + 6] = 0
  into[at + 7] = 0
  into[at + 8] = 0
  into[at + 9] = 0
  into[at + 10] = scaleZ
  into[at + 11] = 0
  into[at + 12] = x
  into[at + 13] = y
  into[at + 14] = z
  into[at + 15] = 1
}

/** A row of the far view changed its place, or only its state. */
export interface RowListener {
  placed(row: number): void
  stateChanged(row: number): void
  removed(row: number): void
}

/**
 * All equipment in rows of typed arrays, which are also the instance buffers of the far view: row
 * n is instance n. A freed row is hidden and used again, so no other row ever moves.
 */
export class Rows {
  /** Place and size of the box around each row. */
  matrices: Float32Array
  states: Uint8Array
  readonly shapes: (Shape | undefined)[] = []
  readonly places: (Upright | undefined)[] = []
  readonly dirtyMatrices = new DirtyRanges()
  readonly dirtyStates = new DirtyRanges()
  /** Rows of which only the colour of an overlay is another: nothing but the look reads it. */
  readonly dirtyOverlays = new DirtyRanges()
  listener: RowListener | undefined
  readonly #ids: string[] = []
  readonly #rowOf = new Map<string, number>()
  readonly #free: number[] = []
  #capacity: number
  #triangles = 0

  constructor(capacity: number) {
    this.#capacity = Math.max(64, capacity)
    this.matrices = new Float32Array(this.#capacity * matrixFloats)
    this.states = new Uint8Array(this.#capacity * stateBytes)
  }

  /** Rows that were ever in use: what the far view draws. */
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
  put(id: string, place: Upright, shape: Shape, status: number): number {
    let row = this.#rowOf.get(id)
    if (row === undefined) {
      row = this.#free.pop() ?? this.#ids.length
      if (row >= this.#capacity) this.#grow()
      this.#ids[row] = id
      this.#rowOf.set(id, row)
      this.states.fill(0, row * stateBytes, (row + 1) * stateBytes)
    }
    this.#triangles += shape.triangles - (this.shapes[row]?.triangles ?? 0)
    this.places[row] = place
    this.shapes[row] = shape
    const { widthM, depthM, heightM } = shape.size
    writeMatrix(this.matrices, row, place, widthM, depthM, heightM)
    this.states[row * stateBytes + byteOf.surface] = shape.surface
    this.states[row * stateBytes + byteOf.status] = status
    this.dirtyMatrices.add(row)
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
    this.places[row] = undefined
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
    this.#write(row, byteOf.flags, (before & ~clear) | set, this.dirtyStates)
  }

  setOverlay(row: number, value: number): void {
    this.#write(row, byteOf.overlay, value, this.dirtyOverlays)
  }

  #write(row: number, byte: number, value: number, dirty: DirtyRanges): void {
    const at = row * stateBytes + byte
    if (this.states[at] === value) return
    this.states[at] = value
    dirty.add(row)
    this.listener?.stateChanged(row)
  }

  #grow(): void {
    this.#capacity *= 2
    const matrices = new Float32Array(this.#capacity * matrixFloats)
    matrices.set(this.matrices)
    this.matrices = matrices
    const states = new Uint8Array(this.#capacity * stateBytes)
    states.set(this.states)
    this.states = states
  }
}
