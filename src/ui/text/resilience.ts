import { resilience } from './en/resilience'
import { spoken } from './text'

/** What is said of what is broken; loaded with its panel and timeline. */
export const resilienceWords = spoken({ en: resilience })
