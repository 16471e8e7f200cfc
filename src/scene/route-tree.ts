import { BoxTree } from '#base'
import { plainPathway, type Route } from '#model'
import { pixelsPerMAt, type Ray, type View } from './camera/orbit'

/** Finds the routes that a ray comes near to without a look at every one of them. */
export class RouteTree {
  readonly #routes: readonly Route[]
  readonly #tree: BoxTree
  readonly #widestM: number

  constructor(routes: readonly Route[]) {
    this.#routes = routes
    const boxes = new Float64Array(routes.length * 6)
    let widestM = 0
    routes.forEach(({ points, widthM = plainPathway.widthM }, row) => {
      const at = row * 6
      boxes.fill(Number.POSITIVE_INFINITY, at, at + 3)
      boxes.fill(Number.NEGATIVE_INFINITY, at + 3, at + 6)
      for (const { x, y, z } of points) {
        ;[x, y, z].forEach((value, axis) => {
          boxes[at + axis] = Math.min(boxes[at + axis] as number, value - widthM / 2)
          boxes[at + 3 + axis] = Math.max(boxes[at + 3 + axis] as number, value + widthM / 2)
        })
      }
      widestM = Math.max(widestM, widthM)
    })
    this.#tree = new BoxTree(boxes, routes.length)
    this.#widestM = widestM
  }

  /** Routes within `reachPx` of a ray, as far as `withinM` along it, in their own order. */
  near(view: View, ray: Ray, reachPx: number, withinM = Number.POSITIVE_INFINITY): Route[] {
    const rows: number[] = []
    const slack = (depthM: number) => reachPx / pixelsPerMAt(view, depthM)
    this.#tree.near(ray, withinM + this.#widestM, slack, (leaf) => {
      rows.push(this.#tree.order[leaf] as number)
    })
    return rows.sort((a, b) => a - b).map((row) => this.#routes[row] as Route)
  }
}
