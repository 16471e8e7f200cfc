import type { Pointing } from './pointing'

const stepPx = 8
const longStepPx = 64

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>

/**
 * A pointer for those who have keys alone: Alt and the arrows lead it over the scene, with Shift in
 * longer steps; Alt and Enter press where it stands, with Shift they take hold and let go, so that
 * arrows drag in between. Tools hear of it what they hear of a mouse.
 */
export class KeyPointer {
  readonly #host: HTMLElement
  readonly #pointing: Pick<Pointing, 'send'>
  readonly #mark: HTMLElement
  readonly #stop = new AbortController()
  #spot: { x: number; y: number } | undefined
  #isHolding = false

  /** `className` is that of the mark which shows where it stands. */
  constructor(host: HTMLElement, pointing: Pick<Pointing, 'send'>, className: string) {
    this.#host = host
    this.#pointing = pointing
    this.#mark = document.createElement('span')
    this.#mark.className = className
    this.#mark.hidden = true
    this.#mark.setAttribute('aria-hidden', 'true')
    host.append(this.#mark)
    const { signal } = this.#stop
    // Who takes the mouse has another pointer.
    host.addEventListener('pointerdown', () => this.#end(), { signal })
    host.addEventListener('blur', () => this.#end(), { signal })
  }

  /** Answers whether the key was one for it. */
  take({ key, altKey, shiftKey, ctrlKey, metaKey }: Key): boolean {
    if (!altKey || ctrlKey || metaKey) return false
    const step = steps[key]
    if (step) this.#move(step, shiftKey ? longStepPx : stepPx)
    else if (key === 'Enter') this.#press(shiftKey)
    else return false
    return true
  }

  dispose(): void {
    this.#stop.abort()
    this.#mark.remove()
  }

  #move([dx, dy]: readonly [number, number], px: number): void {
    const { width, height } = this.#host.getBoundingClientRect()
    const { x, y } = this.#spot ?? { x: width / 2, y: height / 2 }
    const within = (value: number, most: number) => Math.min(Math.max(value, 0), most)
    this.#spot = { x: within(x + dx * px, width), y: within(y + dy * px, height) }
    this.#send('move')
  }

  #press(holds: boolean): void {
    if (!this.#spot) this.#move([0, 0], 0)
    if (!this.#isHolding) this.#send('down')
    if (holds && !this.#isHolding) {
      this.#isHolding = true
      return
    }
    this.#isHolding = false
    this.#send('up')
  }

  #send(type: 'move' | 'down' | 'up' | 'cancel' | 'leave'): void {
    if (!this.#spot) return
    const { x, y } = this.#spot
    const { left, top } = this.#host.getBoundingClientRect()
    this.#mark.hidden = false
    this.#mark.style.translate = `${x}px ${y}px`
    this.#pointing.send(type, {
      clientX: left + x,
      clientY: top + y,
      button: 0,
      // Held down to reach the pointer, they mean nothing to the tool.
      shiftKey: false,
      altKey: false,
      ctrlKey: false,
      metaKey: false,
      pointerType: 'keys',
    })
  }

  #end(): void {
    if (!this.#spot) return
    this.#send(this.#isHolding ? 'cancel' : 'leave')
    this.#mark.hidden = true
    this.#spot = undefined
    this.#isHolding = false
  }
}
