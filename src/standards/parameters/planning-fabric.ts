import { defineParameter } from '../define'

export const switchRackShare = defineParameter({
  id: 'fiber.switch-rack-share',
  label: 'Units of a rack that planning fills, switches included',
  unit: 'ratio',
  value: 0.6,
  min: 0.05,
  max: 1,
  source: { grade: 'estimate' },
})

export const mediumStepM = defineParameter({
  id: 'fiber.medium-step',
  label: 'What a link with a longer-reaching medium counts for in placing switches',
  unit: 'm',
  value: 20,
  min: 0,
  max: 10_000,
  source: { grade: 'estimate' },
})

export const trayAboveRacksM = defineParameter({
  id: 'fiber.tray-above-racks',
  label: 'Planned trays above the tallest rack',
  unit: 'm',
  value: 0.3,
  min: 0,
  max: 10,
  source: { grade: 'estimate' },
})

export const trayBelowCeilingM = defineParameter({
  id: 'fiber.tray-below-ceiling',
  label: 'Clear space between planned trays and the ceiling',
  unit: 'm',
  value: 0.3,
  min: 0,
  max: 10,
  source: { grade: 'estimate' },
})
