import {
  type Boxes,
  BoxGrid,
  createBoxes,
  heightPenetrationM,
  planPenetrationM,
  setBox,
} from '#base'
import type { Equipment, Inventory } from '#model'
import { kindIndex, mayShareSpace } from './manners'

/** Everything that takes up room, row by row. Mounted equipment does not: its host does. */
export interface Bodies {
  readonly boxes: Boxes
  readonly grid: BoxGrid
  readonly solid: Uint8Array
  readonly kind: Uint8Array
  readonly widths: Float64Array
  readonly depths: Float64Array
  readonly heights: Float64Array
}

/** Arithmetic alone, not a limit: what meets by less than this merely touches. */
export const touchM = 1e-6

/** Puts one row where the inventory says it stands. */
export const placeBody = (bodies: Bodies, inventory: Inventory, row: number): void => {
  const { boxes, grid, solid, widths, depths, heights } = bodies
  const { x, y, z, rotationDeg } = inventory.equipment[row] as Equipment
  const widthM = widths[row] as number
  const depthM = depths[row] as number
  const heightM = heights[row] as number
  const isSolid = (inventory.hostRow[row] as number) < 0 && widthM > 0 && depthM > 0 && heightM > 0
  solid[row] = isSolid ? 1 : 0
  if (!isSolid) {
    grid.delete(row)
    return
  }
  setBox(boxes, row, { x, y, widthM, depthM, rotationDeg }, z, z + heightM)
  const spanX = boxes.spanX[row] as number
  const spanY = boxes.spanY[row] as number
  grid.set(row, x - spanX, y - spanY, x + spanX, y + spanY)
}

/** Lays out the bodies of a facility. */
export const createBodies = (inventory: Inventory): Bodies => {
  const { count, equipment } = inventory
  const bodies: Bodies = {
    boxes: createBoxes(count),
    grid: new BoxGrid(count),
    solid: new Uint8Array(count),
    kind: Uint8Array.from(equipment, ({ kind }) => kindIndex(kind)),
    widths: inventory.numbers('widthM'),
    depths: inventory.numbers('depthM'),
    heights: inventory.numbers('heightM'),
  }
  for (let row = 0; row < count; row++) placeBody(bodies, inventory, row)
  return bodies
}

/** Calls `visit` for each solid row whose bounds, widened by `reachM`, meet those of a row. */
export const around = (
  { boxes, grid }: Bodies,
  row: number,
  reachM: number,
  visit: (other: number) => boolean,
): void => {
  const x = boxes.x[row] as number
  const y = boxes.y[row] as number
  const spanX = (boxes.spanX[row] as number) + reachM
  const spanY = (boxes.spanY[row] as number) + reachM
  grid.query(x - spanX, y - spanY, x + spanX, y + spanY, visit)
}

/** How far two rows reach into each other at the least, or zero when they do not or may. */
export const overlapM = ({ boxes, kind }: Bodies, a: number, b: number): number => {
  const height = heightPenetrationM(boxes, a, b)
  if (height <= touchM) return 0
  const plan = planPenetrationM(boxes, a, b)
  if (plan <= touchM || mayShareSpace(kind[a] as number, kind[b] as number)) return 0
  return Math.min(height, plan)
}
