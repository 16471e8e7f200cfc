import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Cascade } from '#engines'
import { useChrome, useWorkspace } from '../app/context'
import { Button } from '../kit/Button'
import { breakWords } from '../text/breakPanel'
import css from './Break.module.css'
import { type EventLine, eventLines } from './events'
import { RestList } from './RestList'
import { useBreakNames } from './useBreakNames'

const { events: text } = breakWords

/** So many lines stand in the list until more are asked for. */
const mostShown = 60

interface EventListProps {
  readonly cascade: Cascade
  readonly ids: readonly string[]
  /** Only these, by index: the chain of a load. */
  readonly indices?: readonly number[]
  readonly label?: string
}

/** What happens, in order; a click goes to that moment and frames what it happens to. */
export function EventList({ cascade, ids, indices, label = text.title }: EventListProps) {
  const { playback } = useWorkspace()
  const units = useChrome((state) => state.units)
  const names = useBreakNames(ids)
  const [most, setMost] = useState(mostShown)
  const lines = useMemo(
    () => eventLines(cascade, names, units, indices),
    [cascade, names, units, indices],
  )
  // Renders only when the last event that has come is another one.
  const current = useStore(playback.store, ({ atS }) =>
    lines.findLastIndex((line) => line.atS <= atS),
  )
  if (lines.length === 0) return <p>{text.none}</p>
  return (
    <>
      <ol className={css.events} aria-label={label}>
        {lines.slice(0, most).map((line, at) => (
          <Line
            key={line.index}
            line={line}
            isPast={!Number.isNaN(line.atS) && at <= current}
            isCurrent={at === current}
            cascade={cascade}
            ids={ids}
          />
        ))}
      </ol>
      {lines.length > most ? (
        <Button onClick={() => setMost(most + 200)}>{text.more(lines.length - most)}</Button>
      ) : null}
    </>
  )
}

interface LineProps {
  readonly line: EventLine
  readonly isPast: boolean
  readonly isCurrent: boolean
  readonly cascade: Cascade
  readonly ids: readonly string[]
}

function Line({ line, isPast, isCurrent, cascade, ids }: LineProps) {
  const { playback, select, frame } = useWorkspace()
  const event = cascade.events[line.index]
  return (
    <li data-grave={line.graveness} aria-current={isCurrent ? 'step' : undefined}>
      <button
        type="button"
        className={css.line}
        data-past={isPast}
        onClick={() => {
          playback.pause()
          if (!Number.isNaN(line.atS)) playback.seek(line.atS)
          if (line.ids.length === 0) return
          select(line.ids)
          frame(line.ids)
        }}
      >
        <span className={css.when}>{line.when}</span>
        <span>{line.text}</span>
      </button>
      {event ? <RestList resting={[event]} ids={ids} /> : null}
    </li>
  )
}
