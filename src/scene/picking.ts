import { distanceToSegment, type Polygon, polygonContains } from '#base'
import type { FacilityDocument } from '#document'
import { createRoomFinder, type Room } from '#model'
import type { Layout, PointerHit, Vector } from '#workspace'
import {
  eyeDistanceM,
  meetLevel,
  pixelsPerMAt,
  type Ray,
  rayAt,
  seen,
  type View,
} from './camera/orbit'

/** What lies under a pixel, and where it meets the workplane. */
export interface Pick {
  readonly point: Vector
  readonly hit: PointerHit | undefined
  readonly pixelsPerM: number
}

/** Points beyond so many times the distance of the eye from its target are cut short. */
const longestLook = 6

/** Routes that state no width. */
const plainRouteM = 0.3

const contains = (polygon: Polygon, x: number, y: number) => polygonContains(polygon, x, y)

/** The point on a level, or a far one in the direction of the ray when it points at the sky. */
const pointOn = (view: View, ray: Ray, z: number): Vector => {
  const reachM = eyeDistanceM(view) * longestLook
  const met = meetLevel(ray, z, reachM)
  if (met) return met
  const { origin, direction } = ray
  return { x: origin.x + direction.x * reachM, y: origin.y + direction.y * reachM, z }
}

/** Knows which drawn line runs under a pixel. */
interface LinePicker {
  under(view: View, screenX: number, screenY: number): string | undefined
}

/** Finds what is under the pointer: equipment through the spatial index, rooms by their floors. */
export class Picker {
  readonly #document: FacilityDocument
  readonly #layout: Layout
  readonly #lines: LinePicker
  #findRoom: ReturnType<typeof createRoomFinder> | undefined
  #rooms: readonly Room[] = []
  #levels: readonly number[] = []

  constructor(document: FacilityDocument, layout: Layout, lines: LinePicker) {
    this.#document = document
    this.#layout = layout
    this.#lines = lines
  }

  /** Rooms changed: they are read anew when next asked for. */
  forgetRooms(): void {
    this.#findRoom = undefined
  }

  /** Looks under a pixel. A level given holds the workplane fast, as during a drag. */
  pick(view: View, screenX: number, screenY: number, levelM?: number): Pick {
    const ray = rayAt(view, screenX, screenY)
    const item = this.#layout.index.ray(ray.origin, ray.direction)
    const floor = this.#floorUnder(ray)
    const point = pointOn(view, ray, levelM ?? floor?.z ?? 0)
    const pixelsPerM = pixelsPerMAt(view, seen(view, point).z)
    if (item) return { point, hit: { id: item.id, type: 'equipment' }, pixelsPerM }
    const line = this.#lines.under(view, screenX, screenY)
    if (line !== undefined) return { point, hit: { id: line, type: 'connection' }, pixelsPerM }
    const route = this.#routeUnder(ray)
    if (route !== undefined) return { point, hit: { id: route, type: 'route' }, pixelsPerM }
    return { point, hit: floor && { id: floor.id, type: 'room' }, pixelsPerM }
  }

  /** The first route whose ribbon the ray passes. Routes are few; drops are reached by their ends. */
  #routeUnder(ray: Ray): string | undefined {
    for (const { id, points, widthM } of this.#document.records('routes').values()) {
      const half = (widthM ?? plainRouteM) / 2
      const met = points.some((point, n) => {
        const next = points[n + 1]
        const at = next && meetLevel(ray, (point.z + next.z) / 2)
        return at !== undefined && distanceToSegment(point, next ?? point, at) <= half
      })
      if (met) return id
    }
    return undefined
  }

  /** The highest floor that the ray meets. */
  #floorUnder(ray: Ray): { readonly id: string; readonly z: number } | undefined {
    if (!this.#findRoom) {
      this.#rooms = this.#document.list('rooms')
      this.#findRoom = createRoomFinder(this.#rooms, contains)
      this.#levels = [...new Set(this.#rooms.map(({ floorZ }) => floorZ))].sort((a, b) => b - a)
    }
    for (const level of this.#levels) {
      const at = meetLevel(ray, level)
      const room = at && this.#rooms[this.#findRoom(at.x, at.y, level)]
      if (room && Math.abs(room.floorZ - level) < 1e-6) return { id: room.id, z: level }
    }
    return undefined
  }
}
