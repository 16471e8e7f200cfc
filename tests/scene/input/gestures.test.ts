import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CameraRig } from '../../../src/scene/camera/rig'
import { Gestures } from '../../../src/scene/input/gestures'
import type { Pointing } from '../../../src/scene/input/pointing'
import type { Walk } from '../../../src/scene/walk/walk'

interface Script {
  readonly sent: string[]
  /** One event of the page: `down 1 mouse`, with a button where it is not the left one. */
  play(
    type: 'down' | 'move' | 'up' | 'cancel',
    pointer: number,
    kind: string,
    at?: number,
    button?: number,
  ): void
  /** An event of the mouse that is none of a pointer: `dblclick`, `contextmenu`. */
  mouse(type: string, more?: object): void
}

/** An event of the moment that the fake clock shows. */
const stamped = (type: string): Event =>
  Object.defineProperty(new Event(type, { cancelable: true }), 'timeStamp', { value: Date.now() })

const begin = (isWalking = false): Script => {
  const sent: string[] = []
  const element = Object.assign(new EventTarget(), {
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
    focus: () => undefined,
    setPointerCapture: () => undefined,
    style: {},
  })
  const orbit = { target: { x: 0, y: 0, z: 0 }, distanceM: 50, bearingDeg: 0, polarDeg: 40 }
  const view = { orbit, widthPx: 800, heightPx: 600, flatness: 1 }
  const rig = { isPlan: true, isFlat: true, view, farthestM: 1000, set: () => undefined }
  const pointing = {
    send: (type: string, event: MouseEvent) => {
      sent.push(`${type} ${(event as PointerEvent).pointerId} at ${event.clientX}`)
    },
    ask: (event: MouseEvent) => sent.push(`menu at ${event.clientX}`),
  }
  const walk = {
    isOn: isWalking,
    press: () => {
      if (isWalking) sent.push('walks')
      return isWalking
    },
    release: () => {
      if (isWalking) sent.push('stands')
    },
    look: (x: number) => sent.push(`looks by ${x}`),
  }
  new Gestures(
    element as unknown as HTMLElement,
    { rig: rig as unknown as CameraRig, walk: walk as unknown as Walk },
    pointing as unknown as Pointing,
    () => undefined,
  )
  return {
    sent,
    play: (type, pointerId, pointerType, at = 0, button = 0) => {
      const fields = { pointerId, pointerType, clientX: at, clientY: 0, button, shiftKey: false }
      element.dispatchEvent(Object.assign(stamped(`pointer${type}`), fields))
    },
    mouse: (type, more = {}) => {
      element.dispatchEvent(Object.assign(stamped(type), { clientX: 0, clientY: 0, ...more }))
    },
  }
}

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget())
  vi.useFakeTimers()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a second pointer in the middle of a gesture', () => {
  it('neither moves nor ends what the mouse drags', () => {
    const { play, sent } = begin()
    play('down', 1, 'mouse', 10)
    play('move', 1, 'mouse', 20)
    play('down', 7, 'touch', 500)
    play('move', 7, 'touch', 510)
    play('up', 7, 'touch', 510)
    play('move', 1, 'mouse', 30)
    play('up', 1, 'mouse', 30)
    expect(sent).toEqual(['down 1 at 10', 'move 1 at 20', 'move 1 at 30', 'up 1 at 30'])
  })

  it('takes nothing from the pen, though two fingers lie on the page', () => {
    const { play, sent } = begin()
    play('down', 2, 'pen', 10)
    play('down', 7, 'touch', 500)
    play('down', 8, 'touch', 600)
    play('cancel', 8, 'touch', 600)
    play('up', 7, 'touch', 500)
    play('up', 2, 'pen', 15)
    expect(sent).toEqual(['down 2 at 10', 'up 2 at 15'])
  })

  it('turns one finger into a pinch: what it dragged is called off once', () => {
    const { play, sent } = begin()
    play('down', 7, 'touch', 100)
    play('move', 7, 'touch', 120)
    play('down', 8, 'touch', 300)
    play('move', 8, 'touch', 340)
    play('up', 8, 'touch', 340)
    play('move', 7, 'touch', 130)
    play('up', 7, 'touch', 130)
    expect(sent).toEqual(['down 7 at 100', 'move 7 at 120', 'cancel 8 at 300'])
    play('down', 7, 'touch', 50)
    play('up', 7, 'touch', 50)
    expect(sent.slice(3)).toEqual(['down 7 at 50', 'up 7 at 50'])
  })

  it('leaves a pinch that the system cancels able to begin anew', () => {
    const { play, sent } = begin()
    play('down', 7, 'touch', 100)
    play('down', 8, 'touch', 300)
    play('cancel', 8, 'touch', 300)
    play('cancel', 7, 'touch', 100)
    play('down', 9, 'touch', 60)
    expect(sent.at(-1)).toBe('down 9 at 60')
  })
})

