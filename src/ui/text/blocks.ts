import { blocks } from './en/blocks'
import { spoken } from './text'

/** What panels of blocks say; loaded with them. */
export const blockWords = spoken({ en: blocks })
