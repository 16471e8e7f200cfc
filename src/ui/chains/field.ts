import type { NumberField } from '#model'
import { chainWords } from '../text/chains'

/** A distance as it is typed. */
export const distanceField = (label: string = chainWords.value): NumberField => ({
  type: 'number',
  label: { en: label },
  unit: 'm',
  min: 0,
  max: 10_000,
})
