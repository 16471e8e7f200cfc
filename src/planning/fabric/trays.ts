import { boundsOf, type Ids, type Point, rotate } from '#base'
import type { TrayUse } from '#engines'
import type { Inventory, Room, Route } from '#model'
import { type Parameters, trayAboveRacksM, trayBelowCeilingM, trayFillInitial } from '#standards'
import { type Body, Shapes } from '../cooling/shapes'
import type { Site } from '../cooling/site'
import { metres } from '../words'
import { type LedEntrance, leadIns, type TrayEnd } from './lead-ins'

/** Inside sizes of planned trays: an estimate, drawn and editable as any other. */
const plannedDepthM = 0.1
const plannedWidthsM = [0.15, 0.3, 0.45, 0.6, 0.9] as const
const bendRadiusM = 0.15

const stepM = 0.1
/** Other routes keep this far away in height. */
const besideM = 0.2

const tidy = (value: number): number => Math.round(value * 1e3) / 1e3 + 0

/** Racks whose middles are nearer than this across their row are one row. */
const sameLineM = 0.5

/** A line of racks, in the coordinates of its direction: along it, and across. */
interface Line {
  readonly turnDeg: number
  readonly fromM: number
  readonly toM: number
  readonly acrossM: number
}

/** A tray this far beside a rack still serves it. */
const besideRackM = 1.2

const turnOf = ({ rotationDeg }: Body): number => ((Math.round(rotationDeg) % 180) + 180) % 180

/** The direction in which most racks stand; of equals the least turned. */
const mainTurn = (bodies: readonly Body[]): number => {
  const counts = new Map<number, number>()
  for (const body of bodies) counts.set(turnOf(body), (counts.get(turnOf(body)) ?? 0) + 1)
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || a - b)
  return most?.[0] ?? 0
}

/**
 * Racks that trays are to run over, as rows of one direction. Racks that stand across it get a tray
 * of that direction as well, where none runs beside them, so that all trays join.
 */
const linesOf = (bodies: readonly Body[]): readonly Line[] => {
  const turnDeg = mainTurn(bodies)
  const placed = bodies
    .map((body) => {
      const isAlong = turnOf(body) === turnDeg
      const half = (isAlong ? body.widthM : body.depthM) / 2
      return { ...rotate(body, -turnDeg), half, reachM: isAlong ? sameLineM : besideRackM, isAlong }
    })
    .sort((a, b) => Number(b.isAlong) - Number(a.isAlong) || a.y - b.y || a.x - b.x)
  const lines: { turnDeg: number; fromM: number; toM: number; acrossM: number }[] = []
  for (const { x, y, half, reachM } of placed) {
    const line = lines.find(({ acrossM }) => Math.abs(y - acrossM) < reachM)
    if (line) {
      line.fromM = Math.min(line.fromM, x - half)
      line.toM = Math.max(line.toM, x + half)
    } else lines.push({ turnDeg, fromM: x - half, toM: x + half, acrossM: y })
  }
  return lines.sort((a, b) => a.acrossM - b.acrossM || a.fromM - b.fromM)
}

/** Whether data routes or placed trays run through a room. */
export const hasTrays = ({ inventory }: Site, room: Room, roomRow: number): boolean => {
  const { minX, minY, maxX, maxY } = boundsOf(room.polygon)
  const isIn = ({ x, y }: Point) => x >= minX && x <= maxX && y >= minY && y <= maxY
  return (
    inventory.facility.routes.some(
      ({ carries, points }) => carries === 'data' && points.some(isIn),
    ) || inventory.rowsOf('tray').some((row) => inventory.roomRow[row] === roomRow)
  )
}

const runBody = (a: Point, b: Point, z: number, widthM: number): Body => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
  widthM: Math.hypot(b.x - a.x, b.y - a.y),
  depthM: widthM,
  rotationDeg: (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI,
  z,
  heightM: plannedDepthM,
})

const onFloor = (inventory: Inventory): Shapes => {
  const shapes = new Shapes(inventory.count)
  for (let row = 0; row < inventory.count; row++) {
    if ((inventory.hostRow[row] as number) < 0) shapes.add(inventory.placeOf(row))
  }
  return shapes
}

type Run = readonly [Point, Point]

/** The lowest height above the racks at which every run is free, or why there is none. */
const levelFor = (site: Site, room: Room, runs: readonly Run[], topM: number): number | string => {
  const { inventory, parameters } = site
  const shapes = onFloor(inventory)
  const others = inventory.facility.routes.filter(({ carries }) => carries !== 'data')
  const most = room.open || room.heightM === undefined ? Number.POSITIVE_INFINITY : room.heightM
  const highest = room.floorZ + most - parameters(trayBelowCeilingM) - plannedDepthM
  const lowest = topM + parameters(trayAboveRacksM)
  for (let z = lowest; z <= Math.min(highest + 1e-9, lowest + 10); z += stepM) {
    const nearRoute = others.some(({ points }) =>
      points.some((point) => Math.abs(point.z - z) < besideM),
    )
    if (nearRoute) continue
    if (runs.every(([a, b]) => !shapes.meets(runBody(a, b, z, 0.3)))) return tidy(z)
  }
  return `Trays find no free height over the racks of ${room.name}: the tallest is ${metres(topM - room.floorZ)} high${Number.isFinite(highest) ? `, and the ceiling leaves ${metres(highest - room.floorZ)}` : ''}.`
}

