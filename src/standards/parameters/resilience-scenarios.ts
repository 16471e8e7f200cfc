import { defineParameter } from '../define'

/** What ready scenarios begin with. */

export const heatWaveK = defineParameter({
  id: 'resilience.heat-wave',
  label: 'Heat wave: dry bulb above the design day of the site',
  unit: 'K',
  value: 5,
  min: 0,
  max: 30,
  source: { grade: 'estimate' },
})
