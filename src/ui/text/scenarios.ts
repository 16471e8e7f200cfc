import { scenarios } from './en/scenarios'
import { spoken } from './text'

/** What the ready scenarios say; loaded with their dialog. */
export const scenarioWords = spoken({ en: scenarios })
