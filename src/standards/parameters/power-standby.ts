import { defineParameter } from '../define'

/** What is asked of batteries, generators, fuel and utility entrances. */

const estimate = { grade: 'estimate' } as const
const secondary = { document: 'unnamed public source', grade: 'secondary' } as const

export const leastFuelHours = defineParameter({
  id: 'power.least-fuel-hours',
  label: 'Fuel on site at design load',
  unit: 'h',
  value: 12,
  min: 0,
  max: 1000,
  source: secondary,
  choices: [
    { value: 12, label: { en: 'the usual figure of the Uptime tiers' }, source: secondary },
    { value: 48, label: { en: 'the upper end at hyperscale sites' }, source: secondary },
    { value: 72, label: { en: 'the usual figure of TIA-942 Rated 3' }, source: secondary },
    { value: 96, label: { en: 'the figure of TIA-942 Rated 4 and NFPA 110' }, source: secondary },
  ],
})

export const leastFuelTanks = defineParameter({
  id: 'power.least-fuel-tanks',
  label: 'Fuel tanks, so that one can be emptied for work',
  unit: 'count',
  value: 2,
  min: 1,
  max: 20,
  source: secondary,
})

export const outageDetectionS = defineParameter({
  id: 'power.outage-detection',
  label: 'Time until an outage counts as one and the generators are called',
  unit: 's',
  value: 3,
  min: 0,
  max: 600,
  source: estimate,
})

export const synchronisationS = defineParameter({
  id: 'power.synchronisation',
  label: 'Time of generators that share a bus to run in step',
  unit: 's',
  value: 10,
  min: 0,
  max: 600,
  source: estimate,
})

export const generatorTransferS = defineParameter({
  id: 'power.generator-transfer',
  label: 'Time to put the load over to the generators',
  unit: 's',
  value: 2,
  min: 0,
  max: 600,
  source: estimate,
})

export const walkInS = defineParameter({
  id: 'power.walk-in',
  label: 'Time over which a UPS ramps its load onto the generators',
  unit: 's',
  value: 20,
  min: 0,
  max: 600,
  source: estimate,
})

export const rideThroughMarginS = defineParameter({
  id: 'power.ride-through-margin',
  label: 'Margin of a battery over the time until the generators carry',
  unit: 's',
  value: 60,
  min: 0,
  max: 3600,
  source: estimate,
})

export const batteryEndOfLife = defineParameter({
  id: 'power.battery-end-of-life',
  label: 'Battery capacity left at its end of life',
  unit: 'ratio',
  value: 0.8,
  min: 0.1,
  max: 1,
  source: estimate,
})

export const batteryRecharge = defineParameter({
  id: 'power.battery-recharge',
  label: 'What a UPS takes on top to recharge its battery, as a share of its input',
  unit: 'ratio',
  value: 0.1,
  min: 0,
  max: 1,
  source: secondary,
})

export const utilityEntrances = defineParameter({
  id: 'power.utility-entrances',
  label: 'Utility entrances from different substations by different routes, as the owner asks',
  unit: 'count',
  value: 1,
  min: 0,
  max: 4,
  source: estimate,
  choices: [
    { value: 1, label: { en: 'the generators are the reliable source' }, source: estimate },
    { value: 2, label: { en: 'as owners ask who follow TIA-942 Rated 4' }, source: estimate },
  ],
})

export const singlePointsAccepted = defineParameter({
  id: 'power.single-points-accepted',
  label: 'Single points of failure accepted below fault tolerance (1 yes, 0 no)',
  unit: 'count',
  value: 1,
  min: 0,
  max: 1,
  source: estimate,
  choices: [
    { value: 1, label: { en: 'accepted: planned work alone is judged' }, source: estimate },
    {
      value: 0,
      label: { en: 'not accepted: any one component may fail as well' },
      source: {
        document: 'NVIDIA DGX SuperPOD Reference Architecture GB200, RA-11338-001',
        grade: 'primary',
      },
    },
  ],
})
