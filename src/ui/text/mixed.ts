import { mixed } from './en/mixed'
import { spoken } from './text'

/** What is said of a selection of several sorts; loaded with it. */
export const mixedWords = spoken({ en: mixed })
