import type { ParameterSource } from './define'

/** A class of liquid cooling by the warmest coolant that it is planned for. */
export interface WaterClass {
  readonly id: string
  /** The same temperature on the side of the racks (technology coolant): `S45`, formerly W45. */
  readonly rackSide: string
  /** Infinite for the class above all figures. */
  readonly maxC: number
  readonly source: ParameterSource
}

const classes: ParameterSource = {
  document: 'ASHRAE TC9.9 liquid cooling classes, names of the fifth edition',
  via: 'unnamed public source',
  grade: 'secondary',
}

const row = (maxC: number, name = String(maxC)): WaterClass => ({
  id: `W${name}`,
  rackSide: `S${name}`,
  maxC,
  source: classes,
})

/** Facility water by class, coolest first. */
export const waterClasses: readonly WaterClass[] = [
  row(17),
  row(27),
  row(32),
  row(40),
  row(45),
  row(Number.POSITIVE_INFINITY, '+'),
]

/** The class of coolant that arrives at a temperature, °C. */
export const waterClassOf = (supplyC: number): WaterClass =>
  waterClasses.find(({ maxC }) => supplyC <= maxC + 1e-9) ?? row(Number.POSITIVE_INFINITY, '+')
