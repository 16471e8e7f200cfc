import type { Operation, TableName } from '#document'
import type { Facility } from '#model'
import type {
  AirEvidence,
  Answer,
  Inquired,
  InquiryInput,
  InquiryType,
  Progress,
  Question,
} from '#workspace'

/** An inquiry with what it is about. */
export type Asked = {
  [K in InquiryType]: { readonly inquiry: K; readonly input: InquiryInput<K> }
}[InquiryType]

/**
 * What the page tells the worker. A large facility goes over in slices, so that handing it over
 * never holds the page up: `open` brings it without the rows of its tables, `rows` bring those, and
 * `opened` ends the series. `serial` counts openings.
 * An inquiry carries an `id` of its own, by which it is answered, refused or dropped.
 */
export type ToWorker =
  | { readonly type: 'open'; readonly facility: Facility; readonly serial: number }
  | { readonly type: 'rows'; readonly table: TableName; readonly rows: readonly unknown[] }
  | { readonly type: 'opened'; readonly revision: number }
  /** The first operations of a change that has so many that they go over in slices. */
  | { readonly type: 'part'; readonly operations: readonly Operation[] }
  | {
      readonly type: 'change'
      readonly operations: readonly Operation[]
      readonly revision: number
    }
  | { readonly type: 'ask'; readonly question: Question }
  | { readonly type: 'air'; readonly evidence: AirEvidence | undefined }
  | ({ readonly type: 'inquire'; readonly id: number } & Asked)
  | { readonly type: 'drop'; readonly id: number }

/** What the worker tells the page. Ids stay out while they are those of the last answer. */
export type FromWorker =
  | {
      readonly type: 'answer'
      readonly serial: number
      readonly answer: Omit<Answer, 'ids'>
      readonly ids: readonly string[] | undefined
    }
  | { readonly type: 'fault'; readonly serial: number; readonly message: string }
  | {
      readonly type: 'found'
      readonly serial: number
      readonly id: number
      readonly found: Inquired<InquiryType>
    }
  | {
      readonly type: 'progress'
      readonly serial: number
      readonly id: number
      readonly progress: Progress
    }
  | {
      readonly type: 'refused'
      readonly serial: number
      readonly id: number
      readonly message: string
    }
