import { useEffect, useRef } from 'react'
import { useApp, useWorkspace } from '../app/context'
import { formatPlace } from '../format/figures'
import { words } from '../text/text'
import css from './StatusBar.module.css'

/** Where the pointer is on the floor. Written straight to the page: a moving pointer renders nothing. */
export function PointerPlace() {
  const { pointer } = useApp()
  const { store } = useWorkspace()
  const place = useRef<HTMLSpanElement>(null)
  useEffect(
    () =>
      pointer.subscribe((at) => {
        if (!place.current) return
        place.current.textContent = at === undefined ? '' : formatPlace(at, store.getState().units)
      }),
    [pointer, store],
  )
  return <span ref={place} className={css.place} title={words.status.position} />
}
