import {
  BufferAttribute,
  BufferGeometry,
  type Group,
  InstancedBufferAttribute,
  InstancedMesh,
  type Material,
} from 'three'
import type { SolidMesh } from '../shape/solid-mesh'
import type { Range } from './dirty-ranges'
import { stateBytes } from './state'

export interface InstancedOptions {
  readonly material: Material
  readonly shadowMaterial?: Material
  readonly castShadow?: boolean
  readonly receiveShadow?: boolean
  readonly renderOrder?: number
}

const attributesOf = (mesh: SolidMesh) => ({
  position: new BufferAttribute(mesh.position, 3),
  normal: new BufferAttribute(mesh.normal, 3),
  edge: new BufferAttribute(mesh.edge, 4),
  surface: new BufferAttribute(mesh.surface, 1),
})

const touch = (attribute: InstancedBufferAttribute, ranges: readonly Range[], floats: number) => {
  if (ranges.length === 0) return
  for (const { start, count } of ranges) attribute.addUpdateRange(start * floats, count * floats)
  attribute.needsUpdate = true
}

/**
 * One draw call: a geometry in many places. Its instance buffers are views of arrays that somebody
 * else keeps; when those grow, `bindArrays` brings new ones.
 */
export class Instanced {
  mesh: InstancedMesh
  readonly #parent: Group
  readonly #attributes: ReturnType<typeof attributesOf>
  readonly #index: BufferAttribute
  readonly #options: InstancedOptions

  constructor(
    parent: Group,
    shape: SolidMesh,
    arrays: { readonly matrices: Float32Array; readonly states: Uint8Array },
    options: InstancedOptions,
  ) {
    this.#parent = parent
    this.#attributes = attributesOf(shape)
    this.#index = new BufferAttribute(shape.index, 1)
    this.#options = options
    this.mesh = this.#open(arrays.matrices, arrays.states)
  }

  get count(): number {
    return this.mesh.count
  }

  set count(count: number) {
    this.mesh.count = count
    this.mesh.visible = count > 0
  }

  /** Exchanges the instance buffers, as when they have grown. Everything is uploaded anew. */
  bindArrays(matrices: Float32Array, states: Uint8Array): void {
    const { count } = this.mesh
    this.#close()
    this.mesh = this.#open(matrices, states)
    this.count = count
  }

  isBoundTo(matrices: Float32Array): boolean {
    return this.mesh.instanceMatrix.array === matrices
  }

  /** Marks runs of instances for upload before the next draw. */
  upload(matrixRanges: readonly Range[], stateRanges: readonly Range[]): void {
    touch(this.mesh.instanceMatrix, matrixRanges, 16)
    const state = this.mesh.geometry.getAttribute('instanceState')
    touch(state as InstancedBufferAttribute, stateRanges, stateBytes)
  }

  dispose(): void {
    this.#close()
  }

  #open(matrices: Float32Array, states: Uint8Array): InstancedMesh {
    const geometry = new BufferGeometry()
    for (const [name, attribute] of Object.entries(this.#attributes)) {
      geometry.setAttribute(name, attribute)
    }
    geometry.setIndex(this.#index)
    geometry.setAttribute('instanceState', new InstancedBufferAttribute(states, stateBytes))
    const { material, shadowMaterial, castShadow, receiveShadow, renderOrder } = this.#options
    const mesh = new InstancedMesh(geometry, material, 0)
    mesh.instanceMatrix = new InstancedBufferAttribute(matrices, 16)
    // Instances stand everywhere; the batch as a whole is always in view.
    mesh.frustumCulled = false
    mesh.matrixAutoUpdate = false
    mesh.castShadow = castShadow ?? false
    mesh.receiveShadow = receiveShadow ?? false
    mesh.renderOrder = renderOrder ?? 0
    if (shadowMaterial) mesh.customDepthMaterial = shadowMaterial
    mesh.visible = false
    this.#parent.add(mesh)
    return mesh
  }

  #close(): void {
    this.#parent.remove(this.mesh)
    this.mesh.geometry.dispose()
    this.mesh.dispose()
  }
}
