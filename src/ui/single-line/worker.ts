import ELK from 'elkjs/lib/elk.bundled.js'
import { createLayOut } from './lay-out'
import type { FromLayout, ToLayout } from './layouts'

/** The parts of a worker's global that are used here; the page's types know only windows. */
interface Scope {
  onmessage: ((event: MessageEvent<ToLayout>) => void) | null
  postMessage(message: FromLayout): void
}

const scope = globalThis as unknown as Scope
// Elk is in a worker already: it runs here, and takes its messages from its own hand.
const elk = new ELK({ algorithms: ['layered'] })
const layOut = createLayOut((graph) => elk.layout(graph))

// After elk, which listens by itself wherever it is loaded into a worker.
scope.onmessage = async ({ data: { serial, diagram, wish } }) => {
  try {
    scope.postMessage({ type: 'drawing', serial, drawing: await layOut(diagram, wish) })
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault)
    scope.postMessage({ type: 'fault', serial, message })
  }
}
