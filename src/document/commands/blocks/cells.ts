import { type Point, rotate, type Text } from '#base'
import type { Placement } from '#model'
import { tidyDeg, tidyM } from '../context'

/** Where something stands and which way it looks. */
export interface Pose extends Point {
  readonly z: number
  readonly rotationDeg: number
}

/** One of a placement's copies. */
export interface Cell {
  readonly of: string
  readonly column: number
  readonly row: number
}

/** How a block stands in rows and columns. */
export type BlockSpacing = Partial<
  Pick<Placement, 'columns' | 'rows' | 'columnPitchM' | 'rowPitchM' | 'alternate' | 'pairPitchM'>
>

/** A key that tells cells apart. */
export const cellKey = ({ of, column, row }: Cell): string => `${column} ${row} ${of}`

/** How far a row stands from the first; turned rows and the others may have aisles of their own. */
const rowOffsetM = ({ rowPitchM, alternate, pairPitchM }: Placement, row: number): number =>
  alternate
    ? Math.ceil(row / 2) * rowPitchM + Math.floor(row / 2) * (pairPitchM ?? rowPitchM)
    : row * rowPitchM

/** Where the frame of one copy of a block stands in the facility. */
export const cellFrame = (placement: Placement, { column, row }: Omit<Cell, 'of'>): Pose => {
  const { x, y, z, rotationDeg, columnPitchM, alternate } = placement
  const along = { x: column * columnPitchM, y: rowOffsetM(placement, row) }
  const shift = rotate(along, rotationDeg)
  const turnDeg = alternate && row % 2 === 1 ? 180 : 0
  return { x: x + shift.x, y: y + shift.y, z, rotationDeg: rotationDeg + turnDeg }
}

/** All cells of a placement, row by row. */
export const cellsOf = ({ id, columns, rows }: Placement): Cell[] => {
  const cells: Cell[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) cells.push({ of: id, column, row })
  }
  return cells
}

/** A point of a block in the facility. */
export const pointOut = <P extends Point & { readonly z: number }>(frame: Pose, point: P): P => {
  const arm = rotate(point, frame.rotationDeg)
  return {
    ...point,
    x: tidyM(frame.x + arm.x),
    y: tidyM(frame.y + arm.y),
    z: tidyM(frame.z + point.z),
  }
}

/** A point of the facility in a block's own frame. */
export const pointIn = <P extends Point & { readonly z: number }>(frame: Pose, point: P): P => {
  const arm = rotate({ x: point.x - frame.x, y: point.y - frame.y }, -frame.rotationDeg)
  return { ...point, x: tidyM(arm.x), y: tidyM(arm.y), z: tidyM(point.z - frame.z) }
}

/** Something of a block in the facility, with its heading. */
export const poseOut = <P extends Pose>(frame: Pose, pose: P): P => ({
  ...pointOut(frame, pose),
  rotationDeg: tidyDeg(pose.rotationDeg + frame.rotationDeg),
})

/** Something in the facility in a block's own frame. */
export const poseIn = <P extends Pose>(frame: Pose, pose: P): P => ({
  ...pointIn(frame, pose),
  rotationDeg: tidyDeg(pose.rotationDeg - frame.rotationDeg),
})

const sameM = 1e-3
const sameDeg = 1e-2

/** Whether two places are the same for a builder: turned places round to a tenth of a millimetre. */
export const samePoint = (a: Point & { z: number }, b: Point & { z: number }): boolean =>
  Math.abs(a.x - b.x) < sameM && Math.abs(a.y - b.y) < sameM && Math.abs(a.z - b.z) < sameM

export const samePose = (a: Pose, b: Pose): boolean => {
  const turn = tidyDeg(a.rotationDeg - b.rotationDeg)
  return samePoint(a, b) && Math.min(turn, 360 - turn) < sameDeg
}

/** Where a frame comes to stand when something that stood `from` in it is moved `to`. */
export const carried = (frame: Pose, from: Pose, to: Pose): Pose => {
  const turnDeg = to.rotationDeg - from.rotationDeg
  const arm = rotate({ x: frame.x - from.x, y: frame.y - from.y }, turnDeg)
  return {
    x: tidyM(to.x + arm.x),
    y: tidyM(to.y + arm.y),
    z: tidyM(frame.z + to.z - from.z),
    rotationDeg: tidyDeg(frame.rotationDeg + turnDeg),
  }
}

/** More parts than this in one placement are a slip of the keyboard. */
const mostParts = 100_000

/** Why a placement cannot stand like this, or nothing. `members` is how many things its block has. */
export const placementProblem = (placement: Placement, members: number): Text | undefined => {
  const { columns, rows, columnPitchM, rowPitchM, alternate, pairPitchM = rowPitchM } = placement
  if (![columns, rows].every((count) => Number.isInteger(count) && count >= 1)) {
    return { en: 'Rows and columns are whole numbers from 1 on.' }
  }
  if (columns * rows * members > mostParts) {
    return { en: `A placement has at most ${mostParts.toLocaleString('en-US')} parts.` }
  }
  if (columns > 1 && columnPitchM === 0) return { en: 'Columns need a distance between them.' }
  const meet = alternate && rows > 2 ? rowPitchM + pairPitchM === 0 : rowPitchM === 0
  if (rows > 1 && meet) return { en: 'Rows need a distance between them.' }
  return undefined
}
