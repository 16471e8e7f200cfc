import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

interface Standing {
  /** Rendered once, outside of what is exchanged. */
  readonly held: ReactNode
  /** Where it stands now, such as in the bar of a table. */
  readonly place: ReactNode
}

/**
 * Keeps a control mounted while what it stands in is exchanged, as when a list arrives in place of
 * its waiting state: an open menu stays open, and the focus stays where it is.
 */
export const useStanding = (control: ReactNode): Standing => {
  const [host] = useState(() => {
    const span = document.createElement('span')
    span.style.display = 'contents'
    return span
  })
  return { held: createPortal(control, host), place: <Place host={host} /> }
}

function Place({ host }: { readonly host: HTMLElement }) {
  const ref = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const focused = focusedOf(host)
    ref.current?.append(host)
    focused?.focus({ preventScroll: true })
    return () => remember(host)
  }, [host])
  return <span ref={ref} style={{ display: 'contents' }} />
}

const lastFocused = new WeakMap<HTMLElement, HTMLElement>()

/** The focus goes with an element that leaves the page, so it is noted as the element leaves. */
const remember = (host: HTMLElement): void => {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && host.contains(activeElement)) {
    lastFocused.set(host, activeElement)
  }
}

const focusedOf = (host: HTMLElement): HTMLElement | undefined => {
  const focused = lastFocused.get(host)
  lastFocused.delete(host)
  return focused
}
