import { type BoxSide, boxAheadM, type Strip, stripBefore, stripBounds, wallAheadM } from '#base'
import type { KindId } from '#model'
import { around, type Bodies, touchM } from './bodies'
import { kindIndex, mayShareSpace, openedLive } from './manners'
import type { NeedsTable, ServiceNeed, WorkingNeed } from './needs'
import type { ClearanceFault } from './solution'
import { type Walls, wallBetween } from './walls'

/** Something in a strip: equipment, or a wall when `row` is undefined. */
interface Obstacle {
  readonly distanceM: number
  readonly row: number | undefined
}

/** Where bodies and walls stand. */
export interface Surroundings {
  readonly bodies: Bodies
  readonly walls: Walls
}

/** More than this before one side are a heap in one spot, which the overlaps report. */
const mostAhead = 1024

/** Calls `visit` for everything in the strip before a row, up to a distance and a height. */
const eachAhead = (
  { bodies, walls }: Surroundings,
  row: number,
  strip: Strip,
  reachM: number,
  heightM: number,
  visit: (distanceM: number, row: number | undefined) => void,
): void => {
  const { boxes, grid, kind } = bodies
  const { minX, minY, maxX, maxY } = stripBounds(strip, reachM)
  const bottom = boxes.bottom[row] as number
  const top = Math.max(boxes.top[row] as number, bottom + heightM)
  const own = kind[row] as number
  let left = mostAhead
  grid.query(minX, minY, maxX, maxY, (other) => {
    left -= 1
    if (other === row) return true
    if (left < 0) return false
    if ((boxes.top[other] as number) - bottom <= touchM) return true
    if (top - (boxes.bottom[other] as number) <= touchM) return true
    if (mayShareSpace(own, kind[other] as number)) return true
    const distanceM = boxAheadM(strip, boxes, other)
    if (distanceM < reachM) visit(distanceM, other)
    return true
  })
  walls.grid.query(minX, minY, maxX, maxY, (wall) => {
    if (!wallBetween(walls, wall, bottom, top)) return true
    const { ax, ay, bx, by } = walls
    const distanceM = wallAheadM(
      strip,
      ax[wall] as number,
      ay[wall] as number,
      bx[wall] as number,
      by[wall] as number,
    )
    if (distanceM < reachM) visit(distanceM, undefined)
    return true
  })
}

const nearest = (a: Obstacle | undefined, distanceM: number, row: number | undefined): Obstacle =>
  a === undefined ||
  distanceM < a.distanceM ||
  (distanceM === a.distanceM && (row ?? -1) < (a.row ?? -1))
    ? { distanceM, row }
    : a

/** A side as findings name it. */
export const sideName = (side: BoxSide): ClearanceFault['side'] =>
  side === 'front' || side === 'rear' ? side : 'side'

/** What stands in the clear space of one side. */
export const serviceFault = (
  place: Surroundings,
  row: number,
  { side, neededM, parameter }: ServiceNeed,
): ClearanceFault | undefined => {
  const strip = stripBefore(place.bodies.boxes, row, side)
  let found: Obstacle | undefined
  eachAhead(place, row, strip, neededM - touchM, 0, (distanceM, other) => {
    found = nearest(found, distanceM, other)
  })
  if (!found) return undefined
  return {
    row,
    side: sideName(side),
    basis: 'service',
    parameter,
    neededM,
    foundM: found.distanceM,
    byRow: found.row,
  }
}

const live = new Set((Object.keys(openedLive) as KindId[]).map(kindIndex))

/** Live parts are opposite only where the other's front faces ours; its back is a grounded sheet. */
const facesLive = ({ boxes, kind }: Bodies, row: number, other: number): boolean => {
  if (!live.has(kind[other] as number)) return false
  const along =
    (boxes.cos[row] as number) * (boxes.cos[other] as number) +
    (boxes.sin[row] as number) * (boxes.sin[other] as number)
  return along < -Math.SQRT1_2
}

