import { routes } from './en/routes'
import { spoken } from './text'

/** What panels of routes say; loaded with them. */
export const routeWords = spoken({ en: routes })
