import { fixes } from './en/fixes'
import { spoken } from './text'

/** What the fixes for a break say; loaded with them. */
export const fixWords = spoken({ en: fixes })
