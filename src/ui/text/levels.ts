import { levels } from './en/levels'
import { spoken } from './text'

/** What the dialog of levels says; loaded with it. */
export const levelWords = spoken({ en: levels })
