import type { AirEngine, AirEstimate, AirListener } from '#workspace'
import type { FromAirWorker, ToAirWorker } from './protocol'

interface Waiting {
  settle(estimate: AirEstimate): void
  refuse(fault: Error): void
}

/** Computes air in a worker of its own, which begins when it is first asked. */
export const createWorkerAir = (
  makeWorker: () => Worker = () =>
    new Worker(new URL('./worker.ts', import.meta.url), {
      type: 'module',
      name: 'gridhall air',
    }),
): AirEngine => {
  let worker: Worker | undefined
  let last = 0
  let listening: { readonly run: number; readonly listener: AirListener } | undefined
  const waiting = new Map<number, Waiting>()
  const failAll = (message: string) => {
    listening?.listener.fail(message)
    listening = undefined
    for (const one of waiting.values()) one.refuse(new Error(message))
    waiting.clear()
  }
  const take = (data: FromAirWorker) => {
    const { run } = data
    if (data.type === 'frame') {
      if (listening?.run === run) listening.listener.frame(data.frame)
      return
    }
    const one = waiting.get(run)
    waiting.delete(run)
    if (data.type === 'estimated') one?.settle(data.estimate)
    else if (one) one.refuse(new Error(data.message))
    else if (listening?.run === run) listening.listener.fail(data.message)
  }
  const tell = (message: ToAirWorker) => {
    if (!worker) {
      worker = makeWorker()
      worker.onmessage = ({ data }: MessageEvent<FromAirWorker>) => take(data)
      worker.onerror = (event) => failAll(event.message || 'The air computation stopped.')
    }
    worker.postMessage(message)
  }
  return {
    estimate: (request) =>
      new Promise((settle, refuse) => {
        last += 1
        waiting.set(last, { settle, refuse })
        tell({ type: 'estimate', run: last, request })
      }),
    start: (request, listener) => {
      last += 1
      listening = { run: last, listener }
      tell({ type: 'start', run: last, request })
    },
    cancel: () => {
      if (worker) tell({ type: 'cancel' })
    },
    close: () => {
      listening = undefined
      for (const one of waiting.values()) one.refuse(new Error('The facility was closed.'))
      waiting.clear()
      worker?.terminate()
      worker = undefined
    },
  }
}
