import {
  type Bounds,
  BoxGrid,
  type BoxSide,
  createBoxes,
  type OrientedRect,
  type Polygon,
  setBox,
  stripBefore,
} from '#base'
import type { Equipment, Library, Room } from '#model'
import { depthAbove75kV3, type Parameters, workingWidthM } from '#standards'
import type { Bodies } from './bodies'
import { type Surroundings as Place, serviceFault, sideName, workingFault } from './clearances'
import { kindIndex, openedLive } from './manners'
import { type Needs, needsOfOne, reachOf } from './needs'
import type { ClearanceFault } from './solution'
import { createWalls, type Walls } from './walls'

/** What the check needs to know of a facility. */
interface Site {
  readonly library: Library
  equipment(id: string): Equipment | undefined
  placeOf(item: Equipment): OrientedRect & { readonly z: number; readonly heightM: number }
  near(bounds: Bounds): Iterable<string>
  rooms(): readonly Room[]
}

/** Clear space on one side of a piece that is led, or of one that it would stand before. */
interface Zone {
  readonly id: string
  readonly side: ClearanceFault['side']
  readonly basis: ClearanceFault['basis']
  readonly polygon: Polygon
  readonly z: number
  readonly neededM: number
  readonly fault: { readonly foundM: number; readonly by: string | undefined } | undefined
}

const stands = ({ inside, status }: Equipment): boolean =>
  inside === undefined && status !== 'removed'

/** The rectangle of floor before one side of a row. */
const stripOf = (
  { boxes }: Bodies,
  row: number,
  side: BoxSide,
  depthM: number,
  halfWidth?: number,
): Polygon => {
  const strip = stripBefore(boxes, row, side, halfWidth)
  const corner = (across: number, out: number) => ({
    x: strip.x - strip.awayY * across + strip.awayX * out,
    y: strip.y + strip.awayX * across + strip.awayY * out,
  })
  const half = strip.halfWidth
  return [corner(-half, 0), corner(half, 0), corner(half, depthM), corner(-half, depthM)]
}

/** Lays out a few pieces as bodies. */
const bodiesOf = (items: readonly Equipment[], site: Site): Bodies => {
  const count = items.length
  const bodies: Bodies = {
    boxes: createBoxes(count),
    grid: new BoxGrid(count),
    solid: new Uint8Array(count).fill(1),
    kind: Uint8Array.from(items, ({ kind }) => kindIndex(kind)),
    widths: new Float64Array(count),
    depths: new Float64Array(count),
    heights: new Float64Array(count),
  }
  items.forEach((item, row) => {
    const place = site.placeOf(item)
    setBox(bodies.boxes, row, place, place.z, place.z + place.heightM)
    addToGrid(bodies, bodies.grid, row)
  })
  return bodies
}

const addToGrid = ({ boxes }: Bodies, grid: BoxGrid, row: number): void => {
  const [x, y] = [boxes.x[row] as number, boxes.y[row] as number]
  const [spanX, spanY] = [boxes.spanX[row] as number, boxes.spanY[row] as number]
  grid.set(row, x - spanX, y - spanY, x + spanX, y + spanY)
}

/** The needs of pieces as a library and parameters tell them; read once for each record. */
const needsReader = (library: Library, parameters: Parameters) => {
  const known = new WeakMap<Equipment, Needs | 'none'>()
  return (item: Equipment): Needs | undefined => {
    let needs = known.get(item)
    if (!needs) {
      const read = (field: string): number | undefined => {
        const value = library.valueOf(item, field)?.value
        return typeof value === 'number' ? value : undefined
      }
      needs = needsOfOne(item.kind, read, parameters) ?? 'none'
      known.set(item, needs)
    }
    return needs === 'none' ? undefined : needs
  }
}

/** The zones of one row, with what stands in them. */
const zonesOf = (place: Place, row: number, needs: Needs, items: readonly Equipment[]): Zone[] => {
  const { bodies } = place
  const { id } = items[row] as Equipment
  const z = bodies.boxes.bottom[row] as number
  const faultOf = (fault: ClearanceFault | undefined): Zone['fault'] =>
    fault && {
      foundM: fault.foundM,
      by: fault.byRow === undefined ? undefined : items[fault.byRow]?.id,
    }
  const zones = needs.service.map((need): Zone => {
    const { side, neededM } = need
    const polygon = stripOf(bodies, row, side, neededM)
    const fault = faultOf(serviceFault(place, row, need))
    return { id, side: sideName(side), basis: 'service', polygon, z, neededM, fault }
  })
  const { working } = needs
  if (!working) return zones
  const fault = workingFault(place, row, working)
  const neededM = fault?.neededM ?? working.depths[0].depthM
  const half = Math.max(bodies.boxes.halfWidth[row] as number, working.widthM / 2)
  const polygon = stripOf(bodies, row, 'front', neededM, half)
  const zone = { id, side: 'front', basis: 'working', polygon, z, neededM } as const
  return [...zones, { ...zone, fault: faultOf(fault) }]
}

