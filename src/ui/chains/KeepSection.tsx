import { formatQuantity } from '#base'
import {
  addConstraint,
  constraintsOn,
  keepables,
  plainLabels,
  removeDrafting,
  sayConstraint,
  setConstraint,
} from '#document'
import type { Constraint } from '#model'
import { layoutOf } from '#workspace'
import { useChrome, useEditing, useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { Section } from '../inspector/Section'
import { Button, IconButton } from '../kit/Button'
import { X } from '../kit/icons'
import { ValueInput } from '../kit/ValueInput'
import { chainWords } from '../text/chains'
import css from './Chains.module.css'
import { distanceField } from './field'

/** The distances that are kept of what is selected, and those that could be. */
export default function KeepSection({ ids }: { readonly ids: readonly string[] }) {
  const editing = useEditing()
  const workspace = useWorkspace()
  const units = useChrome((state) => state.units)
  const { document } = useTables('constraints', 'equipment', 'rooms', 'placements', 'products')
  const { library } = layoutOf(document, workspace.library)
  const kept = constraintsOn(document, new Set(ids))
  const offers = keepables(document, library, ids)
  if (kept.length + offers.length === 0) return null
  return (
    <Section title={chainWords.constraints} count={kept.length} isClosed={kept.length === 0}>
      <p className={css.help}>{chainWords.constraintsHelp}</p>
      {kept.map((one) => (
        <Line key={one.id} constraint={one} text={sayConstraint(document, library, one)} />
      ))}
      <div className={css.acts}>
        {offers.map(({ what, request }) => (
          <Button
            key={what}
            onClick={() =>
              editing.perform(plainLabels.addConstraint, (edit, context) =>
                addConstraint(edit, context, request),
              )
            }
          >
            {request.valueM === undefined
              ? chainWords.what[what]
              : `${chainWords.what[what]}: ${formatQuantity(request.valueM, 'm', units)}`}
          </Button>
        ))}
      </div>
    </Section>
  )
}

function Line({ constraint, text }: { readonly constraint: Constraint; readonly text: string }) {
  const editing = useEditing()
  const { id, type, valueM } = constraint
  const isNegative = (valueM ?? 0) < 0
  return (
    <div className={css.line}>
      <span>{text}</span>
      {type === 'align' ? null : (
        <span className={css.value}>
          <ValueInput
            label={text}
            field={distanceField()}
            value={valueM === undefined ? undefined : Math.abs(valueM)}
            onCommit={(next) => {
              const metres = typeof next === 'number' ? next : undefined
              editing.perform(plainLabels.changeConstraint, (edit) =>
                setConstraint(edit, id, metres !== undefined && isNegative ? -metres : metres),
              )
            }}
          />
        </span>
      )}
      <IconButton
        icon={X}
        small
        label={chainWords.takeAway(text)}
        onClick={() =>
          editing.change(plainLabels.removeConstraint, (edit) => removeDrafting(edit, [id]))
        }
      />
    </div>
  )
}
