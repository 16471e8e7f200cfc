import { defineParameter, type ParameterSource } from '../define'

/** The range of humidity that ASHRAE recommends at the intake of IT equipment. */

const card: ParameterSource = {
  document: 'ASHRAE TC9.9, 2021 Equipment Thermal Guidelines Reference Card',
  clause: 'Table 2.1, recommended',
  via: 'scribd.com/document/585450988',
  grade: 'secondary',
}

export const recommendedDewPointLowC = defineParameter({
  id: 'cooling.recommended-dew-point-low',
  label: 'Recommended dew point at the intake, lower end',
  unit: 'C',
  value: -9,
  min: -40,
  max: 20,
  source: card,
})

export const recommendedDewPointHighC = defineParameter({
  id: 'cooling.recommended-dew-point-high',
  label: 'Recommended dew point at the intake, upper end',
  unit: 'C',
  value: 15,
  min: -10,
  max: 30,
  source: card,
})

export const recommendedHumidityMost = defineParameter({
  id: 'cooling.recommended-humidity-most',
  label: 'Recommended relative humidity at the intake, at the most',
  unit: 'ratio',
  value: 0.7,
  min: 0.1,
  max: 1,
  source: card,
  choices: [
    { value: 0.7, label: { en: 'Clean air' }, source: card },
    {
      value: 0.5,
      label: { en: 'Copper above 300 or silver above 200 Å a month' },
      source: card,
    },
  ],
})
