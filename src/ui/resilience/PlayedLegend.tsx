import { useEffect, useMemo, useRef } from 'react'
import { type BreakPainting, CourseCursor, toneColor } from '#workspace'
import { useWorkspace } from '../app/context'
import { useResolvedTheme } from '../app/useTheme'
import { say, words } from '../text/text'
import css from '../view/Legend.module.css'

/** Counts that change more often than this cannot be read. */
const calmMs = 150

/** Keeps the figures of the legend at the moment that is shown, without rendering it. */
const useCounts = (painting: BreakPainting) => {
  const { playback } = useWorkspace()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const cursor = new CourseCursor(painting.changes)
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = () => {
      timer = undefined
      cursor.moveTo(playback.store.getState().atS, () => {})
      for (const figure of list.current?.querySelectorAll('b') ?? []) {
        const count = cursor.counts[Number(figure.dataset['state'])] ?? 0
        const text = count.toLocaleString('en-US')
        if (figure.textContent !== text) figure.textContent = text
      }
    }
    show()
    const stop = playback.store.subscribe((now, before) => {
      if (now.atS !== before.atS) timer ??= setTimeout(show, calmMs)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [playback, painting])
  return list
}

/** What the colours of what follows mean, with how many pieces show each now. */
export function PlayedLegend({ painting }: { readonly painting: BreakPainting }) {
  const theme = useResolvedTheme()
  const list = useCounts(painting)
  // A state that never comes takes no line; which do come does not change while it is played.
  const coming = useMemo(() => new Set([0, ...painting.changes.to]), [painting])
  return (
    <section className={css.legend} aria-label={words.top.overlay}>
      <strong>{say(painting.label)}</strong>
      <ul ref={list} className={css.classes}>
        {painting.classes.map(({ id, label, tone, hatched, outlined }, state) =>
          coming.has(state) ? (
            <li key={id} data-class={id}>
              <i
                className={css.swatch}
                data-hatched={hatched === true}
                data-outlined={outlined === true}
                style={{ backgroundColor: toneColor(tone, theme) }}
              />
              <span>{say(label)}</span>
              <b data-state={state} />
            </li>
          ) : null,
        )}
      </ul>
    </section>
  )
}
