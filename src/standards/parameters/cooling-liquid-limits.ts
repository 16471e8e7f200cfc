import { defineParameter, type ParameterSource } from '../define'

/** Limits of what flows in pipes and racks. */

const pipeSizing: ParameterSource = {
  document: 'Chilled-water pipe sizing practice (cal53, aircondlounge, openbooks)',
  grade: 'secondary',
}

export const pipeVelocityAdvisedMPerS = defineParameter({
  id: 'cooling.pipe.velocity-advised',
  label: 'Velocity of coolant in pipes: advised up to',
  unit: 'm/s',
  value: 2.4,
  min: 0.1,
  max: 10,
  source: { ...pipeSizing, clause: '4 to 8 ft/s' },
})

export const pipeVelocityMostMPerS = defineParameter({
  id: 'cooling.pipe.velocity-limit',
  label: 'Velocity of coolant in pipes: at the most',
  unit: 'm/s',
  value: 3,
  min: 0.1,
  max: 10,
  source: { ...pipeSizing, clause: 'never above 10 ft/s' },
})

export const pipeFrictionAdvisedPaPerM = defineParameter({
  id: 'cooling.pipe.friction-advised',
  label: 'Friction in pipes: advised up to',
  unit: 'Pa/m',
  value: 785,
  min: 10,
  max: 10_000,
  source: { ...pipeSizing, clause: '8 ft per 100 ft' },
})

export const rackPressureMostKpa = defineParameter({
  id: 'cooling.rack-pressure-limit',
  label: 'Coolant pressure at a rack that states none: at the most',
  unit: 'kPa',
  value: 500,
  min: 50,
  max: 5000,
  source: {
    document: 'OCP MGX Rack and Trays 1.1',
    clause: 'section 11: 5 bar',
    grade: 'primary',
  },
})
