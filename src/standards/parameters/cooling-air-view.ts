import { defineParameter } from '../define'

/** How far the air view is trusted. */
export const airViewMarginK = defineParameter({
  id: 'cooling.air-view-margin',
  label: 'Air view: intake below its limit, least, to let a pass stand',
  unit: 'K',
  value: 4,
  min: 0,
  max: 15,
  source: { grade: 'estimate' },
})
