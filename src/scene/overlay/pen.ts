import type { SectionBox, Vector } from '#workspace'
import { lensDeg, screenOf, seen, type View } from '../camera/orbit'
import { isInBox } from '../cut'
import type { Theme } from '../theme'

export interface Stroke {
  readonly color: string
  readonly widthPx: number
  readonly dash?: readonly number[]
}

/** Nothing nearer to the eye than this is drawn. */
const nearestM = 0.1

const font = '12px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif'

/** Widths of words in the one font: most are asked for again with the next frame. */
const widths = new Map<string, number>()
const mostWidths = 5000

/**
 * Draws lines and words of the facility on a canvas over the scene: always on top, always sharp,
 * and without a draw call. Points are given in the facility's axes.
 */
export class Pen {
  readonly view: View
  readonly theme: Theme
  readonly #context: CanvasRenderingContext2D
  readonly #section: SectionBox | undefined

  /** What names something outside of the section has no place. */
  constructor(context: CanvasRenderingContext2D, view: View, theme: Theme, section?: SectionBox) {
    this.#section = section
    this.#context = context
    this.view = view
    this.theme = theme
    context.font = font
    context.textBaseline = 'middle'
    context.lineJoin = 'round'
    context.lineCap = 'round'
  }

  /** Where a point appears; undefined behind the eye, and where everything is cut away. */
  place(point: Vector): { x: number; y: number } | undefined {
    if (this.#section && !isInBox(this.#section, point)) return undefined
    const at = seen(this.view, point)
    return at.z < nearestM && lensDeg(this.view) !== undefined ? undefined : screenOf(this.view, at)
  }

  /** A path through points; parts behind the eye are cut off. */
  line(points: readonly Vector[], stroke: Stroke, closed = false): void {
    this.#trace(points, closed)
    this.#context.strokeStyle = stroke.color
    this.#context.lineWidth = stroke.widthPx
    this.#context.setLineDash([...(stroke.dash ?? [])])
    this.#context.stroke()
    this.#context.setLineDash([])
  }

  area(points: readonly Vector[], color: string, alpha: number): void {
    this.#trace(points, true)
    this.#context.globalAlpha = alpha
    this.#context.fillStyle = color
    this.#context.fill()
    this.#context.globalAlpha = 1
  }

  dot(point: Vector, radiusPx: number, color: string): void {
    const at = this.place(point)
    if (!at) return
    this.#context.beginPath()
    this.#context.arc(at.x, at.y, radiusPx, 0, 2 * Math.PI)
    this.#context.fillStyle = color
    this.#context.fill()
  }

  ring(point: Vector, radiusPx: number, color: string): void {
    const at = this.place(point)
    if (!at) return
    this.#context.beginPath()
    this.#context.arc(at.x, at.y, radiusPx, 0, 2 * Math.PI)
    this.#context.strokeStyle = color
    this.#context.lineWidth = 2
    this.#context.stroke()
  }

  widthOf(text: string): number {
    const known = widths.get(text)
    if (known !== undefined) return known
    const { width } = this.#context.measureText(text)
    if (widths.size >= mostWidths) widths.clear()
    widths.set(text, width)
    return width
  }

  /** Words in a small plate, centred on a pixel. */
  plate(text: string, x: number, y: number, color = this.theme.label): void {
    const context = this.#context
    const width = this.widthOf(text) + 12
    context.fillStyle = this.theme.labelBack
    context.beginPath()
    context.roundRect(x - width / 2, y - 10, width, 20, 5)
    context.fill()
    context.fillStyle = color
    context.textAlign = 'center'
    context.fillText(text, x, y + 0.5)
  }

  /** Bare words, as on a map. */
  words(text: string, x: number, y: number, alpha: number): void {
    const context = this.#context
    context.globalAlpha = alpha
    context.textAlign = 'center'
    context.lineWidth = 3
    context.strokeStyle = this.theme.labelBack
    context.strokeText(text, x, y)
    context.fillStyle = this.theme.label
    context.fillText(text, x, y)
    context.globalAlpha = 1
  }

  #trace(points: readonly Vector[], closed: boolean): void {
    const context = this.#context
    context.beginPath()
    const ring = closed && points.length > 0 ? [...points, points[0] as Vector] : points
    const parallel = lensDeg(this.view) === undefined
    let last: Vector | undefined
    let drawing = false
    for (const point of ring) {
      const at = seen(this.view, point)
      const shown = parallel || at.z >= nearestM
      if (last && shown !== (parallel || last.z >= nearestM)) {
        const cut = screenOf(this.view, cutAt(last, at))
        if (drawing) context.lineTo(cut.x, cut.y)
        else context.moveTo(cut.x, cut.y)
        drawing = true
      }
      if (shown) {
        const { x, y } = screenOf(this.view, at)
        if (drawing) context.lineTo(x, y)
        else context.moveTo(x, y)
      }
      drawing = shown
      last = at
    }
  }
}

/** Where a line passes the nearest depth. */
const cutAt = (a: Vector, b: Vector): Vector => {
  const share = (nearestM - a.z) / (b.z - a.z)
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, z: nearestM }
}
