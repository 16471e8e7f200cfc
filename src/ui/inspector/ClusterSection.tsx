import { plainLabels, putCluster, removeCluster } from '#document'
import type { Cluster, Fabric } from '#model'
import { useEditing, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { Button, IconButton } from '../kit/Button'
import { FieldRow } from '../kit/FieldRow'
import { Plus, X } from '../kit/icons'
import { ValueInput } from '../kit/ValueInput'
import { clusterWords as words } from '../text/en/clusters'
import { words as all } from '../text/text'
import form from './Clusters.module.css'
import { clusterFields, newFabric, withFabric } from './clusters'
import { FabricForm } from './FabricForm'
import { Figures } from './Figures'
import { GenerationFields } from './GenerationFields'
import css from './Inspector.module.css'
import { Section } from './Section'

/** How the machines are joined: clusters of nodes with their fabrics. */
export default function ClusterSection() {
  const editing = useEditing()
  const { document } = useTables('clusters')
  const clusters = document.list('clusters')
  const add = () =>
    editing.perform(plainLabels.saveCluster, (edit, context) =>
      putCluster(edit, context, {
        name: words.named(clusters.length + 1),
        nodes: 0,
        fabrics: [newFabric],
      }),
    )
  return (
    <Section title={all.inspector.clusters} count={clusters.length}>
      <p className={css.empty}>{words.help}</p>
      {clusters.map((cluster) => (
        <ClusterForm key={cluster.id} cluster={cluster} />
      ))}
      <div className={css.adding}>
        <Button icon={Plus} onClick={add}>
          {words.add}
        </Button>
      </div>
      {clusters.length === 0 ? null : <p className={form.after}>{words.assumed}</p>}
    </Section>
  )
}

const nameField = { type: 'note', label: { en: all.inspector.name } } as const

function ClusterForm({ cluster }: { readonly cluster: Cluster }) {
  const editing = useEditing()
  const solved = useWorkspaceState(({ answer }) => answer?.solution.fiber.fabrics)
  const { id, name, fabrics } = cluster
  const own = solved?.filter(({ clusterId }) => clusterId === id)
  const put = (next: Cluster) =>
    editing.perform(plainLabels.saveCluster, (edit, context) => putCluster(edit, context, next))
  const change = (index: number, next: Fabric | undefined) => put(withFabric(cluster, index, next))
  return (
    <div className={form.cluster}>
      <FieldRow
        label={all.inspector.name}
        end={
          <IconButton
            small
            icon={X}
            label={words.remove(name)}
            onClick={() =>
              editing.change(plainLabels.removeCluster, (edit) => removeCluster(edit, id))
            }
          />
        }
      >
        {(inputId) => (
          <ValueInput
            id={inputId}
            label={all.inspector.name}
            field={nameField}
            value={name}
            onCommit={(next) => {
              if (next !== undefined) put({ ...cluster, name: String(next) })
            }}
          />
        )}
      </FieldRow>
      <GenerationFields cluster={cluster} onChange={put} />
      <Figures record={cluster} fields={clusterFields} onChange={put} />
      {fabrics.map((fabric, index) => (
        <FabricForm
          // A fabric has no id of its own: its place in the list is its name.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          fabric={fabric}
          // While an answer is on its way its list may be that of other fabrics.
          solved={own?.length === fabrics.length ? own[index] : undefined}
          onChange={(next) => change(index, next)}
        />
      ))}
      <Button tone="quiet" onClick={() => put({ ...cluster, fabrics: [...fabrics, newFabric] })}>
        {words.fabricAdd}
      </Button>
    </div>
  )
}
