import { type Point, polygonContains } from '#base'
import { tidyM } from '#document'
import type { Room } from '#model'
import type { TrayOptions } from '#workspace'
import type { ToolContext } from '../define'

/** Over the racks and within reach of a ladder, where the room is high enough for it. */
const usualHeightM = 2.8
/** Hands and cables need so much under the ceiling. */
const underCeilingM = 0.4
const lowestM = 0.3

/** The room whose floor lies nearest below a level. */
export const roomUnder = (
  { document }: Pick<ToolContext, 'document'>,
  { x, y }: Point,
  z: number,
): Room | undefined => {
  let best: Room | undefined
  for (const room of document.records('rooms').values()) {
    if (room.floorZ > z + 1e-6 || !polygonContains(room.polygon, x, y)) continue
    if (!best || room.floorZ > best.floorZ) best = room
  }
  return best
}

/** How high over the floor a tray runs: as chosen, else as the room allows. */
export const trayHeightM = (room: Room | undefined, { heightM }: TrayOptions): number => {
  if (heightM !== undefined) return heightM
  if (room?.heightM === undefined || room.open) return usualHeightM
  return Math.max(lowestM, Math.min(usualHeightM, tidyM(room.heightM - underCeilingM)))
}
