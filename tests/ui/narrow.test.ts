import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { ChromeState } from '../../src/ui/app/chrome'
import { followNarrow } from '../../src/ui/app/narrow'

type Closed = ChromeState['closed']

const begin = (matches: boolean, closed: Closed = { left: false, right: false, bottom: false }) => {
  const chrome = createStore<Pick<ChromeState, 'closed'>>(() => ({ closed }))
  const turns: (() => void)[] = []
  const width = {
    matches,
    addEventListener: (_: string, turn: () => void) => turns.push(turn),
    removeEventListener: () => turns.splice(0),
  }
  const stop = followNarrow(chrome, width as unknown as MediaQueryList)
  return {
    stop,
    /** The panels that are open. */
    open: () =>
      Object.entries(chrome.getState().closed).flatMap(([side, is]) => (is ? [] : [side])),
    turn: (isNarrow: boolean) => {
      width.matches = isNarrow
      for (const turn of turns) turn()
    },
    show: (side: keyof Closed) =>
      chrome.setState(({ closed }) => ({ closed: { ...closed, [side]: false } })),
  }
}

describe('panels on a narrow screen', () => {
  it('are away until they are asked for, and then one at a time over the view', () => {
    const { open, show } = begin(true)
    expect(open()).toEqual([])
    show('left')
    expect(open()).toEqual(['left'])
    show('right')
    expect(open()).toEqual(['right'])
    show('bottom')
    expect(open()).toEqual(['bottom'])
    show('left')
    expect(open()).toEqual(['left', 'bottom'])
  })

  it('stand as they did once the screen is wide again', () => {
    const { open, turn, show } = begin(false, { left: true, right: false, bottom: false })
    turn(true)
    show('left')
    expect(open()).toEqual(['left'])
    turn(false)
    expect(open()).toEqual(['right', 'bottom'])
    show('left')
    expect(open()).toEqual(['left', 'right', 'bottom'])
  })

  it('are left alone once nobody follows the screen', () => {
    const { open, turn, stop } = begin(false)
    stop()
    turn(true)
    expect(open()).toHaveLength(3)
  })
})
