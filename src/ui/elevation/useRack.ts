import { useMemo } from 'react'
import { layoutOf } from '#workspace'
import { useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { type Elevation, rackOf, readElevation } from './read'

/** The rack of a piece of equipment with what is mounted in it; undefined for what stands in none. */
export const useRack = (id: string): Elevation | undefined => {
  const workspace = useWorkspace()
  const tables = useTables('equipment', 'products')
  return useMemo(() => {
    const { document } = tables
    const layout = layoutOf(document, workspace.library)
    const rack = document.get('equipment', rackOf(document, layout.library, id) ?? '')
    if (!rack) return undefined
    const mounted = [...layout.mountedIn(rack.id)].flatMap(
      (one) => document.get('equipment', one) ?? [],
    )
    return readElevation(layout.library, rack, mounted)
  }, [workspace, tables, id])
}
