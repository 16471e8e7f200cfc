import type { ParameterSource } from './define'

/** A coolant as its maker prints it, at one temperature. */
export interface Fluid {
  readonly id: 'water' | 'pg25' | 'pg25-at-25c'
  readonly densityKgPerM3: number
  readonly heatCapacityKjPerKgK: number
  /** Absent where the source that was read does not give it. */
  readonly viscosityPaS?: number
  readonly conductivityWPerMK?: number
  readonly source: ParameterSource
}

/** Water near room temperature, as chilled-water data sheets convert flow to heat. */
export const water: Fluid = {
  id: 'water',
  densityKgPerM3: 998,
  heatCapacityKjPerKgK: 4.186,
  source: { document: 'unnamed public source', grade: 'secondary' },
}

/** Propylene glycol, 25 %, inhibited, at 40 °C: the usual fluid of a rack loop. */
export const pg25: Fluid = {
  id: 'pg25',
  densityKgPerM3: 1022.5,
  heatCapacityKjPerKgK: 3.92,
  viscosityPaS: 1.58e-3,
  conductivityWPerMK: 0.476,
  source: {
    document: 'Dow DOWFROST LC 25 heat transfer fluid, technical data sheet 0623',
    clause: 'properties at 40 °C',
    grade: 'primary',
  },
}

/** The same mixture at 25 °C, from the same sheet: between the two it is read linearly. */
export const pg25At25C: Fluid = {
  id: 'pg25-at-25c',
  densityKgPerM3: 1030.3,
  heatCapacityKjPerKgK: 3.88,
  viscosityPaS: 2.39e-3,
  conductivityWPerMK: 0.462,
  source: {
    document: 'Dow DOWFROST LC 25 heat transfer fluid, technical data sheet 0623',
    clause: 'properties at 25 °C',
    grade: 'primary',
  },
}

/** A dielectric as far as it is published; nobody who was read gives the heat capacity of these. */
export interface DielectricFluid {
  readonly id: string
  readonly densityKgPerM3: number
  /** Kinematic viscosity at 40 °C, mm²/s. */
  readonly viscosityCst: number
  readonly flashPointC: number
  readonly source: ParameterSource
}

export const shellS5x: DielectricFluid = {
  id: 'shell-s5x',
  densityKgPerM3: 806,
  viscosityCst: 9.8,
  flashPointC: 200,
  source: {
    document: 'Shell Immersion Cooling Fluid S5 X data',
    via: 'unnamed public source',
    grade: 'secondary',
  },
}

export const castrolDc15: DielectricFluid = {
  id: 'castrol-dc15',
  densityKgPerM3: 835,
  viscosityCst: 7.5,
  flashPointC: 166,
  source: { document: 'Castrol ON DC15 data', via: 'unnamed public source', grade: 'secondary' },
}
