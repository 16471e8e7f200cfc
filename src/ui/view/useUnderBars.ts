import { type RefObject, useLayoutEffect } from 'react'

/** How wide the panel of a tool is, with the gap at its side. */
const panelPx = 270

/** Where a panel begins: below the tools, and below what went into a second line if that reaches over it. */
export const underBarsPx = (tools: DOMRectReadOnly, others: DOMRectReadOnly): number => {
  const isInTheWay = others.top >= tools.bottom && others.left < tools.left + panelPx
  return (isInTheWay ? others : tools).bottom
}

/**
 * Says to the view how far down its bars reach, as `--under-bars`: on a narrow screen the tools take
 * two lines, and the panel of a tool begins below them.
 */
export const useUnderBars = (top: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    const element = top.current
    const view = element?.parentElement
    const tools = element?.querySelector('[role=toolbar]')
    const others = tools?.nextElementSibling?.firstElementChild
    if (!view || !tools || !others) return
    const measure = () => {
      const downPx = underBarsPx(tools.getBoundingClientRect(), others.getBoundingClientRect())
      view.style.setProperty('--under-bars', `${downPx - view.getBoundingClientRect().top}px`)
    }
    const observer = new ResizeObserver(measure)
    for (const one of [element, tools, others]) observer.observe(one as Element)
    return () => observer.disconnect()
  }, [top])
}
