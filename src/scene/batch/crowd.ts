import { Group } from 'three'
import type { Upright } from '#workspace'
import type { Shape } from '../shape/shapes'
import { buildUnitBox } from '../shape/solid-mesh'
import { surfaceOfInstance } from '../shape/surfaces'
import { contactMesh, createContactMaterial } from './contact'
import { Instanced } from './instanced'
import { createLookMaterial, createShadowMaterial, type Uniforms } from './materials'
import { NearBatch } from './near-batch'
import { type Budget, chooseNear, defaultBudget, type Focus } from './near-choice'
import { Rows } from './rows'
import { byteOf, nearBit, stateBytes } from './state'

/** The focus may drift by this share of its radius before the choice is made anew. */
const drift = 0.15

/** So many new rows join one by one before the choice is made anew. */
const mostJoined = 64

/**
 * All equipment on the graphics card: one draw call of boxes for what is far away, one for each
 * shape nearby, and one for the shadows of contact. Choosing between near and far happens when the
 * camera has gone far enough, not in every frame.
 */
export class Crowd {
  readonly root = new Group()
  readonly rows: Rows
  readonly #far: Instanced
  readonly #contact: Instanced
  readonly #batches = new Map<Shape, NearBatch>()
  /** The batch and slot in which a row is drawn in detail. */
  readonly #batchOf: (NearBatch | undefined)[] = []
  readonly #slotOf: number[] = []
  readonly #look
  readonly #shadow
  readonly #contactMaterial
  #budget: Budget = defaultBudget
  #focus: Focus = { x: 0, y: 0, radiusM: Number.POSITIVE_INFINITY }
  #grantedM = 0
  #joined = 0
  #stale = true

