import { useMemo } from 'react'
import type { Library } from '#model'
import { useChrome, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import type { Drawing } from '../diagram/drawing'
import { type Dresser, dressingOnce } from '../diagram/dressed'
import { createDresser } from './dress'
import { readingsOf } from './readings'

/** Dresses a drawing with the document as it is and the last answer; each part once. */
export const useDresser = (drawing: Drawing | undefined, library: Library): Dresser | undefined => {
  const tables = useTables('equipment', 'products')
  const answer = useWorkspaceState((state) => state.answer)
  const style = useChrome((state) => state.diagram.symbols)
  return useMemo(() => {
    if (!drawing) return undefined
    const { document } = tables
    const item = (id: string) => document.get('equipment', id)
    return dressingOnce(
      createDresser(drawing, { item, library, readings: readingsOf(answer), style }),
    )
  }, [drawing, library, tables, answer, style])
}
