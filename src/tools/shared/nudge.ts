import type { Point } from '#base'
import { done, labels, moveItems, rotateItems } from '#document'
import type { Gesture, ToolContext, ToolEvent } from '../define'
import { liftOfKey } from './lift'
import { takeUp } from './load'

type Key = Extract<ToolEvent, { type: 'key' }>

/** How far a key turns things, in degrees; 0 for other keys. */
export const turnOf = (key: string, shift: boolean): number => {
  if (key.toLowerCase() !== 'r') return 0
  return shift ? 15 : 90
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
}

/**
 * What a key does to what is selected: R turns it, arrows nudge it by the grid or, with Shift, by a
 * metre, and Page Up and Page Down lift routes.
 */
export const nudged = (
  { key, shift, ctrl, alt }: Key,
  context: ToolContext,
): Gesture | undefined => {
  if (ctrl || alt) return undefined
  const turnDeg = turnOf(key, shift)
  const way = arrows[key]
  const dz = liftOfKey(key, shift)
  if (turnDeg === 0 && !way && dz === 0) return undefined
  const load = takeUp(context, context.selection)
  if (!load || (dz !== 0 && !load.canRise)) return undefined
  const { ids, middle } = load
  if (turnDeg !== 0) {
    return {
      label: labels.rotate.en(ids.length),
      apply: (edit) => {
        rotateItems(edit, ids, turnDeg, middle)
        return done({})
      },
    }
  }
  const step = shift ? 1 : context.options.gridM
  const { x = 0, y = 0 } = way ?? {}
  return {
    label: labels.move.en(ids.length),
    apply: (edit) => {
      moveItems(edit, ids, { dx: x * step, dy: y * step, dz })
      return done({})
    },
  }
}
