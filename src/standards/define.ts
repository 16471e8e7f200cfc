import type { Text, Unit } from '#base'

/** Where a limit or planning figure comes from; without a document it is an estimate. */
export interface ParameterSource {
  readonly document?: string
  readonly clause?: string
  readonly via?: string
  readonly grade: 'primary' | 'secondary' | 'derived' | 'estimate'
}

/** A usual value of a figure, with who asks for it. */
interface ParameterChoice {
  readonly value: number
  readonly label: Text
  readonly source: ParameterSource
}

/**
 * One limit or planning figure that a person may change. The assumptions panel lists them all;
 * a facility stores only those that differ from their default.
 */
export interface Parameter {
  readonly id: string
  readonly label: Text
  readonly unit: Unit
  readonly value: number
  readonly min: number
  readonly max: number
  readonly source: ParameterSource
  /** Usual values, where there are several; any other within the range may be set too. */
  readonly choices?: readonly ParameterChoice[]
}

export interface ParameterDefinition extends Omit<Parameter, 'label'> {
  readonly label: string
}

/** Declares a limit or planning figure with its unit, range and source. */
export const defineParameter = ({ label, ...rest }: ParameterDefinition): Parameter => ({
  ...rest,
  label: { en: label },
})

/** The figures in force: a facility's own where it changed them, else the defaults. */
export type Parameters = (parameter: Parameter) => number

/** Reads the figures in force from a facility's changes; a change outside the range is held to it. */
export const parametersOf =
  (changed: Readonly<Record<string, number>>): Parameters =>
  (parameter) => {
    const own = changed[parameter.id]
    return own === undefined || !Number.isFinite(own)
      ? parameter.value
      : Math.min(parameter.max, Math.max(parameter.min, own))
  }
