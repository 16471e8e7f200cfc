import type { Unit } from '#base'
import { formatQuantity } from '#base'
import type { Assumption, Cluster, Goal, Lens, Site, Waiver } from '#model'
import type { Edit } from '../document'
import { fieldsProblem, recordShapes } from './check'
import { type CommandContext, done, type Outcome, refused, withFields } from './context'

/** What a command has to know of a limit or planning figure to set it. */
export interface ParameterRange {
  readonly id: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly unit: Unit
}

/** Sets a limit or planning figure. The default value is not stored: it takes the change away. */
export const setParameter = (
  edit: Edit,
  { id, value: fallback, min, max, unit }: ParameterRange,
  value: number,
): Outcome<number> => {
  if (!(value >= min && value <= max)) {
    const [low, high] = [formatQuantity(min, unit), formatQuantity(max, unit)]
    return refused({ en: `This figure has to be between ${low} and ${high}.` })
  }
  if (value === fallback) resetParameters(edit, [id])
  else edit.setHead({ parameters: { ...edit.head.parameters, [id]: value } })
  return done(value)
}

/** Takes changes of limits and planning figures away, of those named or of all. */
export const resetParameters = (edit: Edit, ids?: Iterable<string>): number => {
  const { parameters } = edit.head
  const gone = new Set(ids ?? Object.keys(parameters))
  const kept = Object.fromEntries(Object.entries(parameters).filter(([id]) => !gone.has(id)))
  const count = Object.keys(parameters).length - Object.keys(kept).length
  if (count > 0) edit.setHead({ parameters: kept })
  return count
}

/** Sets the goal under a lens; `undefined` leaves it to the ruleset. */
export const setGoal = (edit: Edit, lens: Lens, goal: Goal | undefined): void => {
  const goals = withFields<typeof edit.head.goals>(edit.head.goals, { [lens]: goal })
  edit.setHead({ goals })
}

/** A goal under one lens with the options that belong to it. */
export interface GoalWithOptions {
  readonly lens: Lens
  readonly goal: Goal
  /** Limits and planning figures by id, those alone that differ from their defaults. */
  readonly parameters: Readonly<Record<string, number>>
}

/** Sets a goal and its options together; other options of the same family go back to their defaults. */
export const setGoalWithOptions = (
  edit: Edit,
  { lens, goal, parameters }: GoalWithOptions,
  family: Iterable<string>,
): void => {
  setGoal(edit, lens, goal)
  const gone = new Set(family)
  const kept = Object.entries(edit.head.parameters).filter(([id]) => !gone.has(id))
  edit.setHead({ parameters: { ...Object.fromEntries(kept), ...parameters } })
}

/** Sets fields of the site; `undefined` makes one unknown again. */
export const setSite = (
  edit: Edit,
  fields: { readonly [K in keyof Site]?: Site[K] | undefined },
): Outcome<Site> => {
  const problem = fieldsProblem(recordShapes.site, fields)
  if (problem) return refused(problem)
  const site = withFields<Site>(edit.head.site, fields)
  edit.setHead({ site })
  return done(site)
}

/** Names and describes the facility. */
export const describeFacility = (
  edit: Edit,
  { name, description }: { readonly name?: string; readonly description?: string },
): Outcome<string> => {
  const trimmed = (name ?? edit.head.name).trim()
  if (trimmed === '') return refused({ en: 'A facility needs a name.' })
  edit.setHead({ name: trimmed, ...(description === undefined ? {} : { description }) })
  return done(trimmed)
}

/** A finding to be accepted, by rule and subject, as its owner signs it. */
export interface WaiverRequest extends Pick<Waiver, 'rule' | 'subject' | 'reason' | 'owner'> {
  /** When it was signed, ISO 8601: the caller reads the clock. */
  readonly signedAt: string
}

/** Accepts a finding. A later waiver of the same finding replaces the earlier one. */
export const waive = (
  edit: Edit,
  { ids }: Pick<CommandContext, 'ids'>,
  { rule, subject, reason, owner, signedAt }: WaiverRequest,
): Outcome<Waiver> => {
  if (reason.trim() === '') return refused({ en: 'A waiver needs a reason.' })
  if (owner.trim() === '') return refused({ en: 'A waiver needs the name of who signs it.' })
  const before = edit
    .list('waivers')
    .find((waiver) => waiver.rule === rule && waiver.subject === subject)
  const waiver: Waiver = {
    ...before,
    id: before?.id ?? ids(),
    rule,
    subject,
    reason: reason.trim(),
    owner: owner.trim(),
    signedAt,
  }
  edit.put('waivers', waiver)
  return done(waiver)
}

/** Takes the waiver of a finding back. Answers whether there was one. */
export const unwaive = (edit: Edit, rule: string, subject: string): boolean => {
  const found = edit
    .list('waivers')
    .find((waiver) => waiver.rule === rule && waiver.subject === subject)
  if (found) edit.remove('waivers', found.id)
  return found !== undefined
}

/** Adds an assumption or changes the one of that id. */
export const putAssumption = (
  edit: Edit,
  { ids }: Pick<CommandContext, 'ids'>,
  assumption: Omit<Assumption, 'id'> & { readonly text: string; readonly id?: string },
): Outcome<Assumption> => {
  const text = assumption.text.trim()
  if (text === '') return refused({ en: 'An assumption needs a text.' })
  const row: Assumption = { ...assumption, id: assumption.id ?? ids(), text }
  edit.put('assumptions', row)
  return done(row)
}

/** Takes an assumption away. */
export const removeAssumption = (edit: Edit, id: string): void => edit.remove('assumptions', id)

/** Adds a network cluster or changes the one of that id. */
export const putCluster = (
  edit: Edit,
  { ids }: Pick<CommandContext, 'ids'>,
  cluster: Omit<Cluster, 'id'> & { readonly id?: string },
): Outcome<Cluster> => {
  const row = { ...cluster, id: cluster.id ?? ids() } as Cluster
  const known = Object.entries(row).filter(([field]) => field in recordShapes.clusters)
  const problem = fieldsProblem(recordShapes.clusters, Object.fromEntries(known))
  if (problem) return refused(problem)
  if (row.name.trim() === '') return refused({ en: 'A cluster needs a name.' })
  edit.put('clusters', row)
  return done(row)
}

/** Takes a cluster away; equipment that served it then serves none. */
export const removeCluster = (edit: Edit, id: string): void => {
  for (const item of edit.list('equipment')) {
    if (item.cluster === id) edit.put('equipment', withFields(item, { cluster: undefined }))
  }
  edit.remove('clusters', id)
}
