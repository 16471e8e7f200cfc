import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { useWorkspaceState } from '../app/context'
import { ConnectionInspector } from '../inspector/ConnectionInspector'
import { EquipmentInspector } from '../inspector/EquipmentInspector'
import { FacilityInspector } from '../inspector/FacilityInspector'
import { RoomInspector } from '../inspector/RoomInspector'
import { type Selected, sortSelection } from '../inspector/selected'
import { Empty } from '../kit/Empty'
import { words } from '../text/text'

const DimensionInspector = lazy(() => import('../chains/DimensionInspector'))
const RouteInspector = lazy(() => import('../inspector/RouteInspector'))
const ElementInspector = lazy(() => import('../building/ElementInspector'))
const NoteInspector = lazy(() => import('../notes/NoteInspector'))

/** Inspectors that are loaded when something of theirs is selected. */
const rareInspector = ({
  routes,
  elements,
  notes,
}: Pick<Selected, 'routes' | 'elements' | 'notes'>): ReactNode => {
  if (routes.length > 0) return <RouteInspector ids={routes} />
  if (elements.length > 0) return <ElementInspector ids={elements} />
  return notes.length > 0 ? <NoteInspector ids={notes} /> : undefined
}

/** At the right: all about what is selected, equipment before rooms before routes and connections. */
export function RightPanel() {
  const document = useWorkspaceState((state) => state.document)
  const selection = useWorkspaceState((state) => state.selection)
  const { equipment, rooms, routes, connections, elements, notes } = useMemo(
    () => sortSelection(document, selection),
    [document, selection],
  )
  const [connection, ...others] = connections
  if (equipment.length > 0) return <EquipmentInspector ids={equipment} />
  if (rooms.length > 0) return <RoomInspector ids={rooms} />
  const rare = rareInspector({ routes, elements, notes })
  if (rare) return <Suspense fallback={null}>{rare}</Suspense>
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
