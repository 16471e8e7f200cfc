import type { LossState, PowerSolution } from '#engines'
import type { Inventory } from '#model'
import type { Redundancy } from '../proposal'
import { kw, named, percent } from '../words'

/** A facility with its power solved. */
export interface Solved {
  readonly inventory: Inventory
  readonly power: PowerSolution
}

/** What a plan was to reach, to be looked up once it is solved. */
export interface Aim {
  readonly aim: Redundancy
  /** Ids of components of which any one may be lost. */
  readonly components: readonly string[]
  /** Ids of generators of which any one may be lost with the utility. */
  readonly generators: readonly string[]
  /** Named paths of which any one may be lost. */
  readonly paths: readonly string[]
}

/** What came of solving a plan. */
export interface Result {
  readonly met: readonly string[]
  readonly unmet: readonly string[]
}

const harms = ({ dropped, unprotected, unknown, overloads, shed }: LossState): boolean =>
  dropped.length + unprotected.length + unknown.length > 0 ||
  (overloads.length > 0 && shed === undefined)

const tagOf = ({ equipment, rowOf }: Inventory, id: string): string =>
  equipment[rowOf.get(id) ?? -1]?.tag ?? id

const tell = ({ inventory }: Solved, state: LossState): string => {
  const { dropped, droppedKw, unprotected, overloads, type, lost, unknown } = state
  const what = type === 'path' ? `path ${lost}` : tagOf(inventory, lost)
  const [over] = overloads
  const parts = [
    ...(dropped.length > 0 ? [`drops ${kw(droppedKw)}`] : []),
    ...(unprotected.length > 0 ? [`leaves ${unprotected.length} loads without a UPS`] : []),
    ...(over
      ? [`loads ${inventory.equipment[over.row]?.tag} to ${percent(over.utilisation)}`]
      : []),
    ...(unknown.length > 0 ? [`leaves ${unknown.length} loads in doubt`] : []),
  ]
  return `the loss of ${what} ${parts.join(', ')}`
}

const judgeStates = (
  solved: Solved,
  what: string,
  ids: readonly string[],
  states: readonly LossState[],
): Result => {
  if (ids.length === 0) return { met: [], unmet: [] }
  const wanted = new Set(ids)
  const harmful = states.filter((state) => wanted.has(state.lost) && harms(state))
  if (harmful.length === 0) return { met: [`Solved: ${what} may be lost.`], unmet: [] }
  const told = harmful.slice(0, 3).map((state) => tell(solved, state))
  const more = harmful.length > 3 ? `; ${harmful.length - 3} more` : ''
  return { met: [], unmet: [`Not reached: ${told.join('; ')}${more}.`] }
}

/** Says of a solved plan whether it reaches its aim. */
export const judgeAim = (solved: Solved, { components, generators, paths }: Aim): Result => {
  const { inventory, power } = solved
  const names = (ids: readonly string[]) => named(ids.map((id) => tagOf(inventory, id)))
  const results = [
    judgeStates(solved, `any one of ${names(components)}`, components, power.componentLosses),
    judgeStates(
      solved,
      `the utility and any one of ${names(generators)}`,
      generators,
      power.standby.utilityLossOneOut,
    ),
    judgeStates(solved, `any one of the paths ${named(paths)}`, paths, power.pathLosses),
  ]
  return {
    met: results.flatMap(({ met }) => met),
    unmet: results.flatMap(({ unmet }) => unmet),
  }
}

/** What is overloaded once a plan is carried out and was not before. */
export const newOverloads = (before: Solved, after: Solved): string[] => {
  const idOf = ({ equipment }: Inventory, row: number) => equipment[row]?.id
  const known = new Set(before.power.overloads.map(({ row }) => idOf(before.inventory, row)))
  return after.power.overloads
    .filter(({ row }) => !known.has(idOf(after.inventory, row)))
    .map(
      ({ row, utilisation }) => `${after.inventory.equipment[row]?.tag} at ${percent(utilisation)}`,
    )
}
