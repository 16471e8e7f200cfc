import { defineParameter } from '../define'

/** Figures of how far and how a cascade is followed. */

export const cascadeHorizonH = defineParameter({
  id: 'resilience.horizon',
  label: 'How long after a loss its consequences are followed',
  unit: 'h',
  value: 24,
  min: 0.1,
  max: 720,
  source: { grade: 'estimate' },
})

export const itRestartS = defineParameter({
  id: 'resilience.restart.it',
  label: 'Until IT that lost its power works again once it has it back',
  unit: 's',
  value: 300,
  min: 0,
  max: 7200,
  source: { grade: 'estimate' },
})
