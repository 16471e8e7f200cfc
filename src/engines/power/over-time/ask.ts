import type { LossState } from '../outcome'

/** A figure of the assumptions panel, or a field of a piece of equipment. */
export type PowerBasis =
  | { readonly parameter: string }
  | { readonly row: number; readonly field: string }

/** A field that nobody stated. */
interface Unstated {
  readonly row: number
  readonly field: string
}

/** Something that happens to the power of some rows at once. */
export interface PowerStep {
  readonly type:
    | 'out'
    | 'unpowered'
    | 'on-battery'
    | 'battery-empty'
    | 'generator-carries'
    | 'switched'
    | 'overloaded'
    | 'tripped'
    | 'fuel-empty'
    | 'powered'
  /** Seconds after the loss; NaN where it happens and nobody can say when. */
  readonly atS: number
  /** Ascending. */
  readonly rows: readonly number[]
  /** Earlier steps. */
  readonly causes: readonly number[]
  /** How long a battery carries, s after the loss; NaN where nobody can say. */
  readonly untilS?: number
  readonly value?: number
  readonly limit?: number
  readonly unit?: 'kW'
  readonly rests: readonly PowerBasis[]
  readonly gaps: readonly Unstated[]
}

/** How loads are fed from a moment on. */
export interface FeedChange {
  readonly atS: number
  readonly supply: 'ok' | 'unprotected' | 'dropped' | 'unknown'
  /** A step. */
  readonly because: number
}

/** Loads that fare alike, with how they are fed from each moment on. */
export interface LoadFeed {
  readonly rows: readonly number[]
  readonly changes: readonly FeedChange[]
}

/** How the power goes on over time. */
export interface PowerCourse {
  readonly steps: readonly PowerStep[]
  /** Loads that see a change; all others are fed as before. */
  readonly feeds: readonly LoadFeed[]
  /** What is dark in the end, as a single loss tells it. */
  readonly end: LossState
}

/** What is lost, and who answers it. */
export interface PowerAsk {
  readonly rows: readonly number[]
  readonly mode: 'fault' | 'planned'
  /** After a fault people work the manual devices too, once the switching orders are carried out. */
  readonly orders?: boolean
  /** What goes off later, such as what heat switches off; NaN: nobody can say when. */
  readonly later?: readonly {
    readonly atS: number
    readonly rows: readonly number[]
    readonly because: number
  }[]
  readonly horizonS: number
}
