import { Group } from 'three'
import type { Upright } from '#workspace'
import type { Frustum } from '../camera/frustum'
import type { FitOut } from '../inside/fit-out'
import { Insides } from '../inside/insides'
import { chooseOpen } from '../inside/opening'
import type { Shape } from '../shape/shapes'
import { buildUnitBox } from '../shape/solid-mesh'
import { surfaceOfInstance } from '../shape/surfaces'
import { type Chunk, Chunks, touchesDisc } from './chunks'
import { contactMesh, createContactMaterial } from './contact'
import { Instanced } from './instanced'
import { createLookMaterial, createShadowMaterial, type Uniforms } from './materials'
import { type Budget, chooseNear, defaultBudget, type Focus, outgrown } from './near-choice'
import { RowList } from './row-list'
import { RowTextures } from './row-textures'
import { Rows } from './rows'

/** So many new rows join one by one before the choice is made anew. */
const mostJoined = 64

/** Shadows of contact are drawn up to so many, nearest chunks first. */
const mostContacts = 40_000

/** The detailed instances of one shape. */
interface NearBatch {
  readonly shape: Shape
  readonly instanced: Instanced
  readonly list: RowList
  stale: boolean
}

const nowhere: Focus = { x: 0, y: 0, radiusM: 0 }

/**
 * All equipment on the graphics card: one draw call of boxes for what is far away, one for each
 * shape nearby, and one for the shadows of contact; of a large facility only what is in view.
 * Choosing happens when the camera has gone far enough, not in every frame.
 */
export class Crowd {
  readonly root = new Group()
  readonly rows: Rows
  readonly #textures = new RowTextures()
  readonly #chunks = new Chunks()
  readonly #far: Instanced
  readonly #farList = new RowList()
  readonly #contact: Instanced
  readonly #contactList = new RowList()
  readonly #insides: Insides
  readonly #batches = new Map<Shape, NearBatch>()
  /** The batch and slot in which a row is drawn in detail. */
  readonly #batchOf: (NearBatch | undefined)[] = []
  readonly #slotOf: number[] = []
  readonly #look
  readonly #shadow
  readonly #contactMaterial
  #budget: Budget = defaultBudget
  #focus: Focus = { x: 0, y: 0, radiusM: Number.POSITIVE_INFINITY }
  #wish: Focus = this.#focus
  #grantedM = 0
  /** Where things stand open, and how far the budget let them. */
  #within: Focus = { x: 0, y: 0, radiusM: 0 }
  #openM = 0
  #joined = 0
  /** The choice of what is near is to be made anew; or only the lists of boxes and contacts. */
  #stale = true
  #listsStale = true

