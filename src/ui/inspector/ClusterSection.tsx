import { plainLabels, putCluster, removeCluster } from '#document'
import type { Cluster, Fabric } from '#model'
import { useEditing } from '../app/context'
import { useTables } from '../app/tables'
import { Button, IconButton } from '../kit/Button'
import { FieldRow } from '../kit/FieldRow'
import { Plus, X } from '../kit/icons'
import { ValueInput } from '../kit/ValueInput'
import { words } from '../text/text'
import { Choose } from './Choose'
import { clusterFields, fabricFields, newFabric, withCount, withFabric } from './clusters'
import css from './Inspector.module.css'
import { Section } from './Section'

const { inspector } = words

/** How the machines are joined: clusters of nodes with their fabrics. */
export function ClusterSection() {
  const editing = useEditing()
  const { document } = useTables('clusters')
  const clusters = document.list('clusters')
  const add = () =>
    editing.perform(plainLabels.saveCluster, (edit, context) =>
      putCluster(edit, context, {
        name: inspector.clusterNew(clusters.length + 1),
        nodes: 0,
        fabrics: [newFabric],
      }),
    )
  return (
    <Section title={inspector.clusters} count={clusters.length}>
      <p className={css.empty}>{inspector.clustersHelp}</p>
      {clusters.map((cluster) => (
        <ClusterForm key={cluster.id} cluster={cluster} />
      ))}
      <div className={css.adding}>
        <Button icon={Plus} onClick={add}>
          {inspector.clusterAdd}
        </Button>
      </div>
    </Section>
  )
}

const nameField = { type: 'note', label: { en: inspector.name } } as const

function ClusterForm({ cluster }: { readonly cluster: Cluster }) {
  const editing = useEditing()
  const { id, name, fabrics } = cluster
  const put = (next: Cluster) =>
    editing.perform(plainLabels.saveCluster, (edit, context) => putCluster(edit, context, next))
  return (
    <div className={css.cluster}>
      <FieldRow
        label={inspector.name}
        end={
          <IconButton
            small
            icon={X}
            label={inspector.removeCluster(name)}
            onClick={() =>
              editing.change(plainLabels.removeCluster, (edit) => removeCluster(edit, id))
            }
          />
        }
      >
        {(inputId) => (
          <ValueInput
            id={inputId}
            label={inspector.name}
            field={nameField}
            value={name}
            onCommit={(next) => {
              if (next !== undefined) put({ ...cluster, name: String(next) })
            }}
          />
        )}
      </FieldRow>
      <Figures
        record={cluster}
        fields={clusterFields}
        isNeeded={(field) => field === 'nodes'}
        onChange={put}
      />
      {fabrics.map((fabric, index) => (
        <FabricForm
          // A fabric has no id of its own: its place in the list is its name.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          fabric={fabric}
          onChange={(next) => put(withFabric(cluster, index, next))}
        />
      ))}
      <Button tone="quiet" onClick={() => put({ ...cluster, fabrics: [...fabrics, newFabric] })}>
        {inspector.fabricAdd}
      </Button>
    </div>
  )
}

interface FabricFormProps {
  readonly fabric: Fabric
  readonly onChange: (fabric: Fabric | undefined) => void
}

function FabricForm({ fabric, onChange }: FabricFormProps) {
  return (
    <div className={css.fabric}>
      <Choose
        label={inspector.fabricRole}
        options={inspector.fabricRoles}
        value={fabric.role}
        isMixed={false}
        onChange={(role) => onChange({ ...fabric, role })}
      />
      <Figures
        record={fabric}
        fields={fabricFields}
        isNeeded={(field) => field !== 'linkGbps'}
        onChange={onChange}
      />
      <Button tone="quiet" onClick={() => onChange(undefined)}>
        {inspector.removeFabric}
      </Button>
    </div>
  )
}

interface FiguresProps<T, F> {
  readonly record: T
  readonly fields: F
  /** A figure without which the record means nothing: it is not emptied. */
  readonly isNeeded: (field: keyof F) => boolean
  readonly onChange: (record: T) => void
}

function Figures<T extends object, F extends typeof clusterFields | typeof fabricFields>({
  record,
  fields,
  isNeeded,
  onChange,
}: FiguresProps<T, F>) {
  return Object.entries(fields).map(([name, field]) => (
    <FieldRow key={name} label={field.label.en}>
      {(id) => (
        <ValueInput
          id={id}
          label={field.label.en}
          field={field}
          value={(record as Readonly<Record<string, number | undefined>>)[name]}
          onCommit={(next) => {
            if (next === undefined && isNeeded(name as keyof F)) return
            const whole = field.unit === 'count' ? Math.round(Number(next)) : Number(next)
            const value = next === undefined ? undefined : whole
            onChange(withCount(record, name as keyof T & string, value))
          }}
        />
      )}
    </FieldRow>
  ))
}
