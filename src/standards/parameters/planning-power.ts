import { defineParameter } from '../define'

/** How far planning reaches when it connects power by itself. */

export const longestWhipM = defineParameter({
  id: 'planning.longest-whip',
  label: 'Longest cord that planning lays from a tap, panel or rack PDU',
  unit: 'm',
  value: 12,
  min: 1,
  max: 200,
  source: { grade: 'estimate' },
})

export const longestFeederM = defineParameter({
  id: 'planning.longest-feeder',
  label: 'Longest feeder that planning lays from a board or transformer',
  unit: 'm',
  value: 100,
  min: 1,
  max: 2000,
  source: { grade: 'estimate' },
})

export const equalDistanceM = defineParameter({
  id: 'planning.equal-distance',
  label: 'Supplies that differ less in distance are balanced by their load',
  unit: 'm',
  value: 1,
  min: 0,
  max: 50,
  source: { grade: 'estimate' },
})

export const planningReserve = defineParameter({
  id: 'planning.reserve',
  label: 'Share of a rating that planning leaves free',
  unit: 'ratio',
  value: 0.02,
  min: 0,
  max: 0.5,
  source: { grade: 'estimate' },
})
