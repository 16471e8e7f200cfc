import { useEffect, useMemo, useState } from 'react'
import { type Box, covers, type Detail, detailAt, type Size, seenBox, type View } from './viewing'

/** The view rests for so long before it is drawn in another detail. */
const restMs = 120

/** A detail that is the same object as long as it says the same. */
const useWanted = (view: View, screen: Size): Detail => {
  const { scale, box } = detailAt(view, screen)
  const { x, y, width, height } = box
  return useMemo(() => ({ scale, box: { x, y, width, height } }), [scale, x, y, width, height])
}

/**
 * What is drawn of the drawing, and how near. While the view moves, what is drawn stays and is moved
 * as a picture; it is drawn anew once the view rests, or shows what had not been drawn.
 */
export const useDetail = (view: View, screen: Size): Detail => {
  const wanted = useWanted(view, screen)
  const [held, setHeld] = useState(wanted)
  const seen: Box = seenBox(view, screen, 0)
  const isBare = !covers(held.box, seen)
  useEffect(() => {
    if (held === wanted) return
    if (isBare) {
      setHeld(wanted)
      return
    }
    const timer = setTimeout(() => setHeld(wanted), restMs)
    return () => clearTimeout(timer)
  }, [held, wanted, isBare])
  return isBare ? wanted : held
}
