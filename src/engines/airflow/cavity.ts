import type { AirCase, AirField } from './case'

/** A square or upright cavity in two dimensions, x across and z up, of `nx` by `nz` square cells. */
export interface CavityGrid {
  readonly nx: number
  readonly nz: number
}

const cellMm = 10

const flat = ({ nx, nz }: CavityGrid): Pick<AirCase, 'nx' | 'ny' | 'nz' | 'cellMm' | 'solid'> => ({
  nx,
  ny: 1,
  nz,
  cellMm: [cellMm, cellMm, cellMm],
  solid: new Uint8Array(nx * nz),
})

const sidesSlip = { yMin: { slip: true }, yMax: { slip: true } } as const

/**
 * The differentially heated cavity: the wall at x = 0 one kelvin above the wall at x = L, floor and
 * ceiling let no heat pass. Laminar; lengths follow the grid, so that only Ra, Pr and the number of
 * cells matter. Rayleigh is counted across: g β ΔT L³/(ν α), L = nx cells.
 */
export const heatedCavity = (grid: CavityGrid, rayleigh: number, prandtl: number): AirCase => {
  const lengthM = (grid.nx * cellMm) / 1000
  // One metre a second is the speed that the warm side's buoyancy gives over the width.
  const expansionPerK = 1 / (9.80665 * lengthM)
  const diffusivityM2PerS = lengthM / Math.sqrt(rayleigh * prandtl)
  return {
    ...flat(grid),
    devices: [],
    walls: { xMin: { temperatureC: 0.5 }, xMax: { temperatureC: -0.5 }, ...sidesSlip },
    fluid: {
      expansionPerK,
      diffusivityM2PerS,
      viscosityM2PerS: prandtl * diffusivityM2PerS,
      smagorinsky: 0,
    },
    startC: 0,
  }
}

/** The lid-driven cavity: the ceiling moves along x at 1 m/s. Reynolds is counted across, U L/ν. */
export const lidCavity = (grid: CavityGrid, reynolds: number): AirCase => ({
  ...flat(grid),
  devices: [],
  walls: { zMax: { velocityMPerS: [1, 0, 0] }, ...sidesSlip },
  fluid: {
    expansionPerK: 0,
    viscosityM2PerS: (grid.nx * cellMm) / 1000 / reynolds,
    diffusivityM2PerS: (grid.nx * cellMm) / 1000 / reynolds,
    smagorinsky: 0,
  },
  startC: 0,
})

/** Value of a parabola through three even points at its top, or the middle one where it has none. */
const peak = (before: number, at: number, after: number): number => {
  const bend = before - 2 * at + after
  return bend === 0 ? at : at - (after - before) ** 2 / (8 * bend)
}

const highest = (line: readonly number[]): number => {
  let best = 0
  line.forEach((value, at) => {
    if (Math.abs(value) > Math.abs(line[best] ?? 0)) best = at
  })
  const [before, at, after] = [line[best - 1], line[best] ?? Number.NaN, line[best + 1]]
  return before === undefined || after === undefined ? at : peak(before, at, after)
}

/** Horizontal velocity on the upright middle plane at the heights of cells, m/s. */
export const acrossMiddle = (field: AirField): number[] =>
  Array.from({ length: field.nz }, (_, k) => {
    const row = k * (field.nx + 1)
    const low = field.u[row + Math.floor(field.nx / 2)] ?? Number.NaN
    const high = field.u[row + Math.ceil(field.nx / 2)] ?? Number.NaN
    return (low + high) / 2
  })

/** Upward velocity on the level middle plane at the middles of cells, m/s. */
export const upMiddle = (field: AirField): number[] =>
  Array.from({ length: field.nx }, (_, i) => {
    const low = field.w[i + field.nx * Math.floor(field.nz / 2)] ?? Number.NaN
    const high = field.w[i + field.nx * Math.ceil(field.nz / 2)] ?? Number.NaN
    return (low + high) / 2
  })

/** What is told of a heated cavity: mean Nusselt number, highest speeds on the middle planes in α/L. */
export interface CavityFigures {
  readonly nusselt: number
  /** At the cold wall; the same in a steady cavity. */
  readonly nusseltCold: number
  readonly uMax: number
  readonly wMax: number
}

/** Reads those figures from a field of a `heatedCavity`. */
export const cavityFigures = (airCase: AirCase, field: AirField): CavityFigures => {
  const { nx, nz } = field
  const lengthM = (nx * cellMm) / 1000
  const scale = lengthM / (airCase.fluid?.diffusivityM2PerS ?? Number.NaN)
  const at = (i: number, k: number) => field.t[k * nx + i] ?? Number.NaN
  let hot = 0
  let cold = 0
  for (let k = 0; k < nz; k++) {
    hot += (8 * 0.5 - 9 * at(0, k) + at(1, k)) / 3
    cold += (8 * 0.5 + 9 * at(nx - 1, k) - at(nx - 2, k)) / 3
  }
  return {
    nusselt: (hot * nx) / nz,
    nusseltCold: (cold * nx) / nz,
    uMax: Math.abs(highest(acrossMiddle(field))) * scale,
    wMax: Math.abs(highest(upMiddle(field))) * scale,
  }
}
