import type { KeyboardEvent, PointerEvent } from 'react'
import css from './Splitter.module.css'

interface SplitterProps {
  /** Which edge of the part that it sizes. */
  readonly edge: 'left' | 'right' | 'top'
  readonly label: string
  /** The size, in pixels or as a share of what both sides have together. */
  readonly value: number
  readonly limits: readonly [number, number]
  /** By how much an arrow key changes it. */
  readonly step: number
  /** How much a pixel is; 1 where sizes are pixels. */
  readonly perPx?: (handle: HTMLElement) => number
  /** Sizes are shares, which are read aloud in percent. */
  readonly isShare?: boolean
  readonly onResize: (size: number) => void
}

const growing = { left: 'ArrowLeft', right: 'ArrowRight', top: 'ArrowUp' }
const shrinking = { left: 'ArrowRight', right: 'ArrowLeft', top: 'ArrowDown' }
const onePixel = () => 1

/** The edge of a part of the screen: drag it, or use the arrow keys, to size the part. */
export function Splitter(props: SplitterProps) {
  const { edge, label, value, limits, step, perPx = onePixel, isShare = false, onResize } = props
  const drag = (event: PointerEvent<HTMLElement>) => {
    const handle = event.currentTarget
    const start = edge === 'top' ? event.clientY : event.clientX
    const scale = perPx(handle) * (edge === 'right' ? 1 : -1)
    handle.setPointerCapture(event.pointerId)
    const move = ({ clientX, clientY }: globalThis.PointerEvent) =>
      onResize(value + ((edge === 'top' ? clientY : clientX) - start) * scale)
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
    if (event.key === growing[edge]) onResize(value + step)
    else if (event.key === shrinking[edge]) onResize(value - step)
    else return
    event.preventDefault()
  }
  const spoken = (size: number): number => Math.round(isShare ? size * 100 : size)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is the pattern for a splitter; <hr> takes no focus.
    <div
      role="separator"
      tabIndex={0}
      aria-orientation={edge === 'top' ? 'horizontal' : 'vertical'}
      aria-label={label}
      aria-valuenow={spoken(value)}
      aria-valuemin={spoken(limits[0])}
      aria-valuemax={spoken(limits[1])}
      className={css.splitter}
      data-edge={edge}
      onPointerDown={drag}
      onKeyDown={press}
    />
  )
}
