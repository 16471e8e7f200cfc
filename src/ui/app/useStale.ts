import { useWorkspaceState } from './context'

/** Whether the figures on screen are older than the document, or answer another question. */
export const useStale = (): boolean =>
  useWorkspaceState(
    ({ answer, document, question, fault }) =>
      fault !== undefined ||
      answer?.revision !== document.revision ||
      answer.question.lens !== question.lens ||
      answer.question.goal !== question.goal ||
      answer.question.room !== question.room,
  )
