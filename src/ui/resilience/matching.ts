import type { Contingency } from '#engines'
import type { Equipment, Room, Route } from '#model'

/** What can be broken of a design. */
export interface Breakable {
  readonly equipment: readonly Equipment[]
  readonly rooms: readonly Room[]
  readonly routes: readonly Route[]
}

/** One thing that is broken here, with what stands for it in the other design. */
export interface Counterpart {
  readonly from: string
  readonly name: string
  /** Its id there; undefined where there is none. */
  readonly to: string | undefined
  readonly toName: string
  readonly by: 'id' | 'tag' | 'hand' | 'none'
  /** What could stand for it there, by id and name: of the same kind, where there is any. */
  readonly choices: readonly (readonly [id: string, name: string])[]
}

interface Thing {
  readonly id: string
  readonly name: string
  /** Only what is of one sort can stand for one another. */
  readonly sort: string
}

const thingsOf = ({ equipment, rooms, routes }: Breakable): readonly Thing[] => [
  ...equipment
    .filter(({ status }) => status !== 'removed')
    .map(({ id, tag, kind }) => ({ id, name: tag, sort: `equipment ${kind}` })),
  ...rooms.map(({ id, name }) => ({ id, name, sort: 'room' })),
  ...routes.map(({ id, name }) => ({ id, name, sort: 'route' })),
]

const byName = new Intl.Collator('en', { numeric: true }).compare

/** So many are offered where a person has to choose. */
const mostChoices = 500

const counterpartOf = (
  thing: Thing,
  there: readonly Thing[],
  chosen: string | undefined,
): Counterpart => {
  const alike = there.filter(({ sort }) => sort === thing.sort)
  const sameId = alike.find(({ id }) => id === thing.id)
  const sameName = alike.filter(({ name }) => name === thing.name)
  const tableOf = ({ sort }: Thing) => sort.split(' ')[0]
  // Where the other design has nothing of the kind, a person may still say what does its work.
  const offered = alike.length > 0 ? alike : there.filter((one) => tableOf(one) === tableOf(thing))
  const byHand = offered.find(({ id }) => id === chosen)
  // Two of one name are not told apart: then a person says which.
  const named = sameName.length === 1 ? sameName[0] : undefined
  const found = byHand ?? sameId ?? named
  return {
    from: thing.id,
    name: thing.name,
    to: found?.id,
    toName: found?.name ?? '',
    by: byHand ? 'hand' : sameId ? 'id' : named ? 'tag' : 'none',
    choices: offered
      .map(({ id, name }) => [id, name] as const)
      .sort((a, b) => byName(a[1], b[1]))
      .slice(0, mostChoices),
  }
}

/** The same break in another design, with what stands for what. */
export interface Matched {
  readonly contingency: Contingency
  readonly counterparts: readonly Counterpart[]
  /** Whether anything is left to break there; weather, water and the grid always are. */
  readonly isAny: boolean
  readonly isWhole: boolean
}

/**
 * Carries a contingency over to another design: each thing by its id where there is one of the same
 * kind, else by its tag or name where only one has it, else as `chosen` says. Fire compartments go by
 * their names.
 */
export const matchContingency = (
  contingency: Contingency,
  here: Breakable,
  there: Breakable,
  chosen: Readonly<Record<string, string>> = {},
): Matched => {
  const own = new Map(thingsOf(here).map((thing) => [thing.id, thing]))
  const others = thingsOf(there)
  const counterparts = contingency.ids.map((id) =>
    counterpartOf(own.get(id) ?? { id, name: id, sort: '' }, others, chosen[id]),
  )
  const known = new Set(there.rooms.map(({ fireCompartment }) => fireCompartment))
  const { compartments = [], ids: _, ...rest } = contingency
  for (const name of compartments) {
    const to = known.has(name) ? name : undefined
    counterparts.push({ from: name, name, to, toName: name, by: to ? 'id' : 'none', choices: [] })
  }
  const isCompartment = new Set(compartments)
  const found = counterparts.filter(({ to }) => to !== undefined)
  const ids = found.flatMap(({ from, to }) => (isCompartment.has(from) || !to ? [] : to))
  const zones = found.flatMap(({ from }) => (isCompartment.has(from) ? from : []))
  return {
    contingency: {
      ...rest,
      ids: [...new Set(ids)],
      ...(zones.length > 0 ? { compartments: zones } : {}),
    },
    counterparts,
    isAny: found.length > 0 || counterparts.length === 0,
    isWhole: found.length === counterparts.length,
  }
}
