import type { Fluid } from './case'
import type { AirGrid } from './grid'
import type { WallFaces } from './links'

type Three = readonly [Float64Array, Float64Array, Float64Array]

/** Four times what a velocity gains over two cells across it, in the middle of cell n along it. */
const across = (velocity: Float64Array, n: number, over: number, along: number): number =>
  (velocity[n + over] as number) +
  (velocity[n + over + along] as number) -
  (velocity[n - over] as number) -
  (velocity[n - over + along] as number)

/** Smagorinsky: eddy viscosity (Cs Δ)² |S| in every cell of air, m²/s. */
export const eddyViscosity = (
  grid: AirGrid,
  [u, v, w]: Three,
  smagorinsky: number,
  eddy: Float64Array,
): void => {
  const [sx, sy, sz] = grid.step
  const [hx, hy, hz] = grid.h
  const mixing = smagorinsky ** 2 * (hx * hy * hz) ** (2 / 3)
  const qx = 0.25 / hx
  const qy = 0.25 / hy
  const qz = 0.25 / hz
  const { cells } = grid
  for (let at = 0; at < cells.length; at++) {
    const n = cells[at] as number
    const ux = ((u[n + sx] as number) - (u[n] as number)) / hx
    const vy = ((v[n + sy] as number) - (v[n] as number)) / hy
    const wz = ((w[n + sz] as number) - (w[n] as number)) / hz
    const uy = qy * across(u, n, sy, sx)
    const uz = qz * across(u, n, sz, sx)
    const vx = qx * across(v, n, sx, sy)
    const vz = qz * across(v, n, sz, sy)
    const wx = qx * across(w, n, sx, sz)
    const wy = qy * across(w, n, sy, sz)
    const shear = (uy + vx) ** 2 + (uz + wx) ** 2 + (vz + wy) ** 2
    eddy[n] = mixing * Math.sqrt(2 * (ux * ux + vy * vy + wz * wz) + shear)
  }
}

const A = 8.3
const B = 1 / 7

/**
 * Drag of the walls beside the faces of one velocity, per volume and speed, 1/s. Laminar: the shear
 * across half a cell. Turbulent: the power law of Werner and Wengle, Turbulent Shear Flows 8 (1993)
 * 155, which needs no iteration and meets the laminar shear where the flow is slow.
 */
export const wallDrag = (
  walls: WallFaces,
  value: Float64Array,
  fluid: Fluid,
  drag: Float64Array,
): void => {
  const nu = fluid.viscosityM2PerS
  for (let at = 0; at < walls.face.length; at++) {
    const h = walls.across[at] as number
    if (h === 0) {
      drag[at] = 0
      continue
    }
    const laminar = (2 * nu) / h
    const speed = Math.abs(
      (value[walls.face[at] as number] as number) - (walls.speed[at] as number),
    )
    let perSpeed = laminar
    if (fluid.smagorinsky > 0 && speed > (nu / (2 * h)) * A ** (2 / (1 - B))) {
      const slow = ((1 - B) / 2) * A ** ((1 + B) / (1 - B)) * (nu / h) ** (1 + B)
      const fast = ((1 + B) / A) * (nu / h) ** B * speed
      perSpeed = (slow + fast) ** (2 / (1 + B)) / speed
    }
    drag[at] = perSpeed / h
  }
}
