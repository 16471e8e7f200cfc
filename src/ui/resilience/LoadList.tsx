import { useMemo, useState } from 'react'
import type { Cascade } from '#engines'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { Button } from '../kit/Button'
import { breakWords } from '../text/breakPanel'
import css from './Break.module.css'
import { EventList } from './EventList'
import { type LoadLine, loadGroups } from './loads'
import { useBreakNames } from './useBreakNames'

const { loads: text, events } = breakWords

/** So many lines of a group stand in the list until more are asked for. */
const mostShown = 12

interface LoadListProps {
  readonly cascade: Cascade
  readonly ids: readonly string[]
}

/** Every load that is touched, by what becomes of it; the chain of causes of the one that is picked. */
export function LoadList({ cascade, ids }: LoadListProps) {
  const names = useBreakNames(ids)
  const groups = useMemo(() => loadGroups(cascade, names), [cascade, names])
  if (groups.length === 0) return <p>{text.none}</p>
  return (
    <section aria-label={text.title}>
      {groups.map(({ fate, label, count, lines }) => (
        <details key={fate} className={css.fate} data-fate={fate} open>
          <summary>
            {label}
            <b>{count.toLocaleString('en-US')}</b>
          </summary>
          <Lines lines={lines} cascade={cascade} ids={ids} />
        </details>
      ))}
    </section>
  )
}

function Lines({ lines, ...rest }: LoadListProps & { readonly lines: readonly LoadLine[] }) {
  const [most, setMost] = useState(mostShown)
  return (
    <>
      <ul>
        {lines.slice(0, most).map((line) => (
          <Load key={line.key} line={line} {...rest} />
        ))}
      </ul>
      {lines.length > most ? (
        <Button onClick={() => setMost(most + 100)}>{events.more(lines.length - most)}</Button>
      ) : null}
    </>
  )
}

function Load({ line, cascade, ids }: LoadListProps & { readonly line: LoadLine }) {
  const { select, frame } = useWorkspace()
  const isPicked = useWorkspaceState(({ selection }) => line.ids.some((id) => selection.has(id)))
  return (
    <li>
      <button
        type="button"
        className={css.load}
        aria-expanded={isPicked}
        title={text.show(line.name)}
        onClick={() => {
          select(isPicked ? [] : line.ids)
          if (!isPicked) frame(line.ids)
        }}
      >
        <span>{line.sentence}</span>
        <small>{line.about}</small>
      </button>
      {isPicked ? (
        <EventList
          cascade={cascade}
          ids={ids}
          indices={line.outcome.chain}
          label={text.chainOf(line.name)}
        />
      ) : null}
    </li>
  )
}
