import { defineParameter } from '../define'

export const yearBelowDesignK = defineParameter({
  id: 'cooling.year-below-design',
  label:
    'How much cooler than the design day the year is taken to be, where there is no weather file',
  unit: 'K',
  value: 0,
  min: 0,
  max: 60,
  source: { grade: 'estimate' },
})
