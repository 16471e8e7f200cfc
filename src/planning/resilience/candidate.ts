import type { PlanProposal } from '../proposal'

/** A second cord, one more of like units, a tie between boards, another entrance of the network. */
export type FixType = 'cord' | 'unit' | 'tie' | 'entrance'

/** What may be a fix, before it is solved. */
export interface Candidate {
  readonly type: FixType
  /** Rows that it acts on, each of which may prove needless. */
  readonly parts: readonly number[]
  /** Draws it for some of its parts; undefined where nothing fits. */
  readonly draw: (parts: readonly number[]) => PlanProposal | undefined
  /** What it is, in words. */
  readonly title: (parts: readonly number[]) => string
}
