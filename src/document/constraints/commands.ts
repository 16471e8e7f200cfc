import type { Text } from '#base'
import type { Constraint, DimensionChain } from '#model'
import { fieldsProblem, recordShapes } from '../commands/check'
import { type CommandContext, done, type Outcome, refused, withFields } from '../commands/context'
import type { Edit } from '../document'
import { anchoredId } from './anchors'

/** A constraint or a chain of dimensions to be added. */
export type ConstraintRequest = Pick<Constraint, 'type' | 'axis' | 'anchors'> & {
  readonly valueM?: number | undefined
  readonly name?: string | undefined
}
export type DimensionRequest = Pick<DimensionChain, 'axis' | 'anchors'> & {
  readonly offsetM?: number
  readonly z?: number
}

/** Why anchors make nothing, or nothing when they do. */
const anchorsProblem = (edit: Edit, anchors: Constraint['anchors']): Text | undefined => {
  if (anchors.length < 2) return { en: 'It needs two things to hold on to.' }
  for (const anchor of anchors) {
    const id = anchoredId(anchor)
    if (id === undefined) continue
    const isThere = edit.get('equipment', id) ?? edit.get('rooms', id) ?? edit.get('elements', id)
    if (!isThere) return { en: 'What it should hold on to is no longer there.' }
  }
  return undefined
}

const valueProblem = (type: Constraint['type'], valueM: number | undefined): Text | undefined => {
  if (type === 'distance' || type === 'clear') {
    if (valueM === undefined) return { en: 'It needs a distance.' }
  }
  if (type === 'clear' && (valueM ?? 0) < 0) return { en: 'A clear distance is not negative.' }
  if (type === 'pitch' && valueM !== undefined && valueM <= 0) {
    return { en: 'Steps of a row are longer than nothing.' }
  }
  return valueM !== undefined && !Number.isFinite(valueM)
    ? { en: 'A distance has to be a number.' }
    : undefined
}

/**
 * Adds a condition that holds from now on; what it moves, moves in the same step. It is refused when
 * it cannot hold together with those that are there.
 */
export const addConstraint = (
  edit: Edit,
  { ids }: Pick<CommandContext, 'ids'>,
  request: ConstraintRequest,
): Outcome<Constraint> => {
  const problem =
    anchorsProblem(edit, request.anchors) ?? valueProblem(request.type, request.valueM)
  if (problem) return refused(problem)
  const { type, axis, anchors } = request
  const constraint = withFields<Constraint>(
    { id: ids(), type, axis, anchors },
    { valueM: request.valueM, name: request.name },
  )
  edit.put('constraints', constraint)
  return done(constraint)
}

/** Changes the distance of a constraint: what it holds moves. */
export const setConstraint = (
  edit: Edit,
  id: string,
  valueM: number | undefined,
): Outcome<Constraint> => {
  const constraint = edit.get('constraints', id)
  if (!constraint) return refused({ en: 'This constraint is no longer there.' })
  const problem = valueProblem(constraint.type, valueM)
  if (problem) return refused(problem)
  const changed = withFields<Constraint>(constraint, { valueM })
  edit.put('constraints', changed)
  return done(changed)
}

/** Adds a chain of dimensions that follows what it measures. */
export const addDimension = (
  edit: Edit,
  { ids }: Pick<CommandContext, 'ids'>,
  { axis, anchors, offsetM = 1, z = 0 }: DimensionRequest,
): Outcome<DimensionChain> => {
  const problem =
    anchorsProblem(edit, anchors) ?? fieldsProblem(recordShapes.dimensions, { offsetM, z })
  if (problem) return refused(problem)
  const chain: DimensionChain = { id: ids(), axis, anchors, offsetM, z }
  edit.put('dimensions', chain)
  return done(chain)
}

/** Takes chains and constraints away. Answers how many there were. */
export const removeDrafting = (edit: Edit, ids: Iterable<string>): number => {
  let removed = 0
  for (const id of ids) {
    for (const table of ['dimensions', 'constraints'] as const) {
      if (!edit.get(table, id)) continue
      edit.remove(table, id)
      removed += 1
    }
  }
  return removed
}
