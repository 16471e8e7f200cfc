import { Color, Group, InstancedBufferAttribute, type InterleavedBufferAttribute } from 'three'
import { LineSegments2 } from 'three/addons/lines/LineSegments2.js'
import { LineSegmentsGeometry } from 'three/addons/lines/LineSegmentsGeometry.js'
import type { FacilityDocument } from '#document'
import type { Layout, Vector } from '#workspace'
import { createFlowMaterial } from './flow-material'
import { pathOf } from './paths'

/** How a line looks. A width of 0 hides it. */
export interface LineLook {
  readonly color: string
  readonly widthPx: number
}

/** The way of a line, where somebody knows it better than its connection tells. */
export type PointsOf = (id: string) => readonly Vector[] | undefined

/** Floats of a segment's two colours. */
const colorFloats = 6

/**
 * Many connections at once, in two draws however many there are: once in front, once faintly through
 * what stands before them. Other colours and widths rewrite those attributes and nothing else.
 */
export class FlowLines {
  readonly root = new Group()
  readonly #document: FacilityDocument
  readonly #layout: Layout
  readonly #materials = [createFlowMaterial(), createFlowMaterial({ through: 0.22 })]
  #geometry: LineSegmentsGeometry | undefined
  #ids: readonly string[] = []
  #revision = -1
  /** The segments of line n begin at `starts[n]`. */
  #starts: number[] = [0]
  #drawn: readonly string[] = []

  constructor(document: FacilityDocument, layout: Layout) {
    this.#document = document
    this.#layout = layout
  }

  /** How many lines are drawn. */
  get count(): number {
    return this.root.visible ? this.#drawn.length : 0
  }

  /**
   * Shows connections; an empty list shows none. The same list again moves no line unless the
   * document has changed.
   */
  show(ids: readonly string[], lookOf: (id: string) => LineLook, pointsOf?: PointsOf): void {
    this.root.visible = ids.length > 0
    if (ids.length === 0) return
    if (ids !== this.#ids || this.#document.revision !== this.#revision) this.#build(ids, pointsOf)
    const color = new Color()
    const colors = this.#geometry?.getAttribute('instanceColorStart') as
      | InterleavedBufferAttribute
      | undefined
    const widths = this.#geometry?.getAttribute('instanceWidth')
    if (!colors || !widths) return
    this.#drawn.forEach((id, line) => {
      const look = lookOf(id)
      color.set(look.color)
      const end = this.#starts[line + 1] as number
      for (let segment = this.#starts[line] as number; segment < end; segment++) {
        const at = segment * colorFloats
        color.toArray(colors.data.array, at)
        color.toArray(colors.data.array, at + 3)
        widths.array[segment] = look.widthPx
      }
    })
    colors.data.needsUpdate = true
    widths.needsUpdate = true
  }

  dispose(): void {
    this.#clear()
    for (const material of this.#materials) material.dispose()
  }

  #build(ids: readonly string[], pointsOf: PointsOf | undefined): void {
    this.#clear()
    this.#ids = ids
    this.#revision = this.#document.revision
    const positions: number[] = []
    const drawn: string[] = []
    const starts = [0]
    for (const id of ids) {
      const connection = this.#document.get('connections', id)
      const points =
        pointsOf?.(id) ?? (connection && pathOf(this.#document, this.#layout, connection))
      if (!points) continue
      points.forEach((point, n) => {
        const next = points[n + 1]
        if (next) positions.push(point.x, point.y, point.z, next.x, next.y, next.z)
      })
      drawn.push(id)
      starts.push(positions.length / 6)
    }
    this.#drawn = drawn
    this.#starts = starts
    if (positions.length === 0) return
    const segments = positions.length / 6
    const geometry = new LineSegmentsGeometry().setPositions(positions)
    geometry.setColors(new Float32Array(segments * colorFloats))
    geometry.setAttribute(
      'instanceWidth',
      new InstancedBufferAttribute(new Float32Array(segments), 1),
    )
    this.#geometry = geometry
    for (const material of this.#materials) {
      const lines = new LineSegments2(geometry, material)
      lines.frustumCulled = false
      lines.renderOrder = 25
      this.root.add(lines)
    }
  }

  #clear(): void {
    this.root.clear()
    this.#geometry?.dispose()
    this.#geometry = undefined
  }
}
