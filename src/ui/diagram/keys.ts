import type { KeyboardEvent } from 'react'
import type { Acting } from './acting'
import type { Drawing, PlacedPart } from './drawing'
import type { Viewing } from './useView'
import { type Direction, stepFrom } from './walking'

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}
const panPx = 60
const zoomStep = 1.25
const shifts: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, panPx],
  down: [0, -panPx],
  left: [panPx, 0],
  right: [-panPx, 0],
}

interface Keyed {
  readonly drawing: Drawing
  readonly viewing: Viewing
  readonly acting: Acting
  readonly active: PlacedPart | undefined
  readonly go: (part: PlacedPart | undefined) => void
  readonly onSpread: (part: PlacedPart) => void
  readonly onFold: (part: PlacedPart) => void
}

const operateOrSpread = ({ active, acting, onSpread }: Keyed): boolean => {
  if (!active) return false
  if (acting.operate(active)) return true
  if (active.isMany) onSpread(active)
  return true
}

const arrow = ({ drawing, viewing, active, go }: Keyed, direction: Direction, shift: boolean) => {
  if (shift) viewing.pan(...shifts[direction])
  else go(stepFrom(drawing, active?.key, direction))
  return true
}

/** Does what a key says; answers whether it was one of the diagram's. */
const act = (keyed: Keyed, { key, shiftKey }: KeyboardEvent): boolean => {
  const { drawing, viewing, acting, active, go, onFold } = keyed
  const direction = directions[key]
  if (direction) return arrow(keyed, direction, shiftKey)
  switch (key) {
    case '+':
    case '=':
      viewing.zoom(zoomStep)
      return true
    case '-':
      viewing.zoom(1 / zoomStep)
      return true
    case '0':
      viewing.fit()
      return true
    case 'Home':
      go(drawing.parts[0])
      return true
    case 'End':
      go(drawing.parts.at(-1))
      return true
    case 'Enter':
    case 'o':
    case 'O':
      return operateOrSpread(keyed)
    case 'x':
    case 'X':
      if (active?.isFoldable) onFold(active)
      return active !== undefined
    case ' ':
      acting.select(active, shiftKey)
      return true
    case 'f':
      if (active) acting.frame(active)
      return active !== undefined
    default:
      return false
  }
}

/** The keys of the diagram while it has the focus. */
export const keysOf = (keyed: Keyed) => (event: KeyboardEvent) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (act(keyed, event)) event.preventDefault()
}
