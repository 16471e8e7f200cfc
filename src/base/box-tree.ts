import type { Bounds } from './geometry'

/** Six numbers a box: least x, y, z, then greatest x, y, z. */
const stride = 6
/** Children of a node: a power of two, so that the place of a parent is a shift. */
const widthBits = 4
const width = 1 << widthBits
/** Cells of the curve along each axis: fine enough for a campus in steps of a metre. */
const curveBits = 11
const cells = 1 << curveBits

/** Spreads the bits of a cell's number so that another's fit between them. */
const spread = (cell: number): number => {
  let bits = cell
  bits = (bits | (bits << 8)) & 0x00ff00ff
  bits = (bits | (bits << 4)) & 0x0f0f0f0f
  bits = (bits | (bits << 2)) & 0x33333333
  return (bits | (bits << 1)) & 0x55555555
}

/** One pass of a radix sort by so many bits of the key. */
const sorted = (keys: Uint32Array, from: Uint32Array, shift: number): Uint32Array => {
  const starts = new Uint32Array(cells + 1)
  for (const row of from) {
    const digit = ((keys[row] as number) >>> shift) & (cells - 1)
    starts[digit + 1] = (starts[digit + 1] as number) + 1
  }
  for (let digit = 0; digit < cells; digit++) {
    starts[digit + 1] = (starts[digit + 1] as number) + (starts[digit] as number)
  }
  const to = new Uint32Array(from.length)
  for (const row of from) {
    const digit = ((keys[row] as number) >>> shift) & (cells - 1)
    const at = starts[digit] as number
    starts[digit] = at + 1
    to[at] = row
  }
  return to
}

/** The boxes in the order of a curve through the middles of their footprints: neighbours stay near. */
const curveOrder = (boxes: Float64Array, count: number): Uint32Array => {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at < count * stride; at += stride) {
    minX = Math.min(minX, boxes[at] as number)
    minY = Math.min(minY, boxes[at + 1] as number)
    maxX = Math.max(maxX, boxes[at + 3] as number)
    maxY = Math.max(maxY, boxes[at + 4] as number)
  }
  const last = cells - 1
  const perX = maxX > minX ? last / (maxX - minX) : 0
  const perY = maxY > minY ? last / (maxY - minY) : 0
  const keys = new Uint32Array(count)
  const rows = new Uint32Array(count)
  for (let row = 0; row < count; row++) {
    const at = row * stride
    const x = ((boxes[at] as number) + (boxes[at + 3] as number)) / 2
    const y = ((boxes[at + 1] as number) + (boxes[at + 4] as number)) / 2
    keys[row] = spread(Math.trunc((x - minX) * perX)) | (spread(Math.trunc((y - minY) * perY)) << 1)
    rows[row] = row
  }
  return sorted(keys, sorted(keys, rows, 0), curveBits)
}

/** Widens a node to hold a child; answers whether it had to. */
const grow = (above: Float64Array, parent: number, below: Float64Array, child: number): boolean => {
  let grew = false
  for (let n = 0; n < 3; n++) {
    const low = below[child * stride + n] as number
    const high = below[child * stride + 3 + n] as number
    if (low < (above[parent * stride + n] as number)) {
      above[parent * stride + n] = low
      grew = true
    }
    if (high > (above[parent * stride + 3 + n] as number)) {
      above[parent * stride + 3 + n] = high
      grew = true
    }
  }
  return grew
}

/** A ray: where it begins and where it goes. */
export interface TreeRay {
  readonly origin: { readonly x: number; readonly y: number; readonly z: number }
  readonly direction: { readonly x: number; readonly y: number; readonly z: number }
}

/** Where a ray enters a span of one axis, and leaves it; along the ray. */
const enter = (from: number, by: number, low: number, high: number): number => {
  if (by === 0) return from >= low && from <= high ? -Infinity : Infinity
  return ((by > 0 ? low : high) - from) / by
}
const leave = (from: number, by: number, low: number, high: number): number =>
  by === 0 ? Infinity : ((by > 0 ? high : low) - from) / by

/**
 * A packed tree over axis-aligned boxes: for picking, and for finding all that lies in a rectangle. A
 * box may move in place: the nodes above it grow and never shrink, so that a tree in which much has
 * moved far is better built anew (`growth`). Leaves are numbered along a curve; `order` tells which
 * box each one is.
 */
export class BoxTree {
  /** The row, among the boxes given, of each leaf. */
  readonly order: Uint32Array
  readonly #levels: readonly Float64Array[]
  #growth = 0

  /** @param boxes six numbers a box: least x, y, z, greatest x, y, z, in metres */
  constructor(boxes: Float64Array, count: number) {
    this.order = curveOrder(boxes, count)
    const leaves = new Float64Array(count * stride)
    this.order.forEach((row, leaf) => {
      leaves.set(boxes.subarray(row * stride, (row + 1) * stride), leaf * stride)
    })
    const levels = [leaves]
    for (let size = count; size > 1; ) {
      const below = levels[levels.length - 1] as Float64Array
      const parents = new Float64Array(Math.ceil(size / width) * stride)
      parents.fill(Infinity)
      for (let node = 0; node < parents.length; node += stride) {
        parents.fill(-Infinity, node + 3, node + stride)
      }
      for (let child = 0; child < size; child++) {
        grow(parents, child >> widthBits, below, child)
      }
      levels.push(parents)
      size = parents.length / stride
    }
    this.#levels = levels
  }

  /** How often a node has grown since the tree was built. */
  get growth(): number {
    return this.#growth
  }

