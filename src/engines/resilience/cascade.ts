import type { CoolingLoss } from '../cooling/lose'
import type { Gap } from '../cooling/solution'
import type { NetworkLoss } from '../fiber/network-loss'
import type { LossState } from '../power/outcome'
import type { Total } from '../quantities'
import type { Contingency } from './contingency'

/** What a piece of equipment does at a moment; the graver, the later. */
export const rowStates = ['running', 'at-risk', 'degraded', 'unknown', 'down', 'out'] as const

/**
 * `running`: as before. `at-risk`: it works, but on a battery, without protection, overloaded, or
 * warming towards a limit. `degraded`: it does less (throttled, fewer links, less capacity).
 * `unknown`: it cannot be said. `down`: it does nothing. `out`: it is what was taken out.
 */
export type RowState = (typeof rowStates)[number]

/**
 * How rows change: those of row r are `offsets[r] … offsets[r + 1] − 1`, by time. Before its first
 * change a row is running. A state holds from its time on.
 */
export interface RowCourses {
  readonly offsets: Int32Array
  /** Seconds after the loss. */
  readonly atS: Float64Array
  /** Indices into `rowStates`. */
  readonly state: Uint8Array
}

export const eventTypes = [
  /** Taken out. */
  'out',
  /** Loses its power. */
  'unpowered',
  /** Runs on its battery from now; `untilS` tells how long that lasts. */
  'on-battery',
  'battery-empty',
  /** Lit on raw utility: nothing bridges the next gap. */
  'unprotected',
  /** A generator takes load, in steps. */
  'generator-carries',
  /** A transfer switch or an open device feeds again; by hand where `orders` says so. */
  'switched',
  /** Carries more than its rating; `value` over `limit` in kW. */
  'overloaded',
  /** Goes off by itself: an overload that it bore no longer, or heat. */
  'tripped',
  'fuel-empty',
  /** Has power again. */
  'powered',
  /** Cools, moves or rejects nothing from now. */
  'plant-stops',
  /** Cools again, once it has started. */
  'plant-runs',
  /** A room, loop or bath begins to warm: its heat exceeds what still cools it. */
  'warms',
  /** It reaches the temperature that its loads throttle at; `value` °C over `limit`. */
  'over-limit',
  /** It no longer warms. */
  'recovers',
  /** Loads do less because of heat. */
  'throttled',
  /** Loads stop: no power, too hot, no coolant, taken out, curtailed. */
  'load-lost',
  'load-back',
  /** Loads keep some of their links, or lose all of them. */
  'links-lost',
  'cut-off',
  /** Miners shed because the grid wants it. */
  'curtailed',
] as const

export type EventType = (typeof eventTypes)[number]

/** A figure of the assumptions panel, or a field of a piece of equipment, that a time rests on. */
export type Basis = { readonly parameter: string } | Gap

/** One thing that happens, to one piece of equipment or to several alike at once. */
export interface CascadeEvent {
  readonly type: EventType
  /** Seconds after the loss; NaN where it happens and nobody can say when. */
  readonly atS: number
  /** What it happens to, by row, ascending; empty where it happens to a room, loop or route. */
  readonly rows: readonly number[]
  /** A room or route by its id, a loop by its id; undefined where rows say it. */
  readonly place?: { readonly type: 'room' | 'loop' | 'route' | 'compartment'; readonly id: string }
  /** Events that bring it about, as indices into the cascade's events: always earlier ones. */
  readonly causes: readonly number[]
  readonly untilS?: number
  readonly value?: number
  readonly limit?: number
  readonly unit?: 'kW' | '°C' | 'L/min' | 's'
  /** What its time rests on. */
  readonly rests: readonly Basis[]
  /** Fields that nobody stated, without which the time, or whether it happens, cannot be told. */
  readonly gaps: readonly Gap[]
}

