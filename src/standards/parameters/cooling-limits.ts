import { defineParameter } from '../define'

/** Limits that the cooling rules compare with. */

export const leastAirSupplyRatio = defineParameter({
  id: 'cooling.least-air-supply',
  label: 'Least air supplied, of the air that equipment draws',
  unit: 'ratio',
  value: 1,
  min: 0.5,
  max: 2,
  source: { grade: 'derived', document: 'Conservation of mass: what is not supplied recirculates' },
})

export const mostAirSupplyRatio = defineParameter({
  id: 'cooling.most-air-supply',
  label: 'Most air supplied, of the air that equipment draws',
  unit: 'ratio',
  value: 1.2,
  min: 1,
  max: 5,
  source: { grade: 'estimate' },
})

export const recommendedIntakeLowC = defineParameter({
  id: 'cooling.recommended-intake-low',
  label: 'Recommended air intake, lower end',
  unit: 'C',
  value: 18,
  min: 0,
  max: 40,
  source: {
    document: 'ASHRAE TC9.9, 2021 Equipment Thermal Guidelines Reference Card',
    clause: 'Table 2.1, recommended',
    via: 'scribd.com/document/585450988',
    grade: 'secondary',
  },
})

export const recommendedIntakeHighC = defineParameter({
  id: 'cooling.recommended-intake-high',
  label: 'Recommended air intake, upper end',
  unit: 'C',
  value: 27,
  min: 0,
  max: 45,
  source: {
    document: 'ASHRAE TC9.9, 2021 Equipment Thermal Guidelines Reference Card',
    clause: 'Table 2.1, recommended',
    via: 'scribd.com/document/585450988',
    grade: 'secondary',
  },
})

export const dewPointMarginK = defineParameter({
  id: 'cooling.dew-point-margin',
  label: 'Coolant above the dew point of the room, least',
  unit: 'K',
  value: 2,
  min: 0,
  max: 10,
  source: { document: 'resistancezero.com, CDU checklist', grade: 'secondary' },
})

export const coarsestFilterUm = defineParameter({
  id: 'cooling.coarsest-filter',
  label: 'Coarsest filter of a rack loop',
  unit: 'um',
  value: 50,
  min: 1,
  max: 500,
  source: { document: 'OCP MGX Rack and Trays 1.1', clause: 'section 11', grade: 'primary' },
})

export const leastMinerAirM3PerHPerKw = defineParameter({
  id: 'cooling.least-miner-air',
  label: 'Air for a miner that states none: limit (145 CFM per kW)',
  unit: 'm3/h/kW',
  value: 246,
  min: 50,
  max: 1000,
  source: { grade: 'estimate' },
})

export const advisedMinerAirM3PerHPerKw = defineParameter({
  id: 'cooling.advised-miner-air',
  label: 'Air for a miner that states none: advised (175 CFM per kW)',
  unit: 'm3/h/kW',
  value: 297,
  min: 50,
  max: 1000,
  source: { grade: 'estimate' },
})

export const leastHydroFlowLPerMin = defineParameter({
  id: 'cooling.least-hydro-flow',
  label: 'Coolant for each hydro miner of a container',
  unit: 'L/min',
  // 73.9 m³/h for 154 miners is 7.998 L/min, which the maker rounds to 8.0.
  value: 7.99,
  min: 1,
  max: 50,
  source: {
    document: 'Bitmain ANTSPACE HD5 specification',
    via: 'unnamed public source',
    grade: 'secondary',
  },
})

export const continuousCoolingFromKw = defineParameter({
  id: 'cooling.continuous-cooling-from',
  label: 'Rack load above which cooling belongs on the UPS',
  unit: 'kW',
  value: 4,
  min: 0,
  max: 100,
  source: {
    document: 'Uptime Institute, continuous cooling',
    via: 'studylib.net/doc/25285901',
    grade: 'secondary',
  },
})
