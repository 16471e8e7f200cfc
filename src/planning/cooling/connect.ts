import type { Ids } from '#base'
import { type PlanProposal, refusedPlan } from '../proposal'
import { counted, named, Sentences, say } from '../words'
import { endsOf, rowsOfIds } from './ends'
import { joinEnds } from './join'
import type { Site } from './site'
import { sizePipes } from './sizing'
import { newLacks, tellLoop } from './telling'

/** Where branch lengths come from; told once with every plan that lays some. */
export const lengthsAssumed =
  'Lengths of new branches and headers are taken from the drawing, along walls and straight up, and their bores from the flow; edit them where the pipes are otherwise.'

/** Joins a selection, or all of a room, to the loops that are there. */
export function* connectLoops(
  site: Site,
  requested: readonly string[],
  ids: Ids,
): Generator<undefined, PlanProposal, undefined> {
  const refusals = new Sentences()
  const rows = rowsOfIds(site, requested)
  const asked = new Set(requested.map((id) => site.rowOf(id)))
  const ends = endsOf(site, rows, refusals, asked)
  const { connections } = joinEnds(site, ends, ids, refusals)
  yield
  const joins = { equipment: [], connections }
  const sized = yield* sizePipes(site, joins, site.with(joins), [], [])
  if (typeof sized === 'string') return refusedPlan(say(sized))
  const { added, site: after } = sized
  const touched = new Set(connections.flatMap(({ from, to }) => [from.equipment, to.equipment]))
  const ownRows = new Set([...touched].map((id) => after.rowOf(id)))
  const loops = after.cooling.loops.filter((loop) =>
    [...loop.sourceRows, ...loop.sinkRows].some((row) => ownRows.has(row)),
  )
  const names = [...new Set(ends.map(({ row }) => row))]
    .filter((row) => touched.has(site.idOf(row)))
    .map((row) => site.tagOf(row))
  return {
    add: added,
    change: { equipment: [], connections: [] },
    remove: { connections: [] },
    notes: [
      ...(names.length > 0
        ? [`Joins ${named(names)} with ${counted(connections.length, 'pipe pair')}.`]
        : []),
      ...(connections.length > 0 ? loops.flatMap(tellLoop) : []),
    ].map(say),
    assumptions: connections.length > 0 ? [say(lengthsAssumed)] : [],
    refusals: [...refusals.told(), ...newLacks(site, after).map(say)],
  }
}
