import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CameraRig } from '../../../src/scene/camera/rig'
import { Gestures } from '../../../src/scene/input/gestures'
import type { Pointing } from '../../../src/scene/input/pointing'
import type { Walk } from '../../../src/scene/walk/walk'

interface Script {
  readonly sent: string[]
  /** One event of the page: `down 1 mouse`, with a button where it is not the left one. */
  play(type: 'down' | 'move' | 'up' | 'cancel', pointer: number, kind: string, at?: number): void
}

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
    play: (type, pointerId, pointerType, at = 0) => {
      const fields = { pointerId, pointerType, clientX: at, clientY: 0, button: 0, shiftKey: false }
      element.dispatchEvent(Object.assign(new Event(`pointer${type}`), fields))
    },
  }
}

beforeEach(() => vi.stubGlobal('window', new EventTarget()))
afterEach(() => vi.unstubAllGlobals())

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
