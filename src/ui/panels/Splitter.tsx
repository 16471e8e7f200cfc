import type { KeyboardEvent, PointerEvent } from 'react'
import { clampSize, type PanelSide, sizeLimits } from '../app/chrome'
import { useApp, useChrome } from '../app/context'
import { words } from '../text/text'
import css from './Splitter.module.css'

const stepPx = 16

/** The edge of a panel: drag it, or use the arrow keys, to size the panel. */
export function Splitter({ side }: { readonly side: PanelSide }) {
  const { chrome } = useApp()
  const size = useChrome((state) => state.sizes[side])
  const resize = (next: number) =>
    chrome.setState(({ sizes }) => ({ sizes: { ...sizes, [side]: clampSize(side, next) } }))
  const drag = (event: PointerEvent<HTMLElement>) => {
    const handle = event.currentTarget
    const start = side === 'bottom' ? event.clientY : event.clientX
    handle.setPointerCapture(event.pointerId)
    const move = (moved: globalThis.PointerEvent) => {
      const by = (side === 'bottom' ? moved.clientY : moved.clientX) - start
      resize(size + (side === 'left' ? by : -by))
    }
    const end = () => {
      handle.removeEventListener('pointermove', move)
      handle.removeEventListener('pointerup', end)
      handle.removeEventListener('pointercancel', end)
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', end)
    handle.addEventListener('pointercancel', end)
  }
  const press = (event: KeyboardEvent) => {
    const grow = { left: 'ArrowRight', right: 'ArrowLeft', bottom: 'ArrowUp' }[side]
    const shrink = { left: 'ArrowLeft', right: 'ArrowRight', bottom: 'ArrowDown' }[side]
    if (event.key === grow) resize(size + stepPx)
    else if (event.key === shrink) resize(size - stepPx)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is the pattern for a splitter; <hr> takes no focus.
    <div
      role="separator"
      tabIndex={0}
      aria-orientation={side === 'bottom' ? 'horizontal' : 'vertical'}
      aria-label={words.top.resize(words.top.panels[side])}
      aria-valuenow={size}
      aria-valuemin={sizeLimits[side][0]}
      aria-valuemax={sizeLimits[side][1]}
      className={css.splitter}
      data-side={side}
      onPointerDown={drag}
      onKeyDown={press}
    />
  )
}
