import type { Point } from '#base'

/** Where the pointer is on the floor, or undefined when it is elsewhere. */
export interface PointerFeed {
  subscribe(listener: (at: Point | undefined) => void): () => void
  move(at: Point | undefined): void
}

/** A feed of its own, beside the stores: it changes with every pointer move and nothing re-renders. */
export const createPointerFeed = (): PointerFeed => {
  const listeners = new Set<(at: Point | undefined) => void>()
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    move: (at) => {
      for (const listener of listeners) listener(at)
    },
  }
}
