/**
 * The service worker's life, as the interface needs to know it:
 * `none` no worker yet, or the browser has none; `ready` everything is stored on this computer;
 * `update` a new version is stored and waits for `switchToNewVersion`; `superseded` another tab has
 * switched to a new version, so this one should save and reload before it needs more files.
 */
export type OfflineState = 'none' | 'ready' | 'update' | 'superseded'

let state: OfflineState = 'none'
let waiting: ServiceWorker | undefined
let reloading = false
const listeners = new Set<(state: OfflineState) => void>()

function become(next: OfflineState): void {
  state = next
  for (const listener of listeners) listener(next)
}

/** Calls `listener` now and at every change; returns the function that stops it. */
export function onOfflineChange(listener: (state: OfflineState) => void): () => void {
  listeners.add(listener)
  listener(state)
  return () => listeners.delete(listener)
}

/**
 * Switches to the waiting version and reloads. A version never takes over by itself, because the
 * reload that it needs would cut off whatever the user is doing: call it when the work is saved.
 */
export function switchToNewVersion(): void {
  reloading = true
  waiting?.postMessage({ type: 'SKIP_WAITING' })
}

function watch(worker: ServiceWorker | null): void {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller !== null) {
      waiting = worker
      become('update')
    } else if (worker.state === 'activated' && state === 'none') {
      become('ready')
    }
  })
}

async function register(): Promise<void> {
  const container = navigator.serviceWorker
  const hadWorker = container.controller !== null
  let changes = 0
  container.addEventListener('controllerchange', () => {
    changes += 1
    if (reloading) location.reload()
    else if (hadWorker || changes > 1) become('superseded')
  })
  const registration = await container.register('./sw.js', { scope: './' })
  if (registration.waiting !== null && hadWorker) {
    waiting = registration.waiting
    become('update')
  } else if (registration.active !== null) {
    become('ready')
  }
  watch(registration.installing)
  registration.addEventListener('updatefound', () => watch(registration.installing))
}

/** Stores the app on this computer, so that it starts without a network from the next visit on. */
export function startOffline(): void {
  if (!('serviceWorker' in navigator)) return
  // A refusal (private window, full disk, switched off) leaves an app that works with the network.
  register().catch((reason: unknown) => console.info('Gridhall is not stored offline:', reason))
}
