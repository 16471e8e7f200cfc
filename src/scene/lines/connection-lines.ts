import { Color, Group } from 'three'
import { LineMaterial } from 'three/addons/lines/LineMaterial.js'
import { LineSegments2 } from 'three/addons/lines/LineSegments2.js'
import { LineSegmentsGeometry } from 'three/addons/lines/LineSegmentsGeometry.js'
import { distanceToSegment } from '#base'
import type { Change, FacilityDocument } from '#document'
import type { Layout, Vector } from '#workspace'
import { screenOf, seen, type View } from '../camera/orbit'
import { mediumColor } from '../ground/route-mesh'
import type { Theme } from '../theme'
import { chosenConnections, Neighbours, type Wish } from './chosen'
import { pathOf } from './paths'

/** A click this near to a line means the line. */
const reachPx = 5

interface DrawnPath {
  readonly id: string
  readonly points: readonly Vector[]
}

/** The connections of what is selected or drawn out, as lines over the floor. */
export class ConnectionLines {
  readonly root = new Group()
  readonly #document: FacilityDocument
  readonly #layout: Layout
  readonly #neighbours: Neighbours
  readonly #solid = new LineMaterial({ linewidth: 2.5, vertexColors: true, toneMapped: false })
  /** The same lines where equipment hides them: a path is there to be followed. */
  readonly #through = new LineMaterial({
    linewidth: 2,
    vertexColors: true,
    toneMapped: false,
    transparent: true,
    opacity: 0.35,
    depthTest: false,
    depthWrite: false,
  })
  #paths: readonly DrawnPath[] = []

  constructor(document: FacilityDocument, layout: Layout) {
    this.#document = document
    this.#layout = layout
    this.#neighbours = new Neighbours(document)
  }

  follow(change: Change): void {
    this.#neighbours.follow(change)
  }

  /** Draws the connections that the page wants to see. */
  show(wish: Wish, theme: Theme): void {
    const positions: number[] = []
    const colors: number[] = []
    const paths: DrawnPath[] = []
    const color = new Color()
    for (const { connection, strong } of chosenConnections(
      this.#document,
      this.#neighbours,
      wish,
    )) {
      const known = wish.ways.get(connection.id)
      const points = known ?? pathOf(this.#document, this.#layout, connection)
      if (!points) continue
      paths.push({ id: connection.id, points })
      color.set(mediumColor(connection.medium, theme))
      if (!strong) color.lerp(new Color(theme.background), 0.3)
      points.forEach((point, n) => {
        const next = points[n + 1]
        if (!next) return
        positions.push(point.x, point.y, point.z, next.x, next.y, next.z)
        colors.push(color.r, color.g, color.b, color.r, color.g, color.b)
      })
    }
    this.#paths = paths
    this.#draw(positions, colors)
  }

  /** The connection whose line runs under a pixel, if one does. */
  under(view: View, screenX: number, screenY: number): string | undefined {
    let best: string | undefined
    let least = reachPx
    const at = { x: screenX, y: screenY }
    for (const { id, points } of this.#paths) {
      const places = points.map((point) => seen(view, point))
      places.forEach((place, n) => {
        const next = places[n + 1]
        if (!next || place.z <= 0 || next.z <= 0) return
        const away = distanceToSegment(screenOf(view, place), screenOf(view, next), at)
        if (away >= least) return
        least = away
        best = id
      })
    }
    return best
  }

  dispose(): void {
    this.#clear()
    this.#solid.dispose()
    this.#through.dispose()
  }

  #draw(positions: number[], colors: number[]): void {
    this.#clear()
    if (positions.length === 0) return
    const geometry = new LineSegmentsGeometry().setPositions(positions).setColors(colors)
    for (const material of [this.#solid, this.#through]) {
      const lines = new LineSegments2(geometry, material)
      lines.frustumCulled = false
      lines.renderOrder = 30
      this.root.add(lines)
    }
  }

  #clear(): void {
    for (const lines of [...this.root.children]) {
      this.root.remove(lines)
      if (lines instanceof LineSegments2) lines.geometry.dispose()
    }
  }
}
