import { tour } from './en/tour'
import { spoken } from './text'

/** What the guided tour says; loaded with it. */
export const tourWords = spoken({ en: tour })
