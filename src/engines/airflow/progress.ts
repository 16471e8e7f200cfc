/** How one device fares. Means are over the latest window (see `AirProgress`). */
export interface DeviceState {
  /** Mean temperature of the air it draws, its own leak with it; NaN where it draws none. */
  readonly intakeC: number
  readonly exhaustC: number
  /** The warmest air at any face of its intakes. */
  readonly intakeMaxC: number
  /** Heat that it gives to the air (racks) or takes (coolers, negative), kW. */
  readonly heatKw: number
  /** All its intakes or exhausts are walled in: it moves nothing, and its heat stays where it is. */
  readonly blocked: boolean
}

/** Why a run goes on or ends. */
export type AirState =
  /** Means of all intakes moved less than `steadyK` between two windows, and heat in equals heat out. */
  | 'settled'
  | 'running'
  /** More heat comes in than anything can take out: the air warms for ever, and no intake is final. */
  | 'rising'
  /** No number any more: a fault of the case or of the solver, never to be shown as a result. */
  | 'broken'

export interface AirProgress {
  readonly steps: number
  /** Time of the flow since the start, s. A way to the steady state, not a true history: heat runs ahead. */
  readonly timeS: number
  readonly state: AirState
  readonly settled: boolean
  /** Share of the way to `settled`, 0–1, as far as can be told. */
  readonly share: number
  /** Heat given to the air and taken out of it, means over the window, kW. */
  readonly heatInKw: number
  readonly heatOutKw: number
  /** (in − out)/in; NaN where nothing heats. */
  readonly imbalance: number
  /** How far the mean of any intake moved between the last two windows, K; NaN before two are full. */
  readonly driftK: number
  /** Largest net outflow of a cell, as a share of the fastest flow through one. */
  readonly divergence: number
  readonly meanC: number
  readonly maxSpeedMPerS: number
}
