import { plainLabels, setConnection } from '#document'
import type { Connection } from '#model'
import { layoutOf } from '#workspace'
import { useEditing, useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { words } from '../text/text'
import { Choose } from './Choose'

const { inspector } = words

/** The phase of a connection to something single-phase; without one the equipment's own holds. */
export function ConnectionPhase({ connection }: { readonly connection: Connection }) {
  const editing = useEditing()
  const workspace = useWorkspace()
  const { document } = useTables('equipment', 'products')
  const { library } = layoutOf(document, workspace.library)
  const fed = document.get('equipment', connection.to.equipment)
  const field = fed && library.kind(fed.kind).fields['phase']
  if (!fed || field?.type !== 'choice') return null
  if (library.valueOf(fed, 'phases')?.value !== 1) return null
  const stated = connection.values?.['phase']
  const phase = typeof stated === 'object' ? stated.value : stated
  return (
    <Choose
      label={inspector.phase}
      options={{
        '': inspector.phaseOfEquipment,
        ...Object.fromEntries(field.choices.map((choice) => [choice, choice])),
      }}
      value={typeof phase === 'string' ? phase : ''}
      isMixed={false}
      onChange={(next) => {
        const { phase: _, ...others } = connection.values ?? {}
        const values = next === '' ? others : { ...others, phase: next }
        editing.perform(plainLabels.changeConnection, (edit, context) =>
          setConnection(edit, context, connection.id, { values }),
        )
      }}
    />
  )
}
