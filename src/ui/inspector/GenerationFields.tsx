import type { Cluster } from '#model'
import { gpuGenerations } from '#standards'
import { Button } from '../kit/Button'
import { FieldRow } from '../kit/FieldRow'
import { Picker } from '../kit/Picker'
import { SourceMark } from '../kit/SourceMark'
import { ValueInput } from '../kit/ValueInput'
import { clusterWords as words } from '../text/en/clusters'
import { generationOf, isChanged, unitsOf, withGeneration } from './clusters'
import css from './Inspector.module.css'

/** No generation has this id. */
const none = 'none'

const unitsField = {
  type: 'number',
  label: { en: words.units },
  unit: 'count',
  min: 1,
  max: 10_000,
} as const

interface GenerationFieldsProps {
  readonly cluster: Cluster
  readonly onChange: (cluster: Cluster) => void
}

/** Makes a cluster from a published generation: nodes and fabrics of so many units at once. */
export function GenerationFields({ cluster, onChange }: GenerationFieldsProps) {
  const current = generationOf(cluster)
  const units = unitsOf(cluster)
  const fill = (id: string, count: number) => {
    const chosen = gpuGenerations.find((one) => one.id === id)
    if (chosen) onChange(withGeneration(cluster, chosen, count))
    else {
      const { generation: _, ...own } = cluster
      onChange(own)
    }
  }
  return (
    <>
      <FieldRow label={words.generation}>
        {() => (
          <div className={css.preset}>
            <Picker
              label={words.generation}
              value={current?.id ?? none}
              options={[
                { value: none, label: words.noGeneration },
                ...gpuGenerations.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(id) => fill(id, cluster.nodes === 0 ? 1 : units)}
            />
          </div>
        )}
      </FieldRow>
      {current ? (
        <>
          <FieldRow label={words.units}>
            {(id) => (
              <ValueInput
                id={id}
                label={words.units}
                field={unitsField}
                value={units}
                onCommit={(next) => {
                  if (next !== undefined) fill(current.id, Math.round(Number(next)))
                }}
              />
            )}
          </FieldRow>
          <p className={css.empty}>
            {isChanged(cluster) ? `${words.changed} ` : ''}
            <SourceMark source={current.source} />
          </p>
          {isChanged(cluster) ? (
            <Button tone="quiet" onClick={() => fill(current.id, units)}>
              {words.refill}
            </Button>
          ) : null}
        </>
      ) : (
        <p className={css.empty}>{words.generationHelp}</p>
      )}
    </>
  )
}
