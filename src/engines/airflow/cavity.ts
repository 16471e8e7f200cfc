import type { AirCase, AirField } from './case'
import type { AirProgress } from './progress'
import { createAirSolver } from './solver'

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
const acrossMiddle = (field: AirField): number[] =>
  Array.from({ length: field.nz }, (_, k) => {
    const row = k * (field.nx + 1)
    const low = field.u[row + Math.floor(field.nx / 2)] ?? Number.NaN
    const high = field.u[row + Math.ceil(field.nx / 2)] ?? Number.NaN
    return (low + high) / 2
  })

/** Upward velocity on the level middle plane at the middles of cells, m/s. */
const upMiddle = (field: AirField): number[] =>
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
const cavityFigures = (airCase: AirCase, field: AirField): CavityFigures => {
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

const even = (cells: number): number => 2 * Math.ceil(cells / 2)

/** More steps than any laminar cavity that was tried takes to come to rest. */
const mostSteps = 40_000

/**
 * Solves a heated cavity to rest. Unless told, it takes 2 Ra^¼ cells a side, at least 40, which holds
 * the published figures up to Ra 1e7 within 2 %.
 *
 * @returns Its figures, and how the run ended: without `settled` they are of a flow on its way.
 */
export const solveHeatedCavity = (
  rayleigh: number,
  prandtl: number,
  grid?: CavityGrid,
): CavityFigures & { readonly progress: AirProgress } => {
  const cells = even(Math.max(40, 2 * rayleigh ** 0.25))
  const airCase = heatedCavity(grid ?? { nx: cells, nz: cells }, rayleigh, prandtl)
  const solver = createAirSolver(airCase)
  const progress = solver.advance(mostSteps)
  return { ...cavityFigures(airCase, solver.field()), progress }
}

/** Linear between the middles of cells and the walls, which stand at 0 and 1. */
const along = (line: readonly number[], first: number, last: number, at: number): number => {
  const count = line.length
  const places = [0, ...line.map((_, n) => (n + 0.5) / count), 1]
  const values = [first, ...line, last]
  const above = places.findIndex((place) => place >= at)
  if (above < 1) return above === 0 ? first : last
  const low = places[above - 1] ?? 0
  const high = places[above] ?? 1
  const share = (at - low) / (high - low)
  return (values[above - 1] ?? first) * (1 - share) + (values[above] ?? last) * share
}

/** The steady flow under a lid: speeds in those of the lid, places from 0 to 1 along the side. */
export interface LidFlow {
  readonly progress: AirProgress
  /** Speed along the lid on the upright middle plane at a height. */
  readonly acrossAt: (height: number) => number
  /** Upward speed on the level middle plane at a distance from the wall that the lid moves away from. */
  readonly upAt: (place: number) => number
}

/**
 * Solves a cavity under a moving lid to rest. Unless told, it takes 2 √Re cells a side, at least 40,
 * which holds the published profiles up to Re 1000 within 2 % of the lid's speed.
 */
export const solveLidCavity = (reynolds: number, grid?: CavityGrid): LidFlow => {
  const cells = even(Math.max(40, 2 * Math.sqrt(reynolds)))
  const solver = createAirSolver(lidCavity(grid ?? { nx: cells, nz: cells }, reynolds))
  const progress = solver.advance(mostSteps)
  const field = solver.field()
  const across = acrossMiddle(field)
  const up = upMiddle(field)
  return {
    progress,
    acrossAt: (height) => along(across, 0, 1, height),
    upAt: (place) => along(up, 0, 0, place),
  }
}