/** Rows longer than this get a way across in their middle as well. */
const longM = 20

/** Rows of one direction with the ways across them at both ends; a third in the middle of long ones. */
const runsOf = (
  lines: readonly Line[],
  crossings: number,
): { readonly along: Run[]; readonly across: Run[] } => {
  const turnDeg = lines[0]?.turnDeg ?? 0
  const at = (along: number, across: number): Point => rotate({ x: along, y: across }, turnDeg)
  const fromM = Math.min(...lines.map((line) => line.fromM))
  const toM = Math.max(...lines.map((line) => line.toM))
  const low = Math.min(...lines.map((line) => line.acrossM))
  const high = Math.max(...lines.map((line) => line.acrossM))
  const along = lines.map(({ acrossM }): Run => [at(fromM, acrossM), at(toM, acrossM)])
  const ways = Math.max(crossings, toM - fromM > longM ? 3 : 2)
  const places = Array.from({ length: ways }, (_, at) => fromM + ((toM - fromM) * at) / (ways - 1))
  const across = high - low < 0.5 ? [] : places.map((x): Run => [at(x, low), at(x, high)])
  return { along, across }
}

/** The widest that is planned: what it is to be follows from what lies in it. */
const widestM = plannedWidthsM[plannedWidthsM.length - 1] as number

const routeOf = (id: string, name: string, [a, b]: Run, z: number): Route => ({
  id,
  name,
  carries: 'data',
  points: [
    { x: tidy(a.x), y: tidy(a.y), z },
    { x: tidy(b.x), y: tidy(b.y), z },
  ],
  pathway: 'ladder',
  widthM: widestM,
  usableDepthM: plannedDepthM,
  bendRadiusM,
})

/** Planned trays, or why there are none. */
export type PlannedTrays = { readonly routes: readonly Route[]; readonly levelM: number } | string

/** Both ends of runs, with the way that each would go on. */
const endsOf = (runs: readonly Run[]): readonly TrayEnd[] =>
  runs.flatMap(([a, b]) => {
    const lengthM = Math.hypot(b.x - a.x, b.y - a.y)
    const out = { x: (b.x - a.x) / lengthM, y: (b.y - a.y) / lengthM }
    return [
      { at: a, outward: { x: -out.x, y: -out.y } },
      { at: b, outward: out },
    ]
  })

/** Ladders over rows of racks and across them, at one height, joined where they meet. */
export const planTrays = (
  site: Site,
  room: Room,
  racks: readonly Body[],
  entrances: readonly LedEntrance[],
  ids: Ids,
  crossings = 2,
): PlannedTrays => {
  const lines = linesOf(racks)
  if (lines.length === 0) return { routes: [], levelM: room.floorZ }
  const { along, across } = runsOf(lines, crossings)
  const topM = Math.max(...racks.map(({ z, heightM }) => z + heightM))
  const z = levelFor(site, room, [...along, ...across], topM)
  if (typeof z === 'string') return z
  const name = (what: string, at: number) => `${room.name} ${what} ${at + 1}`
  return {
    levelM: z,
    routes: [
      ...along.map((run, at) => routeOf(ids(), name('row', at), run, z)),
      ...across.map((run, at) => routeOf(ids(), name('cross', at), run, z)),
      ...leadIns(room, endsOf(across.length > 0 ? across : along), entrances, z, ids),
    ],
  }
}

/** The fullest of some planned trays, over the fill of a new one; at most 1 where all are wide enough. */
export const crowding = (
  routes: readonly Route[],
  uses: readonly TrayUse[],
  parameters: Parameters,
): number => {
  const ladders = new Set(routes.filter(({ widthM }) => widthM === widestM).map(({ id }) => id))
  const fills = uses.filter(({ id, fill }) => ladders.has(id) && !Number.isNaN(fill))
  return Math.max(0, ...fills.map(({ fill }) => fill)) / parameters(trayFillInitial)
}

/** Planned trays as wide as what lies in them asks for, at the fill of a new tray. */
export const sizedTrays = (
  routes: readonly Route[],
  uses: readonly TrayUse[],
  parameters: Parameters,
): readonly Route[] => {
  const byId = new Map(uses.map((use) => [use.id, use]))
  const most = parameters(trayFillInitial)
  return routes.map((route) => {
    if (route.pathway !== 'ladder' || route.widthM !== widestM) return route
    const areaM2 = byId.get(route.id)?.areaM2 ?? 0
    const neededM = areaM2 / (plannedDepthM * most)
    const widthM = plannedWidthsM.find((one) => one + 1e-9 >= neededM) ?? widestM
    return { ...route, widthM }
  })
}
