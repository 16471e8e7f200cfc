/** How large pictures of the scene are to be, in CSS pixels, whatever room it has on screen. */
export interface PictureSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** Pictures of the scene are being taken, until `done` gives it its own size back. */
export interface Sitting {
  /** Draws the scene as it is now, and takes a picture of it. */
  take(): HTMLCanvasElement
  done(): void
}

/** A picture of canvases that lie over one another, the lowest first, as they are at this moment. */
const portraitOf = (layers: readonly HTMLCanvasElement[]): HTMLCanvasElement => {
  const [first] = layers
  const picture = document.createElement('canvas')
  picture.width = first?.width ?? 0
  picture.height = first?.height ?? 0
  const pen = picture.getContext('2d')
  for (const layer of layers) pen?.drawImage(layer, 0, 0, picture.width, picture.height)
  return picture
}

/** Lets pictures be taken of layers: `resize` gives them a size, `draw` brings them up to date at once. */
export const sittingsOf =
  (
    host: HTMLElement,
    layers: readonly HTMLCanvasElement[],
    resize: (widthPx: number, heightPx: number) => void,
    draw: () => void,
  ) =>
  ({ widthPx, heightPx }: PictureSize): Sitting => {
    resize(widthPx, heightPx)
    return {
      take: () => {
        // What was drawn is gone once the page has shown it: the picture is taken right after.
        draw()
        return portraitOf(layers)
      },
      done: () => {
        const { width, height } = host.getBoundingClientRect()
        if (width > 0 && height > 0) resize(width, height)
      },
    }
  }