  /** Moves a leaf, or takes it out where the box is empty (least above greatest). */
  set(leaf: number, box: ArrayLike<number>): void {
    const leaves = this.#levels[0] as Float64Array
    for (let n = 0; n < stride; n++) leaves[leaf * stride + n] = box[n] as number
    let node = leaf
    for (let level = 1; level < this.#levels.length; level++) {
      const parent = node >> widthBits
      const above = this.#levels[level] as Float64Array
      if (!grow(above, parent, this.#levels[level - 1] as Float64Array, node)) return
      this.#growth += 1
      node = parent
    }
  }

  /**
   * Calls `whole` for each range of leaves that lie inside a rectangle in plan, and `edge` for each
   * leaf that only touches it (edges included). Ranges may hold leaves that were taken out.
   */
  search(
    { minX, minY, maxX, maxY }: Bounds,
    whole: (from: number, to: number) => void,
    edge: (leaf: number) => void,
  ): void {
    const count = this.order.length
    const visit = (level: number, node: number): void => {
      const boxes = this.#levels[level] as Float64Array
      const at = node * stride
      const [x1, y1] = [boxes[at] as number, boxes[at + 1] as number]
      const [x2, y2] = [boxes[at + 3] as number, boxes[at + 4] as number]
      if (x1 > maxX || x2 < minX || y1 > maxY || y2 < minY) return
      if (x1 >= minX && x2 <= maxX && y1 >= minY && y2 <= maxY) {
        const shift = widthBits * level
        whole(node << shift, Math.min(count, (node + 1) << shift))
      } else if (level === 0) edge(node)
      else {
        const end = Math.min((node + 1) * width, (this.#levels[level - 1]?.length ?? 0) / stride)
        for (let child = node * width; child < end; child++) visit(level - 1, child)
      }
    }
    if (count > 0) visit(this.#levels.length - 1, 0)
  }

  /**
   * Follows a ray through the boxes, nearest first. `meet` answers how far along the ray it meets
   * the leaf (infinite for a miss), and nothing beyond the nearest such meeting is looked at, nor
   * beyond `within`.
   */
  follow({ origin, direction }: TreeRay, within: number, meet: (leaf: number) => number): void {
    const { x: ox, y: oy, z: oz } = origin
    const { x: dx, y: dy, z: dz } = direction
    let nearest = within
    const reach = (boxes: Float64Array, at: number): number => {
      const [x1, x2] = [boxes[at] as number, boxes[at + 3] as number]
      if (x1 > x2) return Infinity
      const [y1, y2] = [boxes[at + 1] as number, boxes[at + 4] as number]
      const [z1, z2] = [boxes[at + 2] as number, boxes[at + 5] as number]
      const from = Math.max(0, enter(ox, dx, x1, x2), enter(oy, dy, y1, y2), enter(oz, dz, z1, z2))
      const to = Math.min(leave(ox, dx, x1, x2), leave(oy, dy, y1, y2), leave(oz, dz, z1, z2))
      return from <= to ? from : Infinity
    }
    const visit = (level: number, node: number): void => {
      if (level === 0) {
        nearest = Math.min(nearest, meet(node))
        return
      }
      const below = this.#levels[level - 1] as Float64Array
      const end = Math.min((node + 1) * width, below.length / stride)
      const nodes: number[] = []
      const distances: number[] = []
      for (let child = node * width; child < end; child++) {
        const distance = reach(below, child * stride)
        if (distance >= nearest || distance === Infinity) continue
        let place = nodes.length
        while (place > 0 && (distances[place - 1] as number) > distance) place -= 1
        nodes.splice(place, 0, child)
        distances.splice(place, 0, distance)
      }
      nodes.forEach((child, n) => {
        if ((distances[n] as number) < nearest) visit(level - 1, child)
      })
    }
    const top = this.#levels.length - 1
    if (this.order.length > 0 && reach(this.#levels[top] as Float64Array, 0) < nearest) {
      visit(top, 0)
    }
  }

  /**
   * Calls `visit` for each leaf that a ray passes within a slack that grows with the distance, such as
   * that of some pixels: `slack` tells it for a depth. The direction is of length 1.
   */
  near(
    { origin, direction }: TreeRay,
    within: number,
    slack: (depthM: number) => number,
    visit: (leaf: number) => void,
  ): void {
    const o = [origin.x, origin.y, origin.z]
    const d = [direction.x, direction.y, direction.z]
    const passes = (boxes: Float64Array, at: number): boolean => {
      if ((boxes[at] as number) > (boxes[at + 3] as number)) return false
      let far = 0
      for (let axis = 0; axis < 3; axis++) {
        const low = (boxes[at + axis] as number) - (o[axis] as number)
        const high = (boxes[at + 3 + axis] as number) - (o[axis] as number)
        far += Math.max(Math.abs(low), Math.abs(high))
      }
      const more = slack(far)
      let [from, to] = [0, within]
      for (let axis = 0; axis < 3; axis++) {
        const low = (boxes[at + axis] as number) - more
        const high = (boxes[at + 3 + axis] as number) + more
        from = Math.max(from, enter(o[axis] as number, d[axis] as number, low, high))
        to = Math.min(to, leave(o[axis] as number, d[axis] as number, low, high))
      }
      return from <= to
    }
    const walk = (level: number, node: number): void => {
      const boxes = this.#levels[level] as Float64Array
      if (!passes(boxes, node * stride)) return
      if (level === 0) {
        visit(node)
        return
      }
      const end = Math.min((node + 1) * width, (this.#levels[level - 1]?.length ?? 0) / stride)
      for (let child = node * width; child < end; child++) walk(level - 1, child)
    }
    if (this.order.length > 0) walk(this.#levels.length - 1, 0)
  }
}
