/** How one device fares: means over the latest half of the run. */
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
  /**
   * The air of a room never stands still; its means do. Over the latest half of the run, the mean of
   * every intake differs by no more than `steadyK` between the two halves of that time, and heat in
   * equals heat out within `balance`. A laminar flow: no speed changes any more.
   */
  | 'settled'
  | 'running'
  /** The means still sway after `longest` air changes: they are told, and they are no steady answer. */
  | 'restless'
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
  /** Share of the way to `settled`, 0–1, as far as can be told; it never falls. */
  readonly share: number
  /** Heat given to the air and taken out of it, means over the latest half of the run, kW. */
  readonly heatInKw: number
  readonly heatOutKw: number
  /** (in − out)/in; NaN where nothing heats. */
  readonly imbalance: number
  /** How far the mean of any intake moved within the latest half of the run, K; NaN before it can be told. */
  readonly driftK: number
  /** Laminar flows: largest change of speed in the time that the fastest air crosses the room, as a share. */
  readonly motion: number
  /** Largest net outflow of a cell, as a share of the fastest flow through one. */
  readonly divergence: number
  readonly meanC: number
  readonly maxSpeedMPerS: number
}
