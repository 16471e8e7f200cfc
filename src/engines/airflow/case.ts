/** Three of something, along x, y and z; of whole cells or faces, millimetres, or metres per second. */
export type Triple = readonly [number, number, number]

/**
 * A rectangle of faces normal to `axis`, on the plane `min[axis]` (0 is the lower side of the grid;
 * plane i lies below cell i). On the other two axes it holds cells `min` up to, not including, `max`.
 * Air goes through it towards `sign`.
 */
export interface Patch {
  readonly axis: 0 | 1 | 2
  readonly sign: 1 | -1
  readonly min: Triple
  readonly max: Triple
}

/**
 * A box that air flows through: a rack, a cooler, a fan. It draws its air in evenly over the open
 * faces of `intakes` and gives the same amount out over those of `exhausts`.
 *
 * Air leaves at `intake + heat/(ρ cp V)`. With a `supplyC` it is then cooled to that, as far as
 * `coolingKw` (the most the coil takes) reaches; a cooler never heats. Without intakes it blows air of
 * `supplyC` in from outside, without exhausts it draws air out: either needs an opening.
 */
export interface Device {
  readonly flowM3PerS: number
  readonly intakes: readonly Patch[]
  readonly exhausts: readonly Patch[]
  readonly heatKw?: number
  readonly supplyC?: number
  readonly coolingKw?: number
  /** Ratio of its own exhaust that leaks back to its intake inside the box, 0 to less than 1. */
  readonly selfLeakRatio?: number
}

/** An open end: air passes as pressure tells, inward at the temperature outside. */
export interface Opening {
  readonly patch: Patch
  readonly outsideC: number
}

/** Heat given to the air of a box of cells, `min` up to, not including, `max`. */
export interface HeatSource {
  readonly min: Triple
  readonly max: Triple
  readonly heatKw: number
}

/** One side of the grid. Nothing stated: it stands still, air sticks to it, no heat passes. */
export interface Wall {
  /** Held at this temperature; else no heat passes. */
  readonly temperatureC?: number
  /** It moves along itself: the lid of a cavity. */
  readonly velocityMPerS?: Triple
  /** Air slides along it: a plane of symmetry, or the sides of a case in two dimensions. */
  readonly slip?: boolean
}

export type Side = 'xMin' | 'xMax' | 'yMin' | 'yMax' | 'zMin' | 'zMax'

/** What moves. `smagorinsky` 0 solves a laminar flow with the viscosity alone. */
export interface Fluid {
  readonly densityKgPerM3: number
  readonly cpJPerKgK: number
  readonly viscosityM2PerS: number
  readonly diffusivityM2PerS: number
  readonly expansionPerK: number
  readonly smagorinsky: number
  /** Ratio of eddy viscosity to eddy diffusivity. */
  readonly turbulentPrandtl: number
}

/**
 * A room of air on a grid of like cells. Sizes are whole numbers, so that nothing is rounded here.
 * `solid` has nx·ny·nz entries, x running fastest (`cellOf`): 1 where no air is. Devices stand in
 * solid cells; screens thinner than a cell are `baffles`, faces that nothing passes.
 */
export interface AirCase {
  readonly nx: number
  readonly ny: number
  readonly nz: number
  readonly cellMm: Triple
  readonly solid: Uint8Array
  readonly devices: readonly Device[]
  readonly baffles?: readonly Patch[]
  readonly openings?: readonly Opening[]
  readonly sources?: readonly HeatSource[]
  readonly walls?: Partial<Readonly<Record<Side, Wall>>>
  readonly fluid?: Partial<Fluid>
  /** Temperature of all air before the first step, and the one at which it has no buoyancy. */
  readonly startC: number
}

/**
 * The state of the air. `t` and `p` (kinematic, m²/s²) belong to cells, nx·ny·nz. Velocities in m/s stand
 * on the lower faces of cells: u has (nx+1)·ny·nz entries, v nx·(ny+1)·nz, w nx·ny·(nz+1), x fastest.
 */
export interface AirField {
  readonly nx: number
  readonly ny: number
  readonly nz: number
  readonly u: Float32Array
  readonly v: Float32Array
  readonly w: Float32Array
  readonly t: Float32Array
  readonly p: Float32Array
}

/** Where in `solid`, `t` and `p` a cell stands. */
export const cellOf = (size: Pick<AirCase, 'nx' | 'ny'>, i: number, j: number, k: number): number =>
  i + size.nx * (j + size.ny * k)

/** Dry air near 20 °C at sea level, with the Smagorinsky constant of the reference's recipe. */
export const roomAir: Fluid = {
  densityKgPerM3: 1.2,
  cpJPerKgK: 1006,
  viscosityM2PerS: 1.5e-5,
  diffusivityM2PerS: 2.1e-5,
  expansionPerK: 1 / 295,
  smagorinsky: 0.12,
  turbulentPrandtl: 0.9,
}
