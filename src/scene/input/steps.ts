import type { Workspace } from '#workspace'
import type { Walk } from '../walk/walk'

/** Gives a key to somebody who walks; answers whether it was one to walk with. */
export const takeStep = (event: KeyboardEvent, walk: Walk): boolean => {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  return walk.press(event.key, event.shiftKey)
}

/** Leads the keys to the scene when a walk begins, and lets go of what is let go of. */
export const followWalk = (host: HTMLElement, { store }: Workspace, walk: Walk): (() => void) => {
  const stop = new AbortController()
  const { signal } = stop
  window.addEventListener('keyup', ({ key }) => walk.release(key), { signal })
  window.addEventListener('blur', () => walk.rest(), { signal })
  host.addEventListener('blur', () => walk.rest(), { signal })
  const unfollow = store.subscribe((next, last) => {
    if (next.walking && !last.walking) host.focus({ preventScroll: true })
  })
  return () => {
    stop.abort()
    unfollow()
  }
}
