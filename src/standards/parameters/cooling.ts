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
