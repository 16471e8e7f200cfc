import { layers, type OverlayFrame } from './layers'
import { Pen } from './pen'
import { LabelPlaces } from './places'

/** The canvas over the scene: names, tags, and what the active tool draws. */
export class Overlay {
  readonly #canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  #ratio = 1

  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d')
    if (!context) throw new Error('This browser gives no 2D canvas')
    this.#canvas = canvas
    this.#context = context
  }

  resize(widthPx: number, heightPx: number, ratio: number): void {
    this.#ratio = ratio
    this.#canvas.width = Math.round(widthPx * ratio)
    this.#canvas.height = Math.round(heightPx * ratio)
  }

  draw(frame: Omit<OverlayFrame, 'places'>): void {
    const { view, theme } = frame
    const context = this.#context
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0)
    context.clearRect(0, 0, view.widthPx, view.heightPx)
    const pen = new Pen(context, view, theme, frame.state.section)
    const whole = { ...frame, places: new LabelPlaces() }
    for (const layer of layers) layer(pen, whole)
  }
}
