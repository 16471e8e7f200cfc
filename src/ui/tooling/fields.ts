import type { ChoiceField, NumberField } from '#model'
import { words } from '../text/text'

const { tooling } = words

const length = (label: string, min: number, max: number): NumberField => ({
  type: 'number',
  label: { en: label },
  unit: 'm',
  min,
  max,
})

const count = (label: string, max: number): NumberField => ({
  type: 'number',
  label: { en: label },
  unit: 'count',
  min: 1,
  max,
})

/** The figures that the tools take, with their ranges. */
export const toolFields = {
  rows: count(tooling.rows, 1000),
  columns: count(tooling.columns, 1000),
  columnPitchM: length(tooling.columnPitch, -1000, 1000),
  rowPitchM: length(tooling.rowPitch, -1000, 1000),
  coldAisleM: length(tooling.coldAisle, 0, 100),
  hotAisleM: length(tooling.hotAisle, 0, 100),
  heightM: length(tooling.height, 0.1, 1000),
  connectCount: count(tooling.count, 1_000_000),
  headingDeg: {
    type: 'number',
    label: { en: tooling.heading },
    unit: 'deg',
    min: -360,
    max: 360,
  } satisfies NumberField,
} as const

/** The named paths that a power system has most often; any other can be typed in the inspector. */
export const pathField: ChoiceField = {
  type: 'choice',
  label: { en: tooling.path },
  choices: ['A', 'B', 'C', 'D', 'R1', 'R2', 'R3', 'R4'],
}
