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
import { around, type Bodies } from './bodies'
import { type Surroundings as Place, serviceFault, sideName, workingFault } from './clearances'
import { kindIndex, openedLive } from './manners'
import { type Needs, needsOfOne } from './needs'
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

/** Puts a piece where it would stand. */
const placeIn = (bodies: Bodies, row: number, item: Equipment, site: Site): void => {
  const { boxes, grid } = bodies
  const place = site.placeOf(item)
  setBox(boxes, row, place, place.z, place.z + place.heightM)
  const { minX, minY, maxX, maxY } = boundsOfRow(bodies, row, 0)
  grid.set(row, minX, minY, maxX, maxY)
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
    placeIn(bodies, row, item, site)
  })
  return bodies
}

/** The rectangle around a row, widened. */
const boundsOfRow = ({ boxes }: Bodies, row: number, byM: number): Bounds => {
  const [x, y] = [boxes.x[row] as number, boxes.y[row] as number]
  const spanX = (boxes.spanX[row] as number) + byM
  const spanY = (boxes.spanY[row] as number) + byM
  return { minX: x - spanX, minY: y - spanY, maxX: x + spanX, maxY: y + spanY }
}

const holds = (outer: Bounds, inner: Bounds): boolean =>
  outer.minX <= inner.minX &&
  outer.minY <= inner.minY &&
  outer.maxX >= inner.maxX &&
  outer.maxY >= inner.maxY

/** So far beyond their reach neighbours are gathered, for the next steps of the pointer. */
const marginM = 3

/** What is led with all that stands around it: gathered once for some steps. */
interface Stage {
  /** The led ones first. */
  readonly items: Equipment[]
  readonly ledCount: number
  readonly bodies: Bodies
  /** Where each of the led ones may be before others have to be gathered. */
  readonly regions: readonly Bounds[]
}

const gather = (led: readonly Equipment[], reachM: number, site: Site): Stage => {
  const found = new Map<string, Equipment>(led.map((item) => [item.id, item]))
  const alone = bodiesOf(led, site)
  const regions = led.map((_, row) => {
    const region = boundsOfRow(alone, row, 2 * reachM + marginM)
    for (const id of site.near(region)) {
      const item = found.has(id) ? undefined : site.equipment(id)
      if (item && stands(item)) found.set(id, item)
    }
    return boundsOfRow(alone, row, marginM)
  })
  const items = [...found.values()]
  return { items, ledCount: led.length, bodies: bodiesOf(items, site), regions }
}

/** Leads the pieces of a stage to another place; answers false where it does not reach. */
const lead = (stage: Stage, led: readonly Equipment[], site: Site): boolean => {
  if (led.length !== stage.ledCount) return false
  for (const [row, item] of led.entries()) {
    if (item.id !== stage.items[row]?.id) return false
    stage.items[row] = item
    placeIn(stage.bodies, row, item, site)
    if (!holds(stage.regions[row] as Bounds, boundsOfRow(stage.bodies, row, 0))) return false
  }
  return true
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

/** Rows of others within whose reach a led one stands. */
const affected = (
  { bodies, ledCount, items }: Stage,
  reachM: number,
  needsOf: (item: Equipment) => Needs | undefined,
): number[] => {
  const rows = new Set<number>()
  for (let led = 0; led < ledCount; led++) {
    const own = boundsOfRow(bodies, led, 0)
    around(bodies, led, reachM, (row) => {
      if (row < ledCount || rows.has(row)) return true
      const needs = needsOf(items[row] as Equipment)
      if (!needs) return true
      const { minX, minY, maxX, maxY } = boundsOfRow(bodies, row, needs.reachM)
      const meets = minX <= own.maxX && maxX >= own.minX && minY <= own.maxY && maxY >= own.minY
      if (meets) rows.add(row)
      return true
    })
  }
  return [...rows].sort((a, b) => a - b)
}

const clearFields = ['clearFrontM', 'clearRearM', 'clearSideM'] as const

/** How far any need may reach, over all records: by kind and product, and by what records state. */
const reachOfAll = (
  items: Iterable<Equipment>,
  needsOf: (item: Equipment) => Needs | undefined,
  parameters: Parameters,
) => {
  const seen = new Map<Equipment['kind'], Set<string | undefined>>()
  let reachM = 0
  const note = (item: Equipment): void => {
    const { kind, product, values } = item
    for (const field of clearFields) {
      const own = values?.[field]
      if (own === undefined) continue
      const metres = typeof own === 'object' ? own.value : own
      if (typeof metres === 'number') reachM = Math.max(reachM, metres)
    }
    let products = seen.get(kind)
    if (!products) {
      products = new Set()
      seen.set(kind, products)
    }
    if (products.has(product)) return
    products.add(product)
    const { values: _, ...asCatalogued } = item
    reachM = Math.max(reachM, needsOf(asCatalogued)?.reachM ?? 0)
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
 * what stands near, not what exists. `items` are all records as they are now; `changed` tells of
 * edits: what was gathered is forgotten, and what records ask for from now on is known.
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
  let stage: Stage | undefined
  const look = (led: readonly Equipment[]): Zone[] => {
    const standing = led.filter(stands)
    if (standing.length === 0) return []
    for (const item of standing) note(item)
    if (!stage || !lead(stage, standing, site)) stage = gather(standing, reachM(), site)
    const { items, bodies, ledCount } = stage
    const place: Place = { bodies, walls: wallsNow() }
    const zones: Zone[] = []
    const ids = new Set(standing.map(({ id }) => id))
    for (let row = 0; row < ledCount; row++) {
      const needs = needsOf(items[row] as Equipment)
      if (needs) zones.push(...zonesOf(place, row, needs, items))
    }
    // Of others only what the led ones do to them is news.
    for (const row of affected(stage, reachM(), needsOf)) {
      const needs = needsOf(items[row] as Equipment) as Needs
      zones.push(
        ...zonesOf(place, row, needs, items).filter(({ fault }) => ids.has(fault?.by ?? '')),
      )
    }
    return zones
  }
  const changed = (records: Iterable<Equipment>): void => {
    stage = undefined
    for (const item of records) note(item)
  }
  return { look, changed }
}
