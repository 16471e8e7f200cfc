import type { Room } from '#model'
import { Sentences } from '../words'
import { groundOf } from './build'
import type { Prepared } from './cool-loops'
import { endsOf } from './ends'
import type { HeaderLoop } from './headers'
import { joinEnds } from './join'
import { usesFor } from './loops'
import { pipeToNewHeader } from './piping'
import { middleOfRoom } from './placing'
import { type Additions, joined, type LiquidEnd, type Site } from './site'
import type { Task } from './task'

const purposes: Readonly<Record<HeaderLoop, 'rack' | 'plant'>> = { tcs: 'rack', fws: 'plant' }

interface Joined {
  readonly added: Additions
  readonly headers: readonly string[]
}

/** Joins ends to loops of a use that suit them; what none suits gets a header of its own. */
const joinAll = (
  site: Site,
  ends: readonly LiquidEnd[],
  room: Room,
  loop: HeaderLoop,
  { ids, area }: Task,
): Joined | string => {
  const { connections, left } = joinEnds(site, ends, ids, new Sentences(), purposes[loop])
  const added = { equipment: [], connections }
  if (left.length === 0) return { added, headers: [] }
  const ground = groundOf(site, [])
  const piping = pipeToNewHeader(site, left, ground, room, loop, ids, middleOfRoom(area))
  if (typeof piping === 'string') return piping
  return {
    added: joined(added, piping.added),
    headers: piping.header ? [piping.header.id] : [],
  }
}

/** Loads of a room that give heat to liquid, pipes or none; questions where that is not known. */
const wetRows = (site: Site, roomRow: number, refusals: Sentences): readonly number[] => {
  const rows = site.rowsIn(roomRow)
  endsOf(site, rows, refusals)
  return rows
}

const subject = (site: Site, id: string): string => {
  const loop = site.loopWith(id)
  const [header] = loop?.headerRows ?? []
  return header === undefined ? id : site.idOf(header)
}

const distinctLoops = (site: Site, ids: readonly string[]): readonly string[] => {
  const seen = new Map<string, string>()
  for (const id of ids) {
    const loop = site.loopWith(id)
    const key = loop?.id ?? id
    if (!seen.has(key)) seen.set(key, subject(site, id))
  }
  return [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, id]) => id)
}

/** Rows of a room and what is mounted in them, as sources of loops. */
const sourcesIn = (site: Site, rows: readonly number[]): readonly number[] => {
  const all = rows.flatMap((row) => [row, ...site.contentsOf(row)])
  const sources = new Set(site.cooling.loops.flatMap(({ sourceRows }) => sourceRows))
  return all.filter((row) => sources.has(row))
}

/** Joins the liquid-cooled racks of a room to a coolant loop, and tells the loops that they are on. */
export const prepareRacks = (task: Task): Prepared | readonly string[] => {
  const { site, room, roomRow } = task
  const refusals = new Sentences()
  const rows = wetRows(site, roomRow, refusals)
  const asked = refusals.told().map(({ en }) => en)
  if (asked.length > 0) return asked
  const open = endsOf(site, rows, refusals).filter(
    (end) =>
      site.inventory.kindOf(end.row).cooling === 'heat-load' && usesFor(site, end).includes('rack'),
  )
  const pipes = joinAll(site, open, room, 'tcs', task)
  if (typeof pipes === 'string') return [pipes]
  const after = site.with(pipes.added)
  const cools = (row: number) => after.inventory.kindOf(row).cooling === 'heat-load'
  const own = sourcesIn(after, after.rowsIn(roomRow)).filter(cools)
  const targets = distinctLoops(
    after,
    own.map((row) => after.idOf(row)),
  ).filter((id) => {
    const loop = after.loopWith(id)
    // A tank or container that leads outdoors by itself needs no CDU.
    return loop !== undefined && !loop.rejects
  })
  return { ...pipes, site: after, targets }
}

/** Loops at the end of the way of a room’s heat: those that no exchanger takes further. */
const lastLoops = (site: Site, rows: readonly number[]): readonly string[] => {
  const { loops } = site.cooling
  const seen = new Set<string>()
  const last: string[] = []
  const open = loops.filter(({ sourceRows }) => sourceRows.some((row) => rows.includes(row)))
  for (let loop = open.pop(); loop; loop = open.pop()) {
    if (seen.has(loop.id)) continue
    seen.add(loop.id)
    // A CDU hands its heat on, and so does a chiller with condenser water.
    const exchangers = loop.sinkRows.filter(
      (row) =>
        site.inventory.kindOf(row).cooling === 'exchanger' ||
        loops.some(({ sourceRows }) => sourceRows.includes(row)),
    )
    if (exchangers.length === 0) last.push(site.idOf(loop.sourceRows[0] ?? -1))
    open.push(
      ...loops.filter(({ sourceRows }) => sourceRows.some((row) => exchangers.includes(row))),
    )
  }
  return last
}

/** CDUs and the like, wherever they stand, that take the heat of a room’s loops. */
const exchangersOf = (site: Site, rows: readonly number[]): readonly number[] =>
  site.cooling.loops
    .filter(({ sourceRows }) => sourceRows.some((row) => rows.includes(row)))
    .flatMap(({ sinkRows }) => sinkRows)
    .filter((row) => site.inventory.kindOf(row).cooling === 'exchanger')

/**
 * Joins what of a room gives heat to facility water, and tells the loops that have to lead it
 * outdoors. A mining container gets a loop of its own.
 */
export const prepareRejection = (task: Task): Prepared | readonly string[] => {
  const { site, room, roomRow } = task
  const refusals = new Sentences()
  const rows = wetRows(site, roomRow, refusals)
  const asked = refusals.told().map(({ en }) => en)
  if (asked.length > 0) return asked
  const inner = [...rows, ...rows.flatMap((row) => site.contentsOf(row))]
  const all = [...new Set([...inner, ...exchangersOf(site, inner)])]
  const open = endsOf(site, all, new Sentences()).filter((end) => {
    const { cooling, id } = site.inventory.kindOf(end.row)
    if (cooling === 'rejection' || id === 'miner-container') return false
    return end.port !== 'secondary' && usesFor(site, end).includes('plant')
  })
  const containers = endsOf(site, all, new Sentences()).filter(
    ({ row }) => site.inventory.kindOf(row).id === 'miner-container',
  )
  const pipes = joinAll(site, open, room, 'fws', task)
  if (typeof pipes === 'string') return [pipes]
  const after = site.with(pipes.added)
  const lone = containers.map(({ row }) => site.idOf(row))
  const idsOf = all.map((row) => after.rowOf(site.idOf(row)))
  const targets = [...distinctLoops(after, lastLoops(after, idsOf)), ...lone]
  return { ...pipes, site: after, targets }
}
