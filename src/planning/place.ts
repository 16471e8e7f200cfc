import {
  type Boxes,
  BoxGrid,
  boundsOf,
  boxCorners,
  createBoxes,
  heightPenetrationM,
  type OrientedRect,
  type Point,
  planPenetrationM,
  polygonContains,
  rotate,
  setBox,
} from '#base'
import type { Inventory, Room } from '#model'

/** Where a copy is to stand, and how that place was found. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly how: 'in-line' | 'in-room' | 'beside'
}

interface Size {
  readonly widthM: number
  readonly depthM: number
  readonly heightM: number
}

type Body = OrientedRect & { readonly z: number; readonly heightM: number }

const touchM = 1e-4
/** What hangs above head height blocks nobody's way. */
const overheadM = 2
/** Room that planning leaves around what it cannot put in line; estimates. */
const aroundM = 0.6
const frontM = 1.2
const mostSteps = 12
const mostSpots = 20_000

const tidy = (metres: number): number => Math.round(metres * 1e4) / 1e4 + 0

/** Finds places for copies of equipment, and remembers those it gave away. */
export class Placer {
  readonly #inventory: Inventory
  readonly #boxes: Boxes
  readonly #grid: BoxGrid
  #next: number

  /** `most` is how many places may be given away. */
  constructor(inventory: Inventory, most: number) {
    const { count } = inventory
    this.#inventory = inventory
    // One more row, to try places with.
    this.#boxes = createBoxes(count + most + 1)
    this.#grid = new BoxGrid(count + most + 1)
    this.#next = count
    for (let row = 0; row < count; row++) {
      if ((inventory.hostRow[row] ?? -1) < 0) this.#put(row, inventory.placeOf(row))
    }
  }

