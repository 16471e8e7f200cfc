import type { FabricSolution } from '#engines'
import type { Fabric } from '#model'
import { Button } from '../kit/Button'
import { ChevronRight } from '../kit/icons'
import { clusterWords as words } from '../text/en/clusters'
import { words as all } from '../text/text'
import { Choose } from './Choose'
import css from './Clusters.module.css'
import { fabricFields, opticsFor, shapeFields, shapeFlags, withCount } from './clusters'
import { FabricCounts } from './FabricCounts'
import { Figures } from './Figures'

interface FabricFormProps {
  readonly fabric: Fabric
  /** What it needs and what stands there, once that is solved. */
  readonly solved: FabricSolution | undefined
  readonly onChange: (fabric: Fabric | undefined) => void
}

const tierNames = ['', 'one', 'two', 'three'] as const
const tierCounts = { '': undefined, one: 1, two: 2, three: 3 } as const
const flags = { '': all.common.no, yes: all.common.yes } as const

/** One fabric of a cluster: what it came to, and what somebody states and chooses about it. */
export function FabricForm({ fabric, solved, onChange }: FabricFormProps) {
  return (
    <details className={css.fabric}>
      <summary>
        <ChevronRight size={13} aria-hidden />
        <b>{words.roles[fabric.role]}</b>
        <FabricGist solved={solved} />
      </summary>
      {solved ? <FabricCounts fabric={solved} /> : null}
      <Choose
        label={words.role}
        options={words.roles}
        value={fabric.role}
        isMixed={false}
        onChange={(role) => onChange({ ...fabric, role })}
      />
      <Figures record={fabric} fields={fabricFields} onChange={onChange} />
      {(['switchOptics', 'nodeOptics'] as const).map((side) => (
        <Choose
          key={side}
          label={words[side]}
          options={opticsFor(fabric, fabric[side])}
          value={fabric[side] ?? ''}
          isMixed={false}
          onChange={(id) => onChange(withCount(fabric, side, id === '' ? undefined : id))}
        />
      ))}
      <details className={css.more}>
        <summary>
          <ChevronRight size={13} aria-hidden />
          {words.more}
        </summary>
        <Choose
          label={words.tiers}
          options={words.tierChoices}
          value={tierNames[fabric.tiers ?? 0]}
          isMixed={false}
          onChange={(tiers) => onChange(withCount(fabric, 'tiers', tierCounts[tiers]))}
        />
        <Figures record={fabric} fields={shapeFields} onChange={onChange} />
        {shapeFlags.map((flag) => (
          <Choose
            key={flag}
            label={words[flag]}
            options={flags}
            value={fabric[flag] ? 'yes' : ''}
            isMixed={false}
            onChange={(is) => onChange(withCount(fabric, flag, is === 'yes' ? true : undefined))}
          />
        ))}
      </details>
      <Button tone="quiet" onClick={() => onChange(undefined)}>
        {words.fabricRemove}
      </Button>
    </details>
  )
}

/** A fabric in half a line. */
function FabricGist({ solved }: { readonly solved: FabricSolution | undefined }) {
  if (!solved) return null
  const { needed, tiers } = solved
  if (!needed) return <em>{words.refused}</em>
  return <span>{words.switches(needed.leaves + needed.spines + needed.cores, tiers)}</span>
}
