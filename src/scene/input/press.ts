/** How long a finger rests before it asks for a menu. */
const heldMs = 500
/** How far a resting finger may tremble. */
const slackPx = 10
/** How soon after the first a second tap makes a double one, and how near. */
const twiceMs = 320
const twicePx = 30

interface Spot {
  readonly x: number
  readonly y: number
}

const isNear = (a: Spot, b: Spot, px: number): boolean => Math.hypot(a.x - b.x, a.y - b.y) <= px

/** What a single finger says without moving: a long press, or two taps on one spot. */
export class Press {
  readonly #held: (event: PointerEvent) => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #down: { readonly spot: Spot; readonly atMs: number } | undefined
  #tap: { readonly spot: Spot; readonly atMs: number } | undefined

  /** `held` is told once a finger has rested for long enough, with the event that it came by. */
  constructor(held: (event: PointerEvent) => void) {
    this.#held = held
  }

  /** A finger came alone. */
  down(event: PointerEvent, spot: Spot): void {
    this.end()
    this.#down = { spot, atMs: event.timeStamp }
    this.#timer = setTimeout(() => {
      this.end()
      this.#held(event)
    }, heldMs)
  }

  /** It moved: more than a tremble is a drag. */
  move(spot: Spot): void {
    if (this.#down && !isNear(this.#down.spot, spot, slackPx)) this.end()
  }

  /** It was lifted; answers whether that was the second of two taps. */
  up(event: PointerEvent): boolean {
    const down = this.#down
    this.end()
    if (!down) return false
    const last = this.#tap
    const isSecond =
      last !== undefined &&
      down.atMs - last.atMs <= twiceMs &&
      isNear(last.spot, down.spot, twicePx)
    this.#tap = isSecond ? undefined : { spot: down.spot, atMs: event.timeStamp }
    return isSecond
  }

  /** Whatever it was, it is neither a long press nor a tap: a drag, a second finger, the end. */
  end(): void {
    clearTimeout(this.#timer)
    this.#down = undefined
  }
}
