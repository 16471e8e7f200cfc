import { lazy, Suspense, useMemo } from 'react'
import { layoutOf } from '#workspace'
import { useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { PowerActions } from '../power/PowerActions'
import { words } from '../text/text'
import { LoopsSolved } from './CoolingSections'
import { EquipmentFindings } from './EquipmentFindings'
import { EquipmentHead } from './EquipmentHead'
import { FieldLine } from './FieldLine'
import css from './Inspector.module.css'
import { PlacementSection } from './PlacementSection'
import { PlanSection } from './PlanSection'
import { PortsSection } from './PortsSection'
import { Section } from './Section'
import { SolvedSection } from './SolvedSection'
import { fieldStates, sizeFields } from './values'

const BlockSection = lazy(() => import('../blocks/BlockSection'))
const KeepSection = lazy(() => import('../chains/KeepSection'))
const ArrangeSection = lazy(() => import('./ArrangeSection'))
const ElevationSection = lazy(() => import('../elevation/ElevationSection'))

interface EquipmentInspectorProps {
  readonly ids: readonly string[]
}

/** One or many pieces of equipment: what they are, where they stand, what they can, what is solved. */
export function EquipmentInspector({ ids }: EquipmentInspectorProps) {
  const workspace = useWorkspace()
  const tables = useTables('equipment', 'products', 'rooms', 'clusters')
  const { document } = tables
  const items = useMemo(
    () => ids.flatMap((id) => tables.document.get('equipment', id) ?? []),
    [ids, tables],
  )
  const { library } = layoutOf(document, workspace.library)
  const states = useMemo(() => fieldStates(library, items), [library, items])
  const [only] = items.length === 1 ? items : []
  if (items.length === 0) return null
  const ratings = states.filter(({ name }) => !sizeFields.has(name))
  const sizes = states.filter(({ name }) => sizeFields.has(name))
  return (
    <div className={css.inspector}>
      <EquipmentHead items={items} />
      {items.some(({ part }) => part) ? (
        <Suspense fallback={null}>
          <BlockSection id={items.find(({ part }) => part)?.id ?? ''} />
        </Suspense>
      ) : null}
      <PowerActions ids={ids} />
      {only === undefined ? null : <SolvedSection item={only} />}
      {only === undefined ? null : <LoopsSolved item={only} />}
      <EquipmentFindings ids={ids} />
      {ids.length > 1 ? (
        <Suspense fallback={null}>
          <ArrangeSection />
        </Suspense>
      ) : null}
      <PlanSection items={items} />
      <PlacementSection items={items} />
      <Suspense fallback={null}>
        <KeepSection ids={ids} />
      </Suspense>
      {ratings.length === 0 ? null : (
        <Section title={words.inspector.ratings}>
          {ratings.map((state) => (
            <FieldLine key={state.name} ids={ids} state={state} />
          ))}
        </Section>
      )}
      {only === undefined ? null : (
        <Suspense fallback={null}>
          <ElevationSection id={only.id} />
        </Suspense>
      )}
      {only === undefined ? null : <PortsSection item={only} />}
      <Section title={words.inspector.size} isClosed>
        {sizes.map((state) => (
          <FieldLine key={state.name} ids={ids} state={state} />
        ))}
      </Section>
    </div>
  )
}
