import type { Diagram } from './diagram'
import type { Drawing } from './drawing'
import type { Wish } from './lay-out'

export interface ToLayout {
  readonly serial: number
  readonly diagram: Diagram
  readonly wish: Wish
}

export type FromLayout =
  | { readonly type: 'drawing'; readonly serial: number; readonly drawing: Drawing }
  | { readonly type: 'fault'; readonly serial: number; readonly message: string }

/** Lays diagrams out away from the page's thread, the latest wish first. */
export interface Layouts {
  /** Rejects when the layout breaks; a wish that a later one overtakes is never answered. */
  layOut(diagram: Diagram, wish: Wish): Promise<Drawing>
  close(): void
}

const startWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'gridhall single line',
  })

/** Starts nothing before it is first asked: elk is large. */
export const createLayouts = (start: () => Worker = startWorker): Layouts => {
  let worker: Worker | undefined
  let serial = 0
  let isBusy = false
  const end = () => {
    worker?.terminate()
    worker = undefined
    isBusy = false
  }
  return {
    layOut: (diagram, wish) =>
      new Promise((resolve, reject) => {
        // A large layout under way that nobody waits for any more would only hold the next one up.
        if (isBusy) end()
        const running = worker ?? start()
        worker = running
        isBusy = true
        serial += 1
        const mine = serial
        running.onerror = (event) => {
          event.preventDefault()
          end()
          reject(new Error(event.message || 'The layout did not start'))
        }
        running.onmessage = ({ data }: MessageEvent<FromLayout>) => {
          if (data.serial !== mine) return
          isBusy = false
          if (data.type === 'drawing') resolve(data.drawing)
          else reject(new Error(data.message))
        }
        running.postMessage({ serial: mine, diagram, wish } satisfies ToLayout)
      }),
    close: end,
  }
}
