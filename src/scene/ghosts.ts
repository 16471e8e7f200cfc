import { Group } from 'three'
import type { Library } from '#model'
import type { Ghost } from '#workspace'
import { Instanced } from './batch/instanced'
import { createGhostMaterial, type Uniforms } from './batch/materials'
import { RowList } from './batch/row-list'
import { RowTextures } from './batch/row-textures'
import { placeFloats, writePlace } from './batch/rows'
import { byteOf, flags, stateBytes, wholeLines } from './batch/state'
import { type Shape, Shapes } from './shape/shapes'

const sizeOf = (library: Library, { kind, product, size }: Ghost) => {
  if (size) return size
  const metres = (field: string): number => {
    const value = library.productValue(kind, product, field)?.value
    return typeof value === 'number' && value > 0 ? value : 0.5
  }
  return { widthM: metres('widthM'), depthM: metres('depthM'), heightM: metres('heightM') }
}

/** The ghosts of one shape, by their rows. */
interface Haunt {
  readonly instanced: Instanced
  readonly list: RowList
}

/** Equipment that a tool is about to place: one draw call for each shape. */
export class Ghosts {
  readonly root = new Group()
  readonly #material
  readonly #textures = new RowTextures()
  readonly #drawn = new Map<Shape, Haunt>()
  #places = new Float32Array(wholeLines(0) * placeFloats)
  #states = new Uint8Array(wholeLines(0) * stateBytes)
  #shown: readonly Ghost[] | undefined
  #library: Library | undefined
  #shapes: Shapes | undefined

  constructor(uniforms: Uniforms) {
    this.#material = createGhostMaterial({ ...uniforms, ...this.#textures.uniforms })
  }

  /** Shows ghosts in place of those before. The same list again costs nothing. */
  show(ghosts: readonly Ghost[] | undefined, library: Library): void {
    if (ghosts === this.#shown) return
    this.#shown = ghosts
    if (this.#library !== library || !this.#shapes) this.#shapes = new Shapes(library)
    this.#library = library
    const all = ghosts ?? []
    this.#reserve(all.length)
    for (const { list } of this.#drawn.values()) list.clear()
    const shapes = this.#shapes
    for (const [row, ghost] of all.entries()) this.#place(ghost, row, library, shapes)
    for (const [shape, { instanced, list }] of this.#drawn) {
      instanced.show(list)
      if (list.count > 0) continue
      instanced.dispose()
      this.#drawn.delete(shape)
    }
    const rows = all.length > 0 ? [{ start: 0, count: all.length }] : []
    this.#textures.upload(this.#places, this.#states, rows, rows)
  }

  restore(): void {
    this.#textures.restore()
  }

  dispose(): void {
    for (const { instanced } of this.#drawn.values()) instanced.dispose()
    this.#material.dispose()
    this.#textures.dispose()
  }

  #place(ghost: Ghost, row: number, library: Library, shapes: Shapes): void {
    const shape = shapes.shapeOf(ghost.kind, sizeOf(library, ghost))
    writePlace(this.#places, row, ghost, shape.size)
    this.#states[row * stateBytes + byteOf.flags] = ghost.blocked ? flags.failing : flags.selected
    const haunt = this.#drawn.get(shape) ?? this.#open(shape)
    haunt.list.add(row)
  }

  #reserve(count: number): void {
    if (count * stateBytes <= this.#states.length) return
    const capacity = wholeLines(count * 2)
    this.#places = new Float32Array(capacity * placeFloats)
    this.#states = new Uint8Array(capacity * stateBytes)
  }

  #open(shape: Shape): Haunt {
    const options = { material: this.#material, renderOrder: 15 }
    const haunt = { instanced: new Instanced(this.root, shape.mesh, options), list: new RowList() }
    this.#drawn.set(shape, haunt)
    return haunt
  }
}
