import { useState } from 'react'
import { type NoteFields, plainLabels, removeItems, setNotes } from '#document'
import type { Note } from '#model'
import { useEditing, useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { nameOfAny } from '../findings/subjects'
import css from '../inspector/Inspector.module.css'
import { Button, IconButton } from '../kit/Button'
import { Trash } from '../kit/icons'
import { noteWords as text } from '../text/notes'
import own from './Notes.module.css'

/** What a note says, to be written and ticked off; and all other notes below it. */
export default function NoteInspector({ ids }: { readonly ids: readonly string[] }) {
  const { document } = useTables('notes', 'equipment', 'rooms')
  const workspace = useWorkspace()
  const notes = ids.flatMap((id) => document.get('notes', id) ?? [])
  const [first] = notes
  if (!first) return null
  return (
    <div className={css.inspector}>
      <header className={css.head}>
        <h2>{notes.length === 1 ? text.title : text.many(notes.length)}</h2>
        {first.about === undefined || notes.length > 1 ? null : (
          <p>{text.about(nameOfAny(document, first.about))}</p>
        )}
      </header>
      {notes.length === 1 ? <Writing key={first.id} note={first} /> : null}
      <section className={own.all} aria-label={text.all}>
        <h3>{text.all}</h3>
        <ul>
          {document.list('notes').map((note) => (
            <li key={note.id}>
              <span className={note.done ? own.done : undefined}>
                {note.text === '' ? text.empty : note.text}
              </span>
              <Button
                onClick={() => {
                  workspace.select([note.id])
                  workspace.frame([note.id])
                }}
              >
                {text.show}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function Writing({ note }: { readonly note: Note }) {
  const editing = useEditing()
  const [draft, setDraft] = useState<string | undefined>()
  const set = (fields: NoteFields) =>
    editing.perform(plainLabels.changeNote, (edit) => setNotes(edit, [note.id], fields))
  const commit = () => {
    setDraft(undefined)
    if (draft !== undefined && draft !== note.text) set({ text: draft })
  }
  return (
    <div className={own.writing}>
      <textarea
        // A note that was just pinned waits for its words.
        // biome-ignore lint/a11y/noAutofocus: the tool that pins it leads here.
        autoFocus={note.text === ''}
        aria-label={text.text}
        placeholder={text.placeholder}
        rows={6}
        maxLength={10_000}
        value={draft ?? note.text}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            setDraft(undefined)
            event.currentTarget.blur()
          }
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.blur()
        }}
      />
      <label>
        <input
          type="checkbox"
          checked={note.done}
          onChange={({ target }) => set({ done: target.checked })}
        />
        {text.done}
      </label>
      <IconButton
        icon={Trash}
        label={text.remove}
        onClick={() =>
          editing.change(plainLabels.removeNote, (edit) => removeItems(edit, [note.id]))
        }
      />
    </div>
  )
}
