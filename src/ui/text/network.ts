import { network } from './en/network'
import { spoken } from './text'

/** What the network's tables, traces and elevations say; loaded with them. */
export const networkWords = spoken({ en: network })
