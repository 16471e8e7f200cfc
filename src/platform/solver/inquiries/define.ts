import type { Solution } from '#engines'
import type { Inventory, Library } from '#model'
import type { Parameters } from '#standards'
import type { InquiryInput, InquiryOutput, InquiryType, Progress } from '#workspace'

/** What an inquiry is answered from: the same solution that the screen shows. */
export interface InquiryContext {
  readonly inventory: Inventory
  readonly solution: Solution
  readonly parameters: Parameters
  readonly catalog: Library
}

/**
 * An answer in one go, or one that pauses: at each `yield` edits and second thoughts are heard, and
 * what it yields tells the page how far it has come.
 */
export type Answering<T> = T | Generator<Progress | undefined, T, undefined>

/** How one inquiry is answered. It throws an `Error` in plain words when it cannot be. */
export interface Inquiry<K extends InquiryType> {
  /** Equals its file name. */
  readonly id: K
  readonly answer: (context: InquiryContext, input: InquiryInput<K>) => Answering<InquiryOutput<K>>
}

/** Declares an inquiry. One that may run longer than some 50 ms should be a generator. */
export const defineInquiry = <K extends InquiryType>(inquiry: Inquiry<K>): Inquiry<K> => inquiry
