import { catalog } from '#catalog'
import type { InquiryType, Solver } from '#workspace'
import { createWorkerSolver } from '../../../src/platform/solver/client'
import { Desk } from '../../../src/platform/solver/desk'
import type { InquiryContext } from '../../../src/platform/solver/inquiries/define'
import { inquiryOf } from '../../../src/platform/solver/inquiries/registry'
import type { FromWorker, ToWorker } from '../../../src/platform/solver/protocol'

/** How a test answers inquiries; a type that is not among them is answered as ever. */
export type Answers = Readonly<Record<string, (context: InquiryContext, input: unknown) => unknown>>

/** A solver whose worker lives in this thread: messages are cloned and arrive a turn later. */
export const solverHere = (answers: Answers = {}): Solver & { readonly worker: Worker } => {
  const find = ((type: InquiryType) =>
    answers[type] ? { id: type, answer: answers[type] } : inquiryOf(type)) as typeof inquiryOf
  const worker = {
    onmessage: (_: { data: FromWorker }) => {},
    onerror: (_: { message: string }) => {},
    terminate: () => {},
    postMessage: (message: ToWorker) => {
      const data = structuredClone(message)
      setTimeout(() => desk.take(data))
    },
  }
  const desk = new Desk({
    catalog,
    find,
    post: (message) => {
      const data = structuredClone(message)
      setTimeout(() => worker.onmessage({ data }))
    },
    later: (run) => setTimeout(run),
  })
  const asWorker = worker as unknown as Worker
  return { ...createWorkerSolver(() => asWorker), worker: asWorker }
}
