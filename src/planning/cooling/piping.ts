import type { Ids, Point } from '#base'
import type { Connection, Equipment, Room } from '#model'
import { longestBranchM } from '#standards'
import { metres, Sentences } from '../words'
import { endsOf } from './ends'
import type { Ground } from './ground'
import { type HeaderLoop, headerSizes, makeHeader } from './headers'
import { circuitFor, joinTo } from './join'
import {
  anchorsOf,
  type Circuit,
  circuitsOf,
  type LoopUse,
  nearestAnchor,
  purposeOf,
} from './loops'
import type { Additions, LiquidEnd, Site } from './site'

/** Pipes of new units to their loop, with the header that had to be drawn for it. */
export interface Piping {
  readonly added: Additions
  readonly header: Equipment | undefined
  /** The loop that they joined; of a new header, that header. */
  readonly circuit: Circuit
}

const circuitOfHeader = (site: Site, id: string): Circuit | undefined =>
  circuitsOf(site).find(({ headerRows }) => headerRows.includes(site.rowOf(id)))

const middlesOf = (site: Site, ends: readonly LiquidEnd[]): Point[] =>
  ends.map(({ row }) => site.inventory.placeOf(row))

/** The place of the loop of a use that is nearest to a point; the point where there is none. */
export const loopNear = (site: Site, use: LoopUse, point: Point): Point => {
  const places = circuitsOf(site)
    .filter((circuit) => purposeOf(site, circuit) === use)
    .flatMap((circuit) => anchorsOf(site, circuit))
    .map(({ from, to }) => ({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }))
  const far = ({ x, y }: Point) => Math.hypot(x - point.x, y - point.y)
  const [nearest] = places.sort((a, b) => far(a) - far(b) || a.x - b.x || a.y - b.y)
  return nearest && far(nearest) <= site.parameters(longestBranchM) ? nearest : point
}

/** Outdoor units that stand there with no pipes, in reach of a header: they are its way out. */
const idleRejection = (site: Site, circuit: Circuit): readonly LiquidEnd[] => {
  const mostM = site.parameters(longestBranchM)
  const rows = (['chiller', 'dry-cooler', 'cooling-tower'] as const).flatMap((kind) =>
    site.inventory.rowsOf(kind),
  )
  return endsOf(site, rows, new Sentences()).filter(
    ({ row, port }) =>
      port === 'coolant' &&
      (nearestAnchor(site, row, circuit)?.lengthM ?? Number.POSITIVE_INFINITY) <= mostM,
  )
}

/** Draws a header over ends and joins them to it; facility water leads on to idle outdoor units. */
export const pipeToNewHeader = (
  site: Site,
  ends: readonly LiquidEnd[],
  ground: Ground,
  room: Room,
  loop: HeaderLoop,
  ids: Ids,
  toward?: Point,
): Piping | string => {
  const widest = headerSizes(site.inventory.library).at(-1)
  if (!widest) return 'The catalog has no pipe header with a stated bore.'
  const points = middlesOf(site, ends)
  const run = { points, toward: toward ?? (points[0] as Point) }
  const header = makeHeader(site, ground, room, run, loop, widest, ids)
  if (!header) return `There is no free way for a header of ${metres(2)} or more in ${room.name}.`
  const drawn = site.drawn({ equipment: [header], connections: [] })
  const circuit = circuitOfHeader(drawn, header.id)
  if (!circuit) return 'The new header came to nothing.'
  const own = joinTo(drawn, ends, circuit, ids)
  const out = loop === 'fws' ? joinTo(drawn, idleRejection(drawn, circuit), circuit, ids) : []
  return { added: { equipment: [header], connections: [...own, ...out] }, header, circuit }
}

/**
 * Joins like ends to one facility water: the loop that suits the first of them best and has the
 * heat to spare, else a header drawn for them. Answers why where neither can be.
 */
export const pipeTogether = (
  site: Site,
  ends: readonly LiquidEnd[],
  ground: Ground,
  room: Room,
  heatKw: number,
  ids: Ids,
): Piping | string => {
  const [first] = ends
  if (!first) return 'There is nothing to join.'
  const circuit = circuitFor(site, first, { heatKw })
  if (typeof circuit === 'string') return pipeToNewHeader(site, ends, ground, room, 'fws', ids)
  const connections: readonly Connection[] = joinTo(site, ends, circuit, ids)
  return { added: { equipment: [], connections }, header: undefined, circuit }
}
