import { defineParameter } from '../define'

/** How fast miners answer a call of the grid. */

export const minerShedS = defineParameter({
  id: 'resilience.miner-shed',
  label: 'Time from a grid call until miners draw nothing, where their feeder states none',
  unit: 's',
  value: 16,
  min: 0,
  max: 3600,
  source: { document: 'Lancium: controllable load resource (lancium.com)', grade: 'secondary' },
})
