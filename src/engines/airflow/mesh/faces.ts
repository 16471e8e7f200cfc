import type { Patch, Triple } from '../case'

/** One face of a cell: the plane below cell `plane` along `axis`, and its place on the other two axes. */
export interface Face {
  readonly axis: 0 | 1 | 2
  readonly plane: number
  readonly a: number
  readonly b: number
}

const others = [
  [1, 2],
  [0, 2],
  [0, 1],
] as const

/** No grid has so many cells along one side. */
const base = 4096

/** A number of its own for every face. */
export const faceKey = ({ axis, plane, a, b }: Face): number =>
  ((axis * base + plane) * base + a) * base + b

/** The face on one side of a cell. */
export const faceOf = (cell: Triple, axis: 0 | 1 | 2, sign: 1 | -1): Face => ({
  axis,
  plane: cell[axis] + (sign > 0 ? 1 : 0),
  a: cell[others[axis][0]] as number,
  b: cell[others[axis][1]] as number,
})

/** The cell above (1) or below (−1) a face along its axis. */
export const besideFace = ({ axis, plane, a, b }: Face, side: 1 | -1): Triple => {
  const cell = [0, 0, 0]
  cell[axis] = side > 0 ? plane : plane - 1
  cell[others[axis][0]] = a
  cell[others[axis][1]] = b
  return cell as unknown as Triple
}

const patchOf = (
  { axis, plane }: Face,
  sign: 1 | -1,
  from: readonly [number, number],
  to: readonly [number, number],
): Patch => {
  const min = [0, 0, 0]
  const max = [0, 0, 0]
  min[axis] = plane
  max[axis] = plane
  others[axis].forEach((other, n) => {
    min[other] = from[n] as number
    max[other] = to[n] as number
  })
  return { axis, sign, min: min as unknown as Triple, max: max as unknown as Triple }
}

/** Takes the largest rectangle that starts at a face out of those left: first along a, then along b. */
const takeRectangle = (left: Set<number>, a: number, b: number): readonly [number, number] => {
  const key = (x: number, y: number) => x + base * y
  let endA = a
  while (left.has(key(endA, b))) endA++
  let endB = b + 1
  const full = (row: number) => {
    for (let x = a; x < endA; x++) if (!left.has(key(x, row))) return false
    return true
  }
  while (full(endB)) endB++
  for (let y = b; y < endB; y++) for (let x = a; x < endA; x++) left.delete(key(x, y))
  return [endA, endB]
}

/** Joins faces into rectangles, so that a wall is one patch. Air goes through them towards `sign`. */
export const patchesOf = (faces: readonly Face[], sign: (face: Face) => 1 | -1): Patch[] => {
  const planes = new Map<string, { first: Face; sign: 1 | -1; faces: Face[] }>()
  for (const face of faces) {
    const way = sign(face)
    const name = `${face.axis} ${face.plane} ${way}`
    const plane = planes.get(name)
    if (plane) plane.faces.push(face)
    else planes.set(name, { first: face, sign: way, faces: [face] })
  }
  const patches: Patch[] = []
  for (const { first, sign: way, faces: own } of planes.values()) {
    own.sort((x, y) => x.b - y.b || x.a - y.a)
    const left = new Set(own.map(({ a, b }) => a + base * b))
    for (const { a, b } of own) {
      if (!left.has(a + base * b)) continue
      patches.push(patchOf(first, way, [a, b], takeRectangle(left, a, b)))
    }
  }
  return patches
}
