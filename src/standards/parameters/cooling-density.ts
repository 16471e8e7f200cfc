import { defineParameter, type ParameterSource } from '../define'

/** Air heat of a rack, by the way that its air heat is taken: what is advised, and what cannot be. */

const guide: ParameterSource = {
  document: 'aidatacenterguide.com',
  clause: 'chapters 5.2 and 5.3',
  grade: 'secondary',
}
const doors: ParameterSource = {
  document: 'HPE QuickSpecs, Motivair ChilledDoor',
  grade: 'secondary',
}
const judged: ParameterSource = { grade: 'estimate' }

const density = (id: string, label: string, value: number, source: ParameterSource) =>
  defineParameter({ id, label, unit: 'kW', value, min: 0, max: 500, source })

export const openAislesAdvisedKw = density(
  'cooling.density.open-aisles.advised',
  'Rack in open aisles: advised',
  8,
  {
    document: 'APC White Paper 156',
    via: 'scribd.com/document/351259957',
    grade: 'secondary',
  },
)
export const openAislesLimitKw = density(
  'cooling.density.open-aisles.limit',
  'Rack in open aisles: limit',
  10,
  judged,
)
export const containedAdvisedKw = density(
  'cooling.density.contained.advised',
  'Rack in complete containment: advised',
  30,
  guide,
)
export const containedLimitKw = density(
  'cooling.density.contained.limit',
  'Rack in complete containment: limit',
  41,
  guide,
)
export const gapsAdvisedKw = density(
  'cooling.density.contained-with-gaps.advised',
  'Rack in containment with gaps: advised',
  20,
  judged,
)
export const gapsLimitKw = density(
  'cooling.density.contained-with-gaps.limit',
  'Rack in containment with gaps: limit',
  30,
  guide,
)
export const inRowAdvisedKw = density(
  'cooling.density.in-row-contained.advised',
  'Rack with in-row coolers in containment: advised',
  25,
  judged,
)
export const inRowLimitKw = density(
  'cooling.density.in-row-contained.limit',
  'Rack with in-row coolers in containment: limit',
  35,
  judged,
)
export const passiveDoorAdvisedKw = density(
  'cooling.density.rear-door-passive.advised',
  'Rack with a passive rear door: advised',
  10,
  guide,
)
export const passiveDoorLimitKw = density(
  'cooling.density.rear-door-passive.limit',
  'Rack with a passive rear door: limit',
  30,
  guide,
)
export const activeDoorAdvisedKw = density(
  'cooling.density.rear-door-active.advised',
  'Rack with an active rear door: advised',
  55,
  doors,
)
export const activeDoorLimitKw = density(
  'cooling.density.rear-door-active.limit',
  'Rack with an active rear door: limit',
  75,
  doors,
)
