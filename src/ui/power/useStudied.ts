import { useEffect, useRef } from 'react'
import type { InquiryInput, InquiryOutput, Study } from '#workspace'
import { useWorkspace } from '../app/context'
import { useInquiry } from '../app/useInquiry'
import { afterLayout } from './afterLayout'

type LossInquiry = 'power-loss' | 'cooling-loss' | 'network-loss' | 'cascade'

/**
 * Asks what follows from a loss, hands it to the view and brings all of it into sight once. `told`
 * puts what was found, with the ids of its rows, into the study; undefined where the person turned to
 * another one. Answers why it came to nothing, if it did.
 */
export const useStudied = <K extends LossInquiry>(
  inquiry: K,
  input: InquiryInput<K>,
  told: (study: Study, found: InquiryOutput<K>, ids: readonly string[]) => Study | undefined,
): string | undefined => {
  const { store, home } = useWorkspace()
  const isFramed = useRef(false)
  const latest = useRef(told)
  latest.current = told
  const { output, fault } = useInquiry(inquiry, input)
  useEffect(() => {
    const { study, answer } = store.getState()
    const next = output && answer && study && latest.current(study, output, answer.ids)
    if (!next) return
    store.setState({ study: next })
    if (isFramed.current) return
    isFramed.current = true
    return afterLayout(home)
  }, [store, home, output])
  return fault
}
