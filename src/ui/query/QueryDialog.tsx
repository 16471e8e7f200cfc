import { type FormEvent, useId, useRef, useState } from 'react'
import type { QueryResult } from '#document'
import { useApp, useWorkspace } from '../app/context'
import { Button } from '../kit/Button'
import { Modal } from '../kit/Modal'
import { queryWords as text } from '../text/query'
import css from './Query.module.css'
import { Saved } from './Saved'
import { useQuery } from './useQuery'

/** The last query of this visit: whoever comes back usually wants to change it. */
let last = ''

const saying = (result: QueryResult): string =>
  result.ok
    ? `${text.found(result.ids.length)}${text.unknown(result.unknownCount)}.`
    : text.problems[result.problem.type](result.problem.text)

/** Finds equipment by what is stated and solved of it, and keeps selections for later. */
export function QueryDialog() {
  const { chrome } = useApp()
  const workspace = useWorkspace()
  const [query, setQuery] = useState(last)
  const { result, names, ask } = useQuery(query)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const close = () => {
    last = query
    chrome.setState({ dialog: undefined })
  }
  const take = (ids: readonly string[]) => {
    workspace.select(ids)
    if (ids.length > 0) workspace.frame(ids)
    close()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const now = ask(query)
    if (now.ok) take(now.ids)
  }
  const add = () => {
    const { selection } = workspace.store.getState()
    if (result.ok) take([...new Set([...selection, ...result.ids])])
  }
  return (
    <Modal title={text.title} onClose={close} wide initialFocus={field}>
      <form className={css.form} onSubmit={submit}>
        <label htmlFor={id}>{text.label}</label>
        <div className={css.line}>
          <input
            id={id}
            ref={field}
            className={css.query}
            value={query}
            placeholder={text.placeholder}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={!result.ok && query.trim() !== ''}
            aria-describedby={`${id}-result`}
            onChange={(event) => setQuery(event.target.value)}
          />
          <Button tone="strong" type="submit" disabled={!result.ok || result.ids.length === 0}>
            {text.select}
          </Button>
          <Button onClick={add} disabled={!result.ok || result.ids.length === 0}>
            {text.add}
          </Button>
        </div>
        <p id={`${id}-result`} role="status" className={result.ok ? undefined : css.problem}>
          {saying(result)}
        </p>
      </form>
      {query.trim() === '' ? <Examples onTake={setQuery} /> : null}
      <p className={css.help}>{text.help}</p>
      <details className={css.fields}>
        <summary>{text.fields}</summary>
        <p>{names.join(', ')}</p>
      </details>
      <Saved query={query} result={result} ask={ask} onTake={take} />
    </Modal>
  )
}

function Examples({ onTake }: { readonly onTake: (query: string) => void }) {
  return (
    <p className={css.examples}>
      {text.examples}:{' '}
      {text.exampleQueries.map((one) => (
        <button type="button" key={one} onClick={() => onTake(one)}>
          {one}
        </button>
      ))}
    </p>
  )
}
