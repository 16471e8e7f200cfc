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

const MixedSection = lazy(() => import('../inspector/MixedSection'))

/** Inspectors that are loaded when something of theirs is selected. */
const rareInspector = ({ routes, elements, notes, dimensions }: Selected): ReactNode => {
  const [chain] = dimensions
  if (routes.length > 0) return <RouteInspector ids={routes} />
  if (elements.length > 0) return <ElementInspector ids={elements} />
  if (notes.length > 0) return <NoteInspector ids={notes} />
  return chain === undefined ? undefined : <DimensionInspector id={chain} />
}

const inspectorOf = (selected: Selected): ReactNode => {
  const { equipment, rooms, connections } = selected
  const [connection, ...others] = connections
  if (equipment.length > 0) return <EquipmentInspector ids={equipment} />
  if (rooms.length > 0) return <RoomInspector ids={rooms} />
  const rare = rareInspector(selected)
  if (rare) return <Suspense fallback={null}>{rare}</Suspense>
  if (connection !== undefined && others.length === 0) {
    return <ConnectionInspector id={connection} />
  }
  if (connections.length > 0) {
    return <Empty title={words.inspector.connections(connections.length)} />
  }
  return <FacilityInspector />
}

/** At the right: all about what is selected, equipment before rooms before routes and connections. */
export function RightPanel() {
  const document = useWorkspaceState((state) => state.document)
  const selection = useWorkspaceState((state) => state.selection)
  const selected = useMemo(() => sortSelection(document, selection), [document, selection])
  if (selection.size < 2) return inspectorOf(selected)
  return (
    <>
      <Suspense fallback={null}>
        <MixedSection selected={selected} />
      </Suspense>
      {inspectorOf(selected)}
    </>
  )
}
