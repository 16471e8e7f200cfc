import { notes } from './en/notes'
import { spoken } from './text'

/** What is said of notes; loaded with what shows them. */
export const noteWords = spoken({ en: notes })
