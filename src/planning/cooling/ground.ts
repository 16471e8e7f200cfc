import { cornersOf, type Polygon, polygonContains } from '#base'
import type { Inventory, Room } from '#model'
import { cduFrontM, coldAisleM, hotAisleM, type Parameters } from '#standards'
import { type Body, type Clear, clearBodies, Shapes, touchM, wallBody } from './shapes'

/** More new units than this in one plan are a slip. */
const mostUnits = 200

/** A ceiling that nobody states does not limit. */
const endlessM = 1000

const rackKinds: ReadonlySet<string> = new Set(['rack', 'storage-rack', 'asic-rack'])

/** Free floor before equipment: what it states, and the aisles of racks. */
const clearOf = (inventory: Inventory, row: number, parameters: Parameters): Clear => {
  const stated = (field: string) => inventory.numberOf(row, field)
  const kind = inventory.equipment[row]?.kind ?? ''
  const isRack = rackKinds.has(kind)
  const frontM = isRack ? parameters(coldAisleM) : kind === 'cdu' ? parameters(cduFrontM) : 0
  return {
    frontM: Math.max(frontM, stated('clearFrontM') ?? 0),
    rearM: Math.max(isRack ? parameters(hotAisleM) : 0, stated('clearRearM') ?? 0),
    sideM: stated('clearSideM') ?? 0,
  }
}

/** How something may stand. */
export interface Stance {
  readonly clear: Clear
  /** Stands in a row of racks, at the edge of its aisles: those may be contained. */
  readonly inRow?: boolean
}

const ringEdges = (ring: Polygon) =>
  ring.map((a, at) => [a, ring[(at + 1) % ring.length] ?? a] as const)

/** The free floor of a facility, with what planning has put on it so far. */
export class Ground {
  readonly #inventory: Inventory
  readonly #bodies: Shapes
  readonly #kept: Shapes
  readonly #walls: Shapes
  readonly #contained: Shapes
  readonly #banned = new Set<string>()
  readonly #rings = new Map<Room, Shapes>()

  /** `most` is how many new things may be put down. */
  constructor(inventory: Inventory, parameters: Parameters, most = mostUnits) {
    const { count, facility } = inventory
    this.#inventory = inventory
    this.#bodies = new Shapes(count + 3 * most)
    this.#kept = new Shapes(4 * (count + most))
    for (let row = 0; row < count; row++) {
      if ((inventory.hostRow[row] as number) >= 0) continue
      const body = inventory.placeOf(row)
      this.#bodies.add(body)
      for (const strip of clearBodies(body, clearOf(inventory, row, parameters))) {
        this.#kept.add(strip)
      }
    }
    const edges = facility.rooms.flatMap((room) =>
      room.open ? [] : ringEdges(room.polygon).map(([a, b]) => ({ a, b, room })),
    )
    this.#walls = new Shapes(edges.length)
    for (const { a, b, room } of edges) {
      this.#walls.add(wallBody(a, b, room.floorZ, room.heightM ?? endlessM))
    }
    const aisles = facility.rooms.flatMap((room) =>
      room.containments.flatMap(({ polygon }) =>
        ringEdges(polygon).map(([a, b]) => ({ a, b, room })),
      ),
    )
    this.#contained = new Shapes(aisles.length)
    for (const { a, b, room } of aisles) {
      this.#contained.add(wallBody(a, b, room.floorZ, room.heightM ?? endlessM))
    }
  }

  put(body: Body, clear?: Clear): void {
    this.#bodies.add(body)
    if (clear) for (const strip of clearBodies(body, clear)) this.#kept.add(strip)
  }

  /** Never offers this place again: the check of the whole found fault with it. */
  ban(body: Body): void {
    this.#banned.add(keyOf(body))
  }

  /** Whether a body may stand in a room: free, within it, with its clearances and those of others. */
  fits(body: Body, room: Room, { clear, inRow = false }: Stance): boolean {
    if (this.#banned.has(keyOf(body)) || !this.#isWithin(body, room)) return false
    if (this.#bodies.meets(body) || this.#walls.meets(body)) return false
    if (this.#kept.meets(body) || this.#isInAnotherRoom(body, room)) return false
    if (!inRow && (this.#contained.meets(body) || isInside(body, room))) return false
    return clearBodies(body, clear).every(
      (strip) => !this.#bodies.meets(strip) && !this.#walls.meets(strip),
    )
  }

  /** Whether a pipe run meets nothing. Runs go through walls and over rooms. */
  fitsRun(body: Body): boolean {
    return !this.#banned.has(keyOf(body)) && !this.#bodies.meets(body) && !this.#kept.meets(body)
  }

  #isWithin(body: Body, room: Room): boolean {
    const topM = room.heightM === undefined || room.open ? endlessM : room.heightM
    if (body.z + body.heightM > room.floorZ + topM + touchM) return false
    const inner = { ...body, widthM: body.widthM - 2 * touchM, depthM: body.depthM - 2 * touchM }
    if (!cornersOf(inner).every(({ x, y }) => polygonContains(room.polygon, x, y))) return false
    let ring = this.#rings.get(room)
    if (!ring) {
      ring = new Shapes(room.polygon.length)
      for (const [a, b] of ringEdges(room.polygon))
        ring.add(wallBody(a, b, -endlessM, 2 * endlessM))
      this.#rings.set(room, ring)
    }
    return !ring.meets(body)
  }

  #isInAnotherRoom(body: Body, own: Room): boolean {
    if (!own.open) return false
    return this.#inventory.facility.rooms.some(
      (room) => room !== own && !room.open && polygonContains(room.polygon, body.x, body.y),
    )
  }
}

const keyOf = ({ x, y, z, rotationDeg }: Body): string =>
  [x, y, z, rotationDeg].map((value) => Math.round(value * 1000)).join(' ')

const isInside = ({ x, y }: Body, { containments }: Room): boolean =>
  containments.some(({ polygon }) => polygonContains(polygon, x, y))
