import { defineParameter } from '../define'

/** What planning keeps to when it places cooling and lays its pipes. */

export const longestBranchM = defineParameter({
  id: 'planning.longest-branch',
  label: 'Longest branch that planning lays from a header',
  unit: 'm',
  value: 60,
  min: 1,
  max: 1000,
  source: { grade: 'estimate' },
})

export const coolerFrontM = defineParameter({
  id: 'planning.cooler-front',
  label: 'Clear space before a cooling unit whose maker states none',
  unit: 'm',
  value: 1.2,
  min: 0,
  max: 10,
  source: { grade: 'estimate' },
})

export const coolerSideM = defineParameter({
  id: 'planning.cooler-side',
  label: 'Gap between cooling units in a line, where their maker states none',
  unit: 'm',
  value: 0.3,
  min: 0,
  max: 10,
  source: { grade: 'estimate' },
})

export const outdoorGapM = defineParameter({
  id: 'planning.outdoor-gap',
  label: 'Clear space around outdoor units whose maker states none',
  unit: 'm',
  value: 2,
  min: 0,
  max: 30,
  source: { grade: 'estimate' },
})

export const wallGapM = defineParameter({
  id: 'planning.wall-gap',
  label: 'Gap between a cooling unit and the wall behind it',
  unit: 'm',
  value: 0.1,
  min: 0,
  max: 2,
  source: { grade: 'estimate' },
})
