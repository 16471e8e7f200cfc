import { type Group, type MeshStandardMaterial, Vector3 } from 'three'
import { Instanced } from '../batch/instanced'
import { type BatchUniforms, createLookMaterial } from '../batch/materials'
import { RowList } from '../batch/row-list'
import type { FitOut } from './fit-out'

interface Fitted {
  readonly fitOut: FitOut
  readonly instanced: Instanced
  readonly material: MeshStandardMaterial
  readonly list: RowList
}

/**
 * The machines inside what stands open: one draw call for each sort of fit-out. No machine has a record
 * or a place of its own: the shader knows from its number which piece it is in and where.
 */
export class Insides {
  readonly #parent: Group
  readonly #uniforms: BatchUniforms
  readonly #fitted = new Map<FitOut, Fitted>()

  constructor(parent: Group, uniforms: BatchUniforms) {
    this.#parent = parent
    this.#uniforms = uniforms
  }

  /** How many machines are drawn. */
  get count(): number {
    let count = 0
    for (const { fitOut, list } of this.#fitted.values()) count += list.count * fitOut.count
    return count
  }

  /** Shows the machines of these rows in place of those before. */
  show(opened: ReadonlyMap<FitOut, readonly number[]>): void {
    for (const [fitOut, { instanced, material }] of this.#fitted) {
      if (opened.has(fitOut)) continue
      instanced.dispose()
      material.dispose()
      this.#fitted.delete(fitOut)
    }
    for (const [fitOut, rows] of opened) {
      const { list, instanced } = this.#fitted.get(fitOut) ?? this.#open(fitOut)
      list.clear()
      for (const row of rows) list.add(row)
      instanced.show(list)
    }
  }

  dispose(): void {
    this.show(new Map())
  }

  #open(fitOut: FitOut): Fitted {
    const { counts, first, pitch } = fitOut.grid
    const material = createLookMaterial({
      ...this.#uniforms,
      gridCounts: { value: new Vector3(...counts) },
      gridFirst: { value: new Vector3(...first) },
      gridPitch: { value: new Vector3(...pitch) },
      perRow: { value: fitOut.count },
    })
    material.defines = { ...material.defines, INSIDE: '' }
    const options = { material, receiveShadow: true, perRow: fitOut.count }
    const instanced = new Instanced(this.#parent, fitOut.machine, options)
    const fitted = { fitOut, instanced, material, list: new RowList() }
    this.#fitted.set(fitOut, fitted)
    return fitted
  }
}
