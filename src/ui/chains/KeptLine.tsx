import { plainLabels, removeDrafting, setConstraint } from '#document'
import type { Constraint } from '#model'
import { useEditing } from '../app/context'
import { IconButton } from '../kit/Button'
import { X } from '../kit/icons'
import { ValueInput } from '../kit/ValueInput'
import { chainWords } from '../text/chains'
import css from './Chains.module.css'
import { distanceField } from './field'

/** One kept distance: what it says, its figure, and the way to let it go. */
export function KeptLine({
  constraint,
  text,
}: {
  readonly constraint: Constraint
  readonly text: string
}) {
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
