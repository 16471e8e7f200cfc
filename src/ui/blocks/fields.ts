import type { NumberField } from '#model'
import { blockWords } from '../text/blocks'

const count = (label: string): NumberField => ({
  type: 'number',
  label: { en: label },
  unit: 'count',
  min: 1,
  max: 10_000,
})

const length = (label: string): NumberField => ({
  type: 'number',
  label: { en: label },
  unit: 'm',
  min: -10_000,
  max: 10_000,
})

/** The figures of a placement, with their ranges. */
export const spacingFields = {
  columns: count(blockWords.columns),
  columnPitchM: length(blockWords.columnPitch),
  rows: count(blockWords.rows),
  rowPitchM: length(blockWords.rowPitch),
} as const

export type SpacingName = keyof typeof spacingFields

/** The distances between rows that stand in pairs. */
export const pairFields = {
  rowPitchM: length(blockWords.firstAisle),
  pairPitchM: length(blockWords.secondAisle),
} as const
