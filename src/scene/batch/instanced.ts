import {
  BufferAttribute,
  type Group,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  type Material,
  Mesh,
} from 'three'
import type { SolidMesh } from '../shape/solid-mesh'
import type { RowList } from './row-list'

export interface InstancedOptions {
  readonly material: Material
  readonly shadowMaterial?: Material
  readonly castShadow?: boolean
  readonly receiveShadow?: boolean
  readonly renderOrder?: number
  /** How many instances each row has: they follow one another. */
  readonly perRow?: number
}

const attributesOf = (mesh: SolidMesh) => ({
  position: new BufferAttribute(mesh.position, 3),
  normal: new BufferAttribute(mesh.normal, 3),
  edge: new BufferAttribute(mesh.edge, 4),
  surface: new BufferAttribute(mesh.surface, 1),
})

/** One draw call: a geometry in the places of a list of rows. */
export class Instanced {
  readonly mesh: Mesh<InstancedBufferGeometry, Material>
  readonly #parent: Group
  readonly #attributes: ReturnType<typeof attributesOf>
  readonly #index: BufferAttribute
  readonly #perRow: number

  constructor(parent: Group, shape: SolidMesh, options: InstancedOptions) {
    this.#parent = parent
    this.#attributes = attributesOf(shape)
    this.#index = new BufferAttribute(shape.index, 1)
    this.#perRow = options.perRow ?? 1
    this.mesh = new Mesh(this.#open(new Uint32Array(16)), options.material)
    // Instances stand everywhere; which of them are in view is decided by the list.
    this.mesh.frustumCulled = false
    this.mesh.matrixAutoUpdate = false
    this.mesh.castShadow = options.castShadow ?? false
    this.mesh.receiveShadow = options.receiveShadow ?? false
    this.mesh.renderOrder = options.renderOrder ?? 0
    if (options.shadowMaterial) this.mesh.customDepthMaterial = options.shadowMaterial
    this.mesh.visible = false
    parent.add(this.mesh)
  }

  /** Rows that are drawn. */
  get count(): number {
    return this.mesh.visible ? this.mesh.geometry.instanceCount / this.#perRow : 0
  }

  get triangles(): number {
    return this.mesh.visible ? (this.#index.count / 3) * this.mesh.geometry.instanceCount : 0
  }

  /** Draws the rows of a list from now on. The list may grow: then its new array is taken up. */
  show({ values, count }: RowList): void {
    this.mesh.visible = count > 0
    if (count === 0) return
    let rows = this.mesh.geometry.getAttribute('instanceRow') as InstancedBufferAttribute
    if (rows.array !== values) {
      this.mesh.geometry.dispose()
      this.mesh.geometry = this.#open(values)
      rows = this.mesh.geometry.getAttribute('instanceRow') as InstancedBufferAttribute
    }
    rows.clearUpdateRanges()
    rows.addUpdateRange(0, count)
    rows.needsUpdate = true
    this.mesh.geometry.instanceCount = count * this.#perRow
  }

  dispose(): void {
    this.#parent.remove(this.mesh)
    this.mesh.geometry.dispose()
  }

  #open(rows: Uint32Array): InstancedBufferGeometry {
    const geometry = new InstancedBufferGeometry()
    for (const [name, attribute] of Object.entries(this.#attributes)) {
      geometry.setAttribute(name, attribute)
    }
    geometry.setIndex(this.#index)
    const attribute = new InstancedBufferAttribute(rows, 1, false, this.#perRow)
    geometry.setAttribute('instanceRow', attribute)
    geometry.instanceCount = 0
    return geometry
  }
}
