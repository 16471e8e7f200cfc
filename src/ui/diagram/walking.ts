import type { Drawing, PlacedPart } from './drawing'

export type Direction = 'up' | 'down' | 'left' | 'right'

const middle = ({ x, width }: PlacedPart): number => x + width / 2

const nearest = (parts: readonly PlacedPart[], from: PlacedPart): PlacedPart | undefined => {
  let best: PlacedPart | undefined
  let least = Number.POSITIVE_INFINITY
  for (const part of parts) {
    const away = Math.abs(middle(part) - middle(from)) + Math.abs(part.y - from.y) * 2
    if (away < least) {
      best = part
      least = away
    }
  }
  return best
}

const joined = ({ parts, wires }: Drawing, from: PlacedPart, isDown: boolean): PlacedPart[] => {
  const keys = new Set(
    wires.flatMap((wire) => {
      if (wire.from === from.key) return isDown ? [wire.to] : []
      return wire.to === from.key && !isDown ? [wire.from] : []
    }),
  )
  return parts.filter(({ key }) => keys.has(key))
}

/** Parts that overlap a part in height: its row. */
const besides = ({ parts }: Drawing, from: PlacedPart, isRight: boolean): PlacedPart[] =>
  parts.filter(
    (part) =>
      part !== from &&
      part.y < from.y + from.height &&
      from.y < part.y + part.height &&
      (isRight ? middle(part) > middle(from) : middle(part) < middle(from)),
  )

/**
 * The part that an arrow key leads to: up and down along the wires, left and right within the row.
 * Stays where nothing is in that direction.
 */
export const stepFrom = (
  drawing: Drawing,
  key: string | undefined,
  direction: Direction,
): PlacedPart | undefined => {
  const from = drawing.parts.find((part) => part.key === key)
  if (!from) return drawing.parts[0]
  const reached =
    direction === 'up' || direction === 'down'
      ? joined(drawing, from, direction === 'down')
      : besides(drawing, from, direction === 'right')
  return nearest(reached, from) ?? from
}
