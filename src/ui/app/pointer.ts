import type { Point } from '#base'

/** Where the pointer is: on the floor, and in pixels from the top left corner of the view. */
interface PointerSpot extends Point {
  readonly screenX: number
  readonly screenY: number
}

/** Where the pointer is, or undefined when it is elsewhere. */
export interface PointerFeed {
  subscribe(listener: (at: PointerSpot | undefined) => void): () => void
  move(at: PointerSpot | undefined): void
  /** Where it was last. */
  last(): PointerSpot | undefined
}

/** A feed of its own, beside the stores: it changes with every pointer move and nothing re-renders. */
export const createPointerFeed = (): PointerFeed => {
  const listeners = new Set<(at: PointerSpot | undefined) => void>()
  let last: PointerSpot | undefined
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    move: (at) => {
      last = at
      for (const listener of listeners) listener(at)
    },
    last: () => last,
  }
}
