import type { WeatherResult } from '#io'
import type { Facility, ReadResult } from '#model'
import type { Recovery } from '../shelf/recover'
import type { Kept } from '../shelf/store'
import type { RowSlice } from './slices'

/** What the page tells a clerk. Each clerk does one job. */
export type ToClerk =
  | { readonly type: 'read'; readonly file: Blob; readonly name: string }
  | { readonly type: 'weather'; readonly file: Blob; readonly name: string }
  | { readonly type: 'recover'; readonly kept: Kept }
  /** Some bytes to compress; `pack` ends them. */
  | { readonly type: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'pack' }
  /** Rows of a facility to write; `write` brings the rest of it and ends them. */
  | { readonly type: 'rows'; readonly slice: RowSlice }
  | { readonly type: 'write'; readonly head: Facility; readonly name: string }

/** What a clerk answers. A facility's rows come in slices before the answer that they belong to. */
export type FromClerk =
  | { readonly type: 'rows'; readonly slice: RowSlice }
  | { readonly type: 'read'; readonly result: ReadResult; readonly digest: string | undefined }
  | { readonly type: 'weather'; readonly result: WeatherResult }
  | { readonly type: 'recovered'; readonly recovery: Recovery }
  | { readonly type: 'packed'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'fault'; readonly message: string }
