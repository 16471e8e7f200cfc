import { catalog } from '#catalog'
import { Desk } from './desk'
import type { FromWorker, ToWorker } from './protocol'

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null
  postMessage(message: FromWorker): void
}

const desk = new Desk({
  catalog,
  post: (message) => scope.postMessage(message),
  later: (run) => setTimeout(run),
  now: () => performance.now(),
})

scope.onmessage = ({ data }) => desk.take(data)