/** Why a load is not as before. */
export type Effect =
  | 'out'
  | 'unpowered'
  | 'interrupted'
  | 'unprotected'
  | 'too-hot'
  | 'without-coolant'
  | 'throttled'
  | 'cut-off'
  | 'fewer-links'
  | 'curtailed'

/** Loads that fare alike. */
export interface LoadOutcome {
  /** Ascending. */
  readonly rows: readonly number[]
  /** In the end. `lost`: not back within the horizon. */
  readonly state: 'ok' | 'degraded' | 'lost' | 'unknown'
  /** All that befalls them, the gravest first; empty where `ok`. */
  readonly effects: readonly Effect[]
  /** When they first stop; NaN where they do and nobody can say when, undefined where they never do. */
  readonly lostS: number | undefined
  /** When they work again after it; undefined where they do not, or never stopped. */
  readonly backS: number | undefined
  /** From the first cause to what befalls them, as indices into the events. */
  readonly chain: readonly number[]
}

/** The temperature of a room, a loop or a bath that changes. */
export interface WarmthTrace {
  readonly type: 'room' | 'loop' | 'bath'
  /** Of the room or loop; of a bath, of its tank. */
  readonly id: string
  /** Ascending; straight lines between. */
  readonly atS: Float64Array
  /** Of rooms the warmest intake, of loops the supply. */
  readonly valueC: Float64Array
  /** At which the first of its loads throttles, and stops; NaN where nobody states it. */
  readonly throttleC: number
  readonly stopC: number
}

/** What a cascade takes away, in figures. What is lost at any time counts as lost, back or not. */
export interface CascadeFigures {
  /** IT load of what stops, and of that what is not back within the horizon. */
  readonly itKwLost: Total
  readonly itKwLostForGood: Total
  readonly loadsLost: number
  readonly loadsDegraded: number
  readonly loadsUnknown: number
  readonly racksLost: number
  readonly gpusLost: number
  readonly thPerSLost: Total
  /** Loads lit on raw utility in the end. */
  readonly loadsUnprotected: number
  /** Until the first load stops; undefined where none does, NaN where nobody can say. */
  readonly firstLostS: number | undefined
  /** Until the last that stops has stopped. */
  readonly lastLostS: number | undefined
}

/** What a call of the grid switches off, where one was made. */
export interface Curtailed {
  readonly askedKw: number
  /** IT load that goes: at least so much is off at the utility; losses and cooling come on top. */
  readonly shedKw: number
  /** What the utility gives less for it at once, with the losses on the way; cooling falls later. */
  readonly utilityKw: number
  /** Rows that go, the least efficient first. */
  readonly rows: readonly number[]
  readonly thPerS: Total
  /** Hashrate of the miners that stay on. */
  readonly thPerSLeft: Total
  /** Until the last of them draws nothing. */
  readonly withinS: number
  /** Mining load that stays on. */
  readonly leftKw: number
  /** IT load that is not offered to the grid: nothing in it mines. */
  readonly notOfferedKw: Total
  /** Miners that are left out or taken last, as nobody states what they draw or what they hash. */
  readonly gaps: readonly Gap[]
}

/** Everything that follows from a contingency. Plain and structured-cloneable. */
export interface Cascade {
  readonly contingency: Contingency
  /** Rows that are taken out, routes that are. */
  readonly rowsOut: readonly number[]
  readonly routesOut: readonly string[]
  /** By time; those of unknown time last, in the order of their causes. */
  readonly events: readonly CascadeEvent[]
  readonly courses: RowCourses
  readonly loads: readonly LoadOutcome[]
  readonly warmth: readonly WarmthTrace[]
  readonly curtailed?: Curtailed
  readonly figures: CascadeFigures
  /** How far time was followed, s. */
  readonly horizonS: number
  /** The last moment at which anything changes. */
  readonly settledS: number
  /** The three networks in the end, as their own losses tell it. */
  readonly power: LossState
  readonly cooling?: CoolingLoss
  readonly network?: NetworkLoss
}
