import {
  type Boxes,
  BoxGrid,
  createBoxes,
  heightPenetrationM,
  type OrientedRect,
  type Point,
  planPenetrationM,
  rotate,
  setBox,
} from '#base'

/** An upright box that something takes up, or that is to stay free. */
export type Body = OrientedRect & { readonly z: number; readonly heightM: number }

/** What meets by less than this merely touches. */
export const touchM = 1e-4

/** Boxes that can be asked whether something meets one of them. */
export class Shapes {
  readonly #boxes: Boxes
  readonly #grid: BoxGrid
  readonly #most: number
  #count = 0

  /** `most` is how many boxes may be added. */
  constructor(most: number) {
    this.#most = most
    // One more, to try places with.
    this.#boxes = createBoxes(most + 1)
    this.#grid = new BoxGrid(most + 1)
  }

  add(body: Body): void {
    if (this.#count >= this.#most) return
    const row = this.#count
    this.#count += 1
    this.#set(row, body)
    const { x, y, spanX, spanY } = this.#extent(row)
    this.#grid.set(row, x - spanX, y - spanY, x + spanX, y + spanY)
  }

  /** Whether a body reaches into any of the boxes. */
  meets(body: Body): boolean {
    const probe = this.#most
    this.#set(probe, body)
    const { x, y, spanX, spanY } = this.#extent(probe)
    let met = false
    this.#grid.query(x - spanX, y - spanY, x + spanX, y + spanY, (row) => {
      met =
        planPenetrationM(this.#boxes, row, probe) > touchM &&
        heightPenetrationM(this.#boxes, row, probe) > touchM
      return !met
    })
    return met
  }

  #set(row: number, body: Body): void {
    setBox(this.#boxes, row, body, body.z, body.z + body.heightM)
  }

  #extent(row: number) {
    const { x, y, spanX, spanY } = this.#boxes
    const at = (column: Float64Array) => column[row] as number
    return { x: at(x), y: at(y), spanX: at(spanX), spanY: at(spanY) }
  }
}

/** A wall between two points, as a body without thickness. */
export const wallBody = (a: Point, b: Point, z: number, heightM: number): Body => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
  widthM: Math.hypot(b.x - a.x, b.y - a.y),
  depthM: 0,
  rotationDeg: (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI,
  z,
  heightM,
})

export interface Clear {
  readonly frontM: number
  readonly rearM: number
  readonly sideM: number
}

/** The free floor that a body asks for before its sides, as bodies. */
export const clearBodies = (body: Body, { frontM, rearM, sideM }: Clear): Body[] => {
  const { widthM, depthM, rotationDeg } = body
  const strip = (size: { widthM: number; depthM: number }, offset: Point): Body => {
    const { x, y } = rotate(offset, rotationDeg)
    return { ...body, ...size, x: body.x + x, y: body.y + y }
  }
  return [
    ...(frontM > 0 ? [strip({ widthM, depthM: frontM }, { x: 0, y: -(depthM + frontM) / 2 })] : []),
    ...(rearM > 0 ? [strip({ widthM, depthM: rearM }, { x: 0, y: (depthM + rearM) / 2 })] : []),
    ...(sideM > 0
      ? [-1, 1].map((way) =>
          strip({ widthM: sideM, depthM }, { x: (way * (widthM + sideM)) / 2, y: 0 }),
        )
      : []),
  ]
}
