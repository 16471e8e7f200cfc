/** Which part of the drawing is seen: a point of the drawing is shown at `x + scale · point`. */
export interface View {
  readonly x: number
  readonly y: number
  readonly scale: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Box extends Size {
  readonly x: number
  readonly y: number
}

const smallest = 0.02
const largest = 4
const marginPx = 16
/** What is shown whole is not blown up beyond this. */
const mostWhenFitted = 1.25

const held = (scale: number): number => Math.min(largest, Math.max(smallest, scale))

/** The whole drawing in the middle of the screen. */
export const fitted = (drawing: Size, screen: Size): View => {
  const scale = held(
    Math.min(
      mostWhenFitted,
      (screen.width - 2 * marginPx) / Math.max(1, drawing.width),
      (screen.height - 2 * marginPx) / Math.max(1, drawing.height),
    ),
  )
  return {
    scale,
    x: (screen.width - drawing.width * scale) / 2,
    y: (screen.height - drawing.height * scale) / 2,
  }
}

/** Nearer or farther, with the point of the drawing under (x, y) staying there. */
export const zoomedAt = (view: View, factor: number, x: number, y: number): View => {
  const scale = held(view.scale * factor)
  const applied = scale / view.scale
  return { scale, x: x - (x - view.x) * applied, y: y - (y - view.y) * applied }
}

export const moved = (view: View, dx: number, dy: number): View => ({
  ...view,
  x: view.x + dx,
  y: view.y + dy,
})

/** What of the drawing is on screen, with a little around it. */
export const seenBox = ({ x, y, scale }: View, screen: Size, aroundPx = 60): Box => ({
  x: (-x - aroundPx) / scale,
  y: (-y - aroundPx) / scale,
  width: (screen.width + 2 * aroundPx) / scale,
  height: (screen.height + 2 * aroundPx) / scale,
})

/** What is drawn: the part of the drawing, and the scale that words and lines are made for. */
export interface Detail {
  readonly scale: number
  readonly box: Box
}

/** Steps of the scale in which the detail changes. */
const detailStep = 1.25

/** The detail for a view. It is the same for near views: the scale and the box go in steps. */
export const detailAt = (view: View, screen: Size): Detail => {
  const scale = detailStep ** Math.round(Math.log(view.scale) / Math.log(detailStep))
  const seen = seenBox(view, screen, 0)
  const across = Math.max(1, screen.width / scale / 2)
  const down = Math.max(1, screen.height / scale / 2)
  const [left, top] = [Math.floor(seen.x / across - 0.5), Math.floor(seen.y / down - 0.5)]
  const right = Math.ceil((seen.x + seen.width) / across + 0.5)
  const bottom = Math.ceil((seen.y + seen.height) / down + 0.5)
  return {
    scale,
    box: {
      x: left * across,
      y: top * down,
      width: (right - left) * across,
      height: (bottom - top) * down,
    },
  }
}

/** How much thicker lines are drawn from afar. In steps: each new figure styles every line anew. */
export const thicknessAt = (scale: number): number =>
  scale >= 0.55 ? 1 : 1.5 ** Math.round(Math.log(0.55 / scale) / Math.log(1.5))

/** Whether two boxes share any point. */
export const meets = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height

/** Whether the first box holds all of the second. */
export const covers = (a: Box, b: Box): boolean =>
  a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height

/** The view moved just so far that a box is on screen, and near enough to be read. */
export const revealed = (view: View, box: Box, screen: Size): View => {
  const readable = 0.55
  const near = 0.95
  const nearer =
    view.scale < readable
      ? {
          scale: near,
          x: screen.width / 2 - (box.x + box.width / 2) * near,
          y: screen.height / 2 - (box.y + box.height / 2) * near,
        }
      : view
  const { x, y, scale } = nearer
  const shift = (from: number, to: number, room: number) =>
    from < marginPx ? marginPx - from : to > room - marginPx ? room - marginPx - to : 0
  const dx = shift(x + box.x * scale, x + (box.x + box.width) * scale, screen.width)
  const dy = shift(y + box.y * scale, y + (box.y + box.height) * scale, screen.height)
  return dx === 0 && dy === 0 && nearer === view ? view : moved(nearer, dx, dy)
}
