import { lazy, Suspense, useMemo } from 'react'
import { useWorkspaceState } from '../app/context'
import { ConnectionInspector } from '../inspector/ConnectionInspector'
import { EquipmentInspector } from '../inspector/EquipmentInspector'
import { FacilityInspector } from '../inspector/FacilityInspector'
import { RoomInspector } from '../inspector/RoomInspector'
import { sortSelection } from '../inspector/selected'
import { Empty } from '../kit/Empty'
import { words } from '../text/text'

const DimensionInspector = lazy(() => import('../chains/DimensionInspector'))
const RouteInspector = lazy(() => import('../inspector/RouteInspector'))

/** At the right: all about what is selected, equipment before rooms before routes and connections. */
export function RightPanel() {
  const document = useWorkspaceState((state) => state.document)
  const selection = useWorkspaceState((state) => state.selection)
  const { equipment, rooms, routes, connections } = useMemo(
    () => sortSelection(document, selection),
    [document, selection],
  )
  const [connection, ...others] = connections
  if (equipment.length > 0) return <EquipmentInspector ids={equipment} />
  if (rooms.length > 0) return <RoomInspector ids={rooms} />
  if (routes.length > 0) {
    return (
      <Suspense fallback={null}>
        <RouteInspector ids={routes} />
      </Suspense>
    )
  }
  if (connection !== undefined && others.length === 0) {
    return <ConnectionInspector id={connection} />
  }
  if (connections.length > 0) {
    return <Empty title={words.inspector.connections(connections.length)} />
  }
  const chain = [...selection].find((id) => document.get('dimensions', id))
  if (chain !== undefined) {
    return (
      <Suspense fallback={null}>
        <DimensionInspector id={chain} />
      </Suspense>
    )
  }
  return <FacilityInspector />
}
