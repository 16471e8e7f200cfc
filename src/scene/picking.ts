import { type Polygon, polygonContains } from '#base'
import type { FacilityDocument } from '#document'
import { createRoomFinder, type Room, type Route } from '#model'
import {
  allShown,
  isShown,
  type Layout,
  type PointerHit,
  type RouteHit,
  type SectionBox,
  showsAll,
  type Vector,
  type Visibility,
} from '#workspace'
import {
  eyeDistanceM,
  meetLevel,
  pixelsPerMAt,
  type Ray,
  rayAt,
  screenOf,
  seen,
  type View,
} from './camera/orbit'
import { cutRay, isInBox } from './cut'
import type { Look, PartHit } from './part'
import { reachPx, routeUnder } from './route-picking'
import { RouteTree } from './route-tree'

/** What lies under a pixel, and where it meets the workplane. */
export interface Pick {
  readonly point: Vector
  readonly ray: Ray
  readonly hit: PointerHit | undefined
  /** A route that runs in front of it. */
  readonly route: RouteHit | undefined
  readonly pixelsPerM: number
  /** Pixels that a metre straight up takes at the point. */
  readonly liftPxPerM: number
  /** Everything on the way through that pixel, the nearest first. */
  readonly behind: () => readonly PointerHit[]
}

/** Nobody clicks through more than this. */
const mostBehind = 24
const nobody: ReadonlySet<string> = new Set()

/** Points beyond so many times the distance of the eye from its target are cut short. */
const longestLook = 6

/** What the person has hidden and cut away: there is nothing to be found. */
export interface Sight {
  readonly visibility: Visibility
  readonly section: SectionBox | undefined
}

const wholeSight: Sight = { visibility: allShown, section: undefined }

const contains = (polygon: Polygon, x: number, y: number) => polygonContains(polygon, x, y)

/** The point on a level, or a far one in the direction of the ray when it points at the sky. */
const pointOn = (view: View, ray: Ray, z: number): Vector => {
  const reachM = eyeDistanceM(view) * longestLook
  const met = meetLevel(ray, z, reachM)
  if (met) return met
  const { origin, direction } = ray
  return { x: origin.x + direction.x * reachM, y: origin.y + direction.y * reachM, z }
}

/** Who is asked what it drew under a pixel. */
interface Asked {
  under?(look: Look): PartHit | undefined
}

const depthOf = ({ distanceM }: PartHit): number => distanceM ?? Number.POSITIVE_INFINITY

/** What the parts of the scene have under a pixel: the nearest, or what has no depth. */
const partUnder = (parts: readonly Asked[], look: Look): PartHit | undefined => {
  let nearest: PartHit | undefined
  for (const part of parts) {
    const found = part.under?.(look)
    if (found && (!nearest || depthOf(found) < depthOf(nearest))) nearest = found
  }
  return nearest
}

/** Finds what is under the pointer: equipment through the spatial index, rooms by their floors. */
export class Picker {
  readonly #document: FacilityDocument
  readonly #layout: Layout
  readonly #parts: readonly Asked[]
  #findRoom: ReturnType<typeof createRoomFinder> | undefined
  #rooms: readonly Room[] = []
  #levels: readonly number[] = []
  #listed: readonly Route[] = []
  #routes = new RouteTree([])

  constructor(document: FacilityDocument, layout: Layout, parts: readonly Asked[]) {
    this.#document = document
    this.#layout = layout
    this.#parts = parts
  }

  /** Rooms changed: they are read anew when next asked for. */
  forgetRooms(): void {
    this.#findRoom = undefined
  }

