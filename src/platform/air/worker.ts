import { AirDesk } from './desk'
import type { FromAirWorker, ToAirWorker } from './protocol'

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToAirWorker>) => void) | null
  postMessage(message: FromAirWorker, transfer: readonly ArrayBufferLike[]): void
}

const desk = new AirDesk({
  post: (message, transfer) => scope.postMessage(message, transfer),
  later: (run) => setTimeout(run),
  now: () => performance.now(),
})

scope.onmessage = ({ data }) => desk.take(data)
