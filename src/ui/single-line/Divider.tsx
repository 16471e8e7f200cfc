import type { KeyboardEvent, PointerEvent } from 'react'
import { clampShare } from '../app/chrome'
import { useApp, useChrome } from '../app/context'
import { words } from '../text/text'
import css from './Divider.module.css'

const step = 0.03

/** The edge between the view and the diagram: drag it, or use the arrow keys. */
export function Divider() {
  const { chrome } = useApp()
  const { side, share } = useChrome((state) => state.diagram)
  const resize = (next: number) =>
    chrome.setState(({ diagram }) => ({
      diagram: { ...diagram, share: { ...diagram.share, [side]: clampShare(next) } },
    }))
  const drag = (event: PointerEvent<HTMLElement>) => {
    const handle = event.currentTarget
    const area = handle.parentElement?.parentElement?.getBoundingClientRect()
    if (!area) return
    handle.setPointerCapture(event.pointerId)
    const move = ({ clientX, clientY }: globalThis.PointerEvent) =>
      resize(
        side === 'below'
          ? (area.bottom - clientY) / area.height
          : (area.right - clientX) / area.width,
      )
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
    const [grow, shrink] = side === 'below' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight']
    if (event.key === grow) resize(share[side] + step)
    else if (event.key === shrink) resize(share[side] - step)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is the pattern for a splitter; <hr> takes no focus.
    <div
      role="separator"
      tabIndex={0}
      aria-orientation={side === 'below' ? 'horizontal' : 'vertical'}
      aria-label={words.diagram.resize}
      aria-valuenow={Math.round(share[side] * 100)}
      aria-valuemin={15}
      aria-valuemax={85}
      className={css.divider}
      data-side={side}
      onPointerDown={drag}
      onKeyDown={press}
    />
  )
}
