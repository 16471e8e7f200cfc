import { catalog } from '#catalog'
import type { Facility } from '#model'
import type { FromWorker, ToWorker } from './protocol'
import { Session } from './session'

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null
  postMessage(message: FromWorker, transfer?: Transferable[]): void
}

const session = new Session(catalog)
let serial = 0
let coming: Facility | undefined
let sentIds: readonly string[] | undefined
let due = false
let open = false

const answer = (): void => {
  due = false
  try {
    const { ids, ...rest } = session.answer()
    const news = ids === sentIds ? undefined : ids
    sentIds = ids
    scope.postMessage({ type: 'answer', serial, answer: rest, ids: news })
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault)
    scope.postMessage({ type: 'fault', serial, message })
  }
}

/** Waits until every message that has already arrived is read, so that a burst is computed once. */
const answerSoon = (): void => {
  if (due || coming || !open) return
  due = true
  setTimeout(answer)
}

const take = (message: ToWorker): void => {
  switch (message.type) {
    case 'open':
      serial = message.serial
      sentIds = undefined
      coming = message.facility
      return
    case 'rows':
      ;(coming?.[message.table] as unknown[] | undefined)?.push(...message.rows)
      return
    case 'opened':
      if (!coming) return
      session.open(coming, message.revision)
      coming = undefined
      open = true
      break
    case 'change':
      session.change(message.operations, message.revision)
      break
    case 'ask':
      session.ask(message.question)
      break
  }
  answerSoon()
}

scope.onmessage = ({ data }) => {
  try {
    take(data)
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault)
    scope.postMessage({ type: 'fault', serial, message })
  }
}
