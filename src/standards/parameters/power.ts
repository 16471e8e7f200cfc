import { defineParameter } from '../define'

/** Limits and planning figures of the power chain. */

export const powerFactor = defineParameter({
  id: 'power.power-factor',
  label: 'Power factor of the load',
  unit: 'ratio',
  value: 0.95,
  min: 0.5,
  max: 1,
  source: { grade: 'estimate' },
})

export const voltageTolerance = defineParameter({
  id: 'power.voltage-tolerance',
  label: 'Difference of nominal voltages that still counts as equal',
  unit: 'ratio',
  value: 0.1,
  min: 0,
  max: 0.3,
  source: { grade: 'estimate' },
})

export const continuousLoadFactor = defineParameter({
  id: 'power.continuous-load-factor',
  label: 'Continuous load of a breaker that is not rated for 100 %',
  unit: 'ratio',
  value: 0.8,
  min: 0.1,
  max: 1,
  source: {
    document: 'NetBox, default of POWERFEED_DEFAULT_MAX_UTILIZATION',
    grade: 'primary',
  },
})

const ratingClasses = {
  document: 'ISO 8528-1',
  via: 'uniqcen.com.my; worldpowersolution.com; metatek.org',
  grade: 'secondary',
} as const

export const continuousGeneratorCredit = defineParameter({
  id: 'power.continuous-generator-credit',
  label: 'Credit of a generator rated COP or DCC',
  unit: 'ratio',
  value: 1,
  min: 0,
  max: 1,
  source: ratingClasses,
})

export const standbyGeneratorCredit = defineParameter({
  id: 'power.standby-generator-credit',
  label: 'Credit of a generator rated PRP or ESP',
  unit: 'ratio',
  value: 0.7,
  min: 0,
  max: 1,
  source: { ...ratingClasses, clause: '24-hour average at most 70 % of the rating' },
})

export const generatorNoLoadFuel = defineParameter({
  id: 'power.generator-no-load-fuel',
  label: 'Fuel of an idling generator, as a share of its fuel at rating',
  unit: 'ratio',
  value: 0.103,
  min: 0,
  max: 0.5,
  source: {
    document: 'Caterpillar LEHE1351-09 (3516E), straight line through its four loads',
    via: 'unnamed public source',
    grade: 'derived',
  },
})

export const mostUpsModulesNeeded = defineParameter({
  id: 'power.most-ups-modules-needed',
  label: 'UPS modules that one spare module should stand in for',
  unit: 'count',
  value: 3,
  min: 1,
  max: 20,
  source: {
    document: 'Emerson/Liebert white paper: When does N+1 become Too Many +1',
    grade: 'primary',
  },
})

export const mineUpsShare = defineParameter({
  id: 'power.mine-ups-share',
  label: 'Load on UPS, for controls and network, that is good practice in a mine',
  unit: 'ratio',
  value: 0.02,
  min: 0,
  max: 1,
  source: { grade: 'estimate' },
})