/** Whether anything of a grid stands within the reach of a row's needs. */
const isNear = ({ boxes }: Bodies, grid: BoxGrid, row: number, reachM: number): boolean => {
  const [x, y] = [boxes.x[row] as number, boxes.y[row] as number]
  const spanX = (boxes.spanX[row] as number) + reachM
  const spanY = (boxes.spanY[row] as number) + reachM
  let near = false
  grid.query(x - spanX, y - spanY, x + spanX, y + spanY, () => {
    near = true
    return false
  })
  return near
}

/** How far any need may reach, over all records: by kind and product, and by what records state. */
const reachOfAll = (
  items: Iterable<Equipment>,
  needsOf: (item: Equipment) => Needs | undefined,
  parameters: Parameters,
) => {
  const seen = new Set<string>()
  let reachM = 0
  const note = (item: Equipment): void => {
    const { kind, product = '', values } = item
    const isOwn =
      values?.['clearFrontM'] !== undefined ||
      values?.['clearRearM'] !== undefined ||
      values?.['clearSideM'] !== undefined
    const key = `${kind} ${product}`
    if (!isOwn && seen.has(key)) return
    if (!isOwn) seen.add(key)
    const needs = needsOf(item)
    if (needs) reachM = Math.max(reachM, reachOf(needs))
    // The voltage may be each piece's own: the deepest of all bands stands for them.
    if (openedLive[kind]) {
      reachM = Math.max(reachM, parameters(depthAbove75kV3) + parameters(workingWidthM))
    }
  }
  for (const item of items) note(item)
  return { note, reachM: () => reachM }
}

/**
 * Checks clear spaces while things are led about, with the arithmetic of the whole check: a look costs
 * what stands near, not what exists. `items` are all records as they are now; later ones are noted.
 */
export const createLiveClearances = (
  site: Site,
  items: Iterable<Equipment>,
  parameters: Parameters,
) => {
  const needsOf = needsReader(site.library, parameters)
  const { note, reachM } = reachOfAll(items, needsOf, parameters)
  let rooms: readonly Room[] | undefined
  let walls: Walls = createWalls([])
  const wallsNow = (): Walls => {
    const now = site.rooms()
    if (now !== rooms) {
      rooms = now
      walls = createWalls(now)
    }
    return walls
  }
  const neighboursOf = (led: readonly Equipment[], all: Bodies): Equipment[] => {
    const own = new Set(led.map(({ id }) => id))
    const found = new Map<string, Equipment>()
    led.forEach((_, row) => {
      const [x, y] = [all.boxes.x[row] as number, all.boxes.y[row] as number]
      const spanX = (all.boxes.spanX[row] as number) + reachM()
      const spanY = (all.boxes.spanY[row] as number) + reachM()
      const bounds = { minX: x - spanX, minY: y - spanY, maxX: x + spanX, maxY: y + spanY }
      for (const id of site.near(bounds)) {
        const item = own.has(id) || found.has(id) ? undefined : site.equipment(id)
        if (item && stands(item)) found.set(id, item)
      }
    })
    return [...found.values()]
  }
  const look = (led: readonly Equipment[]): Zone[] => {
    const standing = led.filter(stands)
    if (standing.length === 0) return []
    for (const item of standing) note(item)
    const near = neighboursOf(standing, bodiesOf(standing, site))
    const all = [...standing, ...near]
    const bodies = bodiesOf(all, site)
    const ledGrid = new BoxGrid(all.length)
    standing.forEach((_, row) => {
      addToGrid(bodies, ledGrid, row)
    })
    const place: Place = { bodies, walls: wallsNow() }
    const isLed = new Set(standing.map(({ id }) => id))
    return all.flatMap((item, row) => {
      const needs = needsOf(item)
      if (!needs) return []
      if (row < standing.length) return zonesOf(place, row, needs, all)
      // Of others only what the led ones do to them is news.
      if (!isNear(bodies, ledGrid, row, reachOf(needs))) return []
      return zonesOf(place, row, needs, all).filter(({ fault }) => isLed.has(fault?.by ?? ''))
    })
  }
  return { look, note }
}
