import { useCallback, useLayoutEffect, useRef } from 'react'
import type { Drawing, PlacedPart } from './drawing'
import type { Viewing } from './useView'

const middleOf = ({ x, y, width, height }: PlacedPart) => ({
  x: x + width / 2,
  y: y + height / 2,
})

/** The part nearest to the middle of the screen. */
const central = (drawing: Drawing, { view, screen }: Viewing): PlacedPart | undefined => {
  const x = (screen.width / 2 - view.x) / view.scale
  const y = (screen.height / 2 - view.y) / view.scale
  let best: PlacedPart | undefined
  let least = Number.POSITIVE_INFINITY
  for (const part of drawing.parts) {
    const at = middleOf(part)
    const away = Math.hypot(at.x - x, at.y - y)
    if (away < least) {
      best = part
      least = away
    }
  }
  return best
}

/**
 * Keeps a part where it is on screen when the diagram is laid out anew: the one that was acted on,
 * else the one in the middle. Answers how to name the part that is acted on.
 */
export const useAnchor = (
  drawing: Drawing | undefined,
  viewing: Viewing,
): ((part: PlacedPart) => void) => {
  const before = useRef<Drawing | undefined>(undefined)
  const acted = useRef<string | undefined>(undefined)
  const latest = useRef(viewing)
  useLayoutEffect(() => {
    const old = before.current
    before.current = drawing
    const id = acted.current
    acted.current = undefined
    if (!old || !drawing || !latest.current.isMoved) return
    const was = old.parts.find(({ ids }) => id !== undefined && ids.includes(id))
    const anchor = was ?? central(old, latest.current)
    const [first] = anchor?.ids ?? []
    const now = drawing.parts.find(({ ids }) => first !== undefined && ids.includes(first))
    if (!anchor || !now) return
    const { pan, view } = latest.current
    const [from, to] = [middleOf(anchor), middleOf(now)]
    pan((from.x - to.x) * view.scale, (from.y - to.y) * view.scale)
  }, [drawing])
  useLayoutEffect(() => {
    latest.current = viewing
  })
  return useCallback(({ ids }) => {
    acted.current = ids[0]
  }, [])
}