  /** Looks under a pixel. A level given holds the workplane fast, as during a drag. */
  pick(
    view: View,
    screenX: number,
    screenY: number,
    levelM?: number,
    sight: Sight = wholeSight,
  ): Pick {
    const ray = rayAt(view, screenX, screenY)
    const item = this.#itemUnder(ray, sight)
    const floor = this.#floorUnder(ray, sight)
    const point = pointOn(view, ray, levelM ?? floor?.z ?? 0)
    const pixelsPerM = pixelsPerMAt(view, seen(view, point).z)
    const raised = screenOf(view, seen(view, { ...point, z: point.z + 1 }))
    const liftPxPerM = screenY - raised.y
    const routes = this.#shownRoutes(this.#routesNear(view, ray, item?.distance), sight)
    const screen = { x: screenX, y: screenY }
    const met = routeUnder(routes, view, ray, screen, item?.distance)
    const route = met && this.#isKept(met.at, sight) ? met : undefined
    const look = { view, ray, ...screen }
    const hit = this.#hitUnder(look, item, route) ?? (floor && { id: floor.id, type: 'room' })
    const behind = () => this.#behind(ray, sight, hit, floor?.id)
    return { point, ray, hit, route, pixelsPerM, liftPxPerM, behind }
  }

  /** Everything on the way of a ray, the nearest first; rooms last. Looked for when it is asked for. */
  #behind(
    ray: Ray,
    sight: Sight,
    front: PointerHit | undefined,
    room: string | undefined,
  ): readonly PointerHit[] {
    const found: PointerHit[] = front && front.type !== 'room' ? [front] : []
    const seenIds = new Set(found.map(({ id }) => id))
    while (found.length < mostBehind) {
      const next = this.#itemUnder(ray, sight, seenIds)
      if (!next) break
      seenIds.add(next.id)
      found.push({ id: next.id, type: 'equipment' })
    }
    return room === undefined ? found : [...found, { id: room, type: 'room' }]
  }

  /** The nearest equipment that is neither hidden nor cut away. */
  #itemUnder(ray: Ray, { visibility, section }: Sight, passed: ReadonlySet<string> = nobody) {
    const cut = cutRay(ray, section)
    if (!cut) return undefined
    const { origin, direction } = cut.ray
    const counts =
      showsAll(visibility) && passed.size === 0
        ? undefined
        : (id: string) => !passed.has(id) && isShown(this.#document, visibility, id)
    const item = this.#layout.index.ray(origin, direction, counts)
    if (!item || item.distance > cut.lengthM) return undefined
    return { ...item, distance: item.distance + cut.fromM }
  }

  #isKept(at: Vector, { section }: Sight): boolean {
    return section === undefined || isInBox(section, at)
  }

  #shownRoutes(routes: readonly Route[], { visibility }: Sight): readonly Route[] {
    if (showsAll(visibility)) return routes
    return routes.filter(({ id }) => isShown(this.#document, visibility, id))
  }

  #routesNear(view: View, ray: Ray, withinM: number | undefined): readonly Route[] {
    // The very same list as long as no route changes.
    const routes = this.#document.list('routes')
    if (this.#listed !== routes) {
      this.#listed = routes
      this.#routes = new RouteTree(routes)
    }
    return this.#routes.near(view, ray, reachPx, withinM)
  }

  #hitUnder(
    look: Look,
    item: { readonly id: string; readonly distance: number } | undefined,
    route: RouteHit | undefined,
  ): PointerHit | undefined {
    const part = partUnder(this.#parts, look)
    if (item && !(part && depthOf(part) < item.distance)) {
      return { id: item.id, type: 'equipment' }
    }
    return part?.hit ?? (route && { id: route.id, type: 'route' })
  }

  /** The highest floor that the ray meets. */
  #floorUnder(ray: Ray, sight: Sight): { readonly id: string; readonly z: number } | undefined {
    if (!this.#findRoom) {
      this.#rooms = this.#document.list('rooms')
      this.#findRoom = createRoomFinder(this.#rooms, contains)
      this.#levels = [...new Set(this.#rooms.map(({ floorZ }) => floorZ))].sort((a, b) => b - a)
    }
    for (const level of this.#levels) {
      const at = meetLevel(ray, level)
      if (!at || !this.#isKept(at, sight)) continue
      const room = this.#rooms[this.#findRoom(at.x, at.y, level)]
      if (!room || !isShown(this.#document, sight.visibility, room.id)) continue
      if (Math.abs(room.floorZ - level) < 1e-6) return { id: room.id, z: level }
    }
    return undefined
  }
}
