import type { Operation } from '#document'
import type { Facility, Library } from '#model'
import type { Inquired, InquiryType, Progress } from '#workspace'
import type { inquiryOf } from './inquiries/registry'
import type { Asked, FromWorker, ToWorker } from './protocol'
import { Session } from './session'

/** What a desk needs of the thread that it stands in. */
interface Surroundings {
  readonly catalog: Library
  readonly post: (message: FromWorker) => void
  /** Runs something once the messages that have already arrived are read. */
  readonly later: (run: () => void) => void
  /** How inquiries are answered, where it is not by the registry. */
  readonly find?: typeof inquiryOf
  /** Milliseconds that pass. With it an inquiry runs on over its pauses for a while before the mail is read. */
  readonly now?: () => number
}

interface Waiting {
  readonly id: number
  readonly asked: Asked
  /** Under way, where it pauses; an edit sends it back to its beginning. */
  running: Generator<Progress | undefined, Inquired<InquiryType>, undefined> | undefined
  /** Hundredths of it that the page has been told of. */
  told: number
}

/** An inquiry runs on for so long before the thread looks for messages. */
const runOnMs = 12

const textOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault))

/**
 * The worker's side of the protocol. A burst of messages is computed once; the answer to edits comes
 * before inquiries, and those are answered one after another, from the same solution.
 */
export class Desk {
  readonly #around: Surroundings
  readonly #session: Session
  #serial = 0
  #coming: Facility | undefined
  /** What has come of a change that goes over in slices. */
  #parts: (readonly Operation[])[] = []
  #sentIds: readonly string[] | undefined
  #isOpen = false
  /** Whether edits or another question wait for their answer. */
  #isDue = false
  #isCalled = false
  #waiting: Waiting[] = []

  constructor(around: Surroundings) {
    this.#around = around
    this.#session = new Session(around.catalog, around.find)
  }

  take(message: ToWorker): void {
    try {
      this.#read(message)
    } catch (fault) {
      this.#around.post({ type: 'fault', serial: this.#serial, message: textOf(fault) })
    }
    this.#call()
  }

  #read(message: ToWorker): void {
    switch (message.type) {
      case 'open':
        this.#serial = message.serial
        this.#sentIds = undefined
        this.#coming = message.facility
        this.#parts = []
        // The page has already refused what it asked of the facility before.
        this.#waiting = []
        return
      case 'rows':
        ;(this.#coming?.[message.table] as unknown[] | undefined)?.push(...message.rows)
        return
      case 'opened':
        if (!this.#coming) return
        this.#session.open(this.#coming, message.revision)
        this.#coming = undefined
        this.#isOpen = true
        this.#isDue = true
        return
      case 'part':
        this.#parts.push(message.operations)
        return
      case 'change':
        for (const one of this.#waiting) {
          one.running = undefined
          one.told = -1
        }
        this.#session.change([...this.#parts.flat(), ...message.operations], message.revision)
        this.#parts = []
        this.#isDue = true
        return
      case 'ask':
        this.#session.ask(message.question)
        this.#isDue = true
        return
      case 'air':
        this.#session.setAirEvidence(message.evidence)
        this.#isDue = true
        return
      case 'inquire':
        this.#waiting.push({ id: message.id, asked: message, running: undefined, told: -1 })
        return
      case 'drop':
        this.#waiting = this.#waiting.filter(({ id }) => id !== message.id)
    }
  }

  /** Waits until every message that has already arrived is read, so that a burst is computed once. */
  #call(): void {
    const isIdle = !this.#isDue && this.#waiting.length === 0
    if (this.#isCalled || isIdle || this.#coming || !this.#isOpen) return
    this.#isCalled = true
    this.#around.later(() => {
      this.#isCalled = false
      if (this.#coming) return
      if (this.#isDue) this.#answer()
      else this.#advance()
      this.#call()
    })
  }

  #answer(): void {
    const { post } = this.#around
    this.#isDue = false
    try {
      const { ids, ...answer } = this.#session.answer()
      const news = ids === this.#sentIds ? undefined : ids
      this.#sentIds = ids
      post({ type: 'answer', serial: this.#serial, answer, ids: news })
    } catch (fault) {
      post({ type: 'fault', serial: this.#serial, message: textOf(fault) })
    }
  }

  /** Goes on over pauses as long as nobody would notice; a thread without a clock takes each. */
  #runOn(running: NonNullable<Waiting['running']>) {
    const { now } = this.#around
    const untilMs = now ? now() + runOnMs : 0
    let step = running.next()
    while (now && !step.done && now() < untilMs) step = running.next()
    return step
  }

  /** Tells the page how far an inquiry has come, where a hundredth more of it is done. */
  #tell(one: Waiting, progress: Progress | undefined): void {
    if (!progress || !(progress.of > 0)) return
    const hundredths = Math.floor((100 * progress.done) / progress.of)
    if (hundredths === one.told) return
    one.told = hundredths
    this.#around.post({ type: 'progress', serial: this.#serial, id: one.id, progress })
  }

  /** Takes the oldest inquiry to its end or to its next pause. */
  #advance(): void {
    const [first] = this.#waiting
    if (!first) return
    const { id, asked } = first
    const done = () => this.#waiting.shift()
    try {
      first.running ??= this.#session.inquire(asked.inquiry, asked.input)
      const step = this.#runOn(first.running)
      if (!step.done) {
        this.#tell(first, step.value)
        return
      }
      done()
      this.#around.post({ type: 'found', serial: this.#serial, id, found: step.value })
    } catch (fault) {
      if (this.#waiting[0] === first) done()
      this.#around.post({ type: 'refused', serial: this.#serial, id, message: textOf(fault) })
    }
  }
}
