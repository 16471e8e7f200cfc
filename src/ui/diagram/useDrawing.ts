import { useEffect, useState } from 'react'
import type { FacilityDocument } from '#document'
import type { Library } from '#model'
import { useWorkspace, useWorkspaceState } from '../app/context'
import type { Drawing } from './drawing'
import type { Wish } from './lay-out'
import { createLayouts, type Layouts } from './layouts'
import { type DiagramSource, readInSlices, redraws } from './read'

/** How long reading may hold the page at a time. */
const sliceMs = 6

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Hands the diagram over beside the page's own work; answers whether it was wanted to its end. */
const handOver = async (
  document: FacilityDocument,
  library: Library,
  layouts: Layouts,
  source: DiagramSource,
  isWanted: () => boolean,
): Promise<boolean> => {
  const tables = {
    equipment: document.records('equipment').values(),
    connections: document.records('connections').values(),
  }
  let until = performance.now() + sliceMs
  layouts.clear()
  for (const batch of readInSlices(tables, library, source)) {
    layouts.add(batch)
    if (performance.now() < until) continue
    await pause()
    if (!isWanted()) return false
    until = performance.now() + sliceMs
  }
  return true
}

interface Loaded {
  readonly layouts: Layouts
  /** Counts the diagrams that were handed over. */
  readonly turn: number
}

/** Keeps the layouts supplied with the diagram of the open facility as edits change it. */
const useLoaded = (source: DiagramSource): Loaded | undefined => {
  const { library } = useWorkspace()
  const document = useWorkspaceState((state) => state.document)
  const [loaded, setLoaded] = useState<Loaded | undefined>()
  useEffect(() => {
    const layouts = createLayouts()
    let turn = 0
    const load = () => {
      turn += 1
      const mine = turn
      handOver(document, library, layouts, source, () => mine === turn).then((isWhole) => {
        if (isWhole && mine === turn) setLoaded({ layouts, turn })
      })
    }
    load()
    const unsubscribe = document.subscribe(({ operations }) => {
      if (redraws(operations, library, source)) load()
    })
    return () => {
      turn += 1
      unsubscribe()
      layouts.close()
      setLoaded(undefined)
    }
  }, [document, library, source])
  return loaded
}

interface Laid {
  readonly drawing: Drawing | undefined
  /** Why the last layout broke, until one succeeds. */
  readonly fault: string | undefined
}

const nothing: Laid = { drawing: undefined, fault: undefined }

/** The laid out diagram. The last one stays on screen while the next one is being laid out. */
export const useDrawing = (source: DiagramSource, wish: Wish): Laid => {
  const loaded = useLoaded(source)
  const [laid, setLaid] = useState(nothing)
  useEffect(() => {
    if (!loaded) return
    let left = false
    loaded.layouts.layOut(wish).then(
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
  }, [loaded, wish])
  return laid
}
