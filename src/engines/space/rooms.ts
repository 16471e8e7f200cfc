import { boxCorners, polygonContains } from '#base'
import type { Inventory } from '#model'
import { type Bodies, touchM } from './bodies'
import { belongsToNoRoom, mayCrossWalls } from './manners'
import { type Walls, wallThrough } from './walls'

/** Arithmetic and drawing by hand: a face this close to a wall is taken to touch it. */
const grazeM = 0.01

/** How each row stands towards its room. */
export interface RoomFit {
  /** 0 in its room, 1 in no room or out of its room, 2 with a wall running through it. */
  readonly place: Uint8Array
  /** From its top, or the height that it needs, up to the ceiling; NaN without a known ceiling. */
  readonly headroomM: Float64Array
  readonly onFloor: Uint8Array
}

export const createRoomFit = (count: number): RoomFit => ({
  place: new Uint8Array(count),
  headroomM: new Float64Array(count).fill(Number.NaN),
  onFloor: new Uint8Array(count),
})

export const copyRoomFit = ({ place, headroomM, onFloor }: RoomFit): RoomFit => ({
  place: place.slice(),
  headroomM: headroomM.slice(),
  onFloor: onFloor.slice(),
})

const placeIn = (inventory: Inventory, bodies: Bodies, walls: Walls, row: number): number => {
  const kind = bodies.kind[row] as number
  if (!mayCrossWalls[kind] && wallThrough(walls, bodies, row, grazeM)) return 2
  if (belongsToNoRoom[kind]) return 0
  const room = inventory.facility.rooms[inventory.roomRow[row] as number]
  if (!room) return 1
  if (!room.open) return 0
  const corners = boxCorners(bodies.boxes, row, grazeM)
  return corners.every(({ x, y }) => polygonContains(room.polygon, x, y)) ? 0 : 1
}

/** Looks at rows: in their room or not, below the ceiling, on the floor. */
export const fitRows = (
  fit: RoomFit,
  inventory: Inventory,
  bodies: Bodies,
  walls: Walls,
  rows: Iterable<number>,
): void => {
  const serviceHeights = inventory.numbers('serviceHeightM')
  for (const row of rows) {
    fit.place[row] = 0
    fit.headroomM[row] = Number.NaN
    fit.onFloor[row] = 0
    if (!bodies.solid[row]) continue
    fit.place[row] = placeIn(inventory, bodies, walls, row)
    const room = inventory.facility.rooms[inventory.roomRow[row] as number]
    if (!room) continue
    const bottom = bodies.boxes.bottom[row] as number
    const top = bodies.boxes.top[row] as number
    const service = serviceHeights[row] as number
    const needed = service > top - bottom ? bottom + service : top
    if (!room.open && room.heightM !== undefined) {
      fit.headroomM[row] = room.floorZ + room.heightM - needed
    }
    const stands = Math.abs(bottom - room.floorZ) <= (room.raisedFloorM ?? 0) + grazeM
    if (stands && !belongsToNoRoom[bodies.kind[row] as number]) fit.onFloor[row] = 1
  }
}

const rowsWhere = (column: ArrayLike<number>, holds: (value: number) => boolean): number[] => {
  const rows: number[] = []
  for (let row = 0; row < column.length; row++) if (holds(column[row] as number)) rows.push(row)
  return rows
}

/** The rows that are not where they should be. */
export const misplaced = ({ place, headroomM }: RoomFit) => ({
  outside: rowsWhere(place, (value) => value > 0),
  throughWalls: rowsWhere(place, (value) => value === 2),
  tooTall: rowsWhere(headroomM, (value) => value < -touchM),
})
