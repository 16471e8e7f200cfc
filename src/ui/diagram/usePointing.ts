import { type PointerEvent, useMemo, useRef } from 'react'
import type { Acting } from './acting'
import type { Drawing, PlacedPart } from './drawing'
import type { Viewing } from './useView'

/** A press that moves less than this is a click. */
const slackPx = 4

interface Press {
  readonly x: number
  readonly y: number
  isDrag: boolean
}

interface Doing {
  readonly acting: Acting
  readonly onSpread: (part: PlacedPart) => void
  readonly onFold: (part: PlacedPart) => void
  readonly onActive: (key: string | undefined) => void
}

/** What the pointer does over the diagram: pick, operate, spread out, or move it. */
export const usePointing = (
  drawing: Drawing,
  { zoom, pan }: Pick<Viewing, 'zoom' | 'pan'>,
  doing: Doing,
) => {
  const parts = useMemo(() => new Map(drawing.parts.map((part) => [part.key, part])), [drawing])
  const pointers = useRef(new Map<number, Press>())
  const partAt = ({ target }: { readonly target: EventTarget }): PlacedPart | undefined =>
    target instanceof Element
      ? parts.get(target.closest('[data-key]')?.getAttribute('data-key') ?? '')
      : undefined
  const isOn = ({ target }: { readonly target: EventTarget }, mark: string): boolean =>
    target instanceof Element && target.closest(`[${mark}]`) !== null
  const click = (event: PointerEvent<HTMLElement>, part: PlacedPart | undefined) => {
    const { acting, onSpread, onFold, onActive } = doing
    onActive(part?.key)
    if (part && isOn(event, 'data-spread')) onSpread(part)
    else if (part && isOn(event, 'data-fold')) onFold(part)
    else if (part && isOn(event, 'data-contact')) acting.operate(part)
    else acting.select(part, event.shiftKey || event.ctrlKey || event.metaKey)
  }
  /** Two fingers: what is between them stays between them. */
  const pinch = (event: PointerEvent<HTMLElement>, own: Press) => {
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1]
    if (!other) return
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const before = Math.hypot(own.x - other.x, own.y - other.y)
    const after = Math.hypot(event.clientX - other.x, event.clientY - other.y)
    if (before > 0) zoom(after / before, { x: other.x - left, y: other.y - top })
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button > 1) return
      const { clientX: x, clientY: y, pointerId } = event
      pointers.current.set(pointerId, { x, y, isDrag: pointers.current.size > 0 })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const press = pointers.current.get(event.pointerId)
      if (!press) {
        doing.acting.hover(partAt(event))
        return
      }
      const [dx, dy] = [event.clientX - press.x, event.clientY - press.y]
      if (!press.isDrag && Math.hypot(dx, dy) < slackPx) return
      if (!press.isDrag) event.currentTarget.setPointerCapture(event.pointerId)
      if (pointers.current.size > 1) pinch(event, press)
      else pan(dx, dy)
      pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY, isDrag: true })
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const press = pointers.current.get(event.pointerId)
      pointers.current.delete(event.pointerId)
      if (press && !press.isDrag && event.button === 0) click(event, partAt(event))
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>) => {
      pointers.current.delete(event.pointerId)
    },
    onPointerLeave: (event: PointerEvent<HTMLElement>) => {
      if (pointers.current.get(event.pointerId)?.isDrag !== true) {
        pointers.current.delete(event.pointerId)
      }
      doing.acting.hover(undefined)
    },
    onDoubleClick: (event: { readonly target: EventTarget }) => {
      const part = partAt(event)
      if (
        part &&
        !isOn(event, 'data-contact') &&
        !isOn(event, 'data-spread') &&
        !isOn(event, 'data-fold')
      ) {
        doing.acting.frame(part)
      }
    },
  }
}