  constructor(uniforms: Uniforms, capacity: number, contactStrength: number) {
    this.rows = new Rows(capacity)
    this.#look = createLookMaterial(uniforms)
    this.#shadow = createShadowMaterial(uniforms)
    this.#contactMaterial = createContactMaterial(uniforms, contactStrength)
    const box = buildUnitBox(surfaceOfInstance)
    this.#far = new Instanced(this.root, box, this.rows, {
      material: this.#look,
      shadowMaterial: this.#shadow,
      receiveShadow: true,
    })
    this.#contact = new Instanced(this.root, contactMesh, this.rows, {
      material: this.#contactMaterial,
      renderOrder: 1,
    })
    this.rows.listener = {
      placed: (row) => this.#placed(row),
      stateChanged: (row) => this.#batchOf[row]?.takeState(this.#slotOf[row] as number),
      removed: (row) => this.#leave(row),
    }
  }

  /** How many rows are drawn in detail. */
  get nearCount(): number {
    let count = 0
    for (const batch of this.#batches.values()) count += batch.count
    return count
  }

  set contactStrength(strength: number) {
    const { contactStrength } = this.#contactMaterial.uniforms
    if (contactStrength) contactStrength.value = strength
  }

  /** Adds or changes a piece of equipment; answers its row. */
  put(id: string, place: Upright, shape: Shape, status: number): number {
    return this.rows.put(id, place, shape, status)
  }

  /** Whether everything may be drawn in detail, however far away it is. */
  get fitsWhole(): boolean {
    return this.rows.size <= this.#budget.items && this.rows.triangles <= this.#budget.triangles
  }

  /**
   * Tells where the camera looks. Answers whether the choice of detailed rows changed, so that
   * shadows can follow.
   */
  look(wish: Focus): boolean {
    const radiusM = this.fitsWhole ? Number.POSITIVE_INFINITY : wish.radiusM
    if (!this.#stale && !this.#outgrown({ ...wish, radiusM })) return false
    this.#stale = false
    this.#focus = { ...wish, radiusM }
    this.#choose()
    return true
  }

  /** Whether the camera went so far that other rows deserve their details. */
  #outgrown({ x, y, radiusM }: Focus): boolean {
    const settled = radiusM === 0 || radiusM === Number.POSITIVE_INFINITY
    if (settled && radiusM === this.#grantedM) return false
    const moved = Math.hypot(x - this.#focus.x, y - this.#focus.y)
    const unlimited = this.#grantedM >= this.#focus.radiusM * 0.99
    return (
      moved > Math.min(this.#grantedM, radiusM) * drift + 0.5 ||
      radiusM < this.#grantedM * (1 - drift) ||
      (unlimited && radiusM > this.#focus.radiusM * (1 + drift))
    )
  }

  /** Hands all changes to the graphics card. Call before each frame. */
  flush(): void {
    const { rows } = this
    const { matrices, states, end } = rows
    if (!this.#far.isBoundTo(matrices)) {
      this.#far.bindArrays(matrices, states)
      this.#contact.bindArrays(matrices, states)
    }
    const matrixRanges = rows.dirtyMatrices.take(end)
    const stateRanges = rows.dirtyStates.take(end)
    // Shadows of contact know nothing of colours: those go up once.
    this.#far.upload(matrixRanges, [...stateRanges, ...rows.dirtyOverlays.take(end)])
    this.#contact.upload(matrixRanges, stateRanges)
    this.#far.count = this.nearCount === rows.size ? 0 : end
    this.#contact.count = end
    for (const batch of this.#batches.values()) batch.flush()
  }

  dispose(): void {
    this.#far.dispose()
    this.#contact.dispose()
    for (const batch of this.#batches.values()) batch.dispose()
    for (const material of [this.#look, this.#shadow, this.#contactMaterial]) material.dispose()
  }

  #choose(): void {
    const choice = chooseNear(this.rows, this.#focus, this.#budget)
    this.#grantedM = choice.radiusM
    this.#joined = 0
    for (const batch of this.#batches.values()) batch.clear()
    const before = this.#batchOf.length
    for (let row = 0; row < before; row++) {
      if (this.#batchOf[row]) this.#markNear(row, undefined, -1)
    }
    for (const [shape, group] of choice.groups) {
      const batch = this.#batchFor(shape)
      for (const row of group) this.#markNear(row, batch, batch.add(row))
    }
    for (const [shape, batch] of this.#batches) {
      if (batch.count > 0) continue
      batch.dispose()
      this.#batches.delete(shape)
    }
  }

  #batchFor(shape: Shape): NearBatch {
    let batch = this.#batches.get(shape)
    if (!batch) {
      batch = new NearBatch(this.root, shape, this.rows, {
        material: this.#look,
        shadowMaterial: this.#shadow,
        castShadow: true,
        receiveShadow: true,
      })
      this.#batches.set(shape, batch)
    }
    return batch
  }

  #markNear(row: number, batch: NearBatch | undefined, slot: number): void {
    this.#batchOf[row] = batch
    this.#slotOf[row] = slot
    const at = row * stateBytes + byteOf.status
    const status = this.rows.states[at] as number
    this.rows.states[at] = batch ? status | nearBit : status & ~nearBit
    this.rows.dirtyStates.add(row)
  }

  #placed(row: number): void {
    const batch = this.#batchOf[row]
    const shape = this.rows.shapes[row]
    if (batch && batch.shape === shape) {
      this.#markNear(row, batch, this.#slotOf[row] as number)
      batch.place(this.#slotOf[row] as number)
      return
    }
    if (batch) this.#leave(row)
    if (shape && this.#hasRoomFor(shape)) {
      const joined = this.#batchFor(shape)
      this.#markNear(row, joined, joined.add(row))
      this.#joined += 1
    } else if (this.#isInFocus(row)) this.#stale = true
  }

  /** Whether a row lies where details are drawn; elsewhere it is a box whatever it is. */
  #isInFocus(row: number): boolean {
    const { x, y } = this.rows.places[row] ?? this.#focus
    return Math.hypot(x - this.#focus.x, y - this.#focus.y) <= this.#grantedM
  }

  /** Whether a new row may join in detail without a new choice: a few at a time, all being near. */
  #hasRoomFor(shape: Shape): boolean {
    if (this.#stale || this.#grantedM !== Number.POSITIVE_INFINITY) return false
    const { items, shapes } = this.#budget
    const fits = this.rows.size <= items && this.#joined < mostJoined
    return fits && (this.#batches.has(shape) || this.#batches.size < shapes)
  }

  #leave(row: number): void {
    const batch = this.#batchOf[row]
    if (!batch) return
    const slot = this.#slotOf[row] as number
    const filler = batch.free(slot)
    if (filler !== undefined) this.#slotOf[filler] = slot
    this.#markNear(row, undefined, -1)
  }
}
