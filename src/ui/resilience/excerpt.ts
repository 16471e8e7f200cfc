import type { Cascade } from '#engines'
import type { Connection, Equipment, Library } from '#model'
import type { DiagramSource } from '../diagram/read'

/** The part of a facility that a small drawing is made from. */
export interface Excerpt {
  readonly equipment: readonly Equipment[]
  readonly connections: readonly Connection[]
}

interface Facility {
  readonly equipment: ReadonlyMap<string, Equipment>
  readonly connections: ReadonlyMap<string, Connection>
  readonly library: Pick<Library, 'kind'>
}

/** Hosts nest a few levels deep. */
const deepest = 8

/** The loads that stop first, else those that fare worst; undefined where none is touched. */
export const firstLost = ({ loads }: Pick<Cascade, 'loads'>): readonly number[] | undefined => {
  const at = (seconds: number | undefined): number =>
    seconds === undefined || Number.isNaN(seconds) ? Number.POSITIVE_INFINITY : seconds
  let best: Cascade['loads'][number] | undefined
  for (const load of loads) {
    if (load.chain.length === 0) continue
    if (!best || at(load.lostS) < at(best.lostS)) best = load
  }
  return best?.chain
}

/** Rows of the events of a chain; without one, of everything that happens. */
export const chainRows = (
  { events, rowsOut }: Pick<Cascade, 'events' | 'rowsOut'>,
  chain: readonly number[] | undefined,
): ReadonlySet<number> => {
  const told = chain ? chain.flatMap((index) => events[index] ?? []) : events
  return new Set([...rowsOut, ...told.flatMap(({ rows }) => rows)])
}

/** What a chain passes in one network: what has no connection there is fed by what it stands in. */
const standingIn = (
  core: ReadonlySet<string>,
  joined: ReadonlySet<string>,
  equipment: Facility['equipment'],
): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const id of core) {
    let at: string | undefined = id
    for (let step = 0; step < deepest && at !== undefined && !joined.has(at); step++) {
      at = equipment.get(at)?.inside?.equipment
    }
    if (at !== undefined && joined.has(at)) found.add(at)
  }
  return found
}

/**
 * The causal part of one network: what a chain touches, and its neighbours there. Of the loads only
 * those of the chain are in it: a busway has hundreds.
 */
export const excerptOf = (
  core: ReadonlySet<string>,
  { equipment, connections, library }: Facility,
  { medium, roleOf }: Pick<DiagramSource, 'medium' | 'roleOf'>,
): Excerpt => {
  const own = [...connections.values()].filter((connection) => connection.medium === medium)
  const joined = new Set(own.flatMap(({ from, to }) => [from.equipment, to.equipment]))
  const passed = standingIn(core, joined, equipment)
  const kept = new Set(passed)
  const isLoad = (id: string): boolean => {
    const item = equipment.get(id)
    return item === undefined || roleOf(library.kind(item.kind)) === 'load'
  }
  for (const { from, to } of own) {
    const [a, b] = [from.equipment, to.equipment]
    if (passed.has(a) && !isLoad(b)) kept.add(b)
    if (passed.has(b) && !isLoad(a)) kept.add(a)
  }
  return {
    equipment: [...kept].flatMap((id) => equipment.get(id) ?? []),
    connections: own.filter(({ from, to }) => kept.has(from.equipment) && kept.has(to.equipment)),
  }
}
