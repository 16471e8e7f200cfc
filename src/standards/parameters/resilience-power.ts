import { defineParameter } from '../define'

/** How power answers a loss over time. */

export const generatorBlockShare = defineParameter({
  id: 'resilience.generator-block',
  label: 'Load that a generator takes in one step, as a share of its rating',
  unit: 'ratio',
  value: 0.2,
  min: 0.01,
  max: 1,
  source: { document: 'unnamed public source', grade: 'secondary' },
})

export const generatorBlockS = defineParameter({
  id: 'resilience.generator-block-every',
  label: 'Time from one step of load to the next on a generator',
  unit: 's',
  value: 5,
  min: 0,
  max: 600,
  source: { grade: 'estimate' },
})

export const switchingOrderS = defineParameter({
  id: 'resilience.switching-order',
  label: 'Time after a fault until people have worked the manual devices',
  unit: 's',
  value: 1800,
  min: 0,
  max: 86_400,
  source: { grade: 'estimate' },
})
