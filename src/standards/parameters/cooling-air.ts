import { defineParameter, type ParameterSource } from '../define'

/** Figures of a room's air that the cooling engine plans with where nobody states better ones. */

const judged: ParameterSource = { grade: 'estimate' }

const recirculation = (id: string, label: string, value: number, source: ParameterSource) =>
  defineParameter({ id, label, unit: 'ratio', value, min: 0, max: 0.9, source })

export const containedRecirculation = recirculation(
  'cooling.recirculation.contained',
  'Own exhaust in the intake air: complete containment',
  0.05,
  judged,
)

export const gapsRecirculation = recirculation(
  'cooling.recirculation.contained-with-gaps',
  'Own exhaust in the intake air: containment with gaps',
  0.12,
  judged,
)

// With 17 % more air supplied than its racks drew, the supply heat index of this pod was 0.239.
export const openAisleRecirculation = recirculation(
  'cooling.recirculation.open-aisles',
  'Own exhaust in the intake air: open aisles',
  0.24,
  {
    document: 'RISE POD2, means of 36 hours, January 2018: supply heat index',
    via: 'github.com/jsjolund/rafsine',
    grade: 'derived',
  },
)

export const rackHeatCapacityKjPerK = defineParameter({
  id: 'cooling.rack-heat-capacity',
  label: 'Heat capacity of a rack that states none (125 kg of 500 J/kgK)',
  unit: 'kJ/K',
  value: 62.5,
  min: 0,
  max: 5000,
  source: { document: 'VanGilder et al. 2013, compact server model', grade: 'primary' },
})
