import { query } from './en/query'
import { spoken } from './text'

/** What selecting by a query says; loaded with its dialog. */
export const queryWords = spoken({ en: query })