  /**
   * A place for a copy of a row: in line with it and its like at their pitch, else free in its room,
   * else beside the room. What is mounted stays where its host is. With a size it is for something
   * else that belongs beside that row.
   */
  place(row: number, size: Partial<Size> = {}): Place {
    const body = { ...this.#inventory.placeOf(row), ...size }
    if ((this.#inventory.hostRow[row] ?? -1) >= 0) return { ...body, how: 'in-line' }
    const room = this.#inventory.facility.rooms[this.#inventory.roomRow[row] ?? -1]
    const inLine = this.#inLine(row, body, room)
    const found = inLine ?? this.#anywhere(body, room) ?? this.#beside(body, room)
    const how = inLine ? 'in-line' : this.#fits(found, room, 0) ? 'in-room' : 'beside'
    this.#put(this.#next, found)
    this.#next += 1
    return { x: tidy(found.x), y: tidy(found.y), z: tidy(found.z), how }
  }

  /** The places of several rows, all shifted alike from their originals; undefined where none fits. */
  placeTogether(rows: readonly number[]): Place[] | undefined {
    const bodies = rows.map((row) => this.#inventory.placeOf(row))
    const room = this.#inventory.facility.rooms[this.#inventory.roomRow[rows[0] ?? -1] ?? -1]
    const { minX, minY, maxX, maxY } = boundsOf(bodies.flatMap((body) => this.#cornersOf(body)))
    const pitch = { x: maxX - minX + aroundM, y: maxY - minY + frontM }
    for (let step = 1; step <= mostSteps; step++) {
      for (const [ux, uy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        const moved = bodies.map((body) => ({
          ...body,
          x: body.x + ux * step * pitch.x,
          y: body.y + uy * step * pitch.y,
        }))
        if (!moved.every((body) => this.#fits(body, room, 0))) continue
        for (const body of moved) {
          this.#put(this.#next, body)
          this.#next += 1
        }
        return moved.map(({ x, y, z }) => ({ x: tidy(x), y: tidy(y), z: tidy(z), how: 'in-line' }))
      }
    }
    return undefined
  }

  #cornersOf(body: Body): readonly Point[] {
    setBox(this.#boxes, this.#probe, body, body.z, body.z + body.heightM)
    return boxCorners(this.#boxes, this.#probe)
  }

  get #probe(): number {
    return this.#boxes.x.length - 1
  }

  #put(row: number, body: Body): void {
    const boxes = this.#boxes
    setBox(boxes, row, body, body.z, body.z + body.heightM)
    const [x, y] = [boxes.x[row] as number, boxes.y[row] as number]
    const [spanX, spanY] = [boxes.spanX[row] as number, boxes.spanY[row] as number]
    this.#grid.set(row, x - spanX, y - spanY, x + spanX, y + spanY)
  }

  /** Whether a body, with some room around it, meets nothing and stands within its room. */
  #fits(body: Body, room: Room | undefined, marginM: number): boolean {
    const boxes = this.#boxes
    const probe = this.#probe
    const wide = {
      ...body,
      widthM: body.widthM + 2 * marginM,
      depthM: body.depthM + 2 * (marginM === 0 ? 0 : frontM),
    }
    setBox(boxes, probe, wide, body.z, body.z + body.heightM)
    const [x, y] = [boxes.x[probe] as number, boxes.y[probe] as number]
    const [spanX, spanY] = [boxes.spanX[probe] as number, boxes.spanY[probe] as number]
    let free = true
    this.#grid.query(x - spanX, y - spanY, x + spanX, y + spanY, (row) => {
      free =
        planPenetrationM(boxes, row, probe) <= touchM ||
        heightPenetrationM(boxes, row, probe) <= touchM
      return free
    })
    if (!free || !room) return free
    setBox(boxes, probe, body, body.z, body.z + body.heightM)
    const isBelow =
      room.heightM === undefined || room.open
        ? true
        : body.z + body.heightM <= room.floorZ + room.heightM + touchM
    return (
      isBelow &&
      boxCorners(boxes, probe, touchM).every((corner) =>
        polygonContains(room.polygon, corner.x, corner.y),
      )
    )
  }

  /** The step from a row to the nearest of its like that looks the same way. */
  #pitch(row: number, body: Body): Point | undefined {
    const { equipment, roomRow, rowsOf } = this.#inventory
    const item = equipment[row]
    if (!item) return undefined
    let best: Point | undefined
    for (const other of rowsOf(item.kind)) {
      const mate = equipment[other]
      if (other === row || !mate || mate.product !== item.product || mate.path !== item.path)
        continue
      if (roomRow[other] !== roomRow[row] || mate.rotationDeg !== item.rotationDeg) continue
      const step = { x: mate.x - body.x, y: mate.y - body.y }
      const size = Math.hypot(step.x, step.y)
      if (size > touchM && (!best || size < Math.hypot(best.x, best.y))) best = step
    }
    const far = 4 * Math.max(body.widthM, body.depthM)
    return best && Math.hypot(best.x, best.y) <= far ? best : undefined
  }

  #inLine(row: number, body: Body, room: Room | undefined): Body | undefined {
    const along = rotate({ x: body.widthM, y: 0 }, body.rotationDeg)
    const across = (gapM: number) => rotate({ x: 0, y: body.depthM + gapM }, body.rotationDeg)
    const isOverhead = body.z >= overheadM
    const pitch = this.#pitch(row, body)
    const clear = this.#inventory.numberOf(row, 'clearSideM') ?? 0
    const gap = rotate({ x: Math.max(clear, isOverhead ? 0 : 0.1), y: 0 }, body.rotationDeg)
    const side = { x: along.x + gap.x, y: along.y + gap.y }
    const steps: readonly (Point | undefined)[] = isOverhead
      ? [across(0.1), pitch, side]
      : [pitch, side, across(frontM)]
    for (const step of steps) {
      if (!step) continue
      for (let count = 1; count <= mostSteps; count++) {
        for (const way of [1, -1]) {
          const x = body.x + way * count * step.x
          const y = body.y + way * count * step.y
          const moved = { ...body, x, y }
          if (this.#fits(moved, room, 0)) return moved
        }
      }
    }
    return undefined
  }

  /** The free spot of a room that is nearest to the original. */
  #anywhere(body: Body, room: Room | undefined): Body | undefined {
    if (!room) return undefined
    const { minX, minY, maxX, maxY } = boundsOf(room.polygon)
    const area = (maxX - minX) * (maxY - minY)
    const stepM = Math.max(0.5, Math.sqrt(area / mostSpots))
    const spots: Body[] = []
    for (let x = minX; x <= maxX; x += stepM) {
      for (let y = minY; y <= maxY; y += stepM) spots.push({ ...body, x, y })
    }
    const far = (spot: Body) => Math.hypot(spot.x - body.x, spot.y - body.y)
    spots.sort((a, b) => far(a) - far(b))
    return spots.find((spot) => this.#fits(spot, room, aroundM))
  }

  /** Outside the room, to its east, as far along as is free. */
  #beside(body: Body, room: Room | undefined): Body {
    const bounds = boundsOf(room?.polygon ?? this.#cornersOf(body))
    const reach = Math.hypot(body.widthM, body.depthM)
    let moved = { ...body, x: bounds.maxX + reach / 2 + frontM, y: body.y }
    while (!this.#fits(moved, undefined, aroundM)) moved = { ...moved, x: moved.x + 1 }
    return moved
  }
}
