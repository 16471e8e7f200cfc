import { Group } from 'three'
import type { Library } from '#model'
import type { Ghost } from '#workspace'
import { Instanced } from './batch/instanced'
import { createGhostMaterial, type Uniforms } from './batch/materials'
import { writeMatrix } from './batch/rows'
import { byteOf, flags, stateBytes } from './batch/state'
import { type Shape, Shapes } from './shape/shapes'

const sizeOf = (library: Library, { kind, product, size }: Ghost) => {
  if (size) return size
  const metres = (field: string): number => {
    const value = library.productValue(kind, product, field)?.value
    return typeof value === 'number' && value > 0 ? value : 0.5
  }
  return { widthM: metres('widthM'), depthM: metres('depthM'), heightM: metres('heightM') }
}

/** The ghosts of one shape, in buffers that are written again at every move. */
interface Haunt {
  readonly instanced: Instanced
  readonly matrices: Float32Array
  readonly states: Uint8Array
}

/** Equipment that a tool is about to place: one draw call for each shape. */
export class Ghosts {
  readonly root = new Group()
  readonly #material
  readonly #drawn = new Map<Shape, Haunt>()
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
    if (this.#library !== library || !this.#shapes) this.#shapes = new Shapes(library)
    this.#library = library
    const groups = new Map<Shape, Ghost[]>()
    for (const ghost of ghosts ?? []) {
      const shape = this.#shapes.shapeOf(ghost.kind, sizeOf(library, ghost))
      const group = groups.get(shape)
      if (group) group.push(ghost)
      else groups.set(shape, [ghost])
    }
    for (const [shape, haunt] of this.#drawn) {
      const wanted = groups.get(shape)?.length ?? 0
      if (wanted > 0 && wanted * stateBytes <= haunt.states.length) continue
      haunt.instanced.dispose()
      this.#drawn.delete(shape)
    }
    for (const [shape, group] of groups) this.#draw(shape, group)
  }

  dispose(): void {
    for (const { instanced } of this.#drawn.values()) instanced.dispose()
    this.#material.dispose()
  }

  #draw(shape: Shape, ghosts: readonly Ghost[]): void {
    const { instanced, matrices, states } =
      this.#drawn.get(shape) ?? this.#open(shape, ghosts.length)
    ghosts.forEach((ghost, n) => {
      writeMatrix(matrices, n, { ...shape.size, ...ghost })
      states[n * stateBytes + byteOf.flags] = ghost.blocked ? flags.failing : flags.selected
    })
    const all = [{ start: 0, count: ghosts.length }]
    instanced.upload(all, all)
    instanced.count = ghosts.length
  }

  #open(shape: Shape, count: number): Haunt {
    const matrices = new Float32Array(count * 2 * 16)
    const states = new Uint8Array(count * 2 * stateBytes)
    const options = { material: this.#material, renderOrder: 15 }
    const instanced = new Instanced(this.root, shape.mesh, { matrices, states }, options)
    const haunt = { instanced, matrices, states }
    this.#drawn.set(shape, haunt)
    return haunt
  }
}
