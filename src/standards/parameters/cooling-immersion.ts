import { defineParameter } from '../define'

/** What immersion tanks and mining containers ask of the building around them. */

export const longestMachineM = defineParameter({
  id: 'cooling.immersion.longest-machine',
  label: 'Longest machine lifted out of a tank that states no service height',
  unit: 'm',
  value: 0.9,
  min: 0,
  max: 3,
  source: { grade: 'estimate' },
})

export const hoistAllowanceM = defineParameter({
  id: 'cooling.immersion.hoist-allowance',
  label: 'Hook, sling and swing above a lifted machine',
  unit: 'm',
  value: 0.6,
  min: 0,
  max: 3,
  source: { grade: 'estimate' },
})

export const bundShare = defineParameter({
  id: 'cooling.immersion.bund',
  label: 'Spill bund, of the fluid in the largest tank',
  unit: 'ratio',
  value: 1.1,
  min: 1,
  max: 3,
  source: { grade: 'estimate' },
})

export const exhaustHeights = defineParameter({
  id: 'cooling.container.exhaust-heights',
  label: 'From a container’s exhaust to the next intake, in heights of the container',
  unit: 'factor',
  value: 3,
  min: 0,
  max: 20,
  source: { grade: 'estimate' },
})
