import type { AirFrame } from '#workspace'

/** A room of air as the scene reads it: velocities and temperatures by metres from its corner. */
export interface AirSample {
  readonly frame: AirFrame
  readonly size: readonly [number, number, number]
  readonly cell: readonly [number, number, number]
}

/** Makes a frame readable by metres. */
export const sampleOf = (frame: AirFrame): AirSample => {
  const { nx, ny, nz, cellMm } = frame.grid
  const cell = [cellMm[0] / 1000, cellMm[1] / 1000, cellMm[2] / 1000] as const
  return { frame, cell, size: [nx * cell[0], ny * cell[1], nz * cell[2]] }
}

const clamp = (value: number, most: number): number => (value < 0 ? 0 : value > most ? most : value)

/**
 * Velocity at a point, m/s, into `into`. Along its own axis each part is blended between the two faces
 * of the cell; across, the cell's own holds: that is what the solver solved, and quick to read.
 */
export const velocityAt = (
  { frame, cell }: AirSample,
  x: number,
  y: number,
  z: number,
  into: Float32Array,
): void => {
  const { nx, ny, nz } = frame.grid
  const { u, v, w } = frame.field
  const fx = clamp(x / cell[0], nx - 1e-3)
  const fy = clamp(y / cell[1], ny - 1e-3)
  const fz = clamp(z / cell[2], nz - 1e-3)
  const i = fx | 0
  const j = fy | 0
  const k = fz | 0
  const uAt = i + (nx + 1) * (j + ny * k)
  const vAt = i + nx * (j + (ny + 1) * k)
  const wAt = i + nx * (j + ny * k)
  const wUp = wAt + nx * ny
  into[0] = (u[uAt] as number) * (1 - fx + i) + (u[uAt + 1] as number) * (fx - i)
  into[1] = (v[vAt] as number) * (1 - fy + j) + (v[vAt + nx] as number) * (fy - j)
  into[2] = (w[wAt] as number) * (1 - fz + k) + (w[wUp] as number) * (fz - k)
}

/** The cell around a point; −1 beyond the room. */
export const cellAt = ({ frame, cell }: AirSample, x: number, y: number, z: number): number => {
  const { nx, ny, nz } = frame.grid
  const i = Math.floor(x / cell[0])
  const j = Math.floor(y / cell[1])
  const k = Math.floor(z / cell[2])
  if (i < 0 || j < 0 || k < 0 || i >= nx || j >= ny || k >= nz) return -1
  return i + nx * (j + ny * k)
}
