import { useEffect, useState } from 'react'
import type { Diagram } from './diagram'
import type { Drawing } from './drawing'
import type { Wish } from './lay-out'
import { createLayouts, type Layouts } from './layouts'

interface Laid {
  readonly drawing: Drawing | undefined
  /** Why the last layout broke, until one succeeds. */
  readonly fault: string | undefined
}

/** The laid out diagram. The last one stays on screen while the next one is being laid out. */
export const useDrawing = (diagram: Diagram | undefined, wish: Wish): Laid => {
  const [layouts, setLayouts] = useState<Layouts | undefined>()
  const [laid, setLaid] = useState<Laid>({ drawing: undefined, fault: undefined })
  useEffect(() => {
    const own = createLayouts()
    setLayouts(own)
    return () => own.close()
  }, [])
  useEffect(() => {
    if (!layouts || !diagram) return
    let left = false
    layouts.layOut(diagram, wish).then(
      (drawing) => {
        if (!left) setLaid({ drawing, fault: undefined })
      },
      (fault: unknown) => {
        const message = fault instanceof Error ? fault.message : String(fault)
        if (!left) setLaid(({ drawing }) => ({ drawing, fault: message }))
      },
    )
    return () => {
      left = true
    }
  }, [layouts, diagram, wish])
  return laid
}
