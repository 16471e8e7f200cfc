import { useEffect, useState } from 'react'
import type { Drawing } from '../diagram/drawing'
import type { Wish } from '../diagram/lay-out'
import { createLayouts } from '../diagram/layouts'
import { type DiagramSource, readInSlices } from '../diagram/read'
import { useLibrary } from '../diagram/useLibrary'
import type { Excerpt } from './excerpt'

/** A small drawing as far as it has come. */
export interface DrawnExcerpt {
  readonly drawing: Drawing | undefined
  readonly fault: string | undefined
  /** How many pieces take part; nothing is drawn of none, nor of too many. */
  readonly count: number
}

/** More pieces than this are looked at in the diagram itself. */
export const mostPieces = 600

const wish: Wish = {
  merged: undefined,
  open: new Set(),
  shut: new Set(),
  spread: new Set(),
}

type Laid = Pick<DrawnExcerpt, 'drawing' | 'fault'>

/** Lays an excerpt out, away from the page's thread. */
export const useExcerptDrawing = (excerpt: Excerpt, source: DiagramSource): DrawnExcerpt => {
  const library = useLibrary()
  const [laid, setLaid] = useState<Laid>({ drawing: undefined, fault: undefined })
  const count = excerpt.equipment.length
  useEffect(() => {
    if (count === 0 || count > mostPieces) return
    let left = false
    const layouts = createLayouts()
    for (const batch of readInSlices(excerpt, library, source)) layouts.add(batch)
    layouts.layOut(wish).then(
      (drawing) => {
        if (!left) setLaid({ drawing, fault: undefined })
      },
      (fault: unknown) => {
        const message = fault instanceof Error ? fault.message : String(fault)
        if (!left) setLaid({ drawing: undefined, fault: message })
      },
    )
    return () => {
      left = true
      layouts.close()
    }
  }, [excerpt, source, library, count])
  return { ...laid, count }
}
