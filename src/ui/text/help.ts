import { help } from './en/help'
import { spoken } from './text'

/** What the help says; loaded with it. */
export const helpWords = spoken({ en: help })
