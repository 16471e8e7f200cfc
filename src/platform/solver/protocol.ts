import type { Operation, TableName } from '#document'
import type { Facility } from '#model'
import type { Answer, Question } from '#workspace'

/**
 * What the page tells the worker. A large facility goes over in slices, so that handing it over
 * never holds the page up: `open` brings it without the rows of its tables, `rows` bring those, and
 * `opened` ends the series. `serial` counts openings.
 */
export type ToWorker =
  | { readonly type: 'open'; readonly facility: Facility; readonly serial: number }
  | { readonly type: 'rows'; readonly table: TableName; readonly rows: readonly unknown[] }
  | { readonly type: 'opened'; readonly revision: number }
  | {
      readonly type: 'change'
      readonly operations: readonly Operation[]
      readonly revision: number
    }
  | { readonly type: 'ask'; readonly question: Question }

/** What the worker tells the page. Ids stay out while they are those of the last answer. */
export type FromWorker =
  | {
      readonly type: 'answer'
      readonly serial: number
      readonly answer: Omit<Answer, 'ids'>
      readonly ids: readonly string[] | undefined
    }
  | { readonly type: 'fault'; readonly serial: number; readonly message: string }
