import type { Facility, Lens } from '#model'
import { type GoalPreset, goalPresets, presetOptions } from '#rules'

type Stated = Pick<Facility, 'goals' | 'parameters'>

const isInForce = ({ goals, parameters }: Stated, preset: GoalPreset): boolean =>
  goals[preset.lens] === preset.goal &&
  presetOptions.every(
    ({ id, value }) => (parameters[id] ?? value) === (preset.parameters[id] ?? value),
  )

/** The preset that a facility's goal and options come to under a lens, where there is one. */
export const presetInForce = (stated: Stated, lens: Lens): GoalPreset | undefined =>
  goalPresets.find((preset) => preset.lens === lens && isInForce(stated, preset))
