import { useMemo } from 'react'
import type { Library } from '#model'
import { layoutOf } from '#workspace'
import { useChrome, useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import type { Drawing, PlacedPart, PlacedWire } from './drawing'
import { createDresser, type Dressed } from './dress'
import { readingsOf } from './readings'

export interface Dresser {
  dress(part: PlacedPart): Dressed
  isWireDead(wire: PlacedWire): boolean
}

/** The catalog with the facility's own products. */
export const useLibrary = (): Library => {
  const { library } = useWorkspace()
  const document = useWorkspaceState((state) => state.document)
  useTables('products')
  return layoutOf(document, library).library
}

/** Dresses a drawing with the document as it is and the last answer; each part once. */
export const useDresser = (drawing: Drawing | undefined, library: Library): Dresser | undefined => {
  const tables = useTables('equipment', 'products')
  const answer = useWorkspaceState((state) => state.answer)
  const style = useChrome((state) => state.diagram.symbols)
  return useMemo(() => {
    if (!drawing) return undefined
    const { document } = tables
    const { dress, isWireDead } = createDresser(drawing, {
      item: (id) => document.get('equipment', id),
      library,
      readings: readingsOf(answer),
      style,
    })
    const known = new Map<string, Dressed>()
    return {
      isWireDead,
      dress: (part) => {
        const before = known.get(part.key)
        if (before) return before
        const dressed = dress(part)
        known.set(part.key, dressed)
        return dressed
      },
    }
  }, [drawing, library, tables, answer, style])
}
