import type { ParameterSource } from './define'

/** A coolant as its maker prints it, at one temperature. */
export interface Fluid {
  readonly id: 'water' | 'pg25'
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
