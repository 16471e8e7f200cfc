import { useEffect } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { ChromeState, PanelSide } from './chrome'
import { useApp } from './context'

/** Screens up to this width have no room for panels beside the view. */
const narrow = '(max-width: 700px)'

type Panels = StoreApi<Pick<ChromeState, 'closed'>>
type Width = Pick<MediaQueryList, 'matches' | 'addEventListener' | 'removeEventListener'>

const allClosed = { left: true, right: true, bottom: true }
const others: Readonly<Record<PanelSide, readonly PanelSide[]>> = {
  left: ['right'],
  right: ['left'],
  bottom: ['left', 'right'],
}

/**
 * Keeps panels off a narrow screen until they are asked for, and then one at a time over the view.
 * Once the screen is wide again they stand as they did.
 */
export const followNarrow = (chrome: Panels, width: Width): (() => void) => {
  let before: ChromeState['closed'] | undefined
  const turn = () => {
    if (width.matches) {
      before = chrome.getState().closed
      chrome.setState({ closed: allClosed })
    } else if (before) {
      chrome.setState({ closed: before })
      before = undefined
    }
  }
  if (width.matches) turn()
  width.addEventListener('change', turn)
  const unfollow = chrome.subscribe(({ closed }, { closed: last }) => {
    if (!width.matches || closed === last) return
    const opened = (['left', 'right', 'bottom'] as const).find(
      (side) => !closed[side] && last[side],
    )
    const inTheWay = opened && others[opened].filter((side) => !closed[side])
    if (!inTheWay || inTheWay.length === 0) return
    const put = Object.fromEntries(inTheWay.map((side) => [side, true]))
    chrome.setState({ closed: { ...closed, ...put } })
  })
  return () => {
    unfollow()
    width.removeEventListener('change', turn)
  }
}

/** See {@link followNarrow}; a press on the view puts a panel that lies over it away. */
export const useNarrow = (): void => {
  const { chrome } = useApp()
  useEffect(() => {
    const width = matchMedia(narrow)
    const press = ({ target }: PointerEvent) => {
      const { closed } = chrome.getState()
      if (!width.matches || (closed.left && closed.right)) return
      if (target instanceof Element && target.closest('main')) {
        chrome.setState({ closed: { ...closed, left: true, right: true } })
      }
    }
    window.addEventListener('pointerdown', press, true)
    const unfollow = followNarrow(chrome, width)
    return () => {
      window.removeEventListener('pointerdown', press, true)
      unfollow()
    }
  }, [chrome])
}
