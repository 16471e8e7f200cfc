import { chains } from './en/chains'
import { spoken } from './text'

/** What panels of dimensions and constraints say; loaded with them. */
export const chainWords = spoken({ en: chains })
