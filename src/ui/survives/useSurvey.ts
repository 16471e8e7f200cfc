import { useState } from 'react'
import type { InquiryOutput } from '#workspace'
import { type InquiryState, useInquiry } from '../app/useInquiry'

/** Surveys that run long enough to tell how far they have come, and to be stopped. */
type LongInquiry = 'resilience-survey' | 'resilience-pairs'

/** A survey that can be stopped and begun again. */
export interface StoppableSurvey<K extends LongInquiry> extends InquiryState<K> {
  readonly output: InquiryOutput<K> | undefined
  readonly isStopped: boolean
  stop(): void
  again(): void
}

/** Runs a survey of the facility as it stands, and again after each edit, until somebody stops it. */
export const useSurvey = <K extends LongInquiry>(type: K): StoppableSurvey<K> => {
  const [isStopped, setStopped] = useState(false)
  const state = useInquiry(type, undefined, !isStopped)
  return { ...state, isStopped, stop: () => setStopped(true), again: () => setStopped(false) }
}
