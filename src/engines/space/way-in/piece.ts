import type { Inventory } from '#model'

/** What is brought in. NaN is not stated. */
export interface Piece {
  readonly row: number
  readonly widthM: number
  readonly depthM: number
  readonly heightM: number
  readonly massKg: number
  readonly x: number
  readonly y: number
  /** What is rolled on in the room that it stands in; it may stand on a plinth. */
  readonly floorZ: number
  readonly rotationDeg: number
  /** Kept clear on each side, and above. */
  readonly clearanceM: number
  /** The steepest ramp that it is moved over, metres up per metre ahead. */
  readonly steepestRatio: number
}

/** The piece that a row of the inventory is, as it is delivered: without water in it. */
export const pieceOf = (
  inventory: Inventory,
  row: number,
  { clearanceM, steepestRatio }: Pick<Piece, 'clearanceM' | 'steepestRatio'>,
): Piece => {
  const { x, y, z, rotationDeg, heightM } = inventory.placeOf(row)
  const room = inventory.facility.rooms[inventory.roomRow[row] as number]
  return {
    row,
    widthM: inventory.numbers('widthM')[row] ?? Number.NaN,
    depthM: inventory.numbers('depthM')[row] ?? Number.NaN,
    heightM,
    massKg: inventory.numbers('massKg')[row] ?? Number.NaN,
    x,
    y,
    floorZ: room ? room.floorZ + (room.raisedFloorM ?? 0) : z,
    rotationDeg,
    clearanceM,
    steepestRatio,
  }
}

/** Standard gravity, m/s² (ISO 80000-3). */
const gravity = 9.80665

/** What it presses on the floor, spread over its footprint. */
export const pressureKpa = ({ massKg, widthM, depthM }: Piece): number =>
  (massKg * gravity) / 1000 / (widthM * depthM)