const worseWorking = (
  place: Surroundings,
  row: number,
  need: WorkingNeed,
  strip: Strip,
): ClearanceFault | undefined => {
  const [, grounded, opposite] = need.depths
  let worst: ClearanceFault | undefined
  eachAhead(place, row, strip, opposite.depthM - touchM, need.heightM, (foundM, byRow) => {
    const facing = byRow !== undefined && facesLive(place.bodies, row, byRow)
    const asked = byRow === undefined ? need.wall : facing ? opposite : grounded
    const { depthM: neededM, parameter } = asked
    const shortM = neededM - foundM
    if (shortM <= touchM) return
    const before = worst === undefined ? 0 : worst.neededM - worst.foundM
    const same = worst !== undefined && shortM === before && (byRow ?? -1) >= (worst.byRow ?? -1)
    if (shortM < before || same) return
    worst = { row, side: 'front', basis: 'working', parameter, neededM, foundM, byRow }
  })
  return worst
}

/**
 * The working space in front. It is as wide as the equipment but no narrower than the least width;
 * narrow equipment may have it to either side, so the best of three places counts.
 */
export const workingFault = (
  place: Surroundings,
  row: number,
  need: WorkingNeed,
): ClearanceFault | undefined => {
  const { boxes } = place.bodies
  const own = boxes.halfWidth[row] as number
  const half = Math.max(own, need.widthM / 2)
  const spare = half - own
  let best: ClearanceFault | undefined
  for (const offset of spare > 0 ? [0, -spare, spare] : [0]) {
    const fault = worseWorking(place, row, need, stripBefore(boxes, row, 'front', half, offset))
    if (!fault) return undefined
    if (!best || fault.neededM - fault.foundM < best.neededM - best.foundM) best = fault
  }
  return best
}

/** Which clear spaces are obstructed, kept up to date row by row. */
export class ClearanceIndex {
  readonly #place: Surroundings
  readonly #table: NeedsTable
  readonly #faults = new Map<number, readonly ClearanceFault[]>()

  constructor(place: Surroundings, table: NeedsTable) {
    this.#place = place
    this.#table = table
    table.needs.forEach((_, row) => {
      this.#check(row)
    })
  }

  /** Collects the rows whose clear space a row may stand in, itself included. */
  touchedBy(row: number, into: Set<number>): void {
    const { needs, reachM } = this.#table
    if (needs[row]) into.add(row)
    const { boxes } = this.#place.bodies
    const x = boxes.x[row] as number
    const y = boxes.y[row] as number
    const spanX = boxes.spanX[row] as number
    const spanY = boxes.spanY[row] as number
    around(this.#place.bodies, row, reachM, (other) => {
      const own = needs[other]?.reachM
      // Most ask for less than the one that asks for the most.
      const meets =
        own !== undefined &&
        Math.abs((boxes.x[other] as number) - x) <= spanX + (boxes.spanX[other] as number) + own &&
        Math.abs((boxes.y[other] as number) - y) <= spanY + (boxes.spanY[other] as number) + own
      if (meets) into.add(other)
      return true
    })
  }

  recheck(rows: Iterable<number>): void {
    for (const row of rows) this.#check(row)
  }

  /** Every fault, in the order of the rows. */
  list(): ClearanceFault[] {
    return [...this.#faults.keys()]
      .sort((a, b) => a - b)
      .flatMap((row) => this.#faults.get(row) ?? [])
  }

  #check(row: number): void {
    const needs = this.#table.needs[row]
    if (!needs) return
    let found: ClearanceFault[] = []
    const keep = (fault: ClearanceFault | undefined) => {
      if (!fault) return
      const same = ({ basis, side }: ClearanceFault) => basis === fault.basis && side === fault.side
      const known = found.find(same)
      if (known && known.foundM <= fault.foundM) return
      found = [...found.filter((one) => !same(one)), fault]
    }
    if (this.#place.bodies.solid[row]) {
      for (const need of needs.service) keep(serviceFault(this.#place, row, need))
      if (needs.working) keep(workingFault(this.#place, row, needs.working))
    }
    if (found.length === 0) this.#faults.delete(row)
    else this.#faults.set(row, found)
  }
}
