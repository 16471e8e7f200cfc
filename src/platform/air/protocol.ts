import type { AirEstimate, AirFrame, AirRequest } from '#workspace'

/** What the page tells the worker; `run` counts what is asked, so that late answers are known. */
export type ToAirWorker =
  | { readonly type: 'estimate'; readonly run: number; readonly request: AirRequest }
  | { readonly type: 'start'; readonly run: number; readonly request: AirRequest }
  | { readonly type: 'cancel' }

export type FromAirWorker =
  | { readonly type: 'estimated'; readonly run: number; readonly estimate: AirEstimate }
  | { readonly type: 'frame'; readonly run: number; readonly frame: AirFrame }
  | { readonly type: 'failed'; readonly run: number; readonly message: string }
