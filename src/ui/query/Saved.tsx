import { type FormEvent, useState } from 'react'
import { plainLabels, type QueryResult, removeSelection, saveSelection } from '#document'
import type { SavedSelection } from '#model'
import { useApp, useEditing, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { Button, IconButton } from '../kit/Button'
import { Trash } from '../kit/icons'
import { TextField } from '../kit/TextField'
import { queryWords as text } from '../text/query'
import css from './Query.module.css'

interface SavedProps {
  readonly query: string
  readonly result: QueryResult
  readonly ask: (query: string) => QueryResult
  readonly onTake: (ids: readonly string[]) => void
}

/** Selections of this facility that have a name, and the way to save one. */
export function Saved({ query, result, ask, onTake }: SavedProps) {
  const editing = useEditing()
  const selection = useWorkspaceState((state) => state.selection)
  const { document } = useTables('selections', 'equipment')
  const [name, setName] = useState('')
  const hasQuery = query.trim() !== ''
  const save = (event: FormEvent) => {
    event.preventDefault()
    const content = hasQuery ? { query: query.trim() } : { ids: [...selection] }
    const id = editing.perform(plainLabels.saveSelection, (edit, context) =>
      saveSelection(edit, context, name, content),
    )
    if (id !== undefined) setName('')
  }
  const canSave = hasQuery ? result.ok : selection.size > 0
  return (
    <section className={css.saved} aria-label={text.saved}>
      <h3>{text.saved}</h3>
      <form className={css.save} onSubmit={save}>
        <TextField label={text.saveName} value={name} onInput={setName} />
        <Button type="submit" disabled={!canSave || name.trim() === ''}>
          {hasQuery ? text.saveQuery : text.saveSelection}
        </Button>
      </form>
      {document.count('selections') === 0 ? <p className={css.help}>{text.noneSaved}</p> : null}
      <ul>
        {document.list('selections').map((one) => (
          <Line key={one.id} saved={one} ask={ask} onTake={onTake} />
        ))}
      </ul>
    </section>
  )
}

interface LineProps extends Pick<SavedProps, 'ask' | 'onTake'> {
  readonly saved: SavedSelection
}

function Line({ saved, ask, onTake }: LineProps) {
  const editing = useEditing()
  const { notices } = useApp()
  const { document } = useTables('equipment', 'rooms', 'routes', 'connections')
  const isThere = (id: string) =>
    (
      ['equipment', 'rooms', 'routes', 'connections', 'elements', 'notes', 'dimensions'] as const
    ).some((table) => document.get(table, id) !== undefined)
  const { ids = [], query } = saved
  const present = ids.filter(isThere)
  const take = () => {
    if (query === undefined) return onTake(present)
    const found = ask(query)
    if (found.ok) return onTake(found.ids)
    notices.say(text.problems[found.problem.type](found.problem.text), 'fault')
  }
  return (
    <li>
      <span>
        <strong>{saved.name}</strong>
        <small>
          {query === undefined
            ? text.ofIds(present.length) + text.gone(ids.length - present.length)
            : text.ofQuery(query)}
        </small>
      </span>
      <Button onClick={take} aria-label={`${text.take}: ${saved.name}`}>
        {text.take}
      </Button>
      <IconButton
        icon={Trash}
        label={`${text.remove}: ${saved.name}`}
        onClick={() =>
          editing.change(plainLabels.removeSelection, (edit) => removeSelection(edit, saved.id))
        }
      />
    </li>
  )
}
