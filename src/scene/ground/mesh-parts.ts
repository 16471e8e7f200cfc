import { BufferAttribute, BufferGeometry, Color } from 'three'
import type { Vector } from '#workspace'

/** Gathers flat coloured polygons into one geometry, in the facility's axes. */
export class MeshParts {
  readonly #position: number[] = []
  readonly #normal: number[] = []
  readonly #color: number[] = []
  readonly #index: number[] = []
  readonly #extra: number[] = []
  readonly #paint = new Color()

  get triangles(): number {
    return this.#index.length / 3
  }

  /** Chooses the colour of what follows, as CSS writes it. */
  paint(color: string): this {
    this.#paint.set(color)
    return this
  }

  /** A corner; `extra` is whatever the material makes of it. */
  corner({ x, y, z }: Vector, normal: Vector, alpha = 1, extra = 0): number {
    this.#position.push(x, y, z)
    this.#normal.push(normal.x, normal.y, normal.z)
    this.#color.push(this.#paint.r, this.#paint.g, this.#paint.b, alpha)
    this.#extra.push(extra)
    return this.#extra.length - 1
  }

  triangle(a: number, b: number, c: number): void {
    this.#index.push(a, b, c)
  }

  /** Four corners, anticlockwise as seen from the side that the normal points to. */
  quad(a: Vector, b: Vector, c: Vector, d: Vector, normal: Vector, alphas = [1, 1, 1, 1]): void {
    const [first, second, third, fourth] = [a, b, c, d].map((at, n) =>
      this.corner(at, normal, alphas[n]),
    ) as [number, number, number, number]
    this.triangle(first, second, third)
    this.triangle(first, third, fourth)
  }

  geometry(): BufferGeometry {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(Float32Array.from(this.#position), 3))
    geometry.setAttribute('normal', new BufferAttribute(Float32Array.from(this.#normal), 3))
    geometry.setAttribute('color', new BufferAttribute(Float32Array.from(this.#color), 4))
    geometry.setAttribute('extra', new BufferAttribute(Float32Array.from(this.#extra), 1))
    geometry.setIndex(new BufferAttribute(Uint32Array.from(this.#index), 1))
    return geometry
  }
}
