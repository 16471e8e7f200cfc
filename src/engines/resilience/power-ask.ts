import type { Gap } from '../cooling/solution'
import type { LossState } from '../power/outcome'
import type { Basis } from './cascade'

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
    | 'unprotected'
  readonly atS: number
  readonly rows: readonly number[]
  /** Earlier steps. */
  readonly causes: readonly number[]
  readonly untilS?: number
  readonly value?: number
  readonly limit?: number
  readonly unit?: 'kW'
  readonly rests: readonly Basis[]
  readonly gaps: readonly Gap[]
}

/** Loads that fare alike, with how they are fed from each moment on. */
export interface LoadFeed {
  readonly rows: readonly number[]
  readonly changes: readonly {
    readonly atS: number
    readonly supply: 'ok' | 'unprotected' | 'dropped' | 'unknown'
    readonly because: number
  }[]
}

/** How the power goes on over time. */
export interface PowerCourse {
  readonly steps: readonly PowerStep[]
  readonly feeds: readonly LoadFeed[]
  readonly end: LossState
}

/** What is lost, and who answers it. */
export interface PowerAsk {
  readonly rows: readonly number[]
  readonly mode: 'fault' | 'planned'
  readonly orders?: boolean
  readonly later?: readonly {
    readonly atS: number
    readonly rows: readonly number[]
    readonly because: number
  }[]
  readonly horizonS: number
}
