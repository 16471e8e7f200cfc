import { useEffect, useState } from 'react'
import type { InquiryInput, InquiryOutput, InquiryType, Progress } from '#workspace'
import { useWorkspace, useWorkspaceState } from './context'

/** What an inquiry has come to so far. */
export interface InquiryState<K extends InquiryType> {
  /** The last that was found; it stays while a newer one is awaited. */
  readonly output: InquiryOutput<K> | undefined
  /** Ids of the equipment, by the rows that the output speaks of. */
  readonly ids: readonly string[]
  /** Whether it is older than the document, or of another input. */
  readonly isStale: boolean
  /** Whether a newer one has been awaited for half a second. */
  readonly isSlow: boolean
  /** Why the last inquiry came to nothing. */
  readonly fault: string | undefined
  /** How far the one awaited has come, where it says so. */
  readonly progress: Progress | undefined
}

interface Held<K extends InquiryType> extends InquiryState<K> {
  readonly about: object | undefined
}

const slowAfterMs = 500

const nothing = {
  output: undefined,
  ids: [],
  isStale: true,
  isSlow: false,
  fault: undefined,
  progress: undefined,
} as const

/**
 * Asks the solver for something that is not part of every answer, and asks anew when the document's
 * answer or the input changes. With `isWanted` false nothing is asked and what was found stays.
 */
export const useInquiry = <K extends InquiryType>(
  type: K,
  input: InquiryInput<K>,
  isWanted = true,
): InquiryState<K> => {
  const workspace = useWorkspace()
  const document = useWorkspaceState((state) => state.document)
  // An answer to the document as it stands; a newer edit asks anew once it is answered as well.
  const revision = useWorkspaceState(({ answer }) => answer?.revision)
  const [held, setHeld] = useState<Held<K>>({ ...nothing, about: undefined })
  const inputKey = JSON.stringify(input)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an equal input is the same question.
  useEffect(() => {
    if (!isWanted || revision === undefined) return
    const controller = new AbortController()
    const set = (fields: Partial<Held<K>>) => {
      if (!controller.signal.aborted) setHeld((before) => ({ ...before, ...fields }))
    }
    setHeld((before) =>
      before.about === document
        ? { ...before, isStale: true, progress: undefined }
        : { ...nothing, about: document },
    )
    const timer = setTimeout(() => set({ isSlow: true }), slowAfterMs)
    workspace
      .inquire(type, input, controller.signal, (progress) => set({ progress }))
      .then(
        ({ output, revision: found }) => {
          // The answer to an edit comes before what is found: they speak of the same rows.
          const { answer } = workspace.store.getState()
          if (answer?.revision !== found) return
          set({ ...nothing, output, ids: answer.ids, isStale: false })
        },
        (fault: Error) => set({ isSlow: false, fault: fault.message, progress: undefined }),
      )
      .finally(() => clearTimeout(timer))
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [workspace, document, revision, type, inputKey, isWanted])
  return held.about === document ? held : nothing
}
