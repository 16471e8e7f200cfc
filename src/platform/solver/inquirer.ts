import type { CallOff, Inquired, InquiryInput, InquiryType, Progress } from '#workspace'
import type { Asked, FromWorker, ToWorker } from './protocol'

interface Open {
  settle(found: Inquired<InquiryType>): void
  refuse(message: string): void
  progress(progress: Progress): void
}

type Told = Extract<FromWorker, { type: 'found' | 'refused' | 'progress' }>

/** The inquiries of the page that wait for the worker. */
export class Inquirer {
  readonly #send: (message: ToWorker) => void
  readonly #open = new Map<number, Open>()
  #lastId = 0

  constructor(send: (message: ToWorker) => void) {
    this.#send = send
  }

  inquire<K extends InquiryType>(
    inquiry: K,
    input: InquiryInput<K>,
    signal?: CallOff,
    onProgress?: (progress: Progress) => void,
  ): Promise<Inquired<K>> {
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve, reject) => {
      const calledOff = () => {
        this.#send({ type: 'drop', id })
        this.#open.get(id)?.refuse('Called off.')
      }
      const close = () => {
        this.#open.delete(id)
        signal?.removeEventListener('abort', calledOff)
      }
      this.#open.set(id, {
        settle: (found) => {
          close()
          resolve(found as Inquired<K>)
        },
        refuse: (message) => {
          close()
          reject(new Error(message))
        },
        progress: (progress) => onProgress?.(progress),
      })
      if (signal?.aborted) return this.#open.get(id)?.refuse('Called off.')
      signal?.addEventListener('abort', calledOff)
      this.#send({ type: 'inquire', id, inquiry, input } as ToWorker & Asked)
    })
  }

  /** Takes what the worker tells; what nobody waits for any more is passed over. */
  take(told: Told): void {
    const open = this.#open.get(told.id)
    if (told.type === 'found') open?.settle(told.found)
    else if (told.type === 'progress') open?.progress(told.progress)
    else open?.refuse(told.message)
  }

  refuseAll(message: string): void {
    for (const open of [...this.#open.values()]) open.refuse(message)
  }
}
