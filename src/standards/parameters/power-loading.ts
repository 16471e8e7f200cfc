import { defineParameter } from '../define'

/** How far components of the power chain are loaded by plan. */

/** A published design names these four limits together. */
const designLimits = { document: 'AUS-1 portfolio site', grade: 'secondary' } as const

export const upsLoading = defineParameter({
  id: 'power.ups-loading',
  label: 'Planned loading of a UPS with nothing lost',
  unit: 'ratio',
  value: 0.8,
  min: 0.1,
  max: 1,
  source: designLimits,
})

export const utilityTransformerLoading = defineParameter({
  id: 'power.utility-transformer-loading',
  label: 'Planned loading of a transformer with nothing lost',
  unit: 'ratio',
  value: 0.8,
  min: 0.1,
  max: 1,
  source: designLimits,
})

export const buswayLoadingOneLost = defineParameter({
  id: 'power.busway-loading-one-lost',
  label: 'Planned loading of a busway with one feed lost',
  unit: 'ratio',
  value: 0.9,
  min: 0.1,
  max: 1,
  source: designLimits,
})

export const generatorLoadingOneOut = defineParameter({
  id: 'power.generator-loading-one-out',
  label: 'Planned loading of the generators with one set out',
  unit: 'ratio',
  value: 0.9,
  min: 0.1,
  max: 1,
  source: designLimits,
})

export const transformerLoading = defineParameter({
  id: 'power.transformer-loading',
  label: 'Highest planned loading of a transformer in a mine',
  unit: 'ratio',
  value: 0.9,
  min: 0.1,
  max: 1.5,
  source: { grade: 'estimate' },
})

export const transformerLoadingAdvised = defineParameter({
  id: 'power.transformer-loading-advised',
  label: 'Advised loading of a transformer in a mine',
  unit: 'ratio',
  value: 0.85,
  min: 0.1,
  max: 1.5,
  // A published design, two containers of 2,116 kW on 5 MVA, comes to 84.6 %.
  source: { grade: 'estimate' },
})

export const overloadMin = defineParameter({
  id: 'power.overload-time',
  label: 'Time that a unit has to bear an overload until somebody relieves it',
  unit: 'min',
  value: 10,
  min: 0,
  max: 1440,
  source: { grade: 'estimate' },
})
