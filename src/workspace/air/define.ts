import type { AirField, AirGrid, AirProgress, AirReadings, AirSurvey, AirTarget } from '#engines'

/** What to compute: a surveyed room on a grid of about an edge, from an earlier field where there is one. */
export interface AirRequest {
  readonly survey: AirSurvey
  readonly wantedMm: number
  readonly warm?: AirField | undefined
}

/** The air at one moment of a run. */
export interface AirFrame {
  readonly grid: AirGrid
  /** 1 where no air is. */
  readonly solid: Uint8Array
  readonly field: AirField
  readonly progress: AirProgress
  readonly readings: AirReadings
  /** Since the start, by the clock. */
  readonly elapsedS: number
  /** Whether the run is over: settled, or stopped because it does not settle. */
  readonly isLast: boolean
  /** Whether it began from an earlier field. */
  readonly isWarm: boolean
}

/** What a run will take, by a short trial on this very machine. */
export interface AirEstimate {
  readonly cells: number
  readonly seconds: number
}

/** Who is told of a run. */
export interface AirListener {
  frame(frame: AirFrame): void
  /** In plain words. */
  fail(message: string): void
}

/** Computes air away from the page and away from the solver of edits. One run at a time. */
export interface AirEngine {
  /** Rejects with an `Error` in plain words where the room cannot be computed. */
  estimate(request: Omit<AirRequest, 'warm'>): Promise<AirEstimate>
  /** Begins a run in place of any other. */
  start(request: AirRequest, listener: AirListener): void
  /** Ends the run; the last frame stands. */
  cancel(): void
  close(): void
}

/** A finished or stopped run, with what it was made from. */
export interface AirResult {
  readonly survey: AirSurvey
  readonly wantedMm: number
  readonly frame: AirFrame
}

export type SliceAxis = 'x' | 'y' | 'z'

/** What the page shows of a room's air. */
export interface AirView {
  readonly isOpen: boolean
  /** Chosen by the person; without it, the room of what is selected. */
  readonly target: AirTarget | undefined
  /** Edge of the grid's cells, mm; without it, the one that is proposed. */
  readonly wantedMm: number | undefined
  readonly isRunning: boolean
  /** Where the slice stands along its axis: share of the room, 0–1. */
  readonly slice: { readonly axis: SliceAxis; readonly at: number }
  readonly shows: { readonly slice: boolean; readonly motion: boolean }
  readonly result: AirResult | undefined
  /** Why the last run came to nothing. */
  readonly fault: string | undefined
}

export const noAir: AirView = {
  isOpen: false,
  target: undefined,
  wantedMm: undefined,
  isRunning: false,
  slice: { axis: 'z', at: 0.4 },
  shows: { slice: true, motion: true },
  result: undefined,
  fault: undefined,
}

/** What rules may be told of a settled run: the warmest air at the intake of each rack. */
export interface AirEvidence {
  readonly survey: AirSurvey
  readonly intakes: readonly { readonly id: string; readonly warmestC: number }[]
}