  constructor(uniforms: Uniforms, capacity: number, contactStrength: number) {
    this.rows = new Rows(capacity)
    const all = { ...uniforms, ...this.#textures.uniforms }
    this.#look = createLookMaterial(all)
    this.#shadow = createShadowMaterial(all)
    this.#contactMaterial = createContactMaterial(all, contactStrength)
    this.#far = new Instanced(this.root, buildUnitBox(surfaceOfInstance), {
      material: this.#look,
      shadowMaterial: this.#shadow,
      receiveShadow: true,
    })
    this.#contact = new Instanced(this.root, contactMesh, {
      material: this.#contactMaterial,
      renderOrder: 1,
    })
    this.#insides = new Insides(this.root, all)
    this.rows.listener = {
      placed: (row) => this.#placed(row),
      removed: (row) => this.#removed(row),
    }
  }

  /** How many rows are drawn in detail. */
  get nearCount(): number {
    let count = 0
    for (const { list } of this.#batches.values()) count += list.count
    return count
  }

  /** How many machines are drawn inside what stands open. */
  get machineCount(): number {
    return this.#insides.count
  }

  /** How many rows are drawn as boxes. */
  get farCount(): number {
    return this.#far.count
  }

  set contactStrength(strength: number) {
    const { contactStrength } = this.#contactMaterial.uniforms
    if (contactStrength) contactStrength.value = strength
  }

  /** Adds or changes a piece of equipment; answers its row. */
  put(id: string, place: Upright, shape: Shape, status: number, fitOut?: FitOut): number {
    return this.rows.put(id, place, shape, status, fitOut)
  }

  /** Whether everything may be drawn in detail, however far away it is. */
  get fitsWhole(): boolean {
    return this.rows.size <= this.#budget.items && this.rows.triangles <= this.#budget.triangles
  }

  /**
   * Tells where the camera looks, what it sees (several frusta where the screen shows several views)
   * and where it is so close that it looks inside. Answers whether the choice of detailed rows
   * changed, so that shadows can follow.
   */
  look(wish: Focus, frusta?: readonly Frustum[], within: Focus = nowhere): boolean {
    const whole = this.fitsWhole
    const radiusM = whole ? Number.POSITIVE_INFINITY : wish.radiusM
    const isServed = whole || !frusta || this.#chunks.isServedBy(frusta)
    const chooses =
      this.#stale ||
      !isServed ||
      outgrown(this.#focus, this.#grantedM, { ...wish, radiusM }) ||
      outgrown(this.#within, this.#openM, within)
    if (!chooses && !this.#listsStale) return false
    this.#chunks.list(whole ? undefined : frusta)
    this.#wish = { ...wish, radiusM }
    if (chooses) {
      this.#focus = this.#wish
      this.#within = within
      this.#choose()
    }
    this.#writeLists()
    return chooses
  }

  /** Hands all changes to the graphics card. Call before each frame. */
  flush(): void {
    const { rows } = this
    const places = rows.dirtyPlaces.take(rows.end)
    const states = rows.dirtyStates.take(rows.end)
    this.#textures.upload(rows.placing, rows.states, places, states)
    for (const batch of this.#batches.values()) {
      if (batch.stale) batch.instanced.show(batch.list)
      batch.stale = false
    }
  }

  /** The graphics card forgot everything. */
  restore(): void {
    this.#textures.restore()
  }

  dispose(): void {
    this.#far.dispose()
    this.#contact.dispose()
    for (const { instanced } of this.#batches.values()) instanced.dispose()
    this.#insides.dispose()
    for (const material of [this.#look, this.#shadow, this.#contactMaterial]) material.dispose()
    this.#textures.dispose()
  }

  #listed(): Chunk[] {
    return [...this.#chunks.all].filter(({ isListed, rows }) => isListed && rows.count > 0)
  }

  #choose(): void {
    const choice = chooseNear(this.rows, this.#listed(), this.#focus, this.#budget)
    this.#stale = false
    this.#grantedM = choice.radiusM
    this.#joined = 0
    for (const batch of this.#batches.values()) {
      for (const row of batch.list.rows()) this.#batchOf[row] = undefined
      batch.list.clear()
    }
    const opening = chooseOpen(this.rows, choice.groups.values(), this.#within)
    this.#openM = opening.radiusM
    for (const [{ hull }, group] of opening.rows) {
      for (const row of group) this.#join(row, this.#batchFor(hull))
    }
    this.#insides.show(opening.rows)
    for (const [shape, group] of choice.groups) {
      for (const row of group) if (!this.#batchOf[row]) this.#join(row, this.#batchFor(shape))
    }
    for (const [shape, batch] of this.#batches) {
      if (batch.list.count > 0) continue
      batch.instanced.dispose()
      this.#batches.delete(shape)
    }
  }

  /** Lists the boxes of what is in view and not near, and what is close enough for its contact. */
  #writeLists(): void {
    this.#listsStale = false
    const chunks = this.#listed()
    this.#farList.clear()
    for (const { rows } of chunks) {
      for (const row of rows.rows()) if (!this.#batchOf[row]) this.#farList.add(row)
    }
    this.#far.show(this.#farList)
    const { x, y, radiusM } = this.#wish
    this.#contactList.clear()
    for (const chunk of chunks) {
      if (radiusM === 0 || !touchesDisc(chunk, x, y, radiusM)) continue
      if (this.#contactList.count + chunk.rows.count > mostContacts) break
      this.#contactList.addAll(chunk.rows.rows())
    }
    this.#contact.show(this.#contactList)
  }

  #batchFor(shape: Shape): NearBatch {
    let batch = this.#batches.get(shape)
    if (!batch) {
      const instanced = new Instanced(this.root, shape.mesh, {
        material: this.#look,
        shadowMaterial: this.#shadow,
        castShadow: true,
        receiveShadow: true,
      })
      batch = { shape, instanced, list: new RowList(), stale: true }
      this.#batches.set(shape, batch)
    }
    return batch
  }

  #join(row: number, batch: NearBatch): void {
    this.#batchOf[row] = batch
    this.#slotOf[row] = batch.list.add(row)
    batch.stale = true
  }

  #placed(row: number): void {
    const place = this.rows.places[row]
    const shape = this.rows.shapes[row]
    if (!place || !shape) return
    if (this.#chunks.put(row, place)) this.#listsStale = true
    const batch = this.#batchOf[row]
    if (batch?.shape === shape) return
    if (batch) this.#leave(row)
    // What stands open, or may, is chosen with care; so is a row that takes another shape far away.
    if (this.rows.fitOuts[row] && this.#within.radiusM > 0) this.#stale = true
    if (this.#hasRoomFor(shape)) {
      this.#join(row, this.#batchFor(shape))
      this.#joined += 1
    } else if (this.#isInFocus(place)) this.#stale = true
    this.#listsStale = true
  }

  #removed(row: number): void {
    this.#chunks.remove(row)
    this.#leave(row)
    this.#listsStale = true
  }

  /** Whether a row lies where details are drawn; elsewhere it is a box whatever it is. */
  #isInFocus({ x, y }: Upright): boolean {
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
    const filler = batch.list.free(slot)
    if (filler !== undefined) this.#slotOf[filler] = slot
    this.#batchOf[row] = undefined
    batch.stale = true
  }
}
