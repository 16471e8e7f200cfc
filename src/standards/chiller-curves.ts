import type { ParameterSource } from './define'

/** The six coefficients of a biquadratic in leaving water and condenser temperature, °C. */
export type Biquadratic = readonly [number, number, number, number, number, number]

/** Performance of an electric chiller away from its rating, as EnergyPlus writes it (electric EIR). */
export interface ChillerCurve {
  readonly id: string
  readonly condenser: 'air' | 'water'
  /** Leaving water and entering condenser fluid of the point at which both curves are 1. */
  readonly leavingC: number
  readonly enteringC: number
  readonly leavingRangeC: readonly [number, number]
  readonly enteringRangeC: readonly [number, number]
  readonly partLoadRange: readonly [number, number]
  /** Capacity over that of the point. */
  readonly capacity: Biquadratic
  /** Power per cooling over that of the point. */
  readonly energyInput: Biquadratic
  /** Power over that at full load, by the load ratio: constant, linear, square. */
  readonly partLoad: readonly [number, number, number]
  readonly source: ParameterSource
}

const airCooled: ParameterSource = {
  document: 'EnergyPlus data set AirCooledChiller.idf',
  via: 'unnamed public source',
  grade: 'secondary',
}
const waterCooled: ParameterSource = {
  document: 'LBL modelica-buildings, Buildings.Fluid.Chillers.Data.ElectricEIR',
  grade: 'primary',
}

export const carrier30xa220: ChillerCurve = {
  id: 'carrier-30xa220',
  condenser: 'air',
  leavingC: 6.67,
  enteringC: 35,
  leavingRangeC: [4.44, 15.56],
  enteringRangeC: [29.44, 48.89],
  partLoadRange: [0.1, 1.15],
  capacity: [
    0.9476404278, 0.0425358256, -0.0008745529, -0.0030162359, -0.0000548418, -0.0000909535,
  ],
  energyInput: [
    0.1560148274, 0.0147079682, 0.0026431064, 0.0230803367, 0.0001935252, -0.0017368676,
  ],
  partLoad: [0, 1, 0],
  source: airCooled,
}

export const carrier30rb360: ChillerCurve = {
  id: 'carrier-30rb360',
  condenser: 'air',
  leavingC: 6.67,
  enteringC: 35,
  leavingRangeC: [4.44, 15.56],
  enteringRangeC: [29.44, 48.89],
  partLoadRange: [0.1, 1.15],
  capacity: [
    0.8995510015, 0.0631635527, -0.0007632716, -0.0011664626, -0.0001085415, -0.0004633207,
  ],
  energyInput: [
    0.9617522343, -0.018761025, 0.0013138214, -0.0175269675, 0.0007280484, -0.0007655058,
  ],
  partLoad: [0, 1, 0],
  source: airCooled,
}

export const mcquayWsc471: ChillerCurve = {
  id: 'mcquay-wsc-471',
  condenser: 'water',
  leavingC: 8.89,
  enteringC: 26.67,
  leavingRangeC: [7.22, 12.78],
  enteringRangeC: [12.78, 26.67],
  partLoadRange: [0.1, 1.15],
  capacity: [2.52113e-1, 1.324053e-2, -8.637329e-3, 8.581056e-2, -4.261176e-3, 8.661899e-3],
  energyInput: [4.475238e-1, -2.58821e-2, -1.459053e-3, 4.342595e-2, -1.000651e-3, 1.920106e-3],
  partLoad: [2.778889e-1, 2.338363e-1, 4.883748e-1],
  source: waterCooled,
}

export const yorkYt563: ChillerCurve = {
  id: 'york-yt-563',
  condenser: 'water',
  leavingC: 6.11,
  enteringC: 12.78,
  leavingRangeC: [6.11, 12.78],
  enteringRangeC: [12.78, 23.89],
  partLoadRange: [0.09, 1.03],
  capacity: [-1.288612e-1, -8.91954e-2, -2.190195e-3, 1.538357e-1, -5.129402e-3, 7.813636e-3],
  energyInput: [-5.781003e-1, -1.16913e-1, -4.760535e-3, 2.230082e-1, -5.313649e-3, 6.846644e-3],
  partLoad: [5.203969e-1, -7.7759e-1, 1.255394],
  source: waterCooled,
}
