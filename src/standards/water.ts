import type { ParameterSource } from './define'

const source: ParameterSource = {
  document: 'IAPWS SR6-08(2011), Properties of Liquid Water at 0.1 MPa',
  via: 'github.com/jjgomera/iapws',
  grade: 'secondary',
}

/** Gas constant of water, kJ/(kg·K), of the same release. */
const gasConstantKjPerKgK = 0.46151805

/**
 * Specific volume of liquid water: equation 2 and table 1. With α = 10/(593−T) and β = 10/(T−232),
 * T in kelvin: v = R·10/p·(a₀ + Σ a·αⁿ + Σ b·βᵐ).
 */
export const waterVolume = {
  id: 'water-volume',
  gasConstantKjPerKgK,
  constant: 1.93763157e-2,
  alpha: [
    [6.74458446e3, 4],
    [-2.22521604e5, 5],
    [1.00231247e8, 7],
    [-1.63552118e9, 8],
    [8.32299658e9, 9],
  ],
  beta: [
    [5.78545292e-3, 1],
    [-1.53195665e-2, 2],
    [3.11337859e-2, 3],
    [-4.23546241e-2, 4],
    [3.38713507e-2, 5],
    [-1.19946761e-2, 6],
  ],
  source,
} as const

/** Gibbs energy of liquid water: equation 1 and table 1, as far as heat capacity needs it. */
export const waterEnergy = {
  id: 'water-energy',
  gasConstantKjPerKgK,
  constant: -8.983025854,
  alpha: [
    [-1.661470539e5, 4],
    [2.70878164e6, 5],
    [-1.557191544e8, 7],
  ],
  beta: [
    [-8.237426256e-1, 2],
    [1.908956353, 3],
    [-2.017597384, 4],
    [8.546361348e-1, 5],
  ],
  source,
} as const

/** Viscosity of liquid water, µPa·s: equation 7, Σ a·(T/300)ᵇ. */
export const waterViscosity = {
  id: 'water-viscosity',
  terms: [
    [280.68, -1.9],
    [511.45, -7.7],
    [61.131, -19.6],
    [0.45903, -40],
  ],
  source,
} as const
