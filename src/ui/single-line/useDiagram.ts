import { useEffect, useState } from 'react'
import type { FacilityDocument } from '#document'
import type { Library } from '#model'
import { useWorkspace, useWorkspaceState } from '../app/context'
import type { Diagram } from './diagram'
import { readInSlices, redraws } from './read'

/** How long a slice of reading may hold the page. */
const sliceMs = 8

/** Reads the diagram beside the page's own work; `isWanted` ends it early. */
const readBeside = async (
  document: FacilityDocument,
  library: Library,
  isWanted: () => boolean,
): Promise<Diagram | undefined> => {
  const tables = {
    equipment: document.records('equipment').values(),
    connections: document.records('connections').values(),
  }
  const reading = readInSlices(tables, library)
  let until = performance.now() + sliceMs
  while (isWanted()) {
    const step = reading.next()
    if (step.done) return step.value
    if (performance.now() < until) continue
    await new Promise((resolve) => setTimeout(resolve))
    until = performance.now() + sliceMs
  }
  return undefined
}

/** The diagram of the open facility, read anew when an edit changes what is drawn. */
export const useDiagram = (): Diagram | undefined => {
  const { library } = useWorkspace()
  const document = useWorkspaceState((state) => state.document)
  const [diagram, setDiagram] = useState<Diagram | undefined>()
  useEffect(() => {
    let reading = 0
    const read = () => {
      reading += 1
      const mine = reading
      readBeside(document, library, () => mine === reading).then((found) => {
        if (found && mine === reading) setDiagram(found)
      })
    }
    read()
    const unsubscribe = document.subscribe(({ operations }) => {
      if (redraws(operations, library)) read()
    })
    return () => {
      reading += 1
      unsubscribe()
    }
  }, [document, library])
  return diagram
}
