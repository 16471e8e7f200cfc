import { defineParameter } from '../define'

/** Planning figures of what happens after a loss in the power chain. */

export const powerSupplyHoldUpMs = defineParameter({
  id: 'power.supply-hold-up',
  label: 'Break that the power supply of IT equipment rides through',
  unit: 'ms',
  value: 20,
  min: 0,
  max: 10_000,
  source: { grade: 'estimate' },
})
