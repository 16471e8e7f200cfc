import { building } from './en/building'
import { spoken } from './text'

/** What is said of the building; loaded with what shows it. */
export const buildingWords = spoken({ en: building })