describe('pointers of somebody who walks', () => {
  it('look around with one, and go ahead as long as two fingers lie on the page', () => {
    const { play, sent } = begin(true)
    play('down', 7, 'touch', 100)
    play('move', 7, 'touch', 130)
    play('down', 8, 'touch', 300)
    play('move', 8, 'touch', 340)
    play('up', 8, 'touch', 340)
    play('up', 7, 'touch', 130)
    expect(sent.slice(0, 3)).toEqual(['looks by 30', 'walks', 'stands'])
  })
})

describe('a finger that rests', () => {
  it('asks for the menu, and what it had begun is called off', () => {
    const { play, sent } = begin()
    play('down', 7, 'touch', 100)
    play('move', 7, 'touch', 104)
    vi.advanceTimersByTime(600)
    play('move', 7, 'touch', 160)
    play('up', 7, 'touch', 160)
    const script = ['down 7 at 100', 'move 7 at 104', 'cancel 7 at 100', 'menu at 100']
    expect(sent).toEqual(script)
    play('down', 7, 'touch', 50)
    expect(sent.at(-1)).toBe('down 7 at 50')
  })

  it('asks for nothing once it drags, is lifted, or is joined by another', () => {
    for (const next of ['drag', 'lift', 'join'] as const) {
      const { play, sent } = begin()
      play('down', 7, 'touch', 100)
      if (next === 'drag') play('move', 7, 'touch', 130)
      if (next === 'lift') play('up', 7, 'touch', 100)
      if (next === 'join') play('down', 8, 'touch', 300)
      vi.advanceTimersByTime(2000)
      expect(sent.filter((line) => line.startsWith('menu'))).toEqual([])
    }
  })
})

describe('two taps of a finger', () => {
  const tap = ({ play }: Script, at: number, kind = 'touch') => {
    play('down', 7, kind, at)
    vi.advanceTimersByTime(60)
    play('up', 7, kind, at)
  }

  it('on one spot are a double one, whatever the browser makes of them', () => {
    const script = begin()
    tap(script, 100)
    vi.advanceTimersByTime(120)
    tap(script, 112)
    script.mouse('dblclick')
    expect(script.sent.filter((line) => line.startsWith('double'))).toEqual(['double 7 at 112'])
    vi.advanceTimersByTime(120)
    tap(script, 112)
    expect(script.sent.filter((line) => line.startsWith('double'))).toHaveLength(1)
  })

  it('far apart or late are two single ones; so is a tap after a drag', () => {
    const script = begin()
    tap(script, 100)
    vi.advanceTimersByTime(120)
    tap(script, 200)
    vi.advanceTimersByTime(900)
    tap(script, 200)
    vi.advanceTimersByTime(600)
    script.play('down', 7, 'touch', 10)
    script.play('move', 7, 'touch', 90)
    script.play('up', 7, 'touch', 90)
    vi.advanceTimersByTime(100)
    tap(script, 90)
    expect(script.sent.filter((line) => line.startsWith('double'))).toEqual([])
  })

  it('leave the double click to a mouse', () => {
    const script = begin()
    tap(script, 100, 'mouse')
    tap(script, 100, 'mouse')
    script.mouse('dblclick', { clientX: 100 })
    expect(script.sent.filter((line) => line.startsWith('double'))).toEqual([
      'double undefined at 100',
    ])
  })
})

describe('the right button', () => {
  it('asks for the menu where it does not move, and moves the view where it does', () => {
    const { play, mouse, sent } = begin()
    play('down', 1, 'mouse', 100, 2)
    mouse('contextmenu', { button: 2 })
    play('move', 1, 'mouse', 102)
    play('up', 1, 'mouse', 102, 2)
    expect(sent).toEqual(['menu at 102'])
    play('down', 1, 'mouse', 100, 2)
    play('move', 1, 'mouse', 140)
    play('move', 1, 'mouse', 100)
    play('up', 1, 'mouse', 100, 2)
    expect(sent).toEqual(['menu at 102'])
  })

  it('is Ctrl and the left one on a Mac', () => {
    const { play, mouse, sent } = begin()
    play('down', 1, 'mouse', 100)
    mouse('contextmenu', { ctrlKey: true, clientX: 100 })
    play('up', 1, 'mouse', 100)
    expect(sent).toEqual(['down 1 at 100', 'cancel undefined at 100', 'menu at 100'])
  })
})
