import type { ParameterSource } from './define'

const source: ParameterSource = {
  document: 'LBL modelica-buildings, CoolingTowers.Correlations.yorkCalc and BoundsYorkCalc',
  grade: 'primary',
}

/**
 * Approach of a cooling tower, K, as a polynomial of second degree in wet bulb (°C), range (K) and
 * the ratio of water to air over that of the design: 27 coefficients, wet bulb running fastest,
 * then range, then the ratio.
 */
export const yorkApproach = {
  id: 'york-approach',
  coefficients: [
    -0.359741205, -0.055053608, 0.0023850432, 0.173926877, -0.0248473764, 0.00048430224,
    -0.005589849456, 0.0005770079712, -0.00001342427256, 2.84765801111111, -0.121765149,
    0.0014599242, 1.680428651, -0.0166920786, -0.0007190532, -0.025485194448, 0.0000487491696,
    0.00002719234152, -0.0653766255555556, -0.002278167, 0.0002500254, -0.0910565458, 0.00318176316,
    0.000038621772, -0.0034285382352, 0.00000856589904, -0.000001516821552,
  ],
  source,
} as const

/** Where the correlation holds; beyond nothing is known. */
export const yorkBounds = {
  id: 'york-bounds',
  wetBulbC: [-34.4, 26.7],
  rangeK: [1.1, 22.2],
  approachK: [1.1, 40],
  mostWaterToAir: 8,
  source,
} as const
