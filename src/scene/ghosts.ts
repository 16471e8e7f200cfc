import { Group } from 'three'
import type { Library } from '#model'
import type { Ghost } from '#workspace'
import { Instanced } from './batch/instanced'
import { createGhostMaterial, type Uniforms } from './batch/materials'
import { writeMatrix } from './batch/rows'
import { byteOf, flags, stateBytes } from './batch/state'
import { type Shape, Shapes } from './shape/shapes'

const sizeOf = (library: Library, { kind, product }: Ghost) => {
  const metres = (field: string): number => {
    const value = library.productValue(kind, product, field)?.value
    return typeof value === 'number' && value > 0 ? value : 0.5
  }
  return { widthM: metres('widthM'), depthM: metres('depthM'), heightM: metres('heightM') }
}

/** Equipment that a tool is about to place: one draw call for each shape. */
export class Ghosts {
  readonly root = new Group()
  readonly #material
  #drawn: Instanced[] = []
  #shown: readonly Ghost[] | undefined
  #library: Library | undefined
  #shapes: Shapes | undefined

  constructor(uniforms: Uniforms) {
    this.#material = createGhostMaterial(uniforms)
  }

  /** Shows ghosts in place of those before. The same list again costs nothing. */
  show(ghosts: readonly Ghost[] | undefined, library: Library): void {
    if (ghosts === this.#shown) return
    this.#shown = ghosts
    this.#clear()
    if (!ghosts || ghosts.length === 0) return
    if (this.#library !== library || !this.#shapes) this.#shapes = new Shapes(library)
    this.#library = library
    const groups = new Map<Shape, Ghost[]>()
    for (const ghost of ghosts) {
      const shape = this.#shapes.shapeOf(ghost.kind, sizeOf(library, ghost))
      const group = groups.get(shape)
      if (group) group.push(ghost)
      else groups.set(shape, [ghost])
    }
    for (const [shape, group] of groups) this.#draw(shape, group)
  }

  dispose(): void {
    this.#clear()
    this.#material.dispose()
  }

  #clear(): void {
    for (const instanced of this.#drawn) instanced.dispose()
    this.#drawn = []
  }

  #draw(shape: Shape, ghosts: readonly Ghost[]): void {
    const matrices = new Float32Array(ghosts.length * 16)
    const states = new Uint8Array(ghosts.length * stateBytes)
    ghosts.forEach((ghost, n) => {
      writeMatrix(matrices, n, { ...shape.size, ...ghost })
      states[n * stateBytes + byteOf.flags] = ghost.blocked ? flags.failing : flags.selected
    })
    const instanced = new Instanced(
      this.root,
      shape.mesh,
      { matrices, states },
      { material: this.#material, renderOrder: 15 },
    )
    instanced.count = ghosts.length
    this.#drawn.push(instanced)
  }
}
