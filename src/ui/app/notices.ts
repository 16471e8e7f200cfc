import { createStore, type StoreApi } from 'zustand/vanilla'

/** One message to the user; faults, and what asks for an answer, stay until they are closed. */
export interface Notice {
  readonly id: number
  readonly tone: 'info' | 'good' | 'fault'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** Something that takes a while, with a way to call it off. */
export interface Task {
  readonly id: number
  readonly label: string
  /** 0–1, or undefined while nobody can say. */
  readonly progress: number | undefined
  readonly cancel: () => void
  /** Shown only once it has taken half a second. */
  readonly visible: boolean
}

interface NoticeState {
  readonly notices: readonly Notice[]
  readonly tasks: readonly Task[]
}

/** Messages and running tasks. */
export interface Notices {
  readonly store: StoreApi<NoticeState>
  say(text: string, tone?: Notice['tone'], action?: Notice['action']): void
  dismiss(id: number): void
  /**
   * Runs something that may take long. It is shown after half a second, with a button that aborts
   * `signal`. Answers undefined when it was called off; faults are the caller's.
   */
  run<R>(
    label: string,
    work: (signal: AbortSignal, report: (progress: number) => void) => Promise<R>,
  ): Promise<R | undefined>
}

const shownAfterMs = 500
const goneAfterMs = 6000

/** Creates the messages of one app. */
export const createNotices = (): Notices => {
  const store = createStore<NoticeState>(() => ({ notices: [], tasks: [] }))
  let serial = 0
  const dismiss = (id: number) =>
    store.setState(({ notices }) => ({ notices: notices.filter((one) => one.id !== id) }))
  const change = (id: number, fields: Partial<Task>) =>
    store.setState(({ tasks }) => ({
      tasks: tasks.map((one) => (one.id === id ? { ...one, ...fields } : one)),
    }))
  return {
    store,
    dismiss,
    say: (text, tone = 'info', action) => {
      serial += 1
      const id = serial
      const notice: Notice = { id, tone, text, ...(action === undefined ? {} : { action }) }
      // The same sentence twice is one message: the newer one.
      store.setState(({ notices }) => ({
        notices: [...notices.filter((one) => one.text !== text), notice].slice(-4),
      }))
      if (tone !== 'fault' && !action) setTimeout(() => dismiss(id), goneAfterMs)
    },
    run: async (label, work) => {
      serial += 1
      const id = serial
      const controller = new AbortController()
      const { signal } = controller
      const cancel = () => controller.abort()
      const task: Task = { id, label, progress: undefined, cancel, visible: false }
      store.setState(({ tasks }) => ({ tasks: [...tasks, task] }))
      const timer = setTimeout(() => change(id, { visible: true }), shownAfterMs)
      try {
        const result = await work(signal, (progress) => change(id, { progress }))
        return signal.aborted ? undefined : result
      } catch (fault) {
        if (signal.aborted) return undefined
        throw fault
      } finally {
        clearTimeout(timer)
        store.setState(({ tasks }) => ({ tasks: tasks.filter((one) => one.id !== id) }))
      }
    },
  }
}
