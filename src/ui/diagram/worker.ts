import ELK from 'elkjs/lib/elk.bundled.js'
import { assemble } from './assemble'
import type { Diagram } from './diagram'
import { createLayOut } from './lay-out'
import type { FromLayout, ToLayout } from './layouts'
import type { Batch } from './read'

/** The parts of a worker's global that are used here; the page's types know only windows. */
interface Scope {
  onmessage: ((event: MessageEvent<ToLayout>) => void) | null
  postMessage(message: FromLayout): void
}

const scope = globalThis as unknown as Scope
// Elk is in a worker already: it runs here, and takes its messages from its own hand.
const elk = new ELK({ algorithms: ['layered'] })
const layOut = createLayOut((graph) => elk.layout(graph))

let batches: Batch[] = []
let diagram: Diagram | undefined
let latest = 0

const answer = async ({ serial, wish }: Extract<ToLayout, { type: 'lay-out' }>) => {
  latest = serial
  // Wishes that came meanwhile are looked at first: only the last of them is laid out.
  await new Promise((resolve) => setTimeout(resolve))
  if (latest !== serial) return
  try {
    diagram ??= assemble(batches)
    scope.postMessage({ type: 'drawing', serial, drawing: await layOut(diagram, wish) })
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault)
    scope.postMessage({ type: 'fault', serial, message })
  }
}

// After elk, which listens by itself wherever it is loaded into a worker.
scope.onmessage = ({ data }) => {
  if (data.type === 'lay-out') {
    answer(data)
    return
  }
  diagram = undefined
  if (data.type === 'clear') batches = []
  else batches.push(data.batch)
}
