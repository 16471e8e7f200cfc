import { breakPanel } from './en/break-panel'
import { spoken } from './text'

/** What the panel beside a break says; loaded with it. */
export const breakWords = spoken({ en: breakPanel })
