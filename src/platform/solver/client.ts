import { type Operation, type TableName, tableNames } from '#document'
import type { Facility } from '#model'
import type { Answer, Question, Solver } from '#workspace'
import { Inquirer } from './inquirer'
import type { FromWorker, ToWorker } from './protocol'

/** Rows that go over at once: cloning them stays far below a frame. */
const rowsPerSlice = 2000

const withoutRows = (facility: Facility): Facility => ({
  ...facility,
  ...(Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as Pick<
    Facility,
    TableName
  >),
})

function* slicesOf(facility: Facility): Generator<ToWorker> {
  for (const table of tableNames) {
    const rows = facility[table]
    for (let from = 0; from < rows.length; from += rowsPerSlice) {
      yield { type: 'rows', table, rows: rows.slice(from, from + rowsPerSlice) }
    }
  }
}

/** Operations that go over at once: each carries two records. */
const operationsPerSlice = 1000

function* changeSlices(operations: readonly Operation[], revision: number): Generator<ToWorker> {
  let from = 0
  while (operations.length - from > operationsPerSlice) {
    yield { type: 'part', operations: operations.slice(from, from + operationsPerSlice) }
    from += operationsPerSlice
  }
  yield { type: 'change', operations: operations.slice(from), revision }
}

/** Sends in order; what is long goes over in slices, with the page's own work in between. */
class Outbox {
  readonly #post: (message: ToWorker) => void
  #queue: Iterator<ToWorker>[] = []
  #pumping = false

  constructor(post: (message: ToWorker) => void) {
    this.#post = post
  }

  send(...messages: readonly ToWorker[]): void {
    if (this.#queue.length === 0) for (const message of messages) this.#post(message)
    else this.#queue.push(messages.values())
  }

  sendSlices(slices: Iterator<ToWorker>): void {
    this.#queue.push(slices)
    if (!this.#pumping) this.#pump()
  }

  clear(): void {
    this.#queue = []
  }

  #pump(): void {
    const slices = this.#queue[0]
    this.#pumping = slices !== undefined
    if (!slices) return
    const next = slices.next()
    if (next.done) this.#queue.shift()
    else this.#post(next.value)
    setTimeout(() => this.#pump())
  }
}

/** Runs the engines and rules in a worker of their own. */
export const createWorkerSolver = (
  makeWorker: () => Worker = () =>
    new Worker(new URL('./worker.ts', import.meta.url), {
      type: 'module',
      name: 'gridhall solver',
    }),
): Solver => {
  const worker = makeWorker()
  const answers = new Set<(answer: Answer) => void>()
  const faults = new Set<(message: string) => void>()
  const outbox = new Outbox((message) => worker.postMessage(message))
  const inquirer = new Inquirer((message) => outbox.send(message))
  let serial = 0
  let ids: readonly string[] = []
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.serial !== serial) return
    if (data.type === 'found' || data.type === 'refused' || data.type === 'progress') {
      inquirer.take(data)
      return
    }
    if (data.type === 'fault') {
      for (const tell of faults) tell(data.message)
      return
    }
    ids = data.ids ?? ids
    const answer = { ...data.answer, ids }
    for (const tell of answers) tell(answer)
  }
  worker.onerror = (event) => {
    const message = event.message || 'The solver stopped.'
    inquirer.refuseAll(message)
    for (const tell of faults) tell(message)
  }
  return {
    open: (facility, revision) => {
      serial += 1
      inquirer.refuseAll('Another facility was opened.')
      outbox.clear()
      outbox.send({ type: 'open', facility: withoutRows(facility), serial })
      outbox.sendSlices(slicesOf(facility))
      outbox.send({ type: 'opened', revision })
    },
    change: (operations, revision) => {
      if (operations.length <= operationsPerSlice) {
        outbox.send({ type: 'change', operations, revision })
      } else outbox.sendSlices(changeSlices(operations, revision))
    },
    ask: (question: Question) => outbox.send({ type: 'ask', question }),
    setAirEvidence: (evidence) => outbox.send({ type: 'air', evidence }),
    inquire: (type, input, signal, onProgress) => inquirer.inquire(type, input, signal, onProgress),
    subscribe: (listener) => {
      answers.add(listener)
      return () => answers.delete(listener)
    },
    onFault: (listener) => {
      faults.add(listener)
      return () => faults.delete(listener)
    },
    close: () => {
      inquirer.refuseAll('The facility was closed.')
      worker.terminate()
    },
  }
}
