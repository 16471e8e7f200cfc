import { tidyM } from '#document'
import type { ToolPointer } from '../define'

/** A movement upwards: where the pointer was when it began, and how far things were up already. */
export interface Lift {
  readonly screenY: number
  readonly fromM: number
}

/** Seen from above a metre upwards takes no pixels: there is nothing to lead by. */
const leastPxPerM = 4

/** The step of a height that snaps, m. */
const liftStepM = 0.1

/**
 * How far up something is led while Ctrl is held in 3D; undefined where it is not. The next event
 * wants the answered lift back.
 */
export const ledUp = (
  upM: number,
  before: Lift | undefined,
  pointer: Pick<ToolPointer, 'ctrl' | 'alt' | 'screenY' | 'liftPxPerM'>,
): { readonly upM: number; readonly lift: Lift } | undefined => {
  const { ctrl, alt, screenY, liftPxPerM = 0 } = pointer
  if (!ctrl || liftPxPerM < leastPxPerM) return undefined
  const lift = before ?? { screenY, fromM: upM }
  const raw = lift.fromM + (lift.screenY - screenY) / liftPxPerM
  return { upM: tidyM(alt ? raw : Math.round(raw / liftStepM) * liftStepM), lift }
}

/** What Page Up and Page Down lift by, m; 0 for other keys. */
export const liftOfKey = (key: string, shift: boolean): number => {
  const step = shift ? 1 : liftStepM
  if (key === 'PageUp') return step
  return key === 'PageDown' ? -step : 0
}
