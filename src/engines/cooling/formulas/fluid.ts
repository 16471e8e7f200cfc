import {
  castrolDc15,
  pg25,
  pg25At25C,
  shellS5x,
  waterEnergy,
  waterViscosity,
  waterVolume,
} from '#standards'
import type { FluidId } from '../solution'
import type { PipeFlow } from './liquid'

/** A dielectric as a bath or header states it. */
export interface DielectricStated {
  readonly product: string | undefined
  readonly heatCapacityKjPerKgK: number | undefined
}

/** Temperature at which a fluid is read where nobody knows its own, °C. */
const usualC: Readonly<Record<FluidId, number>> = { water: 20, pg25: 40, dielectric: 40 }

const kelvin = (celsius: number): number => celsius + 273.15

type Terms = readonly (readonly [number, number])[]

const powers = (terms: Terms, base: number): number =>
  terms.reduce((sum, [factor, power]) => sum + factor * base ** power, 0)

/** Second derivatives of the same powers, which heat capacity rests on. */
const curvatures = (terms: Terms, base: number): number =>
  terms.reduce((sum, [factor, n]) => sum + factor * n * (n + 1) * base ** (n + 2), 0)

/**
 * Liquid water at atmospheric pressure by IAPWS SR6-08, 0 to 100 °C (the release itself goes from
 * −20 to 110 °C); undefined outside.
 */
export const waterAt = (celsius: number): PipeFlow | undefined => {
  if (!(celsius >= 0 && celsius <= 100)) return undefined
  const t = kelvin(celsius)
  const alpha = 10 / (593 - t)
  const beta = 10 / (t - 232)
  const volume =
    ((waterVolume.gasConstantKjPerKgK * 10) / 100) *
    (waterVolume.constant + powers(waterVolume.alpha, alpha) + powers(waterVolume.beta, beta))
  const curved = curvatures(waterEnergy.alpha, alpha) + curvatures(waterEnergy.beta, beta)
  return {
    densityKgPerM3: 1 / volume,
    heatCapacityKjPerKgK:
      -waterEnergy.gasConstantKjPerKgK * (waterEnergy.constant + (t / 10) * curved),
    viscosityPaS: powers(waterViscosity.terms, t / 300) * 1e-6,
  }
}

/** Range in which the two published points of the glycol mixture are trusted to tell the rest, °C. */
const glycolRangeC = { low: 0, high: 70 }

/**
 * Propylene glycol, 25 %: density and heat capacity on the line through the two published points,
 * 25 and 40 °C; viscosity between them linear too, and outside on the curve exp(B/T) through
 * both, since viscosity never falls below zero. Undefined below 0 °C and above 70 °C.
 */
export const glycolAt = (celsius: number): PipeFlow | undefined => {
  if (!(celsius >= glycolRangeC.low && celsius <= glycolRangeC.high)) return undefined
  const share = (celsius - 25) / 15
  const line = (cold: number, warm: number): number => cold + (warm - cold) * share
  const [cold, warm] = [pg25At25C.viscosityPaS ?? Number.NaN, pg25.viscosityPaS ?? Number.NaN]
  const rate = Math.log(cold / warm) / (1 / kelvin(25) - 1 / kelvin(40))
  return {
    densityKgPerM3: line(pg25At25C.densityKgPerM3, pg25.densityKgPerM3),
    heatCapacityKjPerKgK: line(pg25At25C.heatCapacityKjPerKgK, pg25.heatCapacityKjPerKgK),
    viscosityPaS:
      share >= 0 && share <= 1
        ? line(cold, warm)
        : warm * Math.exp(rate * (1 / kelvin(celsius) - 1 / kelvin(40))),
  }
}

/**
 * A dielectric from its published density and viscosity at 40 °C, held at every temperature, and
 * the heat capacity that somebody stated: the makers that were read give none.
 */
const dielectricOf = (stated: DielectricStated | undefined): PipeFlow | undefined => {
  const fluid = [shellS5x, castrolDc15].find(({ id }) => id === stated?.product)
  const heatCapacityKjPerKgK = stated?.heatCapacityKjPerKgK
  return fluid && heatCapacityKjPerKgK !== undefined
    ? {
        densityKgPerM3: fluid.densityKgPerM3,
        heatCapacityKjPerKgK,
        viscosityPaS: fluid.densityKgPerM3 * fluid.viscosityCst * 1e-6,
      }
    : undefined
}

/** Properties at a whole degree, remembered: loops ask for them over and over. */
const remembered: Readonly<Record<'water' | 'pg25', Map<number, PipeFlow | undefined>>> = {
  water: new Map(),
  pg25: new Map(),
}

const atDegree = (id: 'water' | 'pg25', celsius: number): PipeFlow | undefined => {
  const known = remembered[id]
  if (!known.has(celsius)) known.set(celsius, id === 'water' ? waterAt(celsius) : glycolAt(celsius))
  return known.get(celsius)
}

/**
 * Density, heat capacity and viscosity of a loop's fluid; without a temperature those at a usual
 * one. Undefined where the fluid is not liquid or not known there.
 */
export const fluidAt = (
  id: FluidId,
  celsius: number | undefined,
  stated?: DielectricStated,
): PipeFlow | undefined => {
  if (id === 'dielectric') return dielectricOf(stated)
  const at = celsius ?? usualC[id]
  const low = Math.floor(at)
  const below = atDegree(id, low)
  if (below === undefined || at === low) return below
  const above = atDegree(id, low + 1)
  if (above === undefined) return undefined
  const mix = (a: number, b: number): number => a + (b - a) * (at - low)
  return {
    densityKgPerM3: mix(below.densityKgPerM3, above.densityKgPerM3),
    heatCapacityKjPerKgK: mix(below.heatCapacityKjPerKgK, above.heatCapacityKjPerKgK),
    viscosityPaS: mix(below.viscosityPaS, above.viscosityPaS),
  }
}
