import { useState } from 'react'
import { plainLabels, putProduct, removeProduct } from '#document'
import type { KindId, Source } from '#model'
import { useApp, useEditing, useWorkspace, useWorkspaceState } from '../app/context'
import { Button } from '../kit/Button'
import { FieldRow } from '../kit/FieldRow'
import { Modal } from '../kit/Modal'
import { TextField } from '../kit/TextField'
import { ValueInput } from '../kit/ValueInput'
import { say, words } from '../text/text'
import { bareOf, draftOf, type ProductDraft, productOfDraft, withKind, withValue } from './draft'
import css from './ProductDialog.module.css'
import { disciplines } from './rows'

/** A product of the facility's own: to be added, changed or taken away. */
export function ProductDialog({ id }: { readonly id?: string | undefined }) {
  const { chrome } = useApp()
  const editing = useEditing()
  const document = useWorkspaceState((state) => state.document)
  const [draft, setDraft] = useState(() =>
    draftOf(id === undefined ? undefined : document.get('products', id)),
  )
  const close = () => chrome.setState({ dialog: undefined })
  const isNamed = draft.maker.trim() !== '' && draft.model.trim() !== ''
  const save = () => {
    const saved = editing.perform(plainLabels.saveProduct, (edit, context) =>
      putProduct(edit, context, productOfDraft(draft)),
    )
    if (saved) close()
  }
  const remove = () => {
    const removed = editing.perform(plainLabels.removeProduct, (edit, context) =>
      removeProduct(edit, context, id ?? ''),
    )
    if (removed) close()
  }
  return (
    <Modal
      wide
      title={words.catalog.formTitle}
      about={words.catalog.formAbout}
      onClose={close}
      foot={
        <>
          {id === undefined ? null : (
            <Button tone="danger" onClick={remove}>
              {words.common.remove}
            </Button>
          )}
          <Button onClick={close}>{words.common.cancel}</Button>
          <Button tone="strong" type="submit" form="product" disabled={!isNamed}>
            {words.common.save}
          </Button>
        </>
      }
    >
      <form
        id="product"
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isNamed) save()
        }}
      >
        <Identity draft={draft} onChange={setDraft} />
        <Values draft={draft} onChange={setDraft} />
      </form>
    </Modal>
  )
}

interface PartProps {
  readonly draft: ProductDraft
  readonly onChange: (draft: ProductDraft) => void
}

function Identity({ draft, onChange }: PartProps) {
  const { library } = useWorkspace()
  const { catalog, common } = words
  return (
    <div className={css.identity}>
      <FieldRow label={catalog.kind}>
        {(id) => (
          <select
            id={id}
            className="select"
            value={draft.kind}
            onChange={({ target }) => {
              const kind = target.value as KindId
              onChange(withKind(draft, kind, library.kind(kind).fields))
            }}
          >
            {disciplines.map((discipline) => (
              <optgroup key={discipline} label={common.disciplines[discipline]}>
                {[...library.kinds.values()]
                  .filter((kind) => kind.discipline === discipline)
                  .map((kind) => (
                    <option key={kind.id} value={kind.id}>
                      {say(kind.name)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </FieldRow>
      <FieldRow label={common.gradeOf}>
        {(id) => (
          <select
            id={id}
            className="select"
            value={draft.document.trim() === '' ? 'estimate' : draft.grade}
            disabled={draft.document.trim() === ''}
            onChange={({ target }) =>
              onChange({ ...draft, grade: target.value as Source['grade'] })
            }
          >
            {(['primary', 'secondary', 'derived', 'estimate'] as const).map((grade) => (
              <option key={grade} value={grade}>
                {common.grades[grade]}
              </option>
            ))}
          </select>
        )}
      </FieldRow>
      <TextField
        required
        label={catalog.maker}
        value={draft.maker}
        onInput={(maker) => onChange({ ...draft, maker })}
      />
      <TextField
        required
        label={catalog.model}
        value={draft.model}
        onInput={(model) => onChange({ ...draft, model })}
      />
      <div className={css.whole}>
        <TextField
          label={catalog.document}
          help={catalog.documentHelp}
          value={draft.document}
          onInput={(document) => onChange({ ...draft, document })}
        />
      </div>
    </div>
  )
}

function Values({ draft, onChange }: PartProps) {
  const { library } = useWorkspace()
  const { fields } = library.kind(draft.kind)
  return (
    <fieldset className={css.values}>
      <legend>{words.catalog.values}</legend>
      {Object.entries(fields).map(([name, field]) => (
        <FieldRow key={`${draft.kind} ${name}`} label={say(field.label)}>
          {(id) => (
            <ValueInput
              isLive
              id={id}
              label={say(field.label)}
              field={field}
              value={bareOf(draft.values[name])}
              onCommit={(value) => onChange(withValue(draft, name, value))}
            />
          )}
        </FieldRow>
      ))}
    </fieldset>
  )
}
