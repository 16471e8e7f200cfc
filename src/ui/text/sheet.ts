import { sheet } from './en/sheet'
import { spoken } from './text'

/** What a drawing sheet says; loaded with its dialog. */
export const sheetWords = spoken({ en: sheet })
