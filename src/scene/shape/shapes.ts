import type { KindId, Library, Size, Solid } from '#model'
import { buildSolidMesh, dominantSurface, type SolidMesh } from './solid-mesh'

/** One distinct shape: a kind at one size. Equal shapes are one object. */
export interface Shape {
  readonly key: string
  readonly size: Size
  /** The number of the colour that it has from afar. */
  readonly surface: number
  readonly triangles: number
  /** Built when somebody first looks at it from nearby. */
  readonly mesh: SolidMesh
}

const mm = (metres: number): number => Math.round(metres * 1000)

const plainBox = ({ widthM, depthM, heightM }: Size): readonly Solid[] => [
  { shape: 'box', color: 'grey', x: 0, y: 0, z: heightM / 2, widthM, depthM, heightM },
]

/** The shapes of a facility, by kind and size to the millimetre. */
export class Shapes {
  readonly #library: Library
  readonly #shapes = new Map<string, Shape>()

  constructor(library: Library) {
    this.#library = library
  }

  shapeOf(kind: KindId, size: Size): Shape {
    const key = `${kind} ${mm(size.widthM)} ${mm(size.depthM)} ${mm(size.heightM)}`
    let shape = this.#shapes.get(key)
    if (!shape) {
      shape = this.#build(key, kind, size)
      this.#shapes.set(key, shape)
    }
    return shape
  }

  #build(key: string, kind: KindId, { widthM, depthM, heightM }: Size): Shape {
    const size = { widthM, depthM, heightM }
    const solids = this.#library.kinds.get(kind)?.solids(size) ?? plainBox(size)
    const mesh = buildSolidMesh(solids)
    return {
      key,
      size,
      surface: dominantSurface(solids),
      triangles: mesh.index.length / 3,
      mesh,
    }
  }
}
