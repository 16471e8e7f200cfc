import type { Solid } from '#model'

interface Face {
  readonly solid: Solid
  readonly axis: 0 | 1 | 2
  readonly sign: -1 | 1
  readonly at: number
  /** Extents along the other two axes, as [from, to]. */
  readonly u: readonly [number, number]
  readonly v: readonly [number, number]
}

const axes = [0, 1, 2] as const
const centre = (solid: Solid) => [solid.x, solid.y, solid.z] as const
const extent = (solid: Solid) => [solid.widthM, solid.depthM, solid.heightM] as const
const name = { x: 0, y: 1, z: 2 } as const

const span = (solid: Solid, axis: 0 | 1 | 2): readonly [number, number] => {
  const half = extent(solid)[axis] / 2
  return [centre(solid)[axis] - half, centre(solid)[axis] + half]
}

const facesOf = (solid: Solid): Face[] =>
  axes
    // Only the ends of a cylinder are flat; they count as the rectangle around them.
    .filter((axis) => solid.shape === 'box' || name[solid.axis ?? 'z'] === axis)
    .flatMap((axis) => {
      const [first, second] = axes.filter((other) => other !== axis) as [0 | 1 | 2, 0 | 1 | 2]
      const [low, high] = span(solid, axis)
      const rest = { solid, axis, u: span(solid, first), v: span(solid, second) }
      return [
        { ...rest, sign: -1 as const, at: low },
        { ...rest, sign: 1 as const, at: high },
      ]
    })

const shared = (a: readonly [number, number], b: readonly [number, number]) =>
  [Math.max(a[0], b[0]), Math.min(a[1], b[1])] as const

const inside = (solid: Solid, point: readonly number[]): boolean =>
  solid.shape === 'box' &&
  axes.every((axis) => {
    const [low, high] = span(solid, axis)
    const at = point[axis] as number
    return at > low && at < high
  })

/**
 * Pairs of faces of different colours that lie in one plane, look the same way and overlap in
 * sight: on screen they flicker. Faces closer than `gapM` count as one plane.
 */
export function flickers(solids: readonly Solid[], gapM: number): string[] {
  const faces = solids.flatMap(facesOf)
  const found: string[] = []
  faces.forEach((a, index) => {
    for (const b of faces.slice(index + 1)) {
      if (a.axis !== b.axis || a.sign !== b.sign || a.solid.color === b.solid.color) continue
      if (Math.abs(a.at - b.at) >= gapM) continue
      const u = shared(a.u, b.u)
      const v = shared(a.v, b.v)
      if (u[1] - u[0] < 1e-3 || v[1] - v[0] < 1e-3) continue
      const point = [(u[0] + u[1]) / 2, (v[0] + v[1]) / 2]
      point.splice(a.axis, 0, (a.at + b.at) / 2 + a.sign * 2e-3)
      if (solids.some((solid) => inside(solid, point))) continue
      // The underside stands on the floor; nobody sees it.
      if (a.axis === 2 && a.sign < 0 && a.at < 1e-3) continue
      const where = `${a.sign < 0 ? '-' : '+'}${'xyz'[a.axis]} at ${a.at.toFixed(3)}`
      found.push(`${a.solid.color} over ${b.solid.color} on ${where}`)
    }
  })
  return found
}
