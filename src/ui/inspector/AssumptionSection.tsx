import { useState } from 'react'
import { plainLabels, putAssumption, removeAssumption } from '#document'
import type { Assumption } from '#model'
import { useEditing } from '../app/context'
import { useTables } from '../app/tables'
import { Button, IconButton } from '../kit/Button'
import fields from '../kit/Field.module.css'
import { Pencil, Plus, X } from '../kit/icons'
import { SourceMark } from '../kit/SourceMark'
import { words } from '../text/text'
import css from './Inspector.module.css'
import { Section } from './Section'

const { inspector } = words

/** What the sources do not give and somebody therefore decided. */
export function AssumptionSection() {
  const { document } = useTables('assumptions')
  const [edited, setEdited] = useState<Assumption | 'new' | undefined>()
  const assumptions = document.list('assumptions')
  return (
    <Section title={inspector.assumptions} count={assumptions.length}>
      <p className={css.empty}>{inspector.assumptionsHelp}</p>
      {assumptions.map((assumption) =>
        edited !== 'new' && edited?.id === assumption.id ? (
          <Form key={assumption.id} assumption={assumption} onDone={() => setEdited(undefined)} />
        ) : (
          <Line key={assumption.id} assumption={assumption} onEdit={() => setEdited(assumption)} />
        ),
      )}
      {edited === 'new' ? (
        <Form onDone={() => setEdited(undefined)} />
      ) : (
        <div className={css.adding}>
          <Button icon={Plus} onClick={() => setEdited('new')}>
            {inspector.assumptionAdd}
          </Button>
        </div>
      )}
    </Section>
  )
}

interface LineProps {
  readonly assumption: Assumption
  readonly onEdit: () => void
}

function Line({ assumption: { id, text, source }, onEdit }: LineProps) {
  const editing = useEditing()
  return (
    <div className={css.assumption}>
      <div>
        {text}
        {source === undefined ? null : (
          <div>
            <SourceMark source={source} />
          </div>
        )}
      </div>
      <IconButton small icon={Pencil} label={inspector.change(text)} onClick={onEdit} />
      <IconButton
        small
        icon={X}
        label={`${words.common.remove}: ${text}`}
        onClick={() =>
          editing.change(plainLabels.removeAssumption, (edit) => removeAssumption(edit, id))
        }
      />
    </div>
  )
}

interface FormProps {
  readonly assumption?: Assumption
  readonly onDone: () => void
}

function Form({ assumption, onDone }: FormProps) {
  const editing = useEditing()
  const [text, setText] = useState(assumption?.text ?? '')
  const save = () => {
    const saved = editing.perform(plainLabels.noteAssumption, (edit, context) =>
      putAssumption(edit, context, { ...assumption, text }),
    )
    if (saved) onDone()
  }
  return (
    <form
      className={css.adding}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <textarea
        className={fields.input}
        rows={3}
        aria-label={inspector.assumptionText}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the field appears because its button was just pressed
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <div className={css.buttons}>
        <Button onClick={onDone}>{words.common.cancel}</Button>
        <Button tone="strong" type="submit" disabled={text.trim() === ''}>
          {words.common.save}
        </Button>
      </div>
    </form>
  )
}
