import { defineParameter } from '../define'

/** Figures that the cooling engine plans with where equipment states none of its own. */

export const rackCoolantRiseK = defineParameter({
  id: 'cooling.rack-coolant-rise',
  label: 'Coolant rise through a rack that states no flow',
  unit: 'K',
  value: 10,
  min: 3,
  max: 30,
  source: {
    document: 'resistancezero.com, CDU checklist (OCP practice: about 1.5 L/min per kW at 10 K)',
    grade: 'secondary',
  },
})

export const facilityWaterRiseK = defineParameter({
  id: 'cooling.facility-water-rise',
  label: 'Facility water rise through a CDU or cooler that states none',
  unit: 'K',
  value: 10,
  min: 3,
  max: 30,
  source: { grade: 'estimate' },
})

export const airRiseK = defineParameter({
  id: 'cooling.air-rise',
  label: 'Air rise through equipment that states no airflow',
  unit: 'K',
  value: 11.7,
  min: 5,
  max: 30,
  source: {
    document: 'ctrltechnologies, airflow of a server (150 CFM per kW)',
    grade: 'secondary',
  },
})

export const fanFloorRatio = defineParameter({
  id: 'cooling.fan-floor',
  label: 'Least fan power at part speed, of the rated power',
  unit: 'ratio',
  value: 0.05,
  min: 0,
  max: 0.5,
  source: { grade: 'estimate' },
})

export const raisedFloorLeakage = defineParameter({
  id: 'cooling.raised-floor-leakage',
  label: 'Supply air lost through a raised floor',
  unit: 'ratio',
  value: 0.15,
  min: 0,
  max: 0.6,
  source: {
    document: 'Innovative Research, distributed leakage of raised floors (up to 15 % of supply)',
    via: 'accessfloorsystems.com',
    grade: 'secondary',
  },
})

export const dryCoolerExtrapolation = defineParameter({
  id: 'cooling.dry-cooler-extrapolation',
  label: 'Most that a dry cooler counts for in colder air, of its published capacity',
  unit: 'ratio',
  value: 1.1,
  min: 1,
  max: 2,
  source: { grade: 'estimate' },
})

export const roomDewPointC = defineParameter({
  id: 'cooling.room-dew-point',
  label: 'Dew point of a room that states no humidity',
  unit: 'C',
  value: 15,
  min: -20,
  max: 28,
  source: {
    document: 'ASHRAE TC9.9, 2021 Equipment Thermal Guidelines Reference Card',
    clause: 'Table 2.1, recommended upper dew point',
    via: 'scribd.com/document/585450988',
    grade: 'secondary',
  },
})

export const cduPrimaryFlowRatio = defineParameter({
  id: 'cooling.cdu-primary-flow',
  label: 'Facility water through a CDU at its rating, of its secondary flow, where unstated',
  unit: 'ratio',
  value: 1,
  min: 0.3,
  max: 3,
  source: { grade: 'estimate' },
})

export const pipeRoughnessMm = defineParameter({
  id: 'cooling.pipe-roughness',
  label: 'Roughness of a pipe that states none (commercial steel)',
  unit: 'mm',
  value: 0.045,
  min: 0,
  max: 3,
  source: { grade: 'estimate' },
})

export const pipeFittingsK = defineParameter({
  id: 'cooling.pipe-fittings',
  label: 'Fittings of a pipe or header that states none, sum of K each way',
  unit: 'factor',
  value: 3,
  min: 0,
  max: 100,
  source: { grade: 'estimate' },
})

export const dropExponent = defineParameter({
  id: 'cooling.drop-exponent',
  label: 'Exponent of a pressure drop over flow, where a product states one point',
  unit: 'factor',
  value: 2,
  min: 1.5,
  max: 2.2,
  source: { grade: 'estimate' },
})

export const pumpFloorRatio = defineParameter({
  id: 'cooling.pump-floor',
  label: 'Least power of a pump at part speed, of the rated power',
  unit: 'ratio',
  value: 0.05,
  min: 0,
  max: 0.5,
  source: { grade: 'estimate' },
})

export const cyclesOfConcentration = defineParameter({
  id: 'cooling.cycles-of-concentration',
  label: 'Cycles of concentration of tower water',
  unit: 'factor',
  value: 4,
  min: 1.5,
  max: 12,
  source: { grade: 'estimate' },
})

export const towerRangeK = defineParameter({
  id: 'cooling.tower-range',
  label: 'Range of a cooling tower at its rating, where unstated',
  unit: 'K',
  value: 5.56,
  min: 1.1,
  max: 22.2,
  source: { grade: 'estimate' },
})
