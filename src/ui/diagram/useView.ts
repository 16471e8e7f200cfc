import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Drawing } from './drawing'
import { type Box, fitted, moved, revealed, type Size, type View, zoomedAt } from './viewing'

export interface Viewing {
  readonly view: View
  readonly screen: Size
  /** Whether the person has moved it; until then the whole drawing is shown. */
  readonly isMoved: boolean
  zoom(factor: number, at?: { readonly x: number; readonly y: number }): void
  pan(dx: number, dy: number): void
  fit(): void
  reveal(box: Box): void
}

const useScreen = (host: RefObject<Element | null>): Size => {
  const [screen, setScreen] = useState<Size>({ width: 0, height: 0 })
  useEffect(() => {
    if (!host.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setScreen({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(host.current)
    return () => observer.disconnect()
  }, [host])
  return screen
}

/** One step of a wheel, in pixels of the usual wheel. */
const wheelStep = 0.0016

/** Pans and zooms. The whole drawing is shown until the person moves it. */
export const useView = (
  host: RefObject<HTMLElement | null>,
  drawing: Drawing | undefined,
): Viewing => {
  const screen = useScreen(host)
  const [own, setOwn] = useState<View | undefined>()
  const whole = fitted(drawing ?? { width: 1, height: 1 }, screen)
  const latest = useRef({ whole, screen })
  latest.current = { whole, screen }
  const change = useCallback(
    (next: (view: View) => View) => setOwn((view) => next(view ?? latest.current.whole)),
    [],
  )
  const zoom = useCallback(
    (factor: number, at?: { readonly x: number; readonly y: number }) =>
      change((view) => {
        const { width, height } = latest.current.screen
        return zoomedAt(view, factor, at?.x ?? width / 2, at?.y ?? height / 2)
      }),
    [change],
  )
  const pan = useCallback(
    (dx: number, dy: number) => change((view) => moved(view, dx, dy)),
    [change],
  )
  const fit = useCallback(() => setOwn(undefined), [])
  const reveal = useCallback(
    (box: Box) =>
      setOwn((view) => {
        const before = view ?? latest.current.whole
        const after = revealed(before, box, latest.current.screen)
        return after === before ? view : after
      }),
    [],
  )
  useEffect(() => {
    const element = host.current
    if (!element) return
    // React listens passively, and the page would scroll or zoom as well.
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      const { left, top } = element.getBoundingClientRect()
      const delta = event.deltaMode === 1 ? event.deltaY * 16 : event.deltaY
      zoom(Math.exp(-delta * wheelStep), { x: event.clientX - left, y: event.clientY - top })
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [host, zoom])
  return { view: own ?? whole, screen, isMoved: own !== undefined, zoom, pan, fit, reveal }
}
