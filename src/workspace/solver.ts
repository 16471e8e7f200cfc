import type { Operation } from '#document'
import type { Column, Digest } from '#engines'
import type { Facility, Goal, Lens } from '#model'
import type { Judgement, LensDifference } from '#rules'
import type { AirEvidence } from './air/define'
import type { CallOff, Inquired, InquiryInput, InquiryType, Progress } from './inquiries'

/** Under which lens and goal to judge; without a goal, the facility's or the ruleset's own. */
export interface Question {
  readonly lens: Lens | 'as-built'
  /** The id of the one room that the lens is for; without it, the lens is for the whole facility. */
  readonly room?: string
  readonly goal?: Goal
}

/** What comes back after every edit. */
export interface Answer {
  /** The revision of the document that this answers. */
  readonly revision: number
  readonly question: Question
  /** Ids of the equipment, in the order of the columns' rows. */
  readonly ids: readonly string[]
  readonly columns: readonly Column[]
  /** How each row is fed, by the codes of the power engine; see `feedOf`. */
  readonly feeds: Uint8Array
  readonly solution: Digest
  readonly judgement: Judgement
  /** What the other lens would say, against this one. */
  readonly difference: LensDifference
  /** Whether what an air view found still stands; absent where none was told. */
  readonly air?: 'fresh' | 'stale'
}

/**
 * Computes and judges away from the page's thread. It keeps a mirror of the document: `open` hands
 * it over once, `change` sends only what an edit touched. Answers to an earlier `open` are never
 * told.
 */
export interface Solver {
  open(facility: Facility, revision: number): void
  change(operations: readonly Operation[], revision: number): void
  ask(question: Question): void
  /**
   * Asks for something that is not part of every answer. It is answered from the solution of the
   * document with every change made so far. Rejects with an `Error` in plain words when it was called
   * off, when it cannot be computed, or when another facility is opened first.
   */
  inquire<K extends InquiryType>(
    type: K,
    input: InquiryInput<K>,
    signal?: CallOff,
    onProgress?: (progress: Progress) => void,
  ): Promise<Inquired<K>>
  /** Hands an air view's finding to the rules, as long as nothing that it rests on is edited. */
  setAirEvidence(evidence: AirEvidence | undefined): void
  subscribe(listener: (answer: Answer) => void): () => void
  /** Told when the computation itself broke; the last answer stays on screen, marked as stale. */
  onFault(listener: (message: string) => void): () => void
  close(): void
}
