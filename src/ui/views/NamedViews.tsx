import { type FormEvent, useState } from 'react'
import { plainLabels, removeView, renameView, saveView } from '#document'
import type { NamedView } from '#model'
import { useEditing, useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { Button, IconButton } from '../kit/Button'
import { Check, Pencil, Trash } from '../kit/icons'
import { TextField } from '../kit/TextField'
import { cameraWords as text } from '../text/camera'
import { goToView, viewContent } from './named'
import css from './ViewsPanel.module.css'

/** The views of this facility, and the way to save one. */
export function NamedViews() {
  const workspace = useWorkspace()
  const editing = useEditing()
  const { document } = useTables('views')
  const [name, setName] = useState('')
  const views = document.list('views')
  const save = (event: FormEvent) => {
    event.preventDefault()
    const content = viewContent(workspace)
    if (!content) return
    const id = editing.perform(plainLabels.saveView, (edit, context) =>
      saveView(edit, context, name, content),
    )
    if (id !== undefined) setName('')
  }
  const isKnown = views.some((view) => view.name === name.trim())
  return (
    <>
      <h3>{text.views}</h3>
      {views.length === 0 ? <p className={css.note}>{text.noViews}</p> : null}
      <ul className={css.views}>
        {views.map((view) => (
          <ViewLine key={view.id} view={view} />
        ))}
      </ul>
      <form className={css.save} onSubmit={save}>
        <TextField label={text.name} value={name} onInput={setName} />
        <Button type="submit" disabled={name.trim() === ''}>
          {isKnown ? text.replace : text.save}
        </Button>
      </form>
    </>
  )
}

function ViewLine({ view }: { readonly view: NamedView }) {
  const workspace = useWorkspace()
  const editing = useEditing()
  const [isNaming, setNaming] = useState(false)
  if (isNaming) {
    return (
      <li>
        <NameForm view={view} onDone={() => setNaming(false)} />
      </li>
    )
  }
  return (
    <li>
      <button
        type="button"
        className={css.go}
        aria-label={text.go(view.name)}
        onClick={() => goToView(workspace, view)}
      >
        {view.name}
      </button>
      <IconButton
        icon={Pencil}
        label={text.rename(view.name)}
        small
        onClick={() => setNaming(true)}
      />
      <IconButton
        icon={Trash}
        label={text.remove(view.name)}
        small
        onClick={() => editing.change(plainLabels.removeView, (edit) => removeView(edit, view.id))}
      />
    </li>
  )
}

interface NameFormProps {
  readonly view: NamedView
  readonly onDone: () => void
}

function NameForm({ view, onDone }: NameFormProps) {
  const editing = useEditing()
  const [draft, setDraft] = useState(view.name)
  const rename = (event: FormEvent) => {
    event.preventDefault()
    if (draft.trim() !== view.name) {
      editing.perform(plainLabels.renameView, (edit) => renameView(edit, view.id, draft))
    }
    onDone()
  }
  return (
    <form className={css.rename} onSubmit={rename}>
      <input
        ref={(field) => field?.focus()}
        aria-label={text.newName(view.name)}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onDone()
        }}
      />
      <IconButton icon={Check} label={text.rename(view.name)} small submits />
    </form>
  )
}
