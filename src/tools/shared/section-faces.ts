import type { PointerInput, SectionBox, Vector } from '#workspace'

type Axis = 'X' | 'Y' | 'Z'

/** One of the six faces of a section box. */
export interface Face {
  readonly key: `${'min' | 'max'}${Axis}`
  readonly axis: Axis
  /** The sign of the direction that leads out of the box. */
  readonly outwards: 1 | -1
  readonly name: string
  /** How the size of the box is called along it. */
  readonly across: string
}

const face = (axis: Axis, end: 'min' | 'max', name: string, across: string): Face => ({
  key: `${end}${axis}`,
  axis,
  outwards: end === 'max' ? 1 : -1,
  name,
  across,
})

const faces: readonly Face[] = [
  face('X', 'min', 'West face', 'from west to east'),
  face('X', 'max', 'East face', 'from west to east'),
  face('Y', 'min', 'South face', 'from south to north'),
  face('Y', 'max', 'North face', 'from south to north'),
  face('Z', 'min', 'Bottom', 'high'),
  face('Z', 'max', 'Top', 'high'),
]

/** A box has at least this size along each axis: its faces never pass each other. */
const leastM = 0.1
/** A handle is met from so many pixels away. */
const reachPx = 14

const minus = (a: Vector, b: Vector): Vector => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z })
const dot = (a: Vector, b: Vector): number => a.x * b.x + a.y * b.y + a.z * b.z
const lengthOf = (a: Vector): number => Math.sqrt(dot(a, a))

const directions: Readonly<Record<Axis, Vector>> = {
  X: { x: 1, y: 0, z: 0 },
  Y: { x: 0, y: 1, z: 0 },
  Z: { x: 0, y: 0, z: 1 },
}

/** The middle of a face: where its handle is. */
const middleOf = (box: SectionBox, { axis, key }: Face): Vector => {
  const middle = {
    x: (box.minX + box.maxX) / 2,
    y: (box.minY + box.maxY) / 2,
    z: (box.minZ + box.maxZ) / 2,
  }
  const at = box[key]
  if (axis === 'X') return { ...middle, x: at }
  if (axis === 'Y') return { ...middle, y: at }
  return { ...middle, z: at }
}

/** The faces of a box with the places of their handles. */
export const facesOf = (box: SectionBox) =>
  faces.map((one) => ({ face: one, at: middleOf(box, one) }))

type Ray = NonNullable<PointerInput['ray']>

/** How near to parallel an axis may run to the line of sight: it cannot be dragged along there. */
const parallelSine2 = 0.01

/**
 * Where along a face's axis, in metres, a ray comes nearest to the line through its handle;
 * undefined while one looks along the axis.
 */
export const alongAxis = (box: SectionBox, one: Face, ray: Ray | undefined): number | undefined => {
  if (!ray) return undefined
  const axis = directions[one.axis]
  const at = middleOf(box, one)
  const { origin, direction } = ray
  const rr = dot(direction, direction)
  const ra = dot(direction, axis)
  const sine2 = rr - ra * ra
  if (sine2 < parallelSine2 * rr) return undefined
  const away = minus(at, origin)
  const awayAlongRay = dot(away, direction)
  const awayAlongAxis = dot(away, axis)
  return (ra * awayAlongRay - rr * awayAlongAxis) / sine2 + dot(at, axis)
}

/** The face whose handle is under the pointer: the nearest to the eye of those that can be dragged. */
export const faceUnder = (
  box: SectionBox,
  pointer: Pick<PointerInput, 'ray' | 'pixelsPerM' | 'x' | 'y' | 'z'>,
): Face | undefined => {
  const { ray } = pointer
  if (!ray) return undefined
  const { origin, direction } = ray
  const rr = dot(direction, direction)
  const pointAway = Math.max(lengthOf(minus(pointer, origin)), 1e-6)
  let best: Face | undefined
  let nearestM = Number.POSITIVE_INFINITY
  for (const { face: one, at } of facesOf(box)) {
    if (alongAxis(box, one, ray) === undefined) continue
    const away = minus(at, origin)
    const along = dot(away, direction) / rr
    const foot = {
      x: origin.x + direction.x * along,
      y: origin.y + direction.y * along,
      z: origin.z + direction.z * along,
    }
    const awayM = lengthOf(away)
    // The scale is known at the pointer's point: what is nearer to the eye looks larger.
    const reachM = (reachPx / pointer.pixelsPerM) * (awayM / pointAway)
    if (along <= 0 || lengthOf(minus(at, foot)) > reachM || awayM >= nearestM) continue
    best = one
    nearestM = awayM
  }
  return best
}

/** The box with one face moved along its axis by metres, on a grid where a step is given. */
export const movedFace = (
  box: SectionBox,
  { axis, key }: Face,
  byM: number,
  stepM: number,
): SectionBox => {
  const wish = box[key] + byM
  const to = stepM > 0 ? Math.round(wish / stepM) * stepM : wish
  const low = box[`min${axis}`]
  const high = box[`max${axis}`]
  const held = key.startsWith('min') ? Math.min(to, high - leastM) : Math.max(to, low + leastM)
  return { ...box, [key]: Math.round(held * 1e4) / 1e4 }
}
