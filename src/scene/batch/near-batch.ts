import type { Group } from 'three'
import type { Shape } from '../shape/shapes'
import { DirtyRanges } from './dirty-ranges'
import { Instanced, type InstancedOptions } from './instanced'
import { type Rows, writeMatrix } from './rows'
import { byteOf, nearBit, stateBytes } from './state'

const firstCapacity = 16

/** The detailed instances of one shape. Slots stay dense: a freed one takes the last in. */
export class NearBatch {
  readonly shape: Shape
  readonly #rows: Rows
  readonly #instanced: Instanced
  readonly #rowOfSlot: number[] = []
  readonly #dirtyMatrices = new DirtyRanges()
  readonly #dirtyStates = new DirtyRanges()
  #matrices = new Float32Array(firstCapacity * 16)
  #states = new Uint8Array(firstCapacity * stateBytes)

  constructor(parent: Group, shape: Shape, rows: Rows, options: InstancedOptions) {
    this.shape = shape
    this.#rows = rows
    const arrays = { matrices: this.#matrices, states: this.#states }
    this.#instanced = new Instanced(parent, shape.mesh, arrays, options)
  }

  get count(): number {
    return this.#rowOfSlot.length
  }

  /** Adds a row and answers its slot. */
  add(row: number): number {
    const slot = this.#rowOfSlot.length
    if (slot * 16 >= this.#matrices.length) this.#grow()
    this.#rowOfSlot.push(row)
    this.place(slot)
    return slot
  }

  /** Frees a slot; answers the row that moved into it, if one did. */
  free(slot: number): number | undefined {
    const last = this.#rowOfSlot.pop()
    if (last === undefined || slot === this.#rowOfSlot.length) return undefined
    this.#rowOfSlot[slot] = last
    this.place(slot)
    return last
  }

  clear(): void {
    this.#rowOfSlot.length = 0
    this.#dirtyMatrices.addAll()
    this.#dirtyStates.addAll()
  }

  /** Takes a slot's place and state over from its row. */
  place(slot: number): void {
    const place = this.#rows.places[this.#rowOfSlot[slot] as number]
    if (!place) return
    writeMatrix(this.#matrices, slot, place)
    this.#dirtyMatrices.add(slot)
    this.takeState(slot)
  }

  /** Takes a slot's state over from its row. */
  takeState(slot: number): void {
    const from = (this.#rowOfSlot[slot] as number) * stateBytes
    const to = slot * stateBytes
    for (let byte = 0; byte < stateBytes; byte++) {
      this.#states[to + byte] = this.#rows.states[from + byte] as number
    }
    const status = to + byteOf.status
    this.#states[status] = (this.#states[status] as number) & ~nearBit
    this.#dirtyStates.add(slot)
  }

  /** Hands the changes to the graphics card. */
  flush(): void {
    const count = this.#rowOfSlot.length
    if (!this.#instanced.isBoundTo(this.#matrices)) {
      this.#instanced.bindArrays(this.#matrices, this.#states)
    }
    this.#instanced.upload(this.#dirtyMatrices.take(count), this.#dirtyStates.take(count))
    this.#instanced.count = count
  }

  dispose(): void {
    this.#instanced.dispose()
  }

  #grow(): void {
    const matrices = new Float32Array(this.#matrices.length * 2)
    matrices.set(this.#matrices)
    this.#matrices = matrices
    const states = new Uint8Array(this.#states.length * 2)
    states.set(this.#states)
    this.#states = states
  }
}
