import type { Drawing } from './drawing'
import type { Wish } from './lay-out'
import type { Batch } from './read'

/** A diagram goes over in slices; then it is laid out as often as it is wished differently. */
export type ToLayout =
  | { readonly type: 'clear' }
  | { readonly type: 'batch'; readonly batch: Batch }
  | { readonly type: 'lay-out'; readonly serial: number; readonly wish: Wish }

export type FromLayout =
  | { readonly type: 'drawing'; readonly serial: number; readonly drawing: Drawing }
  | { readonly type: 'fault'; readonly serial: number; readonly message: string }

/** Lays diagrams out away from the page's thread. */
export interface Layouts {
  /** Begins another diagram. */
  clear(): void
  add(batch: Batch): void
  /** Rejects when the layout breaks. A wish that a later one overtakes is never answered. */
  layOut(wish: Wish): Promise<Drawing>
  close(): void
}

const startWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'gridhall diagram',
  })

/** Starts the worker with the first diagram: elk is large. */
export const createLayouts = (start: () => Worker = startWorker): Layouts => {
  let worker: Worker | undefined
  let serial = 0
  const running = (): Worker => {
    worker ??= start()
    return worker
  }
  const send = (message: ToLayout) => running().postMessage(message)
  const close = () => {
    worker?.terminate()
    worker = undefined
  }
  return {
    clear: () => send({ type: 'clear' }),
    add: (batch) => send({ type: 'batch', batch }),
    layOut: (wish) =>
      new Promise((resolve, reject) => {
        serial += 1
        const mine = serial
        const current = running()
        current.onerror = (event) => {
          event.preventDefault()
          close()
          reject(new Error(event.message || 'The layout did not start'))
        }
        current.onmessage = ({ data }: MessageEvent<FromLayout>) => {
          if (data.serial !== mine) return
          if (data.type === 'drawing') resolve(data.drawing)
          else reject(new Error(data.message))
        }
        send({ type: 'lay-out', serial: mine, wish })
      }),
    close,
  }
}
